# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that was taken over asks for files all over a machine, and gets none of them (10 s).

Every request goes to the real doorkeeper's own code over real folders; after each one the whole
small world is compared with what it was. A control shows that a file would have been seen.
"""

import io
import json
import os
import shutil
import struct
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from signal import SIGKILL

import pytest

from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper import saving
from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.frames import (
    BODY_BYTES,
    HEADER_BYTES,
    ProtocolError,
    read_frame,
)
from securetrain.session.doorkeeper.parent import fork_session, keep_door
from securetrain.session.doorkeeper.places_to_save import check_folder_itself
from tests.session.doorkeeper.world import World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links and descriptors")

FEWEST = 60
"""What is asked of this program's figures."""

HONOURED = 7
"""How a session ends that got a file."""


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Fill it with vaults, and with traps."""
    made = World(tmp_path)
    made.put_folders(
        *("Documents/deep", "Documents/folder.txt", "program/kept", "program/securetrain"),
        *(".config/autostart", ".ssh", "autostart", ".local/share/securetrain", "Vault"),
        "Library/LaunchAgents",
    )
    for vault in (made.usual, made.program / "kept", made.home / "Vault"):
        (vault / "keys.bin").write_bytes(b"keys")
    (made.documents / "mine.txt").write_text("mine")
    os.mkfifo(made.documents / "pipe.txt")
    links: dict[str, str | Path] = {
        "to-chosen": "Vault",
        "to-home": "",
        "to-hidden": ".ssh",
        "to-start": "autostart",
        "to-program": "program",
        "to-etc": "/etc",
        "to-kept": "program/kept",
        "to-usual": made.usual,
        "loop": "loop",
        "to-memory": "/dev/shm",
        "to-self": "/proc/self/cwd",
        "to-nowhere": "gone",
        "to-root": "/",
        "Documents/dangling.txt": ".ssh/new.txt",
        "Documents/linked.txt": "Documents/mine.txt",
    }
    made.put_links(links)
    return made


PATHS = {
    "nothing": "",
    "relative": "lesson.txt",
    "relative to a home": "~/Documents/lesson.txt",
    "a folder above": "{documents}/../program/lesson.txt",
    "far above": "{documents}/../../../../../../etc/lesson.txt",
    "dots after what is fine": "{documents}/deep/../../.ssh/lesson.txt",
    "a dot for a name": "{documents}/.txt",
    "three dots": "{documents}/.../lesson.txt",
    "a hidden file": "{documents}/.lesson.txt",
    "a hidden folder": "{home}/.config/lesson.txt",
    "what starts at log-in": "{home}/.config/autostart/lesson.txt",
    "what starts at log-in, unhidden": "{home}/autostart/lesson.txt",
    "what starts at log-in, in capitals": "{home}/AutoStart/lesson.txt",
    "what starts at log-in on a mac": "{home}/Library/LaunchAgents/lesson.txt",
    "keys of a shell": "{home}/.ssh/authorized_keys.txt",
    "the system's settings": "/etc/lesson.txt",
    "jobs of the system": "/etc/cron.d/lesson.txt",
    "programs": "/usr/local/bin/lesson.txt",
    "the top of everything": "/lesson.txt",
    "memory that is a folder": "/dev/shm/lesson.txt",
    "a descriptor": "/proc/self/fd/1/lesson.txt",
    "a way around by the process": "/proc/self/root{documents}/lesson.txt",
    "a way around by the descriptor": "/dev/fd/0/lesson.txt",
    "services": "/run/systemd/system/lesson.txt",
    "sockets": "/run/user/1000/lesson.txt",
    "the program": "{home}/program/lesson.txt",
    "inside the program": "{home}/program/securetrain/lesson.txt",
    "the portable vault": "{home}/program/kept/lesson.txt",
    "the usual vault": "{home}/.local/share/securetrain/lesson.txt",
    "the chosen vault": "{home}/Vault/lesson.txt",
    "the chosen vault by its link": "{home}/to-chosen/lesson.txt",
    "below the chosen vault": "{home}/Vault/more/lesson.txt",
    "the vault's keys": "{home}/Vault/keys.bin",
    "the mark of a portable program": "{home}/program/portable",
    "a link to a hidden folder": "{home}/to-hidden/lesson.txt",
    "a link to the usual vault": "{home}/to-usual/lesson.txt",
    "a link to the portable vault": "{home}/to-kept/lesson.txt",
    "a link to the program": "{home}/to-program/lesson.txt",
    "a link to what starts": "{home}/to-start/lesson.txt",
    "a link to the system": "{home}/to-etc/lesson.txt",
    "a link to the top": "{home}/to-root/lesson.txt",
    "a link to memory": "{home}/to-memory/lesson.txt",
    "a link out of nowhere": "{home}/to-nowhere/lesson.txt",
    "a link to itself": "{home}/loop/lesson.txt",
    "links one after the other": "{home}/to-home/to-home/to-hidden/lesson.txt",
    "a name that is a link": "{documents}/linked.txt",
    "a name that leads to a hidden file": "{documents}/dangling.txt",
    "a file that exists": "{documents}/mine.txt",
    "a folder that exists": "{documents}/folder.txt",
    "a pipe that exists": "{documents}/pipe.txt",
    "below a file": "{documents}/mine.txt/lesson.txt",
    "below a pipe": "{documents}/pipe.txt/lesson.txt",
    "a folder that is not there": "{documents}/gone/lesson.txt",
    "a share": "//server/share/lesson.txt",
    "a share with backslashes": "\\\\server\\share\\lesson.txt",
    "a share, mixed": "/\\server\\share\\lesson.txt",
    "an address": "file://{documents}/lesson.txt",
    "an address without slashes": "file:{documents}/lesson.txt",
    "an address of a desktop": "smb://server/share/lesson.txt",
    "an address of a network": "https://server.example/lesson.txt",
    "a desktop's own share": "/run/user/1000/gvfs/smb-share:server=x/lesson.txt",
    "a device": "{documents}/nul.txt",
    "a port": "{documents}/COM1.txt",
    "a device before a folder": "{documents}/con/lesson.txt",
    "a dot at the end": "{documents}/lesson.txt.",
    "a blank at the end": "{documents}/lesson.txt ",
    "a blank before": "{documents}/ lesson.txt",
    "a wide blank at the end": "{documents}/lesson.txt\u3000",
    "a blank at a folder's end": "{documents} /lesson.txt",
    "another stream": "{documents}/mine.txt:hidden.txt",
    "another stream of a folder": "{documents}:hidden/lesson.txt",
    "another separator": "{documents}\\..\\lesson.txt",
    "a long name": "{documents}/" + "a" * 300 + ".txt",
    "a long path": "{documents}/" + "a/" * 2100 + "lesson.txt",
    "a long path of few letters": "{documents}/" + "ا" * 2100 + ".txt",
    "a zero": "{documents}/les\0son.txt",
    "a line feed": "{documents}/les\nson.txt",
    "an escape": "{documents}/\x1b]0;x\x07lesson.txt",
    "a second control set": "{documents}/les\x9bson.txt",
    "a turned direction": "{documents}/\u202etxt.exe.txt",
    "an isolate": "{documents}/\u2067lesson\u2069.txt",
    "a mark of direction": "{documents}/les\u200eson.txt",
    "a mark of Arabic direction": "{documents}/les\u061cson.txt",
    "a sign that is not seen": "{documents}/mine\u200b.txt",
    "a tag that is not seen": "{documents}/mine\U000e0061.txt",
    "half a character": "{documents}/\ud83dlesson.txt",
    "a byte that is no letter": "{documents}/\udcfflesson.txt",
    "no suffix": "{documents}/lesson",
    "a program's suffix": "{documents}/lesson.sh",
    "a starter's suffix": "{documents}/lesson.desktop",
    "two suffixes": "{documents}/lesson.txt.exe",
    "a suffix of another kind": "{documents}/lesson.pdf",
}

FINE = "{documents}/lesson"
KINDS = {
    "no kind": (f"{FINE}.txt", "", b"words"),
    "a kind of program": (f"{FINE}.sh", "sh", b"#!/bin/sh"),
    "a kind that starts things": (f"{FINE}.desktop", "desktop", b"[Desktop Entry]"),
    "a kind in capitals": (f"{FINE}.TXT", "TXT", b"words"),
    "a suffix for a kind": (f"{FINE}.txt", ".txt", b"words"),
    "a drawing": (f"{FINE}.svg", "svg", b"<svg/>"),
    "a program called a picture": (f"{FINE}.png", "png", b"\x7fELF"),
    "a program called words": (f"{FINE}.txt", "txt", b"MZ\x90\x00"),
    "letters that are none": (f"{FINE}.txt", "txt", b"\xff\xfew\x00"),
    "an escape in words": (f"{FINE}.txt", "txt", b"\x1b[2J"),
    "a zero in a table": (f"{FINE}.csv", "csv", b"a,b\n\x00"),
    "a script called a page": (f"{FINE}.html", "html", b"<script>"),
    "a page after words": (f"{FINE}.html", "html", b"x<!doctype html>"),
    "words called a book": (f"{FINE}.pdf", "pdf", b"words %PDF-"),
    "nothing called a pack": (f"{FINE}.stpack", "stpack", b""),
    "a pack called a backup": (f"{FINE}.stbackup", "backup", b"STPACK"),
    "a backup called counts": (f"{FINE}.stcounts", "counts", b"STBACKUP"),
    "a book under another name": (f"{FINE}.txt", "pdf", b"%PDF-"),
    "zeros called words": (f"{FINE}.txt", "txt", bytes(1024)),
}

REQUESTS = {**{name: (path, "txt", b"words") for name, path in PATHS.items()}, **KINDS}


def in_world(path: str, world: World) -> str:
    """Return a path of the table; not by `format`, since what is hostile may hold braces."""
    return path.replace("{documents}", str(world.documents)).replace("{home}", str(world.home))


def framed(header: object, body: bytes = b"") -> bytes:
    """Frame a header as a session does."""
    coded = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack(">II", len(coded), len(body)) + coded + body


SAVE = {"kind": "save", "path": "/home/leila/lesson.txt", "type": "txt"}
FRAMES = {
    "a body larger than any file": struct.pack(">II", 2, BODY_BYTES + 1) + b"{}",
    "a header larger than any": struct.pack(">II", HEADER_BYTES + 1, 0) + b"{}",
    "a body that never comes": framed(SAVE, b"words")[:-2],
    "a header that never comes": framed(SAVE)[:20],
    "half a length": b"\0\0",
    "the doorkeeper's own word": framed({"kind": "saved", "path": "/x", "folder": ""}),
    "a path that is a list": framed({**SAVE, "path": ["/home/leila/lesson.txt"]}),
    "a type that is missing": framed({"kind": "save", "path": "/home/leila/lesson.txt"}),
    "a mode that was never asked for": framed({**SAVE, "mode": "0777"}),
    "a path twice": framed(b'{"kind":"save","path":"/a.txt","path":"/b.txt","type":"txt"}'),
    "a number that is none": framed(b'{"kind":"save","path":NaN,"type":"txt"}'),
    "depth without end": framed(b'{"a":' * 1000),
    "another coding": framed(json.dumps(SAVE).encode("utf-16")),
}


@pytest.mark.parametrize(("path", "kind", "content"), REQUESTS.values(), ids=REQUESTS)
def test_a_hostile_request_is_refused(world: World, path: str, kind: str, content: bytes) -> None:
    asked = in_world(path, world)
    before = world.seen()
    with pytest.raises(SaveRefusedError) as refusal:
        world.save(asked, kind, content)
    assert world.seen() == before
    assert refusal.value.what
    assert refusal.value.safe
    assert refusal.value.next


@pytest.mark.parametrize("untrusted", FRAMES.values(), ids=FRAMES)
def test_a_hostile_message_is_none(untrusted: bytes) -> None:
    with pytest.raises(ProtocolError):
        read_frame(io.BytesIO(untrusted))


Swap = Callable[[World], object]


def _replace(folder: Path, target: Path) -> None:
    folder.rename(folder.with_name("aside"))
    folder.symlink_to(target)


SWAPS: dict[str, Swap] = {
    "the folder": lambda at: _replace(at.documents / "deep", at.home / ".ssh"),
    "a folder above it": lambda at: _replace(at.documents, at.home / "program"),
    "the folder, for the vault": lambda at: _replace(at.documents / "deep", at.home / "Vault"),
    "a folder above, for the top": lambda at: _replace(at.documents, Path("/")),
    "the folder, away": lambda at: shutil.move(at.documents / "deep", at.documents / "aside"),
    "the name, for a link": lambda at: (at.documents / "deep" / "lesson.txt").symlink_to(
        at.home / ".ssh" / "new.txt"
    ),
}


@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_what_is_swapped_after_it_was_checked_gets_nothing(
    world: World, swap: Swap, monkeypatch: pytest.MonkeyPatch
) -> None:
    after: list[list[tuple[str, int, int, bytes]]] = []

    def check_and_swap(folder: Path, closed: tuple[Path, ...]) -> None:
        check(folder, closed)
        swap(world)
        after.append(world.seen())

    check = check_folder_itself
    monkeypatch.setattr(saving, "check_folder_itself", check_and_swap)
    (world.documents / "program").mkdir()
    with pytest.raises(SaveRefusedError):
        world.save(str(world.documents / "deep" / "lesson.txt"), "txt", b"words")
    assert after == [world.seen()]


def ask_the_doorkeeper(world: World, message: bytes) -> int:
    """Let a session say one thing to a real doorkeeper; return how it ended."""

    def session(door: Door) -> int:
        door._says.write(message)
        door._says.flush()
        door._says.close()  # so that what breaks off is known to
        answer = read_frame(door._hears)
        return HONOURED if answer and answer.kind == "saved" else 0

    return keep_door(partial(fork_session, session), program=world.program)


def test_a_taken_over_session_gets_nothing_from_its_doorkeeper(
    world: World, capfd: pytest.CaptureFixture[str]
) -> None:
    messages = [
        framed({"kind": "save", "path": in_world(path, world), "type": kind}, content)
        for path, kind, content in REQUESTS.values()
    ]
    before = world.seen()
    ends = [ask_the_doorkeeper(world, each) for each in (*messages, *FRAMES.values())]
    assert len(ends) >= FEWEST
    assert ends.count(HONOURED) == 0
    assert set(ends) == {0, -SIGKILL}, "Each is refused, or ends the session"
    assert world.seen() == before
    fine = {"kind": "save", "path": str(world.documents / "lesson.txt"), "type": "txt"}
    assert ask_the_doorkeeper(world, framed(fine, b"words")) == HONOURED
    assert len(world.seen()) == len(before) + 1
    capfd.readouterr()  # each session that was ended has been told of


def test_there_are_enough_of_them_and_none_is_twice() -> None:
    asked = {*REQUESTS.values(), *FRAMES.values(), *SWAPS}
    assert len(asked) == len(REQUESTS) + len(FRAMES) + len(SWAPS)
    assert len(REQUESTS) + len(SWAPS) >= FEWEST


def test_the_same_request_without_malice_is_honoured(world: World) -> None:
    before = world.seen()
    deep = world.documents / "deep"
    assert world.save(str(deep / "lesson.txt"), "txt", b"words") == deep / "lesson.txt"
    assert world.save(str(world.home / "to-home" / "کتاب‌ها.txt"), "txt", b"words")
    assert len(world.seen()) == len(before) + 2
