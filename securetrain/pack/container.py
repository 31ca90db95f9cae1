# SPDX-License-Identifier: GPL-3.0-or-later
r"""One flat file: sizes, then signed lists, then files one after another; no byte to spare.

    STPACK1\n | number of lists: 2 | bytes of files: 8 | (length 1, name, size 4) each
    the lists | the files, in the order in which the lists name them

Numbers are unsigned, the greatest byte first. Sizes are checked against the file's own before
anything else is read. No zip: that has two tables of contents, and allows names twice.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from securetrain.course import value
from securetrain.pack.metadata import MOST_BYTES
from securetrain.pack.refusals import damaged, hostile, newer
from securetrain.words import _

MAGIC = b"STPACK1\n"
MOST_FILE_BYTES = 512 * 1024 * 1024
"""Of all files in a pack."""
MOST_LISTS = 128
MOST_LIST_BYTES = 4 * MOST_BYTES
"""Of all lists in a pack."""
_COUNTS = struct.Struct(">HQ")
_SIZE = struct.Struct(">I")
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789.-")


@value
class ListSize:
    """A signed list in a container, before it is read."""

    name: str
    size: int


@value
class Head:
    """What a container declares of itself: its lists, and how many bytes of files follow them."""

    lists: tuple[ListSize, ...]
    file_bytes: int

    @property
    def size(self) -> int:
        """Bytes of the head."""
        return len(MAGIC) + _COUNTS.size + sum(1 + len(e.name) + _SIZE.size for e in self.lists)

    @property
    def files_begin(self) -> int:
        """Where the first file begins."""
        return self.size + sum(each.size for each in self.lists)


def read_head(untrusted: BinaryIO) -> Head:
    """Return what a container declares, once it fits the file's size; reads a few hundred bytes.

    Raises:
        DamagedPackError: it is no pack, is cut off, or has bytes after its end.
        NewerPackError: it has a newer form.
        HostilePackError: it declares more than this program reads.
    """
    there = untrusted.seek(0, 2)
    untrusted.seek(0)
    _check_magic(untrusted.read(len(MAGIC)))
    count, file_bytes = _COUNTS.unpack(_read(untrusted, _COUNTS.size))
    if not 1 <= count <= MOST_LISTS:
        raise hostile(_("The pack declares more signed lists than any has, or none."))
    if file_bytes > MOST_FILE_BYTES:
        raise hostile(_("The pack declares more than 512 MiB of files."))
    head = Head(tuple(_read_entry(untrusted) for _each in range(count)), file_bytes)
    if sum(each.size for each in head.lists) > MOST_LIST_BYTES:
        raise hostile(_("The signed lists of the pack are larger than any are."))
    whole = head.files_begin + head.file_bytes
    if there < whole:
        raise damaged(_("The pack is cut off; its end is missing."))
    if there > whole:
        raise damaged(_("There is something after the end of the pack."))
    return head


def read_lists(untrusted: BinaryIO, head: Head) -> tuple[tuple[str, bytes], ...]:
    """Return the signed lists of a container with their names, as bytes that nobody trusts yet."""
    untrusted.seek(head.size)
    return tuple((each.name, _read(untrusted, each.size)) for each in head.lists)


def write_container(
    out: BinaryIO, lists: Sequence[tuple[str, bytes]], files: Iterable[bytes], file_bytes: int
) -> None:
    """Write a container; the same input makes the same bytes.

    Args:
        out: Where to; only written to, from front to back.
        lists: The signed lists, in their order.
        files: The files, in the order in which the lists name them, in pieces of any size.
        file_bytes: How many bytes they have together.
    """
    out.write(MAGIC + _COUNTS.pack(len(lists), file_bytes))
    for name, content in lists:
        declared = bytes([len(name)]) + name.encode("ascii") + _SIZE.pack(len(content))
        out.write(declared)
    out.writelines(content for _name, content in lists)
    written = sum(out.write(piece) for piece in files)
    assert written == file_bytes, "the files are as long as was declared"


def _check_magic(untrusted: bytes) -> None:
    if untrusted == MAGIC:
        return
    if untrusted[:6] == MAGIC[:6] and untrusted[6:7].isdigit():
        raise newer(_("This pack has a newer form than this program knows."))
    raise damaged(_("This file is not a pack of lessons."))


def _read_entry(untrusted: BinaryIO) -> ListSize:
    name = _read(untrusted, _read(untrusted, 1)[0])
    if not name or not _LETTERS.issuperset(name):
        raise damaged(_("A signed list in the pack has no proper name."))
    size: int = _SIZE.unpack(_read(untrusted, _SIZE.size))[0]
    return ListSize(name.decode("ascii"), size)


def _read(untrusted: BinaryIO, size: int) -> bytes:
    found = untrusted.read(size)
    if len(found) != size:
        raise damaged(_("The pack is cut off in the middle of its lists."))
    return found
