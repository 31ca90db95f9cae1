# SPDX-License-Identifier: GPL-3.0-or-later
"""Where somebody may be when it has to end: every page, dialogs, and work in the background.

Each state is reached by a function of the session's first window and of what is done there; where
a dialog keeps its opener waiting, that is done from within.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from securetrain.course import Link, LinkKind
from tests.journeys.hands import Key, go_to, press, reads, wait_for, wait_to_read, write

KEY, TITLE = ("samples", "sample"), "Check a strange message before you act"
"""The lesson of `tests.classroom.packs`, which is not imported for that: sessions are timed."""

Then = Callable[[], None]
Reach = Callable[[Any, Then], None]


def show(deed: Callable[[Any], None], words: str = "") -> Reach:
    """Return what does something on stage, and reads these words then."""

    def reach(first: Any, then: Then) -> None:
        deed(first.stage)
        if words:
            wait_to_read(words)
        then()

    return reach


def kept_pages(stage: Any) -> Any:
    """Return the pages about what is kept."""
    return stage.show_keeping.__self__


def lesson_half_answered(first: Any, then: Then) -> None:
    open_step(first, 3, "What do we call a message")
    fields = [each for each in first.window.page.findChildren(QLineEdit) if each.isVisible()]
    fields[0].setFocus()
    write("phi")
    then()


def in_a_scenario(first: Any, then: Then) -> None:
    open_step(first, 4, "Ask for the name")
    go_to("1", "Ask for the name")
    press(Key.Key_1)
    wait_to_read("Nobody had sent him.")
    then()


def open_step(first: Any, step: int, words: str) -> None:
    """Open the sample lesson at a step."""
    first.stage.lessons.open(*KEY)
    for at in range(step):
        first.window.page.show_step(at)
        if reads(words):
            return
    wait_to_read(words)


def choosing_a_file(first: Any, then: Then) -> None:
    first.stage.lessons.open(*KEY)
    first.stage.lessons.show_finished()
    once_there(then)
    first.stage.lessons._save_text()


def choosing_a_backup_file(first: Any, then: Then) -> None:
    pages = kept_pages(first.stage)
    pages.show_backup()
    once_there(then)
    pages._choose_file(first.window.page, "some words")


def once_there(then: Then) -> None:
    """Go on as soon as the dialog for files is open, which keeps whoever opened it waiting."""
    if isinstance(QApplication.activeModalWidget(), QFileDialog):
        then()
    else:
        QTimer.singleShot(1, lambda: once_there(then))


def backing_up(first: Any, then: Then) -> None:
    pages = kept_pages(first.stage)
    pages.show_backup()
    pages.back_up(first.window.page, first.planted.another, Path.home() / "first.stbackup")
    then()


def changing(meaning: str) -> Reach:
    """Return what changes the passphrase, to the same one."""

    def reach(first: Any, then: Then) -> None:
        pages = kept_pages(first.stage)
        pages._changing.show()
        first.window.page.asked.emit(meaning, first.planted.passphrase)
        first.window.page.chosen.emit(first.planted.passphrase)
        then()

    return reach


def typing_a_new_passphrase(first: Any, then: Then) -> None:
    pages = kept_pages(first.stage)
    pages._changing.show()
    first.window.page.asked.emit("wanted", first.planted.passphrase)
    wait_to_read("Your new passphrase")
    then()


def warned(first: Any, then: Then) -> None:
    """Be warned that it is about to lock."""
    wait_for(lambda: first.stage._watches is not None, "What watches the time")
    first.stage._watches._warn(20)
    then()


ON_STAGE: dict[str, Reach] = {
    "today": show(lambda stage: stage.day.show_today()),
    "library": show(lambda stage: stage.day.show_library(), "Library"),
    "progress": show(lambda stage: stage.day.show_progress()),
    "review": show(lambda stage: stage.day.show_review()),
    "settings": show(lambda stage: stage.day.show_settings()),
    "keys": show(lambda stage: stage.day.show_keys()),
    "limits": show(lambda stage: stage.day.show_limits()),
    "help": show(lambda stage: stage.help.show(), "What has happened?"),
    "lesson": show(lambda stage: stage.lessons.open(*KEY), TITLE),
    "lesson half answered": lesson_half_answered,
    "in a scenario": in_a_scenario,
    "what is kept": show(lambda stage: stage.show_keeping()),
    "backup": show(lambda stage: kept_pages(stage).show_backup()),
    "erase": show(lambda stage: kept_pages(stage).show_erase()),
    "forget": show(lambda stage: kept_pages(stage).show_forget()),
    "new passphrase": typing_a_new_passphrase,
    "a sentence": show(lambda stage: stage.lessons.open("samples", "nowhere"), "cannot be opened"),
    "a term": show(lambda stage: stage.follow("samples", Link(LinkKind.TERM, "phishing")), "false"),
    "an address": show(
        lambda stage: stage.follow("", Link(LinkKind.ADDRESS, "https://desk.example/a")), "desk."
    ),
    "choosing a file": choosing_a_file,
    "choosing a backup file": choosing_a_backup_file,
    "warned": warned,
    "backing up": backing_up,
    "changing the passphrase": changing("wanted"),
    "renewing the key": changing("known"),
}
"""With a vault open; from each of them it can be locked, and left."""


def loaded(first: Any) -> None:
    """Wait until all is loaded, a moment after the first paint; from then on keys are watched."""
    wait_for(lambda: first._keys, "What watches the keys")


def unlocking(first: Any, then: Then) -> None:
    first.window.page.entered.emit(first.planted.passphrase)
    then()


def choosing_a_folder(first: Any, then: Then) -> None:
    loaded(first)
    once_there(then)
    first._choose_folder()


def asked_to_erase(first: Any, then: Then) -> None:
    loaded(first)
    first.window.page.erase_wanted.emit()
    wait_to_read("Erase what is kept?")
    then()


def waiting(_first: Any, then: Then) -> None:
    then()


AT_THE_DOOR: dict[str, Reach] = {
    "at the unlock page": waiting,
    "unlocking": unlocking,
    "choosing a folder": choosing_a_folder,
    "asked to erase": asked_to_erase,
}
"""With a vault that is not open; from each of them it can be left."""


def making(first: Any, then: Then) -> None:
    wait_to_read("A passphrase for what you keep")
    first.window.page.chosen.emit(first.planted.passphrase)
    then()


BEFORE_A_VAULT: dict[str, Reach] = {
    "choosing a passphrase": waiting,
    "making a vault": making,
}
"""With a vault about to be made; from each of them it can be left."""


def choosing_a_backup(first: Any, then: Then) -> None:
    first.stage.show_keeping()
    once_there(then)
    first.window.page.restore_wanted.emit()


AS_A_GUEST: dict[str, Reach] = {
    "a guest's today": waiting,
    "choosing a backup": choosing_a_backup,
}
"""With nothing kept; from each of them it can be left, and locking only covers."""

STATES = {**ON_STAGE, **AT_THE_DOOR, **BEFORE_A_VAULT, **AS_A_GUEST}
