# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and bookmarks through the window: a guest's in memory, others on the disk at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.practice import GuestJournal, LessonKey, Notebook, Spot
from securetrain.session.doorkeeper.handed import Handed, unpacked
from securetrain.session.held import Held, held_in
from securetrain.session.noting import where_kept
from securetrain.ui import FarewellPage, LessonPage, NotebookPage
from securetrain.ui.parts import NoteField
from securetrain.vault import NotKeptError, Vault
from tests.classroom.packs import put_pack, put_samples
from tests.journeys.hands import (
    CTRL,
    Key,
    focus,
    name_of,
    press,
    push,
    reads,
    seen,
    wait_for,
    wait_to_read,
    write,
)
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import english
from tests.vault.making import ANOTHER, back_up, create, open_backup, restore, unlock

NOTE = "ask her on the phone"
DRAWN = "a passphrase for this one alone"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


@pytest.fixture
def kept(
    qapp: QApplication, tmp_path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Staged]:
    """Let somebody in whose vault is open."""
    lessons = tmp_path / "lessons"
    put_samples(lessons)
    monkeypatch.setattr(places, "compiled_lessons", lambda: lessons)
    made = Staged(qapp, lessons, held=Held(vault.journal, vault=vault))
    yield made
    made.end()


def notebook(staged: Staged) -> Notebook:
    return staged.stage.held.journal.notebook


def read(staged: Staged, step: int = 1, key: LessonKey = KEY) -> LessonPage:
    """Open the sample lesson at a step."""
    if not staged.window.isVisible():
        staged.arrive()
    staged.stage.lessons.open(*key)
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.show_step(step)
    wait_to_read("Write a note")
    return page


def write_note(staged: Staged, key: LessonKey = KEY) -> LessonPage:
    """Write a note at the foot of a step, and leave the field where it is."""
    page = read(staged, key=key)
    press(Key.Key_W)
    wait_for(lambda: isinstance(QApplication.focusWidget(), NoteField), "The note")
    write(NOTE)
    return page


def texts(notes: Mapping[Spot, str]) -> list[str]:
    return list(notes.values())


@pytest.fixture(params=["staged", "kept"])
def either(request: pytest.FixtureRequest) -> Staged:
    """Give a guest's window, then one whose vault is open."""
    made: Staged = request.getfixturevalue(request.param)
    return made


def test_a_note_is_kept_at_a_pause(either: Staged) -> None:
    write_note(either)
    wait_for(lambda: texts(notebook(either).notes()) == [NOTE], "The pause")
    (spot,) = notebook(either).notes()
    assert spot.key == KEY


def test_a_note_is_kept_at_once_when_the_page_goes_and_is_there_again(either: Staged) -> None:
    write_note(either)
    either.stage.day.show_library()
    assert texts(notebook(either).notes()) == [NOTE]
    page = read(either)
    (field,) = page.findChildren(NoteField)
    assert field.toPlainText() == NOTE
    assert page.column.number_of(field) is None
    field.setPlainText("")
    either.stage.day.show_library()
    assert notebook(either).notes() == {}


def test_a_note_outlives_another_look(either: Staged) -> None:
    write_note(either)
    press(Key.Key_Plus, CTRL)
    either.settle()
    wait_for(lambda: either.window.page.findChildren(NoteField), "The note")  # type: ignore[union-attr]
    assert texts(notebook(either).notes()) == [NOTE]


@pytest.mark.parametrize("way", ["lock", "leave", "close"])
def test_a_half_typed_note_is_written_before_the_session_ends(
    kept: Staged, vault: Vault, way: str
) -> None:
    write_note(kept)
    getattr(kept.stage.ways, way)()
    kept.settle()
    again = unlock(vault.folder)
    assert texts(again.notebook.notes()) == [NOTE]
    again.close()


