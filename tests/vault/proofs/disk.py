# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk that stands between: compiled when a proof wants it, spoken to through `ctypes`."""

import ctypes
import os
import shutil
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

HERE = Path(__file__).parent
KILL = -1


def cannot() -> str:
    """Say why there is no such disk here; empty where there is."""
    if os.uname().sysname != "Linux":
        return "needs a Linux, where a library can stand between a program and its disk"
    return "" if shutil.which("gcc") else "needs gcc, to compile what stands before the disk"


def compiled(folder: Path) -> Path:
    """Compile the library into a folder."""
    library = folder / "disk.so"
    command = ["gcc", "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "disk.c"), "-ldl"]
    subprocess.run(command, check=True)
    return library


class Disk:
    """The library inside a process that was started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def watch(self, folder: Path) -> None:
        """Count from now on what changes files in a folder."""
        self._library.disk_watch(str(folder).encode())

    def fail(self, number: int, error: int) -> None:
        """Let every change from this one on fail, or end the process there; 0 is never."""
        self._library.disk_fail(ctypes.c_long(number), error)

    def count(self) -> int:
        """Return how many changes there were since."""
        return int(self._library.disk_count())

    def record(self, file: BinaryIO | None) -> None:
        """Write every change down from now on."""
        self._library.disk_record(-1 if file is None else file.fileno())

    def mark(self, number: int) -> None:
        """Write down that so much was acknowledged."""
        self._library.disk_mark(ctypes.c_long(number))


@dataclass(frozen=True)
class Change:
    """One change of the disk: c(reate), w(rite), t(runcate), s(ync), u(nlink), r(ename), m(ark)."""

    kind: str
    name: str
    offset: int
    content: bytes


def changes(recorded: bytes) -> list[Change]:
    """Read what was written down."""
    found, at = [], 0
    while at < len(recorded):
        kind, length = recorded[at : at + 1].decode(), struct.unpack_from("<H", recorded, at + 1)[0]
        at += 3
        name = recorded[at : at + length].decode()
        offset, size = struct.unpack_from("<qI", recorded, at + length)
        at += length + 12
        found.append(Change(kind, name, offset, recorded[at : at + size]))
        at += size
    return found
