# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways of somebody who keeps something: each is taken in one session, by keyboard alone."""

import os
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from securetrain.ui.pages.keeping.drawn import DrawnCard
from tests.journeys.hands import (
    CTRL,
    Key,
    go_to,
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
    agree_to_the_file,
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


def note_something_and_ask_to_keep() -> None:
    """Write a note as a guest, and ask for it to be kept."""
    arrive()
    open_lesson()
    write_on("call first")
    push("Today")
    wait_for_today()
    push("Keep my progress")
    wait_to_read("What you did comes along: 1 note.")
    push("Go on")


def write_on(words: str) -> None:
    """Go to the note at the foot of the step, and write."""
    wait_to_read("Write a note")
    press(Key.Key_W)
    wait_for(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit), "The note")
    write(words)


def open_the_note_write_on_and_lock() -> None:
    """Find the note on its page, open it, and lock in the middle of a word."""
    unlock(PASSPHRASE)
    push("Bookmarks and notes")
    wait_to_read("call first")
    push("Open")
    write_on(" then wri")
    press(Key.Key_L, CTRL)


def find_what_was_half_written() -> None:
    """Come back into the lesson, and find every letter."""
    wait_to_read("Open")
    write_secret(PASSPHRASE)
    press(Key.Key_Return)
    wait_to_read("Step 1 of")
    push("Library")
    push("Bookmarks and notes")
    wait_to_read("call first then wri")
    ask_to_close()


def choose_own_passphrase() -> None:
    """Take one's own passphrase, find the answers there, and close."""
    wait_to_read("A passphrase for what you keep")
    assert is_dressed()
    push("Use my own")
    type_twice(PASSPHRASE)
    press(Key.Key_Return)
    wait_for_today()
    assert reads("About")
    assert "Keep my progress" not in seen()
    ask_to_close()


def is_dressed() -> bool:
    """Say whether a later session looks like the first one, not as the system draws windows."""
    program = QApplication.instance()
    return isinstance(program, QApplication) and bool(program.styleSheet())


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


def change_passphrase_and_close() -> None:
    """Take another passphrase because somebody may know the one of now."""
    unlock(PASSPHRASE)
    go_to_what_is_kept()
    push("Change the passphrase")
    wait_to_read("Why do you want to change it?")
    go_to("I want another one")
    press(Key.Key_Down)
    press(Key.Key_Space)
    go_to_field()
    write_secret(PASSPHRASE)
    push("Go on")
    wait_to_read("Your new passphrase")
    push("Use my own")
    type_twice(ANOTHER)
    press(Key.Key_Return)
    wait_to_read("The passphrase is changed")
    press(Key.Key_Return)
    ask_to_close()


def open_with_the_new_one_only() -> None:
    """Find that the old passphrase opens nothing any more, and the new one everything."""
    wait_to_read("Open")
    write_secret(PASSPHRASE)
    press(Key.Key_Return)
    wait_to_read("Not yet")
    write_secret(ANOTHER)
    press(Key.Key_Return)
    wait_for_today()
    assert "Continue" in seen()
    ask_to_close()


def back_up_and_erase() -> None:
    """Make a backup where the dialog suggests, and erase what it was made of."""
    unlock(PASSPHRASE)
    go_to_what_is_kept()
    push("Make a backup")
    wait_to_read("Type it once")
    words = drawn_words()
    os.write(paper(), words.encode())
    go_to_field()
    write_secret(words)
    agree_to_the_file()
    push("Save the backup")
    wait_to_read("The backup is saved")
    push("Done")
    wait_to_read("You made 1 backup")
    push("Erase")
    wait_to_read("You made 1 backup")
    push("Erase")


def ask_to_restore() -> None:
    """Ask as a guest for a backup to be put back."""
    wait_for_today()
    push("Keep my progress")
    wait_to_read("Where")
    choose_the_backup()
    push("I have a backup file")


def choose_the_backup() -> None:
    """Choose the backup in the dialog, once it is there; it keeps whoever opened it waiting."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        dialog.selectFile(str(Path(os.environ["HOME"], "backup.stbackup")))
        press(Key.Key_Return)
    else:
        QTimer.singleShot(1, choose_the_backup)


def restore_and_find_it() -> None:
    """Type the backup's passphrase and a new one, and find the lesson begun."""
    wait_to_read("The backup's passphrase")
    os.lseek(paper(), 0, os.SEEK_SET)
    write_secret(os.read(paper(), 1000).decode())
    press(Key.Key_Return)
    wait_to_read("A passphrase for what you keep")
    push("Use my own")
    type_twice(ANOTHER)
    press(Key.Key_Return)
    wait_for_today()
    assert "Continue" in seen()
    ask_to_close()


def forget_the_lesson() -> None:
    """Forget one lesson, and find nothing of it on today's page."""
    unlock(PASSPHRASE)
    go_to_what_is_kept()
    push("Forget parts")
    wait_to_read(LESSON)
    push("Forget this lesson")
    wait_to_read("Forget 2 answers?")
    push("Forget", exactly=True)
    wait_for(lambda: not reads("2 answers"), "The end of two answers")
    push("Today")
    wait_for_today()
    assert "Continue" not in seen()
    ask_to_close()


def find_it_open_elsewhere() -> None:
    """Be told that another window has it open, and go on as a guest."""
    wait_to_read("Open")
    write_secret(PASSPHRASE)
    press(Key.Key_Return)
    wait_to_read("another window")
    push("Go on as a guest")


def leave_to_notes() -> None:
    """Choose the empty page for notes, and leave quickly by three presses of Shift."""
    unlock(PASSPHRASE)
    push("Settings")
    wait_to_read("Locking and leaving")
    go_to("Leave quickly leads to")
    press(Key.Key_Down)
    push("Today")
    wait_for_today()
    for _press in range(3):
        press(Key.Key_Shift)


def write_notes_that_nothing_keeps() -> None:
    """Find the notes page alone on the screen, and close it."""
    wait_to_read("Nothing here is kept.")
    assert not reads("Today")
    write("milk")
    push("Close")


def go_to_what_is_kept() -> None:
    """Go to the page that says what is kept."""
    push("Settings")
    wait_to_read("What is kept")
    push("What is kept")
    wait_to_read("Lock now")


def paper() -> int:
    """Return what stands for the paper beside the machine: no session may write files."""
    return int(os.environ["PAPER"])


def drawn_words() -> str:
    """Read the passphrase that was drawn, as it stands on the page."""
    page = QApplication.activeWindow()
    assert page is not None
    return next(card.words for card in page.findChildren(DrawnCard))
