# SPDX-License-Identifier: GPL-3.0-or-later
"""The library narrows by words, topic, length and state, and says when nothing fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import Book, ShelfEntry
from securetrain.course import LessonInfo, Tier
from securetrain.practice import LessonState
from securetrain.ui import LibraryPage, Look, apply
from securetrain.ui.pages.shelves.entries import LessonEntry
from securetrain.ui.pages.shelves.library import Filters
from tests.ui.blocks.samples import INFO

TOPICS = (("phishing", "Messages"), ("devices", "Phones"), ("travel", "Travel"))


def entry(name: str, state: LessonState = LessonState.NEW, **more: object) -> ShelfEntry:
    info: LessonInfo = replace(INFO, id=name, title=name, need="", **more)  # type: ignore[arg-type]
    return ShelfEntry(Book("samples", info), state)


ENTRIES = (
    entry("Strange mail", minutes=5),
    entry("کتاب‌های گمشده", topic="devices", minutes=20),
    entry("Lost phone", LessonState.DONE, topic="devices", tier=Tier.EMERGENCY, minutes=12),
)
FILTERS = {
    "nothing": (Filters(), [0, 1, 2]),
    "words": (Filters(words="  MAIL "), [0]),
    "Arabic letter forms": (Filters(words="كتاب"), [1]),
    "a topic": (Filters(topic="devices"), [1, 2]),
    "short ones": (Filters(short=True), [0]),
    "unread ones": (Filters(unread=True), [0, 1]),
    "two at once": (Filters(topic="devices", unread=True), [1]),
    "words that nothing has": (Filters(words="zzz"), []),
}


@pytest.mark.parametrize(("filters", "wanted"), FILTERS.values(), ids=FILTERS)
def test_filters_let_through_what_fits(filters: Filters, wanted: list[int]) -> None:
    assert [n for n, each in enumerate(ENTRIES) if filters.lets_through(each)] == wanted


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> LibraryPage:
    made = LibraryPage(Look())
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_entries(ENTRIES, TOPICS)
    until_whole(made)
    return made


def until_whole(page: LibraryPage) -> None:
    """Wait for the last entry."""
    if not page.is_whole:
        loop = QEventLoop()
        page.whole.connect(loop.quit)
        loop.exec()


def shown(page: LibraryPage) -> list[str]:
    until_whole(page)
    shelf = page._shelf
    return [each.entry.book.info.title for each in shelf.findChildren(LessonEntry)]


def test_lessons_stand_by_tier_and_emergencies_last(page: LibraryPage) -> None:
    assert shown(page) == ["Strange mail", "کتاب‌های گمشده", "Lost phone"]


def test_only_topics_that_are_there_can_be_chosen(page: LibraryPage) -> None:
    assert [button.text() for button, _topic in page._topics] == ["Messages", "Phones"]


def test_choosing_a_topic_lets_the_other_go(page: LibraryPage) -> None:
    (messages, _first), (phones, _second) = page._topics
    messages.click()
    assert shown(page) == ["Strange mail"]
    phones.click()
    assert not messages.isChecked()
    assert shown(page) == ["کتاب‌های گمشده", "Lost phone"]
    phones.click()
    assert len(shown(page)) == 3


def test_a_lesson_that_is_chosen_is_told_by_pack_and_id(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.lesson_chosen) as told:
        page._shelf.findChildren(LessonEntry)[2].click()
    assert told.args == ["samples", "Lost phone"]


def test_no_fit_and_no_lessons_are_different_sentences(page: LibraryPage) -> None:
    page.search.setText("zzz")
    assert shown(page) == []
    assert words_on(page) == ["No lesson fits. Take a filter away, or try another word."]
    page.show_entries((), TOPICS)
    assert words_on(page) == ["No lessons are installed. Ask your trainer for some."]


def test_lessons_that_cannot_be_read_are_not_called_missing(page: LibraryPage) -> None:
    page.show_refused({"first-steps": "This document is damaged.", "more": "It is newer."})
    notes = [each.text() for each in page.findChildren(QLabel)]
    assert "2 packs cannot be read" in notes
    assert "first-steps: This document is damaged." in notes
    assert shown(page)
    page.show_entries((), TOPICS)
    assert words_on(page) == [
        "There are lessons here that cannot be read. Install them or the program anew."
    ]


def test_a_library_that_can_be_read_has_no_such_note(page: LibraryPage) -> None:
    page.show_refused({})
    assert not [each.text() for each in page.findChildren(QLabel) if "cannot" in each.text()]


def words_on(page: LibraryPage) -> list[str]:
    return [each.text() for each in page._shelf.findChildren(QLabel)]


def test_an_entry_says_all_it_shows(qtbot: QtBot, qapp: QApplication) -> None:
    info = replace(INFO, title="Title", need="I need it.", language="fa", minutes=1)
    made = LessonEntry(ShelfEntry(Book("p", info), LessonState.SOLID, stale=True), Look())
    qtbot.addWidget(made)
    said = made.accessibleName()
    assert said == "Title. I need it. 1 minute. Solid. Due for review. Not translated yet"


@pytest.mark.parametrize("title", ["Share, hold or ask?", "بفرستم یا بپرسم؟"])
def test_a_title_that_asks_gets_no_full_stop(qtbot: QtBot, qapp: QApplication, title: str) -> None:
    made = LessonEntry(
        ShelfEntry(Book("p", replace(INFO, title=title)), LessonState.NEW, stale=False), Look()
    )
    qtbot.addWidget(made)
    assert made.accessibleName().startswith(f"{title} {INFO.need}")


def dots(page: LibraryPage) -> list[QPushButton]:
    every = page._shelf.findChildren(QPushButton)
    return [each for each in every if each.property("kind") == "dots"]


def test_each_lesson_shows_that_it_can_be_taken_along(page: LibraryPage) -> None:
    names = [each.accessibleName() for each in dots(page)]
    assert names == [f"Take along: \u2068{e.book.info.title}\u2069" for e in ENTRIES]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in dots(page))


def test_a_sensitive_lesson_shows_no_such_button(page: LibraryPage) -> None:
    page.show_entries((entry("Raid", sensitive=True),), TOPICS)
    assert shown(page) == ["Raid"]
    assert dots(page) == []


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_button_opens_the_menu_by_key(
    page: LibraryPage, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    with qtbot.waitExposed(page):
        page.show()
    first = dots(page)[0]
    QTest.keyClick(first, Qt.Key.Key_Space)
    (menu,) = first.findChildren(QMenu)
    assert menu.isVisible()
    offered = [each.text() for each in menu.actions()]
    assert offered == ["Save as a page for a phone…", "Save as a handout…"]
    with qtbot.waitSignal(page.handout_wanted) as told:
        menu.actions()[1].trigger()
    assert told.args == ["samples", "Strange mail"]
    menu.close()


def test_a_title_ends_before_the_button(
    page: LibraryPage, qtbot: QtBot, qapp: QApplication
) -> None:
    apply(qapp, Look())
    with qtbot.waitExposed(page):
        page.show()
    for button, card in zip(dots(page), page._shelf.findChildren(LessonEntry), strict=True):
        title = card.findChildren(QLabel)[0]
        ends = title.mapTo(page, title.rect().topRight()).x()
        assert ends <= button.mapTo(page, button.rect().topLeft()).x()
