# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting signatures under lists, one person after the other."""

from typing import TYPE_CHECKING, Any

from securetrain.pack import metadata
from securetrain.pack.carried import read_channel_lists
from securetrain.pack.keys import SigningKey
from securetrain.pack.listed import read_listed, role_of
from securetrain.pack.refusals import channel_error
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Role

Lists = tuple[tuple[str, bytes], ...]
"""The signed lists of a container, or of a channel, with their names and in their order."""


def sign(lists: Lists, key: SigningKey) -> Lists:
    """Return a pack's lists with one more signature under what this key may sign.

    Raises:
        ChannelError: this key may sign nothing in it, or has signed already.
        PackError: the lists do not hold together.
    """
    channel, rest = read_channel_lists(lists)
    roles = {name: role_of(name, channel.signers) for name, _content in rest}
    kept = {name: _kept(name, content, roles[name]) for name, content in rest}
    mine = [name for name, role in roles.items() if role and is_of(key, role)]
    signed = {name: signed_by(read_listed(name, kept[name]).list, key) for name in mine}
    if not mine:
        raise channel_error(
            _("This key may not sign anything in this pack."),
            _("Ask those who hold the channel's root to add it: securetrain channel add-key."),
        )
    whole = kept | signed
    if whole == dict(rest):
        raise channel_error(
            _("This key has signed this pack already."),
            _("If the pack needs more signatures, somebody else has to sign."),
        )
    return tuple((name, whole.get(name, content)) for name, content in lists)


def _kept(name: str, content: bytes, role: "Role | None") -> bytes:
    """Return a list without signatures of keys that its role no longer has, which refuse it."""
    listed = read_listed(name, content).list
    for keyid in set(listed.signatures).difference(role.keyids if role else listed.signatures):
        del listed.signatures[keyid]
    return metadata.write(listed)


def is_signed(lists: Lists) -> bool:
    """Say whether anybody has signed a pack, or an annex in it; raises PackError."""
    _channel, rest = read_channel_lists(lists)
    return any(read_listed(name, content).list.signatures for name, content in rest)


def missing(lists: Lists) -> tuple[tuple[str, int], ...]:
    """Return the lists of a pack that need more signatures, and how many each."""
    channel, rest = read_channel_lists(lists)
    found = []
    for name, content in rest:
        listed = read_listed(name, content).list
        if role := role_of(name, channel.signers):
            lacking = role.threshold - len(set(role.keyids) & set(listed.signatures))
            if lacking > 0:
                found.append((name, lacking))
    return tuple(found)


def is_of(key: SigningKey, role: "Role") -> bool:
    """Say whether a key is one of a role's."""
    return key.signer().public_key.keyid in role.keyids


def signed_by(unsigned: "Metadata[Any]", *keys: SigningKey) -> bytes:
    """Return metadata with the signatures of some keys besides those it has."""
    for key in keys:
        unsigned.sign(key.signer(), append=True)
    return metadata.write(unsigned)
