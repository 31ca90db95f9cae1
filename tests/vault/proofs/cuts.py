# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts: of all that was written, what was waited for is there, and of the rest, anything.

Bytes not yet synced are there, or not, or in part, torn at 512. Names (made, renamed, removed) and
lengths last in order: some of those not yet synced are there, none after the first that is not.
"""

from pathlib import Path
from random import Random

from tests.vault.proofs.disk import Change

SECTOR = 512
Files = dict[str, bytes]


class _File:
    def __init__(self, content: bytes = b"") -> None:
        self.lasting = bytearray(content)
        self.waiting: list[Change] = []

    def sync(self) -> None:
        for change in self.waiting:
            apply(self.lasting, change)
        self.waiting = []

    def after_cut(self, way: str, rng: Random) -> bytes:
        content = bytearray(self.lasting)
        for change in self.waiting:
            if way == "all" or (way in {"some", "torn"} and rng.random() < 0.5):
                apply(content, change, tear(change, rng) if way == "torn" else None)
        return bytes(content)


def tear(change: Change, rng: Random) -> int | None:
    """Draw how many bytes of a write are there."""
    if len(change.content) <= SECTOR:
        return None
    return rng.randrange(0, len(change.content), SECTOR)


def apply(content: bytearray, change: Change, torn: int | None = None) -> None:
    """Carry out a write or a truncation."""
    if change.kind == "t":
        del content[change.offset :]
        content.extend(bytes(change.offset - len(content)))
        return
    bytes_there = change.content[:torn]
    if len(content) < change.offset:
        content.extend(bytes(change.offset - len(content)))
    content[change.offset : change.offset + len(bytes_there)] = bytes_there


def cut(before: Files, recorded: list[Change], at: int, rng: Random) -> tuple[Files, int]:
    """Return the files as a cut before change ``at`` may leave them, and the last mark seen."""
    names: dict[str, _File] = {name: _File(content) for name, content in before.items()}
    lasting_names, waiting, mark = dict(names), [], -1
    for change in recorded[:at]:
        if change.kind == "m":
            mark = change.offset
        elif change.kind in "cur":
            move(names, change)
            waiting.append((change, names.get(change.name)))
        elif change.kind in "wt":
            names[change.name].waiting.append(change)
        elif not change.name:
            lasting_names, waiting = dict(names), []
        else:
            names[change.name].sync()
    for change, made in waiting[: rng.randint(0, len(waiting))]:
        move(lasting_names, change, made)
    way = rng.choice(["all", "none", "some", "torn"])
    return {name: file.after_cut(way, rng) for name, file in lasting_names.items()}, mark


def move(names: dict[str, _File], change: Change, made: _File | None = None) -> None:
    """Make, remove or rename."""
    if change.kind == "c":
        names[change.name] = made or _File()
    elif change.kind == "u":
        names.pop(change.name, None)
    elif change.name in names:
        names[change.content.decode()] = names.pop(change.name)


def lay_out(files: Files, folder: Path) -> None:
    """Write the files into a folder that may have others in it."""
    folder.mkdir(exist_ok=True)
    for other in folder.iterdir():
        other.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def files_of(folder: Path) -> Files:
    """Read a folder's files."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
