# SPDX-License-Identifier: GPL-3.0-or-later
"""The doorkeeper and its sessions, as real processes."""

import errno
import os
import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path
from select import select

import pytest

from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import fork_session, keep_door
from securetrain.session.doorkeeper.saving import MOST_SAVES

PROGRAM = Path("/home/leila/program")


def keep(main: Callable[[Door], int]) -> int:
    return keep_door(partial(fork_session, main), program=PROGRAM)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path


def test_a_session_saves_through_its_doorkeeper(documents: Path) -> None:
    def session(door: Door) -> int:
        door.save(documents / "a.txt", "txt", b"words")
        return 0

    assert keep(session) == 0
    assert (documents / "a.txt").read_bytes() == b"words"


def test_a_refusal_reaches_the_session_as_sentences(documents: Path) -> None:
    def session(door: Door) -> int:
        try:
            door.save(documents / ".hidden.txt", "txt", b"words")
        except SaveRefusedError as error:
            door.save(documents / "said.txt", "txt", str(error).encode())
        return 0

    assert keep(session) == 0
    assert "Nothing was written." in (documents / "said.txt").read_text()
    assert len(list(documents.iterdir())) == 1


def test_the_next_person_finds_nothing_of_the_last(documents: Path) -> None:
    kept: list[str] = []

    def session(door: Door) -> int:
        first = not (documents / "first.txt").exists()
        name = "first.txt" if first else "second.txt"
        door.save(documents / name, "txt", repr((kept, os.getpid())).encode())
        kept.append("something typed")
        if first:
            door.ask_for_next()
        return 0

    assert keep(session) == 0
    first, second = ((documents / f"{n}.txt").read_text() for n in ("first", "second"))
    assert first.startswith("([], ")
    assert second.startswith("([], ")
    assert first != second


def test_a_session_that_crashes_is_told_in_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    def session(_door: Door) -> int:
        raise ValueError("a typed secret")

    assert keep(session) == 1
    told = capfd.readouterr().err
    assert "closed unexpectedly" in told
    assert "a typed secret" not in told


def test_a_session_that_breaks_the_protocol_is_ended(documents: Path) -> None:
    def session(door: Door) -> int:
        door._says.write(struct.pack(">II", 4, 0) + b"boo!")
        door._says.flush()
        door._hears.read()
        door.save(documents / "after.txt", "txt", b"words")
        return 0

    assert keep(session) == -9
    assert not list(documents.iterdir())


def test_a_session_cannot_speak_as_the_doorkeeper(documents: Path) -> None:
    def session(door: Door) -> int:
        header = b'{"kind":"saved","path":"/"}'
        door._says.write(struct.pack(">II", len(header), 0) + header)
        door._says.flush()
        door._hears.read()
        return 0

    assert keep(session) == -9


def test_a_session_hears_that_its_doorkeeper_is_gone() -> None:
    guest = fork_session(lambda door: 0 if select([door.listening_at], [], [], 10)[0] else 1)
    guest.answers.close()
    assert guest.wait() == 0
    guest.heard.close()


def test_no_more_than_so_many_files_are_saved_in_a_session(documents: Path) -> None:
    def session(door: Door) -> int:
        for number in range(MOST_SAVES):
            door.save(documents / f"{number}.txt", "txt", b"words")
        try:
            door.save(documents / "more.txt", "txt", b"words")
        except SaveRefusedError:
            return 0
        return 1

    assert keep(session) == 0
    assert len(list(documents.iterdir())) == MOST_SAVES


def test_what_is_left_to_the_next_session_is_there_once(documents: Path) -> None:
    def session(door: Door) -> int:
        number = len(list(documents.iterdir()))
        door.save(documents / f"{number}.txt", "txt", b"took " + door.take_what_was_left())
        assert door.take_what_was_left() == b""
        if number < 2:
            door.ask_for_next()
        if number == 0:
            door.leave_to_next(b"much that is then thought better of")
            door.leave_to_next(words)
        return 0

    words = b"words" * 300_000  # more than somebody leaves who learned for months
    assert keep(session) == 0
    took = [(documents / f"{number}.txt").read_bytes() for number in range(3)]
    assert took == [b"took ", b"took " + words, b"took "]


