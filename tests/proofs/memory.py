# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches all that a process can read of its own memory, and what it holds without a name."""

import re
from collections.abc import Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path

PART, OVERLAP = 32 * 2**20, 4_096
"""Bytes that are looked at together, and how many of them once more with the next ones."""
WIDTHS = (1, 2, 4)
"""Bytes of a letter: in Python and in files, in Qt, and in Python beside rarer signs."""


def found_in(process: int, mark: str, keys: tuple[bytes, ...] = ()) -> set[str]:
    """Return the planted words, which all begin with ``mark``, and keys (in hex) that are there."""
    found: set[str] = set()
    for content in _everything(process):
        found |= words_in(content, mark)
        found |= {key.hex() for key in keys if key in content or key.hex().encode() in content}
    return found


def words_in(content: bytes, mark: str) -> set[str]:
    """Return the words that begin with ``mark``, or with as much of it as tells."""
    found = set()
    for width in WIDTHS:
        rest = b"\0" * (width - 1)
        begins = b"".join(bytes([sign]) + rest for sign in mark.encode())
        if begins in content:
            word = re.compile(re.escape(begins) + b"(?:[a-z]" + rest + b")*")
            found |= {each[0][::width].decode() for each in word.finditer(content)}
    return found


def _everything(process: int) -> Iterator[bytes]:
    yield from _mapped(process)
    yield from unnamed(process)


def unnamed(process: int) -> Iterator[bytes]:
    """Yield the files without a name that a process holds."""
    for each in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            if str(each.readlink()).startswith("/memfd:"):
                yield each.read_bytes()


def _mapped(process: int) -> Iterator[bytes]:
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    with FileIO(f"/proc/{process}/mem") as memory:
        for line in lines:
            span, rights, *_rest = line.split(maxsplit=2)
            begin, end = (int(each, 16) for each in span.split("-"))
            # What the kernel lends to all processes alike cannot be read like this.
            if "r" in rights and not line.endswith(("[vvar]", "[vvar_vclock]", "[vsyscall]")):
                yield from _parts(memory, begin, end)


def _parts(memory: FileIO, begin: int, end: int) -> Iterator[bytes]:
    for start in range(begin, end, PART - OVERLAP):
        memory.seek(start)
        size = min(PART, end - start)
        content = memory.read(size)
        assert content
        assert len(content) == size, f"{size - len(content)} bytes at {start:x} were not read."
        yield content
