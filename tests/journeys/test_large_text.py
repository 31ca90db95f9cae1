# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day at twice the size in the smallest window; `go_to` checks each stop of Tab."""

from tests.journeys.conftest import Open
from tests.journeys.hands import CTRL, Key, go_to, press, push, wait_for, wait_to_read
from tests.journeys.ways import (
    answer_wrongly_then_rightly,
    ask_to_close,
    open_lesson,
    read_to_the_end,
)

SECONDS = 10
"""The budget of this file."""


def enlarge() -> None:
    """Make text as large as it gets."""
    for _step in range(11):
        press(Key.Key_Plus, CTRL)


def test_a_first_day_at_twice_the_size(open_program: Open) -> None:
    window = open_program().window
    wait_to_read("English")
    press(Key.Key_Return)
    wait_to_read("Whose machine is this?")
    enlarge()
    go_to("It is mine")
    press(Key.Key_Space)
    push("Go on")
    wait_to_read("You can go on")
    push("To the lessons")
    wait_to_read("The quick way out")
    push("Skip this")
    wait_to_read("Worth knowing next")
    open_lesson()
    answer_wrongly_then_rightly()
    read_to_the_end()
    push("To today")
    wait_to_read("Worth knowing next")
    ask_to_close()
    wait_to_read("Close and forget?")
    push("Forget and close")
    wait_for(lambda: not window.isVisible(), "The end")


def test_text_can_be_made_its_usual_size_again(open_program: Open) -> None:
    open_program()
    press(Key.Key_Return)
    wait_to_read("Whose machine is this?")
    before = go_to("Go on").height()
    enlarge()
    assert go_to("Go on").height() > before
    press(Key.Key_0, CTRL)
    assert go_to("Go on").height() == before
