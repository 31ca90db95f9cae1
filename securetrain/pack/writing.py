# SPDX-License-Identifier: GPL-3.0-or-later
"""From compiled files to a container that waits for signatures, and from one to the next."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from securetrain.course import value
from securetrain.pack import metadata
from securetrain.pack.book import Book
from securetrain.pack.carried import read_carried, read_channel_lists, versions
from securetrain.pack.changes import nobody_signs
from securetrain.pack.container import read_head, read_lists, write_container
from securetrain.pack.holders import moment
from securetrain.pack.listed import role_of
from securetrain.pack.names import TAKEN
from securetrain.pack.particulars import AnnexSays, Least, PackSays, field
from securetrain.pack.recalls import Recall
from securetrain.pack.signing import Lists

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Targets

_PIECE = 1024 * 1024


@value
class Label:
    """What a list of files says of itself: its role, version, day of signing, day of review."""

    role: str
    version: int
    day: date
    review_by: date
    recalls: tuple[Recall, ...] = ()


@value
class Annexed:
    """An annex as another container carries it: its list, and its files by name."""

    role: str
    list: bytes
    files: tuple[tuple[str, bytes], ...]


@value
class Draft:
    """What is to be written: what its list says, bytes by name, the annexes that travel with it."""

    label: Label
    files: Mapping[str, bytes]
    annexes: tuple[Annexed, ...] = ()


def write_pack(out: BinaryIO, book: Book, draft: Draft) -> None:
    """Write a container that nobody has signed yet; the same input makes the same bytes.

    Args:
        out: Where to.
        book: The channel in which it will be signed.
        draft: The pack; files are named as ``lessons/first-hour.en.json`` is.

    Raises:
        PackError: it would be refused, whoever signed it.
        ChannelError: the channel has not been signed yet, or lets nobody sign such a pack.
    """
    _check_role(draft.label.role, book.channel.signers)
    label, annexes = draft.label, sorted(draft.annexes, key=lambda each: each.role)
    beside = tuple((each.role, each.list) for each in annexes)
    bare = (*book.settled, (label.role, _list(label, draft.files, PackSays(label.day))), *beside)
    carried = read_carried(bare, signed=False)
    there = versions(carried.channel, carried.listed)
    least = tuple(Least(role, number) for role, number in there.items() if role != label.role)
    says = PackSays(label.day, label.recalls, least)
    lists = (*book.settled, (label.role, _list(label, draft.files, says)), *beside)
    every = dict(draft.files) | {name: each for annex in annexes for name, each in annex.files}
    _write(out, lists, every)


def annex(label: Label, files: Mapping[str, bytes]) -> Annexed:
    """Return an annex that nobody has signed yet; its files are named ``annex/NAME/...``."""
    return Annexed(label.role, _list(label, files, AnnexSays(label.day)), tuple(files.items()))


def with_annex(out: BinaryIO, untrusted: BinaryIO, fresh: Annexed) -> None:
    """Write a container anew with an annex added, or put in the place of its older version.

    Raises:
        PackError: the container does not hold together.
        ChannelError: its channel lets nobody sign such an annex.
    """
    lists, files = _parts(untrusted)
    _check_role(fresh.role, read_channel_lists(lists)[0].signers)
    gone = f"annex/{fresh.role.partition('.annex.')[2]}/"
    kept = {name: each for name, each in files.items() if not name.startswith(gone)}
    others = tuple(each for each in lists if each[0] != fresh.role)
    head = tuple(each for each in others if ".annex." not in each[0])
    annexes = sorted([*others[len(head) :], (fresh.role, fresh.list)])
    _write(out, (*head, *annexes), kept | dict(fresh.files))


def annexes_of(untrusted: BinaryIO) -> tuple[Annexed, ...]:
    """Return the annexes that a container carries, to be put into the next version of the pack."""
    lists, files = _parts(untrusted)
    found = []
    for role, content in lists:
        inside = f"annex/{role.partition('.annex.')[2]}/"
        if ".annex." in role:
            own = tuple((name, each) for name, each in files.items() if name.startswith(inside))
            found.append(Annexed(role, content, own))
    return tuple(found)


def with_lists(out: BinaryIO, untrusted: BinaryIO, lists: Lists) -> None:
    """Write a container anew with other lists of the same files, such as signed ones."""
    head = read_head(untrusted)
    write_container(out, lists, _pieces(untrusted, head.files_begin), head.file_bytes)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes its place when all went well, and else is gone.

    Whoever reads the one before closes it within: Windows replaces no file that is open.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _check_role(role: str, signers: "Metadata[Targets]") -> None:
    """Refuse what nobody may sign, before somebody carries it to those who cannot."""
    if role in TAKEN or role_of(role, signers) is None:
        raise nobody_signs(role)


def _list(label: Label, files: Mapping[str, bytes], says: PackSays | AnnexSays) -> bytes:
    from tuf.api.metadata import Metadata, TargetFile, Targets

    pack = label.role.partition(".")[0]
    targets = {}
    for name, content in files.items():
        path = f"{pack}/{name}"
        targets[path] = TargetFile(len(content), {"sha256": sha256(content).hexdigest()}, path)
    made = Targets(label.version, expires=moment(label.review_by), targets=targets)
    made.unrecognized_fields = field(says)
    return metadata.write(Metadata(made))


def _write(out: BinaryIO, lists: Lists, files: Mapping[str, bytes]) -> None:
    carried = read_carried(lists, signed=False)
    ordered = [files[each.name] for each in carried.files]
    write_container(out, lists, ordered, sum(map(len, ordered)))


def _parts(untrusted: BinaryIO) -> tuple[Lists, dict[str, bytes]]:
    head = read_head(untrusted)
    lists = read_lists(untrusted, head)
    carried = read_carried(lists, signed=False)
    untrusted.seek(head.files_begin)
    return lists, {each.name: untrusted.read(each.size) for each in carried.files}


def _pieces(untrusted: BinaryIO, begin: int) -> Iterator[bytes]:
    untrusted.seek(begin)
    while piece := untrusted.read(_PIECE):
        yield piece
