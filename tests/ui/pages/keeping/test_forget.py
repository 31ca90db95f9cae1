# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts are forgotten one by one, each after one question that stands where it was asked."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import ForgetPage, Forgettable, Look
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads
from tests.ui.pages.conftest import Put

FIRST = Forgettable("first", "Stop, look", answers=12, notes=1)
SECOND = Forgettable("second", "The first hour", answers=0, notes=0)
Shown = Callable[..., ForgetPage]


@pytest.fixture
def shown(put: Put) -> Shown:
    def show(*entries: Forgettable) -> ForgetPage:
        page = ForgetPage(Look(), entries)
        put(page)
        return page

    return show


def test_a_lesson_is_forgotten_after_one_question(
    shown: Shown, qtbot: QtBot, heard: list[str]
) -> None:
    page = shown(FIRST)
    with qtbot.assertNotEmitted(page.lesson_forgotten):
        push("Forget this lesson")
    assert heard == ["Forget 12 answers and 1 note?"]
    assert name_of(focus()) == "Stay"
    with qtbot.waitSignal(page.lesson_forgotten) as told:
        go_to("Forget", back=True)
        press(Key.Key_Return)
    assert told.args == ["first"]


def test_staying_forgets_nothing(shown: Shown, qtbot: QtBot) -> None:
    page = shown(FIRST)
    push("Forget this lesson")
    with qtbot.assertNotEmitted(page.lesson_forgotten):
        press(Key.Key_Return)
    assert name_of(focus()) == "Forget this lesson"
    assert not reads("Forget 12 answers")


def test_a_lesson_without_answers_still_has_a_place(shown: Shown) -> None:
    shown(SECOND)
    assert reads("Where you are in it")
    push("Forget this lesson")
    assert reads("Forget where you are in it?")
    assert not reads("All notes")


@pytest.mark.parametrize(
    ("words", "question", "signal"),
    [
        ("All notes", "Forget 1 note?", "notes_forgotten"),
        ("Everything", "Forget 12 answers and 1 note?", "all_forgotten"),
    ],
)
def test_of_all_lessons(shown: Shown, qtbot: QtBot, words: str, question: str, signal: str) -> None:
    page = shown(FIRST, SECOND)
    push(words)
    assert reads(question)
    with qtbot.waitSignal(getattr(page, signal)):
        go_to("Forget", back=True)
        press(Key.Key_Return)


def test_what_is_left_is_shown(shown: Shown, heard: list[str]) -> None:
    page = shown(FIRST, SECOND)
    page.show_entries((SECOND,), "Forgotten.")
    assert not reads("Stop, look")
    assert reads("The first hour")
    assert heard == ["Forgotten."]
    assert name_of(focus()) == "Go back"


def test_where_nothing_is_kept_there_is_nothing_to_forget(shown: Shown, qtbot: QtBot) -> None:
    page = shown()
    assert reads("There is nothing to forget yet.")
    assert not reads("Everything")
    with qtbot.waitSignal(page.left):
        push("Go back")
