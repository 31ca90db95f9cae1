# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase is changed for one of two reasons, and the page says what each does."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import ChangePage, Look
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads, write
from tests.ui.pages.conftest import Put, button


@pytest.fixture
def page(put: Put) -> ChangePage:
    made = ChangePage(Look())
    put(made)
    return made


@pytest.mark.parametrize(
    ("presses", "meaning"),
    [((Key.Key_Space,), "another"), ((Key.Key_Space, Key.Key_Down), "known")],
)
def test_the_meaning_and_the_present_passphrase_are_told(
    page: ChangePage, qtbot: QtBot, presses: tuple[Key, ...], meaning: str
) -> None:
    go_to("I want another one")
    for key in presses:
        press(key)
    go_to("Your passphrase as it is now")
    write("anchor")
    with qtbot.waitSignal(page.asked) as told:
        press(Key.Key_Return)
    assert told.args == [meaning, "anchor"]


def test_both_are_needed(page: ChangePage, qtbot: QtBot) -> None:
    on = button(page, "Go on")
    with qtbot.assertNotEmitted(page.asked):
        go_to("Your passphrase as it is now")
        write("anchor")
        press(Key.Key_Return)
    assert not on.isEnabled()
    go_to("I want another one", back=True)
    press(Key.Key_Space)
    assert on.isEnabled()
    go_to("Your passphrase as it is now")
    for _letter in "anchor":
        press(Key.Key_Backspace)
    assert not on.isEnabled()


def test_it_says_what_a_change_does_not_do(page: ChangePage) -> None:
    assert reads("older copies of the folder still open")


def test_a_failure_leads_back_to_the_passphrase(page: ChangePage) -> None:
    go_to("I want another one")
    press(Key.Key_Space)
    go_to("Your passphrase as it is now")
    write("anchor")
    press(Key.Key_Return)
    page.show_busy()
    page.show_failure("This passphrase does not open it.")
    assert name_of(focus()) == "Your passphrase as it is now"


def test_leaving_is_told(page: ChangePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        push("Leave it as it is")