def test_a_pause_keeps_a_guests_half_typed_note(staged: Staged) -> None:
    write_note(staged)
    staged.stage.lock()
    assert not reads(NOTE)
    assert texts(notebook(staged).notes()) == [NOTE]
    push("Go on")
    assert staged.window.page is not None
    assert staged.window.page.findChildren(NoteField)[0].toPlainText() == NOTE


def test_what_the_disk_does_not_take_is_told(
    kept: Staged, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_what: object, **_more: object) -> None:
        raise NotKeptError("The disk is full.")

    write_note(kept)
    monkeypatch.setattr(vault.notebook, "write", fail)
    monkeypatch.setattr(vault.notebook, "mark", fail)
    press(Key.Key_Tab)
    wait_to_read("The disk is full.")
    press(Key.Key_Escape)
    kept.window.activateWindow()
    push("Bookmark")
    wait_to_read("The disk is full.")
    press(Key.Key_Escape)
    kept.window.activateWindow()
    assert "Remove bookmark" not in seen()
    press(Key.Key_W)
    write("more")
    kept.stage.ways.close()
    kept.settle()
    assert not reads("The disk is full.")


# Keeping, forgetting, erasing.


def test_what_a_guest_noted_comes_along_when_it_is_kept(
    staged: Staged, vault: Vault, tmp_path: Path
) -> None:
    write_note(staged)
    press(Key.Key_Escape)
    press(Key.Key_B)
    staged.stage.show_keeping()
    wait_to_read("What you did comes along: 1 note.")
    staged.stage.ways.keep(tmp_path / "elsewhere")
    handed = unpacked(staged.door.left, staged.day)
    assert handed is not None
    assert handed.along == "What you did comes along: 1 note."
    held = held_in(vault, handed.settings, handed.journal)
    assert texts(held.journal.notebook.notes()) == [NOTE]
    assert len(vault.notebook.bookmarks()) == 1
    assert handed.journal.notebook.notes() == {}


@pytest.mark.parametrize("way", ["next_person", "erased", "leave"])
def test_nobody_else_is_handed_a_guests_notes(staged: Staged, way: str) -> None:
    write_note(staged)
    getattr(staged.stage.ways, way)()
    assert NOTE.encode() not in staged.door.left


def test_a_guest_with_a_note_is_asked_before_it_is_forgotten(staged: Staged) -> None:
    write_note(staged)
    staged.window.close()
    assert isinstance(staged.window.page, FarewellPage)
    wait_to_read("This is forgotten when you close: 1 note.")
    push("Stay")
    wait_to_read("Write a note")


def test_notes_are_forgotten_with_their_lesson_alone_and_all(kept: Staged, vault: Vault) -> None:
    for way in ("Forget this lesson", "All notes", "Everything"):
        write_note(kept)
        kept.stage.show_keeping()
        wait_to_read("1 note")
        push("Forget parts")
        push(way)
        wait_to_read("1 note")
        push("Forget", exactly=True)
        wait_for(lambda: vault.notebook.notes() == {}, "The end of the note")
        assert read(kept).findChildren(NoteField) == []


def test_erasing_leaves_nothing_of_a_note(kept: Staged, vault: Vault) -> None:
    write_note(kept)
    kept.stage.day.show_today()
    vault.erase()
    left = [path for path in vault.folder.parent.rglob("*") if path.is_file()]
    assert left, "The lessons are still there."
    assert not any(NOTE.encode() in path.read_bytes() for path in left)


def test_a_backup_holds_notes_and_bookmarks(kept: Staged, vault: Vault, tmp_path: Path) -> None:
    write_note(kept)
    press(Key.Key_Escape)
    press(Key.Key_B)
    made = open_backup(back_up(vault, DRAWN), DRAWN)
    again = restore(made, tmp_path / "again", ANOTHER)
    assert texts(again.notebook.notes()) == [NOTE]
    assert again.notebook.bookmarks() == vault.notebook.bookmarks() != frozenset()
    again.close()


def test_notes_are_not_found_by_search(kept: Staged) -> None:
    write_note(kept)
    kept.stage.search.show()
    write("phone")
    wait_for(lambda: reads("result") or reads("Nothing here has"), "What was found")
    assert not reads(NOTE)


