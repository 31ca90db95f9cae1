# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and notes stand by their lesson; each is opened, taken away and put back."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.classroom import NotedLesson, NotedSpot
from securetrain.practice import Spot
from securetrain.ui import Look, NotebookPage
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads, seen
from tests.ui.pages.conftest import Put

KEY = ("samples", "sample")
MARKED, NOTED = Spot(*KEY, 0), Spot(*KEY, 3)
LESSON = NotedLesson(
    KEY,
    "Check a strange message",
    "en",
    (
        NotedSpot(MARKED, "What to look at", 1, 4, is_marked=True),
        NotedSpot(NOTED, "Slow is smooth.", 2, 4, note="Ask her.\nOn the phone."),
    ),
)
GONE = NotedLesson(
    ("gone", "away"),
    "away",
    "",
    (NotedSpot(Spot("gone", "away", 2), note="Later."),),
    is_here=False,
)
WHERE = "Only in memory."


def page(put: Put, *lessons: NotedLesson) -> NotebookPage:
    made = NotebookPage(Look(), lessons, WHERE)
    put(made)
    return made


def test_everything_stands_by_its_lesson_with_its_words(put: Put) -> None:
    page(put, LESSON)
    wanted = ("Check a strange message", "What to look at", "Step 1 of 4", "Slow is smooth.")
    for words in (*wanted, "Step 2 of 4", "Ask her.\nOn the phone.", WHERE):
        assert words in seen(), words


def test_one_is_opened_and_named_by_its_words(put: Put, qtbot: QtBot) -> None:
    made = page(put, LESSON)
    for spot, words in ((MARKED, "What to look at"), (NOTED, "Slow is smooth.")):
        opens = go_to("Open")
        assert opens.accessibleDescription() == words
        with qtbot.waitSignal(made.spot_chosen) as told:
            press(Key.Key_Return)
        assert told.args == [spot]


def test_a_bookmark_goes_with_one_press_and_comes_back_with_one(
    put: Put, qtbot: QtBot, heard: list[str]
) -> None:
    made = page(put, LESSON)
    go_to("Remove bookmark")
    for wanted, said in ((False, "Taken away."), (True, "It is back.")):
        with qtbot.waitSignal(made.bookmark_changed) as told:
            press(Key.Key_Return)
        assert told.args == [MARKED, wanted]
        assert heard[-1] == said
        assert name_of(focus()) == ("Remove bookmark" if wanted else "Put it back")


def test_a_note_goes_with_one_press_and_comes_back_with_one(put: Put, qtbot: QtBot) -> None:
    made = page(put, LESSON)
    go_to("Remove note")
    for text in ("", "Ask her.\nOn the phone."):
        with qtbot.waitSignal(made.note_changed) as told:
            press(Key.Key_Return)
        assert told.args == [NOTED, text]
        assert reads("Ask her.") is bool(text)


def test_a_note_of_a_lesson_that_is_gone_can_be_read_and_removed(put: Put) -> None:
    page(put, GONE)
    assert reads("This lesson cannot be opened now.")
    assert reads("Later.")
    assert "Open" not in seen()
    assert go_to("Remove note").accessibleDescription() == "away"


def test_only_where_there_are_notes_they_can_be_saved(put: Put, qtbot: QtBot) -> None:
    made = page(put, LESSON)
    assert reads("The file is not sealed: anyone who finds it can read it.")
    with qtbot.waitSignal(made.save_chosen):
        push("Save the notes as text")


def test_bookmarks_alone_are_not_saved(put: Put) -> None:
    page(put, NotedLesson(KEY, "Check", "en", LESSON.spots[:1]))
    assert not reads("Save the notes")


def test_an_empty_page_says_how_it_is_filled(put: Put, qtbot: QtBot) -> None:
    made = page(put)
    assert reads("There are none yet.")
    assert not reads(WHERE)
    with qtbot.waitSignal(made.library_chosen):
        push("To the library")


@pytest.mark.parametrize("language", ["fa", ""])
def test_words_run_as_their_lesson_does(put: Put, language: str) -> None:
    spot = NotedSpot(MARKED, "به چه نگاه کنیم", 1, 2, is_marked=True)
    page(put, NotedLesson(KEY, "پیام ناآشنا", language, (spot,)))
    assert reads("به چه نگاه کنیم")
