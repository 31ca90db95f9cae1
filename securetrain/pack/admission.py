# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a pack that holds together may follow what is known of its publisher; values in and out.

1. Roots: a number that is known here must be the same root; further ones follow in order.
2. A role that a new root names begins again at that root's number, and what it said is void.
3. Signers and recalls: the newest ever seen count, whichever pack brought them.
4. The pack and its annexes must be signed by those whom the newest list of signers names.
5. No role goes back; the same version is the same content; no step is longer than 1,000.
6. What was recalled stays recalled.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from securetrain.pack import metadata
from securetrain.pack.carried import Carried, Channelled, check_recalls_list, check_signers
from securetrain.pack.channel import Channel, Seen, as_carried, with_restarts, with_seen
from securetrain.pack.listed import Listed, check_listed
from securetrain.pack.particulars import PackSays, RecallsSay, RootSays, SignersSay, said
from securetrain.pack.recalls import Recall
from securetrain.pack.refusals import (
    OtherPublisherError,
    PackError,
    conflicting,
    older,
    too_far,
    withdrawn,
)
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata

LONGEST_STEP = 1_000


@dataclass(frozen=True)
class _Brought:
    """What a pack brings of one role, before it is compared with what was seen."""

    role: str
    list: "Metadata[Any]"
    day: date | None = None
    recalls: tuple[Recall, ...] = ()

    @property
    def version(self) -> int:
        version: int = self.list.signed.version
        return version


def admit(known: Channel, carried: Carried) -> Channel:
    """Return what is known of the channel once this pack has been seen.

    Raises:
        PackError: the pack may not follow what is known.
    """
    before = carried.channel if _is_same(known, carried.channel) else as_carried(known)
    brought = _with_newest_roots(before, carried.channel)
    roots = brought.roots
    found = with_restarts(known, roots[len(before.roots) :])
    says = said(roots[-1].signed, RootSays, "root")
    found = _followed(found, _Brought("root", roots[-1], says.day if says else None))
    signers, found = _newest_signers(found, before, brought)
    found = _with_recalls(found, Channelled(roots, signers, brought.recalls))
    for listed in carried.listed:
        if signers is not carried.channel.signers:  # else it was checked with the rest of the pack
            _still(partial(check_listed, listed, signers), listed.role)
        found = _followed(found, _brought(listed))
    return replace(
        found,
        publisher=brought.publisher,
        roots=tuple(metadata.write(each) for each in roots),
        signers=metadata.write(signers),
    )


def check_not_anothers(others: Sequence[Channel], carried: Carried) -> None:
    """Refuse a pack whose name belongs to another publisher's; raises OtherPublisherError."""
    pack = carried.listed[0].role
    for each in others:
        if each.id != carried.channel.id and each.seen_of(pack).version:
            raise OtherPublisherError(
                _("“{name}” is the name of a pack by another publisher, {publisher}.").format(
                    name=pack, publisher=each.publisher
                ),
                safe=_("What you have stays as it is."),
                next=_("Ask whoever gave it to you why it has that name."),
            )


def _is_same(known: Channel, brought: Channelled) -> bool:
    roots = tuple(metadata.write(each) for each in brought.roots)
    return known.roots == roots and known.signers == metadata.write(brought.signers)


def _with_newest_roots(before: Channelled, brought: Channelled) -> Channelled:
    """Return what was brought under the longer of the two chains, which must be one chain."""
    if before is brought:
        return brought
    for old, new in zip(before.roots, brought.roots, strict=False):
        if metadata.digest_of(old) != metadata.digest_of(new):
            raise conflicting(
                _("There are two lists of the publisher's keys with the number {number}.").format(
                    number=old.signed.version
                )
            )
    roots = max(before.roots, brought.roots, key=len)
    return Channelled(roots, brought.signers, brought.recalls)


def _newest_signers(
    found: Channel, before: Channelled, brought: Channelled
) -> tuple["Metadata[Any]", Channel]:
    seen = found.seen_of("targets")
    signers = brought.signers
    if signers.signed.version < seen.version:
        try:
            check_signers(before.signers, brought.roots[-1])
        except PackError as error:
            raise older(_("Its list of signers is older than the one known here.")) from error
        return before.signers, found
    if before is not brought:
        _still(partial(check_signers, signers, brought.roots[-1]), "targets")
    says = said(signers.signed, SignersSay, "targets")
    return signers, _followed(found, _Brought("targets", signers, says.day if says else None))


def _with_recalls(found: Channel, channel: Channelled) -> Channel:
    recalls = channel.recalls
    if recalls is None or recalls.signed.version < found.seen_of("recalls").version:
        return found
    _still(partial(check_recalls_list, recalls, channel.signers, channel.roots[-1]), "recalls")
    says = said(recalls.signed, RecallsSay, "recalls")
    assert says, "a list of recalls says so"
    return _followed(found, _Brought("recalls", recalls, says.day, says.recalls))


def _brought(listed: Listed) -> _Brought:
    says = listed.says
    recalls = says.recalls if isinstance(says, PackSays) else ()
    return _Brought(listed.role, listed.list, says.day if says else None, recalls)


def _still(check: Callable[[], None], name: str) -> None:
    """Check again by the newest keys what held by those that the pack carries."""
    try:
        check()
    except PackError as error:
        raise withdrawn(
            _("“{name}” is signed with a key that its publisher has withdrawn.").format(name=name)
        ) from error


def _followed(found: Channel, brought: _Brought) -> Channel:
    """Return the channel with a role seen as far as it is brought, where it may follow."""
    seen = found.seen_of(brought.role)
    digest = metadata.digest_of(brought.list)
    if brought.version < seen.version:
        raise older(
            _("“{name}” is version {new}, and version {old} is known here.").format(
                name=brought.role, new=brought.version, old=seen.version
            )
        )
    if brought.version == seen.version and seen.digest not in ("", digest):
        raise conflicting(
            _("There are two different versions {number} of “{name}”.").format(
                number=brought.version, name=brought.role
            )
        )
    if seen.version and brought.version > seen.version + LONGEST_STEP:
        raise too_far(
            _("“{name}” jumps from version {old} to {new}.").format(
                name=brought.role, old=seen.version, new=brought.version
            )
        )
    days = [day for day in (seen.day, brought.day) if day]
    recalls = tuple(dict.fromkeys(seen.recalls + brought.recalls))
    now = Seen(brought.role, brought.version, digest, max(days, default=None), recalls)
    others = tuple(each for each in found.seen if each.role != brought.role)
    return with_seen(found, (*others, now))
