# SPDX-License-Identifier: GPL-3.0-or-later
"""A channel and its packs as a folder that every TUF client and repository service understands.

Paths are relative: ``metadata/`` and ``targets/``, as a plain web server or a stick carries them.
The snapshot and its timestamp protect clients that ask a server; our own packs need neither.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from securetrain.course import value
from securetrain.pack import metadata
from securetrain.pack.book import Book
from securetrain.pack.carried import Carried, carried_by
from securetrain.pack.container import read_head
from securetrain.pack.holders import moment
from securetrain.pack.keys import SigningKey
from securetrain.pack.refusals import channel_error, damaged
from securetrain.pack.signing import is_of
from securetrain.pack.verified import check_files, unwatched
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Snapshot, Timestamp

_SNAPSHOT_LASTS = timedelta(days=365)
S = TypeVar("S", "Snapshot", "Timestamp")


@value
class Publishing:
    """Who signs an export, when, and what the folder holds already, so that versions go up."""

    key: SigningKey
    day: date
    snapshot: bytes = b""
    timestamp: bytes = b""


def export_channel(book: Book, packs: Sequence[BinaryIO]) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and bytes of a channel's lists and of its packs' files.

    Raises:
        ChannelError: a pack is of another channel, or there are two of one name.
        PackError: a pack does not hold together, or is not signed by enough people.
    """
    channel = book.channel
    for root in channel.roots:
        yield f"metadata/{root.signed.version}.root.json", metadata.write(root)
    for name, each in _lists(book):
        yield f"metadata/{each.signed.version}.{name}.json", metadata.write(each)
    seen = set()
    for file in packs:
        carried = carried_by(file)
        if carried.channel.id != channel.id or carried.listed[0].role in seen:
            raise channel_error(
                _("Every pack must be of this channel, and there once."),
                _("Name each pack file once."),
            )
        seen.add(carried.listed[0].role)
        yield from _pack(carried, file)


def sign_services(
    book: Book, packs: Sequence[BinaryIO], publishing: Publishing
) -> Iterator[tuple[str, bytes]]:
    """Yield snapshot and timestamp, signed by a key that root names for them.

    Raises:
        ChannelError: the key may not.
        DamagedPackError: what the folder holds already is no snapshot or timestamp.
    """
    from tuf.api.metadata import Metadata, MetaFile, Snapshot, Timestamp

    key, lasts = publishing.key, moment(publishing.day + _SNAPSHOT_LASTS)
    root = book.channel.roots[-1].signed
    if not all(is_of(key, root.roles[name]) for name in ("snapshot", "timestamp")):
        raise channel_error(
            _("This key may not sign an export."), _("Take a key of those who hold the root.")
        )
    old = _old(publishing.snapshot, Snapshot, "snapshot")
    snapshot = Snapshot(old.version + 1 if old else 1, expires=lasts)
    listed = list(_lists(book))
    listed += [(each.role, each.list) for file in packs for each in carried_by(file).listed]
    snapshot.meta = (dict(old.meta) if old else {}) | {
        f"{name}.json": MetaFile(each.signed.version) for name, each in listed
    }
    stamp = _old(publishing.timestamp, Timestamp, "timestamp")
    timestamp = Timestamp(
        stamp.version + 1 if stamp else 1,
        expires=lasts,
        snapshot_meta=MetaFile(snapshot.version),
    )
    for path, made in (
        (f"{snapshot.version}.snapshot", Metadata(snapshot)),
        ("timestamp", Metadata(timestamp)),
    ):
        made.sign(key.signer())
        yield f"metadata/{path}.json", metadata.write(made)


def _lists(book: Book) -> Iterator[tuple[str, "Metadata[Any]"]]:
    channel = book.channel
    yield "targets", channel.signers
    if channel.recalls:
        yield "recalls", channel.recalls


def _pack(carried: Carried, file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    begin = read_head(file).files_begin
    check_files(carried, file, begin, unwatched)
    for each in carried.listed:
        yield f"metadata/{each.version}.{each.role}.json", metadata.write(each.list)
    file.seek(begin)
    pack = carried.listed[0].role
    for entry in carried.files:
        folder, _slash, name = f"{pack}/{entry.name}".rpartition("/")
        yield f"targets/{folder}/{entry.sha256}.{name}", file.read(entry.size)


def _old(untrusted: bytes, kind: type[S], name: str) -> S | None:
    from tuf.api.metadata import Metadata
    from tuf.api.serialization import DeserializationError

    if not untrusted:
        return None
    try:
        found = Metadata.from_bytes(untrusted).signed
    except DeserializationError:
        found = None
    if not isinstance(found, kind):
        raise damaged(_("“{name}” is not metadata of TUF.").format(name=name))
    return found
