# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack that is too large, changed, cut, pulled out or stopped: one sentence, the shelf as it was.

Each by a guest and by somebody who keeps a vault, who have version 1 and are handed version 2.
"""

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from securetrain import places
from securetrain.classroom import OpenedPacks, Settings, known_of
from securetrain.pack import GuestPacks, PackStore
from securetrain.session.held import Held, held_in
from securetrain.session.packs import pack_work
from securetrain.ui import LibraryPage, PackArrivingPage, PackOpeningPage
from securetrain.ui.pages.packs import opened_packs
from securetrain.vault import packs as vault_packs
from tests.classroom.packs import put_samples
from tests.journeys.hands import CTRL, Key, press, push, reads, wait_for, wait_to_read
from tests.pack.editions import COURSE, edition
from tests.pack.store_suite import opened
from tests.practice.making import attempt
from tests.staging import Staged
from tests.vault.making import create

PACK = b"STPACK1\n"


@pytest.fixture(params=["guest", "vault"])
def staged(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Staged]:
    lessons = tmp_path / "lessons"
    put_samples(lessons)
    monkeypatch.setattr(places, "compiled_lessons", lambda: lessons)
    found = opened(1)
    if request.param == "guest":
        store: PackStore = GuestPacks()
        store.install(found.pack, found.channel)
        held = Held(opened=OpenedPacks(store))
    else:
        vault = create(tmp_path / "kept")
        vault.packs.install(found.pack, found.channel)
        held = held_in(vault, Settings())
    made = Staged(qapp, lessons, held=held).arrive()
    yield made
    made.end()
    held.close()


def shelf(staged: Staged) -> tuple[object, ...]:
    """Return everything that is there of packs, to the last byte, and what the library shows."""
    store = staged.stage.held.opened.store
    files = {name: store.read(COURSE, name) for name in store.files(COURSE)}
    books = [book.info.title for book in staged.stage.library.books("en")]
    vault = staged.stage.held.vault
    rows = vault.store.rows("SELECT count(*) FROM pack_file")[0][0] if vault else len(files)
    return store.packs(), store.channels(), files, books, rows


def wait_for_work() -> None:
    """Let whatever is done beside the window end, and what it has to say arrive."""
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


class Stick(io.BytesIO):
    """A file on a stick: it can be pulled out, hold up whoever reads, or change meanwhile."""

    def __init__(self, content: bytes = edition(2)) -> None:
        super().__init__(content)
        self.reads_left = 1_000_000
        self.then: Callable[[], None] = self.pull
        self.is_held, self.may_go_on = Event(), Event()

    def read(self, size: int | None = -1, /) -> bytes:
        """Read, or let happen what is to happen after so many times."""
        self.reads_left -= 1
        if self.reads_left == 0:
            self.then()
        return super().read(size)

    def pull(self) -> None:
        """Be gone from now on."""
        self.reads_left = 1
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def hold_up(self) -> None:
        """Let nobody go on before it is allowed."""
        assert current_thread() is not main_thread(), "the window would wait for a stick"
        self.is_held.set()
        assert self.may_go_on.wait(20)

    def change(self) -> None:
        """Hold another last byte from now on."""
        self.getbuffer()[-1] ^= 1

    def cut(self) -> None:
        """Lose the last bytes."""
        self.truncate(len(self.getvalue()) - 40)


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> Stick:
    made = Stick()
    monkeypatch.setattr(pack_work, "open_local", lambda _path: made)
    return made


def look_into(staged: Staged) -> None:
    """Open it as far as what it brings."""
    staged.stage.packs.open("/media/stick/field-notes.stpack")
    wait_for(lambda: isinstance(staged.window.page, PackArrivingPage), "What it brings")


def pulled(stick: Stick) -> None:
    stick.then = stick.pull


def changed(stick: Stick) -> None:
    stick.then = stick.change


def cut(stick: Stick) -> None:
    stick.then = stick.cut


WHILE_CHECKED = {
    "pulled out": (pulled, "The file could not be read"),
    "changed": (changed, "A file in the pack was changed"),
    "cut": (cut, "A file in the pack was changed"),
}
WHILE_ADDED = {
    "pulled out": (pulled, "The file could not be read"),
    "changed": (changed, "The file was changed while it was open"),
    "cut": (cut, "The file was changed while it was open"),
}


@pytest.mark.parametrize(("spoil", "words"), WHILE_CHECKED.values(), ids=WHILE_CHECKED)
def test_a_stick_that_fails_while_a_pack_is_checked(
    staged: Staged, stick: Stick, spoil: Callable[[Stick], None], words: str
) -> None:
    before = shelf(staged)
    spoil(stick)
    stick.reads_left = 12  # past the lists, among the files
    staged.stage.packs.open("/media/stick/field-notes.stpack")
    wait_to_read("The pack was not opened")
    assert reads(words)
    assert reads("Nothing was")
    assert shelf(staged) == before
    assert stick.closed


@pytest.mark.parametrize(("spoil", "words"), WHILE_ADDED.values(), ids=WHILE_ADDED)
@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_stick_that_fails_while_a_pack_is_added(
    staged: Staged, stick: Stick, spoil: Callable[[Stick], None], words: str, step: int
) -> None:
    before = shelf(staged)
    look_into(staged)
    spoil(stick)
    stick.reads_left = step
    push("Take the new version")
    wait_to_read("The pack was not opened")
    assert reads(words)
    assert shelf(staged) == before
    assert stick.closed


@pytest.mark.parametrize("step", [3, 12])
def test_stopping_while_a_pack_is_checked(staged: Staged, stick: Stick, step: int) -> None:
    before = shelf(staged)
    stick.then, stick.reads_left = stick.hold_up, step
    staged.stage.packs.open("/media/stick/field-notes.stpack")
    wait_for(stick.is_held.is_set, "The middle of the work")
    push("Cancel")
    wait_to_read("Stopped. What you have is as it was.")
    assert isinstance(staged.window.page, LibraryPage)
    stick.may_go_on.set()
    wait_for_work()
    assert shelf(staged) == before
    assert stick.closed


@pytest.mark.parametrize("step", [1, 2, 3])
def test_stopping_while_a_pack_is_added(
    staged: Staged, stick: Stick, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault_packs, "MOST_AT_ONCE", 100)
    before = shelf(staged)
    look_into(staged)
    stick.then, stick.reads_left = stick.hold_up, step
    push("Take the new version")
    wait_for(stick.is_held.is_set, "The middle of the work")
    assert isinstance(staged.window.page, PackOpeningPage)
    push("Cancel")
    wait_to_read("Stopped. What you have is as it was.")
    stick.may_go_on.set()
    wait_for_work()
    assert shelf(staged) == before
    assert stick.closed


def test_what_came_in_before_it_could_be_stopped_is_told(
    staged: Staged, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_into(staged)
    may_go_on = Event()

    def known_later(*given: Any) -> object:
        assert may_go_on.wait(20)
        return known_of(*given)

    monkeypatch.setattr(pack_work, "known_of", known_later)
    push("Take the new version")
    push("Cancel")
    wait_to_read("Stopped.")
    may_go_on.set()
    wait_to_read("The pack was added before it could be stopped.")
    assert [each.version for each in staged.stage.held.opened.store.packs()] == [2]


def test_another_look_does_not_stop_the_work(staged: Staged, stick: Stick) -> None:
    look_into(staged)
    stick.then, stick.reads_left = stick.hold_up, 2
    push("Take the new version")
    wait_for(stick.is_held.is_set, "The middle of the work")
    press(Key.Key_Plus, CTRL)
    staged.settle()
    stick.may_go_on.set()
    wait_for(lambda: isinstance(staged.window.page, LibraryPage), "The library")
    assert [each.version for each in staged.stage.held.opened.store.packs()] == [2]


def test_leaving_the_page_stops_the_work(staged: Staged, stick: Stick) -> None:
    before = shelf(staged)
    look_into(staged)
    stick.then, stick.reads_left = stick.hold_up, 2
    push("Take the new version")
    wait_for(stick.is_held.is_set, "The middle of the work")
    push("Today")
    wait_to_read("Good to see you")
    stick.may_go_on.set()
    wait_for_work()
    assert shelf(staged) == before


@pytest.mark.parametrize("staged", ["vault"], indirect=True)
def test_a_pack_that_is_larger_than_what_is_free(
    staged: Staged, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shelf(staged)
    real = shutil.disk_usage
    monkeypatch.setattr(shutil, "disk_usage", lambda path: real(path)._replace(free=1_000))
    look_into(staged)
    wait_to_read("There is not room enough for it yet. Make room on the disk, then try again.")
    page = staged.window.page
    assert isinstance(page, PackArrivingPage)
    page.left.emit()
    staged.settle()
    assert isinstance(staged.window.page, LibraryPage)
    assert shelf(staged) == before


@pytest.mark.parametrize("staged", ["vault"], indirect=True)
@pytest.mark.parametrize(
    ("way", "sure", "sentence"),
    [
        ("Remove the pack", "Remove", "The pack was not removed"),
        ("Forget what I did in it", "Forget", "Nothing was forgotten"),
    ],
)
def test_what_a_disk_does_not_let_go_is_not_called_removed_or_forgotten(
    staged: Staged, monkeypatch: pytest.MonkeyPatch, way: str, sure: str, sentence: str
) -> None:
    staged.stage.held.journal.record(attempt("q-1")._replace(pack=COURSE, lesson="old-advice"))
    vault = staged.stage.held.vault
    assert vault
    before = shelf(staged)
    heard: list[str] = []
    monkeypatch.setattr(opened_packs, "announce", lambda _page, text: heard.append(text))
    staged.stage.packs.list.show()
    with vault.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    push(way)
    push(sure, exactly=True)
    wait_to_read(sentence)
    assert heard == [""]
    assert shelf(staged) == before
    assert len(vault.journal.attempts()) == 1


@pytest.mark.parametrize("staged", ["vault"], indirect=True)
def test_a_disk_that_fills_up_while_a_pack_is_added(
    staged: Staged, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = staged.stage.held.vault
    assert vault
    monkeypatch.setattr(vault_packs, "MOST_AT_ONCE", 100)
    before = shelf(staged)
    pages = int(vault.store.rows("PRAGMA page_count")[0][0])
    vault.store.rows(f"PRAGMA max_page_count = {pages + 6}")
    look_into(staged)
    push("Take the new version")
    wait_to_read("There is no room left on the disk")
    assert shelf(staged) == before


def test_a_memory_that_is_full(
    staged: Staged, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shelf(staged)
    look_into(staged)

    def run_out() -> None:
        raise MemoryError

    stick.then, stick.reads_left = run_out, 2
    push("Take the new version")
    wait_to_read("There is not memory enough for it.")
    assert shelf(staged) == before


LIMITS = {
    "files": (PACK + b"\x00\x04" + (2**40).to_bytes(8, "big"), "more than 512 MiB of files"),
    "lists": (PACK + b"\xff\xff" + bytes(8), "more signed lists than any has"),
    "no end": (edition(2) + bytes(1_000), "something after the end"),
}


@pytest.mark.parametrize(("content", "words"), LIMITS.values(), ids=LIMITS)
def test_a_pack_that_is_larger_than_any_may_be(
    staged: Staged, stick: Stick, content: bytes, words: str
) -> None:
    before = shelf(staged)
    stick.seek(0)
    stick.truncate(0)
    stick.write(content)
    staged.stage.packs.open("/media/stick/field-notes.stpack")
    wait_to_read("The pack was not opened")
    assert reads(words)
    assert reads("Nothing was opened or changed.")
    assert shelf(staged) == before
