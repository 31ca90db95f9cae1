# SPDX-License-Identifier: GPL-3.0-or-later
"""A long shelf is there at once, fills while it is used, and goes piece by piece."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from securetrain.classroom import ShelfEntry
from securetrain.course import Tier
from securetrain.ui import LibraryPage, Look
from securetrain.ui.pages.shelves import shelf as module
from securetrain.ui.pages.shelves.entries import LessonEntry
from tests.tours import settle
from tests.ui.pages.conftest import Put
from tests.ui.pages.shelves.test_library import entry, shown

MANY = 60
TIERS = list(Tier)
TOPICS = (("phishing", "Messages"),)


@pytest.fixture(autouse=True)
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one entry in each turn of the event loop."""
    monkeypatch.setattr(module, "SLICE", 0)
    monkeypatch.setattr(module, "FIRST", 0)


def many() -> list[ShelfEntry]:
    made = [entry(f"Lesson {n}", tier=TIERS[n % 2], minutes=5 + n) for n in range(MANY)]
    return sorted(made, key=lambda each: TIERS.index(each.book.info.tier))


@pytest.fixture
def page(put: Put) -> LibraryPage:
    made = LibraryPage(Look())
    put(made)
    made.show_entries(many(), TOPICS)
    return made


def titles(page: LibraryPage) -> list[str]:
    """Return what stands on the shelf by now."""
    return [each.entry.book.info.title for each in page._shelf.findChildren(LessonEntry)]


def made(page: LibraryPage, count: int) -> LibraryPage:
    """Let the shelf grow to so many entries."""
    while len(titles(page)) < count:
        QApplication.processEvents()
    return page


def test_the_first_lessons_are_there_at_once_and_the_rest_in_order(put: Put) -> None:
    page = LibraryPage(Look())
    put(page)
    page.show_entries(many(), TOPICS)
    assert titles(page) == ["Lesson 0"]
    assert not page.is_whole
    assert shown(page) == [each.book.info.title for each in many()]


def test_a_shelf_that_fills_stands_as_one_that_is_full(page: LibraryPage) -> None:
    assert len(shown(page)) == MANY
    settle(QApplication.instance())  # type: ignore[arg-type]
    boxes = [each.geometry() for each in placed(page)]
    assert all(box.height() > 0 for box in boxes)
    wide = {each.width() for each in page._shelf.findChildren(LessonEntry)}
    assert max(wide) - min(wide) <= 1
    tops = [each.mapTo(page._shelf, each.rect().topLeft()).y() for each in placed(page)]
    assert tops == sorted(tops)


def placed(page: LibraryPage) -> list[QWidget]:
    return list(page._shelf.findChildren(LessonEntry))


def test_a_word_narrows_a_shelf_that_is_not_whole_yet(page: LibraryPage) -> None:
    made(page, 5)
    page.search.setText("lesson 5")
    wanted = [n for n in range(MANY) if "Lesson 5" in f"Lesson {n}"]
    assert sorted(shown(page)) == sorted(f"Lesson {n}" for n in wanted)
    page.search.setText("zzz")
    assert shown(page) == []
    page.search.setText("")
    assert len(shown(page)) == MANY


def test_what_stands_there_can_be_chosen_before_the_rest_does(
    page: LibraryPage, qtbot: QtBot
) -> None:
    made(page, 3)
    with qtbot.waitSignal(page.lesson_chosen) as told:
        page._shelf.findChildren(LessonEntry)[2].click()
    assert told.args == ["samples", "Lesson 4"]
    assert not page.is_whole


def test_a_lesson_can_be_taken_along_before_the_rest_is_there(
    page: LibraryPage, qtbot: QtBot
) -> None:
    made(page, 2)
    card = page._shelf.findChildren(LessonEntry)[1]
    with qtbot.waitSignal(page.handout_wanted) as told:
        card.actions()[1].trigger()
    assert told.args == ["samples", "Lesson 2"]
    assert not page.is_whole


def test_tab_goes_from_lesson_to_lesson_as_far_as_there_are_any(page: LibraryPage) -> None:
    cards = made(page, 3)._shelf.findChildren(LessonEntry)
    cards[0].setFocus()
    window = page.window()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    dots = QApplication.focusWidget()
    assert isinstance(dots, QPushButton)
    assert dots.property("kind") == "dots"
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is cards[1]


def test_the_focus_stays_where_it_is_while_the_shelf_fills(page: LibraryPage) -> None:
    card = made(page, 2)._shelf.findChildren(LessonEntry)[1]
    card.setFocus()
    shown(page)
    assert QApplication.focusWidget() is card


def test_the_lesson_one_comes_from_has_the_focus_once_it_stands(put: Put) -> None:
    page = LibraryPage(Look())
    page.show_place("samples", "Lesson 41")
    put(page)
    page.show_entries(many(), TOPICS)
    shown(page)
    settle(QApplication.instance())  # type: ignore[arg-type]
    focused = QApplication.focusWidget()
    assert isinstance(focused, LessonEntry)
    assert focused.entry.book.key == ("samples", "Lesson 41")
    seen = focused.visibleRegion().boundingRect()
    assert seen.height() == focused.height()


@pytest.mark.parametrize("elsewhere", ["field", "below"])
def test_who_has_gone_elsewhere_stays_there(put: Put, elsewhere: str) -> None:
    page = LibraryPage(Look())
    page.show_place("samples", "Lesson 59")
    put(page)
    page.show_entries(many(), TOPICS)
    made(page, 20)
    if elsewhere == "field":
        page.search.setFocus()
    else:
        page.verticalScrollBar().setValue(100)
    before = QApplication.focusWidget()
    shown(page)
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert QApplication.focusWidget() is before


def test_out_of_sight_nothing_is_made(page: LibraryPage) -> None:
    made(page, 4)
    page.hide()
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert len(titles(page)) == 4
    page.show()
    assert len(shown(page)) == MANY


def test_a_page_that_is_left_goes_with_all_its_lessons(put: Put) -> None:
    page = LibraryPage(Look())
    window = put(page)
    page.show_entries(many(), TOPICS)
    made(page, 30)
    cards = placed(page)
    window.show_page(QWidget())
    assert page.isHidden()
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert not isValid(page)
    assert not any(isValid(each) for each in cards)
