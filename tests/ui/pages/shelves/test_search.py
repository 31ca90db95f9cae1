# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of search: groups, marks, what is said of them, and the way by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.search import Found, Hit, Kind, Piece
from securetrain.ui import Intent, Look, SearchPage, Wish
from securetrain.ui.pages.shelves import search as module
from securetrain.ui.pages.shelves.result import ResultEntry, group_name
from securetrain.ui.parts import HeadingLabel
from tests.tours import settle
from tests.ui.pages.conftest import Put


def hit(title: str, kind: Kind = Kind.PASSAGE, language: str = "en") -> Hit:
    snippet = (Piece("A "), Piece("lost", marked=True), Piece(" phone"))
    return Hit(kind, "pack", title, language, title, 3, "First hour", snippet)


FOUND = Found((hit("Help", Kind.HELP), hit("One"), hit("Two")))


@pytest.fixture
def page(put: Put) -> SearchPage:
    made = SearchPage(Look())
    put(made)
    return made


def type_in(page: SearchPage, words: str) -> None:
    page.field.setFocus()
    QTest.keyClicks(page.field, words)


def entries(page: SearchPage) -> list[ResultEntry]:
    return [each for each in page.findChildren(ResultEntry) if each.isVisible()]


def show(page: SearchPage, found: Found, *, words: str = "lost", whole: bool = True) -> None:
    page.field.setText(words)
    page.show_found(words, found, whole=whole)
    settle(QApplication.instance())  # type: ignore[arg-type]


