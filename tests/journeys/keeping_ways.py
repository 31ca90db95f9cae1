# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways of somebody who keeps something: each is taken in one session, by keyboard alone."""

from PySide6.QtWidgets import QApplication, QLineEdit

from tests.journeys.hands import (
    CTRL,
    Key,
    press,
    push,
    reads,
    seen,
    wait_for,
    wait_to_read,
    write,
)
from tests.journeys.ways import (
    LESSON,
    answer_wrongly_then_rightly,
    arrive,
    ask_to_close,
    open_lesson,
)

PASSPHRASE = "seven small boats sail under one moon"
ANOTHER = "nine tall lamps burn over two rivers"


def ask_to_keep() -> None:
    """Answer something as a guest, and ask for it to be kept."""
    arrive()
    open_lesson()
    answer_wrongly_then_rightly()
    push("Today")
    wait_to_read("Worth knowing next")
    push("Keep my progress")
    wait_to_read("Where")
    push("Go on")


def choose_own_passphrase() -> None:
    """Take one's own passphrase, find the answers there, and close."""
    wait_to_read("A passphrase for what you keep")
    push("Use my own")
    type_twice(PASSPHRASE)
    press(Key.Key_Return)
    wait_for_today()
    assert reads("About")
    assert "Keep my progress" not in seen()
    ask_to_close()


def think_better_of_it() -> None:
    """Rather not choose a passphrase now."""
    wait_to_read("A passphrase for what you keep")
    push("Not now")


def find_it_still_there() -> None:
    """Find as a guest what was done before thinking of keeping."""
    wait_for_today()
    assert "Continue" in seen()
    ask_to_close()
    wait_to_read("Close and forget?")
    assert reads("2 answers")
    push("Forget and close")


def unlock_and_lock_in_a_lesson() -> None:
    """Open the vault at the next start, find the lesson begun, and lock."""
    unlock(PASSPHRASE)
    assert "Continue" in seen()
    open_lesson()
    press(Key.Key_L, CTRL)


def unlock_in_the_lesson_and_erase() -> None:
    """Come back into the lesson that was open when it was locked; then erase everything."""
    wait_to_read("Open")
    write_secret(PASSPHRASE)
    press(Key.Key_Return)
    wait_to_read(LESSON)
    wait_to_read("Step 1 of")
    push("Settings")
    wait_to_read("What is kept")
    push("What is kept")
    push("Erase")
    wait_to_read("can no longer be opened")
    push("Erase")


def arrive_where_nothing_is_kept() -> None:
    """Find an empty guest's day."""
    wait_for_today()
    assert "Continue" not in seen()
    assert reads("Keep my progress")
    ask_to_close()


def fail_then_go_on_as_guest() -> None:
    """Mistype the passphrase, be told, and go on without."""
    wait_to_read("Open")
    write_secret(ANOTHER)
    press(Key.Key_Return)
    wait_to_read("Not yet")
    push("Go on as a guest")


def unlock(passphrase: str) -> None:
    """Type the passphrase of a vault and come to today."""
    wait_to_read("Open")
    write_secret(passphrase)
    press(Key.Key_Return)
    wait_for_today()


def wait_for_today() -> None:
    """Wait for today's page."""
    wait_to_read("Worth knowing next")


def type_twice(passphrase: str) -> None:
    """Type a passphrase into the field in focus and into the one after it."""
    write_secret(passphrase)
    go_to_field()
    write_secret(passphrase)


def write_secret(passphrase: str) -> None:
    """Type into the field in focus."""
    wait_for(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "A field with the focus")
    write(passphrase)


def go_to_field() -> None:
    """Press Tab until a field to type in has the focus."""
    press(Key.Key_Tab)
    for _stop in range(9):
        if isinstance(QApplication.focusWidget(), QLineEdit):
            return
        press(Key.Key_Tab)
    raise AssertionError("There is no second field.")
