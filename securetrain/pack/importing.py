# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata made by other TUF tools, to our strict form; signatures stay as they were made.

What is signed is not touched: it is only written in one spelling, without the signatures that do
not count. Refused is what our packs cannot carry: other keys than Ed25519, numbered bins, lists
that name further signers.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from securetrain.course import value
from securetrain.pack import metadata, names
from securetrain.pack.book import Book
from securetrain.pack.carried import read_carried, read_channel_lists
from securetrain.pack.listed import read_listed
from securetrain.pack.refusals import PackError, channel_error, damaged
from securetrain.pack.signing import Lists
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Root, Targets

_FILE = re.compile(r"(?:([1-9][0-9]{0,9})\.)?([a-z0-9][a-z0-9.-]*)\.json")


@value
class Imported:
    """A channel as it was found, and the packs it lists: their lists, main one first."""

    book: Book
    packs: tuple[Lists, ...]


def import_channel(untrusted: Mapping[str, bytes]) -> Imported:
    """Return the channel in a folder of TUF metadata.

    Args:
        untrusted: Bytes by file name, such as ``1.root.json`` and ``targets.json``.

    Raises:
        PackError: it is not valid, or is what our packs cannot carry.
        ChannelError: it is not the metadata of a channel.
    """
    found = _newest(untrusted)
    roots = sorted((version, each) for (name, version), each in found.items() if name == "root")
    if not roots or "targets" not in {name for name, _version in found}:
        raise channel_error(
            _("There is no metadata of a channel in this folder."),
            _("Name the folder in which 1.root.json and targets.json lie."),
        )
    lists: list[tuple[str, bytes]] = []
    before: Root | None = None
    for version, content in roots:
        root = _fit(content, "root")
        holders = [each for each in (before, root.signed) if each]
        lists.append((f"root.{version}", _strict(root, "root", *holders)))
        before = root.signed
    assert before, "there is a root"
    signers = _fit(_last(found, "targets"), "targets")
    lists.append(("targets", _strict(signers, "targets", before)))
    if recalls := _last(found, "recalls"):
        lists.append(("recalls", _strict(_fit(recalls, "recalls"), "root", before)))
    read_channel_lists(lists)
    return Imported(Book(tuple(lists)), _packs(found, signers))


def assemble(book: Book, lists: Lists, targets: Mapping[str, bytes]) -> tuple[Lists, list[bytes]]:
    """Return all the lists of a pack, and its files in their order, from a folder of targets.

    Args:
        book: The channel.
        lists: A pack's own lists.
        targets: Bytes by path, with or without a hash before the name.

    Raises:
        PackError: a file is not there, or the pack would be refused.
    """
    whole = (*book.settled, *lists)
    carried = read_carried(whole)
    files = []
    for each in carried.files:
        path = f"{lists[0][0]}/{each.name}"
        folder, _slash, name = path.rpartition("/")
        found = targets.get(f"{folder}/{each.sha256}.{name}", targets.get(path))
        if found is None:
            raise damaged(_("A file of the pack is not in the folder: {name}").format(name=path))
        files.append(found)
    return whole, files


def _newest(untrusted: Mapping[str, bytes]) -> dict[tuple[str, int], bytes]:
    """Return contents by role and version; a name without a number counts as its newest."""
    found: dict[tuple[str, int], bytes] = {}
    for file, content in untrusted.items():
        if match := _FILE.fullmatch(file):
            version = int(match[1]) if match[1] else _loose(content, match[2]).signed.version
            found[match[2], version] = content
    return found


def _last(found: Mapping[tuple[str, int], bytes], role: str) -> bytes:
    versions = [version for name, version in found if name == role]
    return found[role, max(versions)] if versions else b""


def _loose(untrusted: bytes, name: str) -> "Metadata[Any]":
    from tuf.api.metadata import Metadata
    from tuf.api.serialization import DeserializationError

    try:
        found = Metadata.from_bytes(untrusted)
        metadata.payload(found)  # half characters can be read, and never be written
    except (DeserializationError, ValueError) as error:
        raise _no_metadata(name) from error
    return found


def _fit(untrusted: bytes, name: str) -> "Metadata[Any]":
    """Return metadata that is of its name's kind, with signatures that are text."""
    from tuf.api.metadata import Root, Targets

    found = _loose(untrusted, name)
    signatures = (each.signature for each in found.signatures.values())
    if not isinstance(found.signed, Root if name == "root" else Targets) or not all(
        isinstance(each, str) for each in signatures
    ):
        raise _no_metadata(name)
    return found


def _no_metadata(name: str) -> PackError:
    return damaged(_("“{name}” is not metadata of TUF.").format(name=name))


def _strict(loose: "Metadata[Any]", role: str, *holders: "Root | Targets") -> bytes:
    """Return metadata with those signatures that count for one of its holders, as we write it."""
    over = metadata.payload(loose)
    counting: set[str] = set()
    for holder in holders:
        counting |= set(holder.get_verification_result(role, over, loose.signatures).signed)
    for keyid, signature in list(loose.signatures.items()):
        signature.signature = signature.signature.lower()
        signature.unrecognized_fields.clear()
        if keyid not in counting:
            del loose.signatures[keyid]
    loose.unrecognized_fields.clear()
    return metadata.write(loose)


def _packs(
    found: Mapping[tuple[str, int], bytes], signers: "Metadata[Targets]"
) -> tuple[Lists, ...]:
    given = signers.signed.delegations
    roles = sorted((given.roles if given else None) or {})
    lists: dict[str, bytes] = {}
    for role in roles:
        content = _last(found, role)
        if content and names.ROLE.fullmatch(role) and role not in names.TAKEN:
            lists[role] = _strict(_fit(content, role), role, signers.signed)
    packs = []
    for role, content in lists.items():
        annexes = [each for each in lists.items() if each[0].startswith(f"{role}.annex.")]
        if ".annex." not in role and _is_pack(role, content):
            packs.append(((role, content), *annexes))
    return tuple(packs)


def _is_pack(role: str, content: bytes) -> bool:
    """Say whether a list is of a pack's files, and not of other things the channel gives out."""
    try:
        return bool(read_listed(role, content).files)
    except PackError:
        return False