# Their page.


def test_a_bookmark_leads_back_to_its_very_block(either: Staged) -> None:
    page = read(either, 2)
    blocks = [n for n, b in enumerate(english().blocks) if b in english().items]
    page.show_block(blocks[4])
    wait_for(lambda: page.block_at_top() == blocks[4], "The block")
    press(Key.Key_B)
    push("Library")
    push("Bookmarks and notes")
    wait_to_read("Step 3 of 4")
    push("Open")
    again = either.window.page
    assert isinstance(again, LessonPage)
    wait_for(lambda: again.block_at_top() == blocks[4], "The block")
    assert "Remove bookmark" in seen()


def test_what_is_removed_comes_back_with_one_press(either: Staged) -> None:
    write_note(either)
    press(Key.Key_Escape)
    press(Key.Key_B)
    push("Today")
    push("Bookmarks and notes")
    assert reads(NOTE)
    for words in ("Remove bookmark", "Remove note"):
        push(words)
        assert name_of(focus()) == "Put it back"
    assert notebook(either).notes() == {}
    assert notebook(either).bookmarks() == frozenset()
    for _each in range(2):
        push("Put it back")
    assert texts(notebook(either).notes()) == [NOTE]
    assert len(notebook(either).bookmarks()) == 1


def test_a_removal_that_the_disk_does_not_take_is_told_and_shown_as_it_is(
    kept: Staged, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_what: object, **_more: object) -> None:
        raise NotKeptError("The disk is full.")

    write_note(kept)
    kept.stage.day.notebook.show()
    monkeypatch.setattr(vault.notebook, "write", fail)
    push("Remove note")
    wait_to_read("The disk is full.")
    press(Key.Key_Escape)
    wait_to_read(NOTE)


def test_notes_are_saved_when_asked_and_only_they(either: Staged, tmp_path: Path) -> None:
    write_note(either)
    press(Key.Key_Escape)
    press(Key.Key_B)
    either.stage.day.notebook.show()
    either.stage.day.notebook.save(tmp_path / "mine")
    assert either.door.saved == [(tmp_path / "mine.txt", "txt", f"{NOTE}\n".encode())]
    wait_to_read("It is not sealed: anyone at this machine can read it.")


def test_notes_that_cannot_be_saved_are_told(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_what: object) -> Path:
        raise SaveRefusedError("There is already a file.", safe="It is safe.", next="Choose.")

    write_note(staged)
    monkeypatch.setattr(staged.door, "save", refuse)
    staged.stage.day.notebook.show()
    staged.stage.day.notebook.save(tmp_path / "mine.txt")
    wait_to_read("There is already a file.")


def test_an_empty_page_leads_to_the_library(staged: Staged) -> None:
    staged.arrive()
    staged.stage.day.notebook.show()
    assert isinstance(staged.window.page, NotebookPage)
    push("To the library")
    wait_to_read("10 minutes or less")


def test_where_notes_are_kept_is_said_as_it_is(vault: Vault) -> None:
    assert where_kept(Held(vault.journal, vault=vault)) == "Kept sealed as you type."
    assert "unless you keep your progress first" in where_kept(Held())
    assert where_kept(Held(is_marked=True)) == "Only in memory: gone when you close."


def test_nothing_of_an_empty_guest_is_said_to_come_along() -> None:
    assert Handed(journal=GuestJournal()).along == ""


def test_a_sensitive_lesson_may_be_noted_and_not_copied(staged: Staged) -> None:
    info = replace(english().info, sensitive=True)
    put_pack(staged.lessons, {"en": (replace(english(), info=info),)}, pack="another")
    write_note(staged, key=("another", KEY[1]))
    press(Key.Key_Escape)
    press(Key.Key_C, CTRL)
    wait_to_read("Nothing can be copied from this lesson")
    assert QApplication.clipboard().text() == ""
