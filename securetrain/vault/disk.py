# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing that is on the disk when it returns."""

import os
import stat
import sys
from pathlib import Path

from securetrain.vault import names

_BINARY = getattr(os, "O_BINARY", 0)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads; it lasts once the folder is synced.

    An empty one is what SQLite makes a database of, with the same permissions.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    descriptor = os.open(path, flags, 0o600)
    try:
        write_at(descriptor, 0, content)
    finally:
        os.close(descriptor)


def write_at(descriptor: int, offset: int, content: bytes) -> None:
    """Write at a place of an open file, all of it, and wait until it lasts."""
    os.lseek(descriptor, offset, os.SEEK_SET)
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]
    _wait(descriptor)


def read_all(descriptor: int, most: int) -> bytes:
    """Read an open file from its beginning, at most so many bytes."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    parts = []
    while part := os.read(descriptor, most):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def sync_file(path: Path) -> None:
    """Wait until a file that somebody else wrote lasts."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        _wait(descriptor)
    finally:
        os.close(descriptor)


def sync_renamed(path: Path) -> None:
    """Wait until a file lasts under its new name.

    FAT writes a new name as that of an empty file, and its length only with the file itself: a
    stick that is pulled out before would hold nothing, though the folder was synced.
    """
    sync_file(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder last; Windows does that by itself (untried)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _wait(descriptor: int) -> None:
    if sys.platform == "darwin":
        # Untried. There `fsync` is content with the disk's own cache.
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)


def remove(folder: Path, these: tuple[str, ...]) -> None:
    """Take files away where they are there."""
    for name in these:
        (folder / name).unlink(missing_ok=True)


def is_plain(path: Path) -> bool:
    """Say whether a file itself lies there.

    A pipe would let its reader wait for ever, and a link would lead what is written elsewhere;
    whoever may write to the folder can put either there.
    """
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def clear_passing(folder: Path) -> None:
    """Take away what an interrupted change left behind."""
    if any(os.path.lexists(folder / name) for name in names.PASSING):
        remove(folder, names.PASSING)
        sync_folder(folder)
