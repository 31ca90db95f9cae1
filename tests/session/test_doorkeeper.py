# SPDX-License-Identifier: GPL-3.0-or-later
"""The doorkeeper and its sessions, as real processes."""

import os
import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from securetrain.errors import SaveRefusedError
from securetrain.session.door import Door
from securetrain.session.doorkeeper import fork_session, keep_door
from securetrain.session.saving import MOST_SAVES

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
