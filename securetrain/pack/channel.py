# SPDX-License-Identifier: GPL-3.0-or-later
"""A channel as it is known here: whom somebody has trusted, and how far they have been seen.

It is a value: whoever keeps it (a vault, a guest's memory, an installation that brings one along)
keeps its bytes, and gives them to `read_channel` again, which checks every signature anew.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from securetrain.course import MismatchError, from_json, to_json, value
from securetrain.pack import carried as parts
from securetrain.pack import metadata
from securetrain.pack.carried import Channelled
from securetrain.pack.digits import fingerprint
from securetrain.pack.particulars import RootSays, said
from securetrain.pack.recalls import Recall
from securetrain.pack.refusals import damaged
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Root


@value
class Seen:
    """How far a role has been seen: version, digest of what was signed (empty: any), day, recalls.

    ``day`` is None where its signer named none, ``recalls`` are what that role has ever taken back.
    """

    role: str
    version: int
    digest: str = ""
    day: date | None = None
    recalls: tuple[Recall, ...] = ()


@value
class _Kept:
    seen: tuple[Seen, ...]
    clock: date | None = None


@value
class Channel:
    """A trusted channel: its roots and list of signers as signed, and what was seen of each role.

    ``clock`` is the latest day that a believable clock has shown while this channel was known.
    """

    id: str
    publisher: str
    roots: tuple[bytes, ...]
    signers: bytes
    seen: tuple[Seen, ...] = ()
    clock: date | None = None

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight groups of five digits, as on the publisher's card."""
        return fingerprint(self.id)

    def seen_of(self, role: str) -> Seen:
        """Return how far a role has been seen; version 0 where never."""
        return next((each for each in self.seen if each.role == role), Seen(role, 0))

    def recalled(self, pack: str, version: int, lesson: str) -> Recall | None:
        """Return why a lesson has been taken back; None where it has not."""
        every = (recall for each in self.seen for recall in each.recalls)
        return next((each for each in every if each.covers(pack, version, lesson)), None)

    def stands_by(self, pack: str, version: int) -> bool:
        """Say whether a version that is here is one its publisher may still have signed.

        A version above the last one seen was signed with a key that has been withdrawn since.
        """
        return version <= self.seen_of(pack).version


def first_seen(channel: Channelled) -> Channel:
    """Return the channel that a pack carries as one that is trusted from now on."""
    bare = Channel(
        channel.id,
        channel.publisher,
        tuple(metadata.write(each) for each in channel.roots),
        metadata.write(channel.signers),
    )
    return with_restarts(bare, channel.roots)


def with_restarts(known: Channel, fresh: Sequence["Metadata[Root]"]) -> Channel:
    """Return a channel in which every role that fresh roots name begins again."""
    found = known
    for root in fresh:
        says = said(root.signed, RootSays, "root")
        again = {each.role: each.version for each in (says.restarts if says else ())}
        kept = tuple(each for each in found.seen if each.role not in again)
        found = with_seen(found, kept + tuple(Seen(role, n - 1) for role, n in again.items()))
    return found


def with_seen(channel: Channel, seen: tuple[Seen, ...]) -> Channel:
    """Return a channel with other roles seen, in the order of their names."""
    return replace(channel, seen=tuple(sorted(seen, key=lambda each: each.role)))


def as_carried(channel: Channel) -> Channelled:
    """Return what is known of a channel as a pack would carry it, checked anew."""
    roots = parts.check_roots(channel.roots)
    signers = metadata.read_targets(channel.signers, "targets")
    parts.check_signers(signers, roots[-1])
    return Channelled(roots, signers)


def write_channel(channel: Channel) -> bytes:
    """Return a channel as bytes to keep, the same each time."""
    whole = {
        "roots": [each.decode() for each in channel.roots],
        "signers": channel.signers.decode(),
        "kept": to_json(_Kept(channel.seen, channel.clock)),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def read_channel(untrusted: bytes) -> Channel:
    """Return a channel from its bytes, every signature checked.

    What was seen is not signed by anybody: it is as good as the place where it is kept.

    Raises:
        PackError: they are not as they were written.
    """
    whole = metadata.parse(untrusted, "channel")
    try:
        roots = tuple(str(each).encode() for each in whole["roots"])
        signers = str(whole["signers"]).encode()
        kept = from_json(_Kept, whole["kept"])
    except (KeyError, TypeError, ValueError, MismatchError) as error:
        raise damaged(_("What is kept about a publisher cannot be read.")) from error
    if not roots:
        raise damaged(_("What is kept about a publisher names no root."))
    bare = Channel("", "", roots, signers, kept.seen, kept.clock)
    found = as_carried(bare)
    return replace(bare, id=found.id, publisher=found.publisher)
