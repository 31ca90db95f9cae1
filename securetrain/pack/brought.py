# SPDX-License-Identifier: GPL-3.0-or-later
"""Channels that an installation brings along: trusted from the start, opened from a version on.

Decision: they are files in a folder of the program, each exactly what `write_channel` makes and
called by the channel's id, so that an edition has but to lay them there. What is known only rises:
a file that is older than what a vault has seen changes nothing. *Bad, because* whoever can write
to that folder can make somebody trusted; they could change the program just as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from securetrain.errors import SecuretrainError
from securetrain.pack.admission import admit
from securetrain.pack.book import Book
from securetrain.pack.carried import Carried
from securetrain.pack.channel import (
    Channel,
    Seen,
    as_carried,
    first_seen,
    read_channel,
    with_restarts,
    with_seen,
    write_channel,
)
from securetrain.pack.opening import Opened, open_pack
from securetrain.pack.refusals import channel_error, conflicting, damaged
from securetrain.pack.store import PackStore
from securetrain.words import _

SUFFIX = ".channel"
MOST_BYTES = 4 * 1024 * 1024
MOST_CHANNELS = 64


@dataclass(frozen=True)
class Brought:
    """The channels in a folder, and a sentence for each file there that cannot be used."""

    channels: tuple[Channel, ...] = ()
    faults: tuple[str, ...] = ()


def channel_to_bring(book: Book, packs: Sequence[BinaryIO]) -> tuple[str, bytes]:
    """Return the file by which an installation trusts a channel, and takes nothing older.

    Its name comes first, then its bytes.

    Args:
        book: The channel, as its publisher keeps it.
        packs: Packs of it, the newest of each: their versions are the lowest that are opened.

    Raises:
        PackError: the channel was never signed, or a pack is another's or may not be opened.
    """
    carried = Carried(book.channel, ())
    channel = admit(first_seen(carried.channel), carried)
    for each in packs:
        found = open_pack(each, [channel])
        if not isinstance(found, Opened):
            raise channel_error(
                _("“{name}” is a pack of another channel.").format(name=found.pack),
                _("Name packs of this channel alone."),
            )
        channel = found.channel
    return f"{channel.id}{SUFFIX}", write_channel(channel)


def read_brought(folder: Path) -> Brought:
    """Return the channels that lie in a folder; one that is damaged takes nothing from the rest."""
    found, faults = [], []
    for file in sorted(folder.glob(f"*{SUFFIX}"))[:MOST_CHANNELS]:
        try:
            found.append(_read(file))
        except (SecuretrainError, OSError) as error:
            faults.append(_fault(file.name, error))
    return Brought(tuple(found), tuple(faults))


def bring(store: PackStore, brought: Brought) -> tuple[str, ...]:
    """Let a store know what an installation brings along; return what is at fault, as sentences."""
    known = {each.id: each for each in store.channels()}
    faults = list(brought.faults)
    for each in brought.channels:
        before = known.get(each.id)
        try:
            after = raised(before, each) if before else each
            if after != before:
                store.keep_channel(after)
        except SecuretrainError as error:
            faults.append(_fault(each.publisher, error))
    return tuple(faults)


def raised(known: Channel, brought: Channel) -> Channel:
    """Return what is known of a channel once it is at least as far as what was brought.

    Raises:
        PackError: the two cannot both be true.
    """
    after = admit(known, Carried(as_carried(brought), ()))
    later = as_carried(after).roots[len(brought.roots) :]
    theirs = with_restarts(brought, later)
    names = {each.role for each in theirs.seen}
    kept = tuple(each for each in after.seen if each.role not in names)
    return with_seen(
        after, kept + tuple(_further(after.seen_of(each.role), each) for each in theirs.seen)
    )


def _further(one: Seen, other: Seen) -> Seen:
    """Return how far a role was seen in either of two places."""
    if one.version == other.version and one.digest != other.digest and one.digest and other.digest:
        raise conflicting(
            _("There are two different versions {number} of “{name}”.").format(
                number=one.version, name=one.role
            )
        )
    first, last = sorted((one, other), key=lambda each: (each.version, bool(each.digest)))
    days = [day for day in (one.day, other.day) if day]
    recalls = tuple(dict.fromkeys(first.recalls + last.recalls))
    return Seen(last.role, last.version, last.digest, max(days, default=None), recalls)


def _read(file: Path) -> Channel:
    if file.is_symlink() or not file.is_file() or file.stat().st_size > MOST_BYTES:
        raise damaged(_("This is not a plain file."))
    content = file.read_bytes()
    channel = read_channel(content)
    if write_channel(channel) != content or file.stem != channel.id:
        raise damaged(_("It is not as it was written."))
    return channel


def _fault(name: str, error: SecuretrainError | OSError) -> str:
    reason = error.what if isinstance(error, SecuretrainError) else _("It cannot be read.")
    return _(
        "“{name}”, which came with this program, cannot be used: {reason} Nobody is trusted because"
        " of it, and everything else works. Install the program again from where you had it."
    ).format(name=name, reason=reason)
