# SPDX-License-Identifier: GPL-3.0-or-later
"""Who holds a role, as it is written into TUF's metadata."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from securetrain.course import value
from securetrain.pack.keys import PublicKey
from securetrain.pack.refusals import channel_error
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Root, Targets

DEEPEST = 7
"""Steps in the longest file name."""


@value
class Signers:
    """The keys of a role, and how many of them have to sign."""

    keys: tuple[PublicKey, ...]
    threshold: int


def give(root: "Root", signers: Signers, *roles: str) -> None:
    """Put roles of root into some hands, and forget keys that nobody uses any more."""
    from tuf.api.metadata import Role

    _check(signers)
    keys = [each.for_metadata() for each in signers.keys]
    for role in roles:
        root.roles[role] = Role([key.keyid for key in keys], signers.threshold)
    root.keys |= {key.keyid: key for key in keys}
    used = {keyid for role in root.roles.values() for keyid in role.keyids}
    root.keys = {keyid: key for keyid, key in root.keys.items() if keyid in used}


def delegate(listed: "Targets", name: str, signers: Signers) -> None:
    """Put a pack, an annex or recalls into some hands; see `give`."""
    from tuf.api.metadata import DelegatedRole

    _check(signers)
    given = listed.delegations
    assert given, "a list of signers has them"
    assert given.roles is not None, "and by their names"
    given.roles.pop(name, None)
    keys = [each.for_metadata() for each in signers.keys]
    given.roles[name] = DelegatedRole(
        name, [key.keyid for key in keys], signers.threshold, "." in name, paths=_paths(name)
    )
    given.keys |= {key.keyid: key for key in keys}
    used = {keyid for role in given.roles.values() for keyid in role.keyids}
    given.keys = {keyid: key for keyid, key in given.keys.items() if keyid in used}
    # Annexes come first and end the search, so that no other client looks for them elsewhere.
    given.roles = dict(sorted(given.roles.items(), key=lambda each: ("." not in each[0], each[0])))


def moment(day: date) -> datetime:
    """Return the moment in which a day begins, as metadata names it."""
    return datetime.combine(day, time(), UTC)


def _paths(role: str) -> list[str]:
    pack, _dot, annex = role.partition(".annex.")
    prefix = f"{pack}/annex/{annex}" if annex else pack
    return [prefix + "/*" * depth for depth in range(1, DEEPEST + 1)]


def _check(signers: Signers) -> None:
    publics = [each.public for each in signers.keys]
    if len(set(publics)) != len(publics) or not 1 <= signers.threshold <= len(publics):
        raise channel_error(
            _("As many keys as have to sign must be given, each of them once."),
            _("Name each .pub file once, and a number no larger than theirs."),
        )
