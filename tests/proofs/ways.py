# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that the ways of a proof are made of.

None of them knows a word that is searched for: all are told by the proof, to one session alone.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic_ns
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from securetrain import places
from securetrain.classroom import LeaveTo
from tests.journeys import keeping_ways, ways
from tests.journeys.hands import (
    CTRL,
    SHIFT,
    Key,
    press,
    push,
    reads,
    wait_for,
    wait_to_read,
    write,
)
from tests.proofs.driven import tell, told
from tests.proofs.planted import PACK, Planted
from tests.proofs.states import STATES

NOTES_PAGE = "Nothing here is kept."


def hear_words(first: Any) -> None:
    """Be told the planted words, and find the lessons that bear them."""
    tell()
    said = told()
    first.planted = Planted(said["mark"], tuple(said["words"]))
    lessons = Path(said["lessons"])

    setattr(places, "compiled_lessons", lambda: lessons)  # noqa: B010


def search(first: Any) -> None:
    """Stand still while memory is searched; tell the keys where any are held."""
    stage = first.stage
    vault = stage.held.vault if stage else None
    keys = [vault.slot.secret[:32].hex(), vault.slot.key.hex()] if vault else []
    page = first.window.page or first.window.centralWidget()
    tell(keys=keys, page=type(page).__name__)
    told()


def arrive(_first: Any) -> None:
    """Come to today as a guest."""
    ways.arrive()


def keep(first: Any) -> None:
    """Ask as a guest for all that was done to be kept."""
    first.stage.show_keeping()
    wait_to_read("Where")
    push("Go on")


def make(first: Any) -> None:
    """Make a vault under the planted passphrase."""
    wait_to_read("A passphrase for what you keep")
    push("Use my own")
    keeping_ways.type_twice(first.planted.passphrase)
    press(Key.Key_Return)
    keeping_ways.wait_for_today()


def wait_to_unlock(_first: Any) -> None:
    """Come to the page where a vault is unlocked, with all loaded."""
    wait_to_read("Welcome back")


def unlock(first: Any) -> None:
    """Unlock with the planted passphrase."""
    keeping_ways.unlock(first.planted.passphrase)


def unlock_on_the_desk(first: Any) -> None:
    """Unlock, and find the lesson that was open when it was locked."""
    wait_to_unlock(first)
    keeping_ways.write_secret(first.planted.passphrase)
    press(Key.Key_Return)
    wait_to_read(first.planted.titles[0])


def wait_for_today(_first: Any) -> None:
    keeping_ways.wait_for_today()


def wait_for_languages(_first: Any) -> None:
    wait_to_read("English")


def wait_for_notes(_first: Any) -> None:
    wait_to_read(NOTES_PAGE)


def wait_to_make(_first: Any) -> None:
    wait_to_read("A passphrase for what you keep")


def plant(first: Any) -> None:
    """Type one answer and another one half-way; write notes where a vault is open."""
    stage, planted = first.stage, first.planted
    stage.lessons.open(PACK, "lesson-0")
    wait_to_read(planted.titles[0])
    for number, word in enumerate(planted.typed):
        wait_for(partial(has_field, first, number), "A question")
        if fields(first)[number].text() == word:
            continue  # it was half answered when the session before ended
        fields(first)[number].setFocus()
        write(word)
        if number == 0:
            press(Key.Key_Return)
            wait_to_read("Not yet")
    if stage.held.vault:
        write_notes(first)


def fields(first: Any) -> list[QLineEdit]:
    """Return the fields of the questions that are on the page."""
    found = first.window.page.findChildren(QLineEdit)
    return [each for each in found if each.isVisible()]


def has_field(first: Any, number: int) -> bool:
    return len(fields(first)) > number


def write_notes(first: Any) -> None:
    """Write all into one note, and stop in the middle of it; whoever comes back finds it there."""
    words = " ".join(first.planted.notes)
    wait_to_read("Write a note")
    if isinstance(QApplication.focusWidget(), QLineEdit):
        press(Key.Key_Escape)  # out of the field, in which a letter is no wish
    press(Key.Key_W)
    wait_for(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit), "The note")
    if note_in_focus() != words:
        write(words)
    assert note_in_focus() == words


def note_in_focus() -> str:
    """Read the note that has the focus."""
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def back_up(first: Any) -> None:
    """Save a backup under a planted passphrase."""
    pages = first.stage.show_keeping.__self__
    pages.show_backup()
    pages.back_up(first.window.page, first.planted.another, Path.home() / "first.stbackup")
    wait_to_read("The backup is saved")


def arrive_at_once(first: Any) -> None:
    """Come to today as a guest who looks at nothing on the way."""
    first._go_on("en")
    first.stage.enter()
    wait_for(lambda: first.stage._watches, "What watches the keys")


def keep_at_once(first: Any) -> None:
    """Ask for nothing yet to be kept."""
    first.stage.show_keeping()
    first.window.page.went_on.emit()


def enter(first: Any) -> None:
    """Unlock with the planted passphrase, and come to whatever was open before."""
    wait_to_unlock(first)
    first.window.page.entered.emit(first.planted.passphrase)
    wait_for(lambda: first.stage and first.stage._arrived, "The stage")


def end_at(first: Any, state: str, ending: str) -> None:
    """Reach a state, and end there; the moment before that is told."""

    def end() -> None:
        tell()
        told()
        tell(at=monotonic_ns())
        {"lock": lock, "leave": leave}[ending](first)

    STATES[state](first, end)


def change(first: Any) -> None:
    """Take another passphrase, and then the old one again with another key."""
    for meaning, old, new in (
        ("wanted", first.planted.passphrase, first.planted.another),
        ("known", first.planted.another, first.planted.passphrase),
    ):
        pages = first.stage.show_keeping.__self__
        pages._changing.show()
        first.window.page.asked.emit(meaning, old)
        first.window.page.chosen.emit(new)
        wait_to_read("The passphrase is changed")
        press(Key.Key_Return)
        wait_for(lambda: not reads("The passphrase is changed"), "The end of the dialog")


def lock(_first: Any) -> None:
    press(Key.Key_L, CTRL)


def leave(_first: Any) -> None:
    press(Key.Key_X, CTRL | SHIFT)


def leave_to_notes(first: Any) -> None:
    """Leave quickly to an empty page for notes."""
    first.stage.change(replace(first.stage.dressing.settings, leave_to=LeaveTo.NOTES))
    leave(first)


def next_person(_first: Any) -> None:
    push("Next person")


def erase(first: Any) -> None:
    """Erase everything that is kept."""
    first.stage.show_keeping()
    first.window.activateWindow()  # without a desktop nobody does so after a dialog
    push("Erase")
    wait_to_read("can no longer be opened")
    push("Erase")


def close(_first: Any) -> None:
    ways.ask_to_close()