def test_every_letter_is_told(page: SearchPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.words_changed.connect(told.append)
    type_in(page, "lo")
    assert told == ["l", "lo"]


def test_the_field_has_the_focus_and_no_keyboard_learns_from_it(page: SearchPage) -> None:
    assert QApplication.focusWidget() is page.field
    hints = page.field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_results_stand_in_groups(page: SearchPage) -> None:
    show(page, FOUND)
    titles = [each.text() for each in page.findChildren(HeadingLabel) if each.isVisible()]
    assert sorted(titles) == sorted(["Search", "Help now", "Help", "In lessons", "One", "Two"])
    assert page._said.text() == "3 results"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_name(kind: Kind) -> None:
    assert group_name(kind)


def test_a_result_says_all_that_it_shows(page: SearchPage) -> None:
    show(page, FOUND)
    assert entries(page)[1].accessibleName() == "One. A lost phone. First hour"


def test_a_result_without_words_and_about_is_its_title(qtbot: QtBot) -> None:
    bare = ResultEntry(Hit(Kind.TERM, "p", "n", "en", "Phishing", None, "", ()), Look())
    qtbot.addWidget(bare)
    assert bare.accessibleName() == "Phishing"
    assert [each.text() for each in bare.findChildren(QLabel) if not each.isHidden()] == [
        "Phishing"
    ]


def test_a_result_runs_in_its_own_direction(qtbot: QtBot) -> None:
    for language, way in (
        ("fa", Qt.LayoutDirection.RightToLeft),
        ("en", Qt.LayoutDirection.LeftToRight),
    ):
        made = ResultEntry(hit("One", language=language), Look(interface="en"))
        qtbot.addWidget(made)
        assert {each.layoutDirection() for each in (made, *made.findChildren(QLabel))} == {way}


def test_a_result_that_is_chosen_is_told(page: SearchPage, qtbot: QtBot) -> None:
    show(page, FOUND)
    with qtbot.waitSignal(page.hit_chosen) as told:
        entries(page)[2].click()
    assert told.args == [FOUND.hits[2]]


def test_down_and_enter_lead_to_the_first_result_and_up_leads_back(page: SearchPage) -> None:
    show(page, FOUND)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        page.field.setFocus()
        QTest.keyClick(page.field, key)
        assert QApplication.focusWidget() is entries(page)[0]
    QTest.keyClick(entries(page)[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is entries(page)[1]
    QTest.keyClick(entries(page)[1], Qt.Key.Key_Up)
    QTest.keyClick(entries(page)[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.field


def test_enter_before_the_answer_waits_for_it(page: SearchPage) -> None:
    page.field.setText("lost")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.field
    page.show_found("lost", FOUND, whole=True)
    assert QApplication.focusWidget() is entries(page)[0]


def test_another_letter_after_enter_stays_in_the_field(page: SearchPage) -> None:
    page.field.setText("lost")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    type_in(page, "x")
    page.show_found("lostx", FOUND, whole=True)
    assert QApplication.focusWidget() is page.field


def test_what_was_found_for_other_words_is_not_shown(page: SearchPage) -> None:
    page.field.setText("lost")
    page.show_found("los", FOUND, whole=True)
    assert not entries(page)


def test_what_somebody_stands_on_is_not_taken_away(page: SearchPage) -> None:
    show(page, FOUND, whole=False)
    first = entries(page)[0]
    first.setFocus()
    page.show_found("lost", Found((hit("Other"),)), whole=True)
    assert entries(page)[0] is first
    assert QApplication.focusWidget() is first


def test_who_stands_on_what_is_gone_stands_on_the_first_of_what_came(page: SearchPage) -> None:
    show(page, FOUND, words="los")
    page.field.setText("lost")
    entries(page)[1].setFocus()
    page.show_found("lost", Found((hit("Other"),)), whole=True)
    assert QApplication.focusWidget() is entries(page)[0]
    assert entries(page)[0].hit.title == "Other"


def test_who_stands_on_what_is_gone_goes_back_to_the_field_where_nothing_came(
    page: SearchPage,
) -> None:
    show(page, FOUND, words="los")
    page.field.setText("losx")
    entries(page)[1].setFocus()
    page.show_found("losx", Found(), whole=True)
    assert QApplication.focusWidget() is page.field


def test_an_empty_field_says_what_is_searched(page: SearchPage) -> None:
    begin = page._said.text()
    assert begin.startswith("Lessons, steps, words and help")
    show(page, FOUND)
    show(page, Found(), words="  ")
    assert page._said.text() == begin
    assert not entries(page)


SAID = {
    "one": (Found((hit("One"),)), True, "1 result"),
    "the best of many": (Found((hit("One"), hit("Two")), more=True), True, "The best 2 results"),
    "some of the words": (
        Found((hit("One"),), loose=True),
        True,
        "Nothing has all of these words; here is what has some of them. 1 result",
    ),
    "nothing yet": (Found(), False, "Still reading the lessons…"),
    "nothing": (
        Found(loose=True),
        True,
        "Nothing here has these words yet. Try one word alone, or another for the same.",
    ),
}


@pytest.mark.parametrize(("found", "whole", "said"), SAID.values(), ids=SAID)
def test_how_much_was_found_is_said(page: SearchPage, found: Found, whole: bool, said: str) -> None:
    show(page, found, whole=whole)
    assert page._said.text() == said


def test_where_nothing_was_found_the_library_is_offered(page: SearchPage, qtbot: QtBot) -> None:
    library = next(each for each in page.findChildren(QPushButton) if "library" in each.text())
    show(page, Found(), whole=False)
    assert not library.isVisible()
    show(page, Found())
    with qtbot.waitSignal(page.library_chosen):
        library.click()


def test_what_is_found_next_takes_the_place_of_what_was_found(page: SearchPage) -> None:
    show(page, FOUND, words="l")
    before = entries(page)
    show(page, Found((hit("New", Kind.HELP), hit("Other", language="fa"))), words="lo")
    after = entries(page)
    assert [each.hit.title for each in after] == ["New", "Other"]
    assert after[0] is before[0]
    assert after[1] not in before
    assert after[0].accessibleName().startswith("New")


def test_a_screen_reader_is_told_once_it_is_calm(
    page: SearchPage, heard: list[str], qtbot: QtBot
) -> None:
    page._calm.setInterval(0)
    show(page, Found((hit("One"),)), words="l")
    show(page, FOUND, words="lo")
    qtbot.waitUntil(lambda: "3 results" in heard)


def test_the_same_number_is_not_told_again(page: SearchPage) -> None:
    show(page, FOUND, words="l")
    page._calm.stop()
    show(page, FOUND, words="lo")
    assert not page._calm.isActive()


def test_results_come_slice_by_slice(
    page: SearchPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLICE", 0)
    page.field.setText("lost")
    page.show_found("lost", FOUND, whole=True)
    assert len(entries(page)) == 1
    qtbot.waitUntil(lambda: len(entries(page)) == 3)


def test_search_wished_for_here_goes_to_the_field(page: SearchPage) -> None:
    show(page, FOUND)
    entries(page)[0].setFocus()
    assert page.handle(Wish(Intent.SEARCH))
    assert QApplication.focusWidget() is page.field
    assert not page.handle(Wish(Intent.BACK))


def test_a_failure_is_a_sentence(page: SearchPage) -> None:
    page.show_failure("Search does not work just now.")
    assert page._said.text() == "Search does not work just now."
