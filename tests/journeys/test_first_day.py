# SPDX-License-Identifier: GPL-3.0-or-later
"""A learner's first day, by keyboard alone, from the first window to a forgotten session."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Open
from tests.journeys.hands import Key, go_to, press, push, reads, seen, wait_for, wait_to_read
from tests.journeys.homes import complaints, run_alone, written_below
from tests.journeys.ways import (
    LESSON,
    answer_wrongly_then_rightly,
    arrive,
    ask_to_close,
    first_day,
    open_lesson,
)

SECONDS = 20
"""The budget of this file."""


def test_a_first_day_by_keyboard_alone(open_program: Open) -> None:
    opening = open_program()
    first_day()
    wait_for(lambda: not opening.window.isVisible(), "The end")


def test_today_changes_with_what_was_read(open_program: Open) -> None:
    open_program()
    arrive()
    assert LESSON in seen()
    assert not reads("About")
    open_lesson()
    push("Library")
    wait_to_read("Started")
    push("Today")
    wait_to_read("Worth knowing next")
    assert reads("Step 1 of")
    push("Continue")
    wait_to_read("Step 1 of")


def test_staying_leads_back_to_where_one_was(open_program: Open) -> None:
    opening = open_program()
    arrive()
    open_lesson()
    answer_wrongly_then_rightly()
    ask_to_close()
    wait_to_read("Close and forget?")
    push("Stay")
    wait_to_read("Step 1 of")
    assert opening.window.isVisible()


def test_whoever_asks_twice_to_close_is_not_asked_again(open_program: Open) -> None:
    opening = open_program()
    arrive()
    open_lesson()
    answer_wrongly_then_rightly()
    ask_to_close()
    wait_to_read("Close and forget?")
    ask_to_close()
    wait_for(lambda: not opening.window.isVisible(), "The end")


def test_a_guest_without_answers_closes_at_once(open_program: Open) -> None:
    opening = open_program()
    arrive()
    ask_to_close()
    wait_for(lambda: not opening.window.isVisible(), "The end")


@pytest.mark.parametrize("page", ["language", "questions", "today", "lesson"])
def test_leaving_quickly_asks_nothing(open_program: Open, page: str) -> None:
    from tests.journeys.hands import CTRL, SHIFT

    opening = open_program()
    if page != "language":
        go_to("English")
        press(Key.Key_Return)
        wait_to_read("Whose machine is this?")
    if page in {"today", "lesson"}:
        push("Skip these questions")
        wait_to_read("To the lessons")
        push("To the lessons")
        wait_to_read("The quick way out")
        push("Skip this")
        wait_to_read("Worth knowing next")
    if page == "lesson":
        open_lesson()
        answer_wrongly_then_rightly()
    press(Key.Key_X, CTRL | SHIFT)
    wait_for(lambda: not opening.window.isVisible(), "The end")


def test_a_guest_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    done = run_alone(tmp_path, "first_day")
    assert (done.returncode, complaints(done)) == (0, [])
    assert done.stdout.startswith("gone through: first_day")
    assert written_below(tmp_path) == []


def test_the_next_person_starts_in_a_fresh_session(tmp_path: Path) -> None:
    done = run_alone(tmp_path, "answer_and_hand_over", "find_nothing")
    assert (done.returncode, complaints(done)) == (0, [])
    first, second = (said.split() for said in done.stdout.splitlines())
    assert (first[2], second[2]) == ("answer_and_hand_over", "find_nothing")
    assert first[3] != second[3]
    assert written_below(tmp_path) == []