def test_the_doorkeeper_holds_nothing_of_what_was_taken(documents: Path) -> None:
    def session(door: Door) -> int:
        if not any(documents.iterdir()):
            door.save(documents / "first.txt", "txt", b"words")
            door.leave_to_next(b"answers")
            door.ask_for_next()
            return 0
        door.take_what_was_left()
        held = Path(f"/proc/{os.getppid()}/fd").iterdir()
        sizes = [each.stat().st_size for each in held if "memfd" in str(each.readlink())]
        door.save(documents / "second.txt", "txt", repr(sizes).encode())
        return 0

    assert keep(session) == 0
    assert (documents / "second.txt").read_text() == "[0, 0]"


def test_a_session_about_a_folder_is_told_so_and_leaves_no_empty_one(documents: Path) -> None:
    folder = documents / "mine" / "kept"

    def session(door: Door) -> int:
        if door.folder is None:
            door.ask_for_next(folder)
        else:
            found = f"{door.folder == folder} {folder.is_dir()}"
            door.save(documents / "told.txt", "txt", found.encode())
        return 0

    assert keep(session) == 0
    assert (documents / "told.txt").read_text() == "True True"
    assert not folder.parent.exists()


def test_the_first_session_is_about_the_usual_folder_where_something_is_kept(
    documents: Path,
) -> None:
    usual = documents / "usual"

    def session(door: Door) -> int:
        name = "kept.txt" if usual.exists() else "empty.txt"
        door.save(documents / name, "txt", str(door.folder).encode())
        return 0

    for _again in range(2):
        assert keep_door(partial(fork_session, session), program=PROGRAM, usual=usual) == 0
        usual.mkdir(exist_ok=True)
        (usual / "keys.bin").write_bytes(b"sealed")
    assert (documents / "empty.txt").read_text() == "None"
    assert (documents / "kept.txt").read_text() == str(usual)


def test_an_empty_folder_that_was_there_before_stays(documents: Path) -> None:
    folder = documents / "kept"
    folder.mkdir()

    def session(door: Door) -> int:
        if door.folder is None:
            door.ask_for_next(folder)
        return 0

    assert keep(session) == 0
    assert folder.is_dir()


@pytest.mark.parametrize("name", ["keys.bin", "vault.db"])
def test_the_folder_of_a_vault_is_gone_with_all_that_was_in_it(documents: Path, name: str) -> None:
    folder = documents / "kept"
    folder.mkdir()
    (folder / name).write_bytes(b"sealed")

    def session(door: Door) -> int:
        if door.folder is None:
            door.ask_for_next(folder)
        else:
            (folder / name).unlink()
        return 0

    assert keep(session) == 0
    assert not folder.exists()


def test_a_stick_that_fails_when_its_folder_is_looked_for_ends_nobody(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, exists = documents / "kept", Path.exists

    def fails(path: Path) -> bool:
        if path == folder:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return exists(path)

    def session(door: Door) -> int:
        if door.folder is None:
            door.ask_for_next(folder)
        return 0

    monkeypatch.setattr(Path, "exists", fails)
    assert keep(session) == 0


def test_asking_for_folders_makes_none_but_the_last(documents: Path) -> None:
    def session(door: Door) -> int:
        if door.folder is None:
            for number in range(30):
                door.ask_for_next(documents / f"{number}")
        else:
            found = sorted(each.name for each in documents.iterdir())
            door.save(documents / "told.txt", "txt", repr(found).encode())
        return 0

    assert keep(session) == 0
    assert (documents / "told.txt").read_text() == "['29']"


def test_a_folder_where_nothing_may_be_kept_is_refused_in_sentences(documents: Path) -> None:
    def session(door: Door) -> int:
        try:
            door.ask_for_next(PROGRAM / "lessons")
        except SaveRefusedError as error:
            door.save(documents / "told.txt", "txt", str(error).encode())
        return 0

    assert keep(session) == 0
    assert (documents / "told.txt").read_text()


def test_nothing_is_saved_in_the_folder_of_what_is_kept(documents: Path) -> None:
    folder = documents / "kept"

    def session(door: Door) -> int:
        if door.folder is None:
            door.ask_for_next(folder)
            return 0
        try:
            door.save(folder / "a.txt", "txt", b"words")
        except SaveRefusedError:
            return 0
        return 1

    assert keep(session) == 0
