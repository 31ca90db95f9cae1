# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting signatures under lists, one person after the other."""

from typing import TYPE_CHECKING, Any

from securetrain.pack import metadata
from securetrain.pack.carried import read_carried, read_channel_lists
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
    signed = dict(rest)
    for name, content in rest:
        role = role_of(name, channel.signers)
        if role and is_of(key, role):
            signed[name] = signed_by(read_listed(name, content).list, key)
    if signed == dict(rest):
        if any(is_of(key, role) for name, _c in rest if (role := role_of(name, channel.signers))):
            raise channel_error(
                _("This key has signed this pack already."),
                _("If the pack needs more signatures, somebody else has to sign."),
            )
        raise channel_error(
            _("This key may not sign anything in this pack."),
            _("Ask those who hold the channel's root to add it: securetrain channel add-key."),
        )
    return tuple((name, signed.get(name, content)) for name, content in lists)


def missing(lists: Lists) -> tuple[tuple[str, int], ...]:
    """Return the lists of a pack that need more signatures, and how many each."""
    channel, rest = read_channel_lists(lists)
    found = []
    for name, content in rest:
        listed = read_listed(name, content).list
        if role := role_of(name, channel.signers):
            lacking = role.threshold - len(listed.signatures)
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


def refreshed(lists: Lists, channel: Lists) -> Lists:
    """Return a pack's lists with a newer state of its channel, such as newer recalls.

    Raises:
        PackError: the pack would be refused under it.
    """
    _old, rest = read_channel_lists(lists)
    fresh = (*channel, *rest)
    read_carried(fresh, signed=False)
    return fresh
