# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways through the program that several journeys take, by keyboard alone."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.journeys.hands import (
    Key,
    go_to,
    options,
    press,
    push,
    reads,
    seen,
    wait_for,
    wait_to_read,
    write,
)

LESSON = "Stop, look, ask by another way"
WRONG = "Ask her in the same chat"
OTHER = "with a password on the file"
RIGHT = "call her on a number you saved"


def arrive(language: str = "English", *, then: str = "Worth knowing next") -> None:
    """Choose a language and answer two of three questions."""
    wait_to_read(language)
    go_to(language)
    press(Key.Key_Return)
    wait_to_read("Whose machine is this?")
    go_to("It is mine")
    press(Key.Key_Space)
    go_to("Only I, or people I trust")
    press(Key.Key_Space)
    push("Go on")
    wait_to_read("You can go on")
    push("To the lessons")
    wait_to_read("The quick way out")
    push("Skip this")
    wait_to_read(then)


def open_lesson(title: str = LESSON) -> None:
    """Search for a lesson and open it."""
    press(Key.Key_Slash)
    wait_to_read("Words to look for")
    write(title.split(",", maxsplit=1)[0])
    wait_to_read(title)
    go_to(title)
    press(Key.Key_Return)
    wait_to_read("Step 1 of")


def answer_wrongly_then_rightly() -> None:
    """Choose by digit, check by Enter, look at the feedback, and try again."""
    wait_to_read(RIGHT)
    go_to(WRONG, RIGHT, OTHER)  # whichever stands first today
    press(digit(WRONG))
    press(Key.Key_Return)
    wait_to_read("Not yet. Have another look")
    assert reads("that person answers you")
    press(Key.Key_Return)
    wait_for(lambda: not reads("Not yet. Have another look"), "The second try")
    press(digit(RIGHT))
    press(Key.Key_Return)
    wait_to_read("Yes, that is it")


def read_to_the_end() -> None:
    """Go on until there is no further step."""
    steps = 0
    while not reads("You are through"):
        steps += 1
        assert steps < 20
        wait_to_read(f"Step {steps} of")
        press(Key.Key_N)


def digit(words: str) -> Key:
    """Return the key that chooses an option."""
    return Key(Key.Key_0.value + options(words)[0])


def ask_to_close() -> None:
    """Ask for the window to be closed, as the desktop's own key for that does."""
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            window.close()


def first_day() -> None:
    """Arrive, read a lesson, answer wrongly and rightly, finish, see today change, and forget."""
    arrive()
    assert LESSON in seen()
    assert not reads("About")
    open_lesson()
    answer_wrongly_then_rightly()
    read_to_the_end()
    push("To today")
    wait_to_read("Worth knowing next")
    assert reads("About 3 minutes today")
    assert "Continue" in seen()
    ask_to_close()
    wait_to_read("Close and forget?")
    assert reads("2 answers")
    push("Forget and close")


def answer_and_hand_over() -> None:
    """Leave answers and larger text behind, and let the next person in."""
    arrive()
    open_lesson()
    answer_wrongly_then_rightly()
    push("Today")
    wait_to_read("Worth knowing next")
    assert reads("About")
    push("Next person")


def find_nothing() -> None:
    """Arrive after somebody else, find nothing of theirs, and close."""
    arrive()
    assert not reads("About")
    assert "Continue" not in seen()
    push("Progress")
    wait_to_read("Answer a few questions, and it shows here.")
    ask_to_close()


def save_the_lesson() -> None:
    """Read a lesson, save it where the dialog suggests, and close."""
    arrive()
    open_lesson()
    read_to_the_end()
    agree_to_the_file()
    push("Save as text")
    wait_to_read("The file is saved")
    press(Key.Key_Return)
    wait_for(lambda: not reads("The file is saved"), "The end of the dialog")
    ask_to_close()


def agree_to_the_file() -> None:
    """Press Enter in the dialog for files, once it is there; it keeps whoever opened it waiting."""
    if isinstance(QApplication.activeModalWidget(), QFileDialog):
        press(Key.Key_Return)
    else:
        QTimer.singleShot(1, agree_to_the_file)
