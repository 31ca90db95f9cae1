# SPDX-License-Identifier: GPL-3.0-or-later
"""The unlock page asks for one thing, says nothing of the program, and has ways out."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from securetrain.ui import Look, UnlockPage
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads, seen, write
from tests.ui.pages.conftest import Put

FOLDER = "/home/robin/.local/share/securetrain"
LANGUAGES = (("en", "English"), ("fa", "فارسی"))


@pytest.fixture
def page(put: Put) -> UnlockPage:
    made = UnlockPage(Look(), folder=FOLDER, languages=LANGUAGES, language="fa")
    put(made)
    return made


def test_typing_and_enter_is_all_it_takes(page: UnlockPage, qtbot: QtBot) -> None:
    assert name_of(focus()) == "Passphrase"
    with qtbot.waitSignal(page.entered) as told:
        write("anchor velvet")
        press(Key.Key_Return)
    assert told.args == ["anchor velvet"]


def test_the_button_opens_too(page: UnlockPage, qtbot: QtBot) -> None:
    write("anchor")
    with qtbot.waitSignal(page.entered) as told:
        push("Open")
    assert told.args == ["anchor"]


def test_nothing_typed_opens_nothing(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.entered):
        push("Open")
    assert name_of(focus()) == "Passphrase"


def test_the_first_letter_is_told_once(page: UnlockPage) -> None:
    told: list[str] = []
    page.typing_began.connect(lambda: told.append(page._field.text()))
    write("ab")
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    write("c")
    assert told == ["a"]


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Go on as a guest", "guest_chosen"), ("Another folder…", "folder_wanted")],
)
def test_other_ways_are_told(page: UnlockPage, qtbot: QtBot, words: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        push(words)


def test_another_language_is_told(page: UnlockPage, qtbot: QtBot) -> None:
    (box,) = page.findChildren(QComboBox)
    assert box.currentData() == "fa"
    go_to("Language")
    with qtbot.waitSignal(page.language_chosen) as told:
        press(Key.Key_Up)
    assert told.args == ["en"]


def test_nothing_names_the_program(page: UnlockPage) -> None:
    assert seen()
    assert not [each for each in seen() if "securetrain" in each.casefold()]


def test_honest_help_is_there_when_asked_for(page: UnlockPage, heard: list[str]) -> None:
    assert not reads("cannot be recovered")
    push("I cannot open it")
    for words in ("cannot be recovered", "Caps Lock", "A backup file has", "/home/"):
        assert reads(words)
    assert "cannot be recovered" in heard[0]
    press(Key.Key_Return)
    assert not reads("cannot be recovered")
    assert len(heard) == 1


def test_nothing_can_be_pressed_while_it_takes_a_moment(
    page: UnlockPage, qtbot: QtBot, heard: list[str]
) -> None:
    write("anchor")
    page._field.show_letters(True)
    page.show_busy()
    assert reads("One moment…")
    assert heard == ["One moment…"]
    assert page._field._line.displayText() == "●" * 6
    with qtbot.assertNotEmitted(page.entered), qtbot.assertNotEmitted(page.guest_chosen):
        for key in (Key.Key_Return, Key.Key_Space, Key.Key_Return):
            press(key)
    assert focus() is page


def test_a_failure_is_said_and_typing_replaces_what_was_typed(
    page: UnlockPage, qtbot: QtBot, heard: list[str]
) -> None:
    write("anchor")
    page.show_busy()
    page.show_failure("This passphrase does not open it.")
    assert reads("This passphrase does not open it.")
    assert not reads("One moment…")
    assert heard[-1] == "This passphrase does not open it."
    write("velvet")
    with qtbot.waitSignal(page.entered) as told:
        press(Key.Key_Return)
    assert told.args == ["velvet"]


def test_a_second_failure_takes_the_place_of_the_first(page: UnlockPage) -> None:
    page.show_failure("The first.")
    page.show_failure("The second.")
    assert reads("The second.")
    assert not reads("The first.")


def test_what_comes_along_can_be_left_out(put: Put, qtbot: QtBot) -> None:
    page = UnlockPage(Look(), folder=FOLDER, languages=LANGUAGES, language="en", along="What came.")
    put(page)
    assert reads("What came.")
    go_to("Leave it out")
    with qtbot.waitSignal(page.left_out) as told:
        press(Key.Key_Space)
    assert told.args == [True]


def test_where_the_key_is_gone_that_is_said_at_once_and_erasing_is_offered(
    page: UnlockPage, qtbot: QtBot, heard: list[str]
) -> None:
    page.show_keyless()
    assert reads("No passphrase opens it any more")
    assert "No passphrase opens it any more" in heard[0]
    with qtbot.waitSignal(page.erase_wanted):
        push("Erase what is there")
