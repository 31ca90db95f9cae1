# SPDX-License-Identifier: GPL-3.0-or-later
"""The signed lists in one pack, checked against each other and against nothing else.

Untrusted bytes become values in this order: each root by the one before it and by itself; the list
of signers by the last root; recalls by root's own keys and number; the pack and its annexes by the
list of signers. Whether that publisher is known, and whether this is newer than what is here, is
asked afterwards (`admission`). Rules of TUF are the reference implementation's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from securetrain.pack import metadata, names
from securetrain.pack.container import read_head, read_lists
from securetrain.pack.listed import Listed, PackFile, check_listed, read_listed, role_of
from securetrain.pack.particulars import PackSays, RecallsSay, RootSays, SignersSay, said
from securetrain.pack.refusals import damaged, hostile, older
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Root, Targets

MOST_ROOTS = 100


@dataclass(frozen=True)
class Channelled:
    """A channel as a pack carries it: every root, the list of signers, recalls where there are."""

    roots: tuple["Metadata[Root]", ...]
    signers: "Metadata[Targets]"
    recalls: "Metadata[Targets] | None" = None

    @property
    def id(self) -> str:
        """What the fingerprint is made of: the digest of the first root."""
        return metadata.digest_of(self.roots[0])

    @property
    def publisher(self) -> str:
        """Who they say they are; empty where they say nothing."""
        says = said(self.roots[-1].signed, RootSays, "root")
        return says.publisher if says else ""


@dataclass(frozen=True)
class Carried:
    """Everything signed in one pack; the pack first among those listed, then its annexes."""

    channel: Channelled
    listed: tuple[Listed, ...]

    @property
    def files(self) -> tuple[PackFile, ...]:
        """Every file, in the order in which they lie in the container."""
        return tuple(file for each in self.listed for file in each.files)


def read_carried(lists: Sequence[tuple[str, bytes]], *, signed: bool = True) -> Carried:
    """Return what the signed lists of a container say, once they agree with each other.

    Args:
        lists: Names and bytes, from the container.
        signed: Whether the pack and its annexes must be signed by enough people yet.

    Raises:
        PackError: one of them may not stand there.
    """
    found, rest = read_channel_lists(lists)
    if not rest:
        raise damaged(_("The pack names no files."))
    main, *annexes = (read_listed(name, content) for name, content in rest)
    if "." in main.role:
        raise damaged(_("The pack begins with an annex."))
    roles = [each.role for each in annexes]
    if any(not role.startswith(f"{main.role}.annex.") for role in roles):
        raise hostile(_("The pack carries the annex of another pack."))
    if roles != sorted(set(roles)):
        raise damaged(_("The annexes in the pack are not in their order."))
    for each in (main, *annexes):
        check_listed(each, found.signers, signed=signed)
    carried = Carried(found, (main, *annexes))
    names.check_together(file.name for file in carried.files)
    _check_least(carried)
    return carried


def carried_by(untrusted: BinaryIO, *, signed: bool = True) -> Carried:
    """Return what a container carries; see `read_carried`."""
    return read_carried(read_lists(untrusted, read_head(untrusted)), signed=signed)


def read_channel_lists(
    lists: Sequence[tuple[str, bytes]],
) -> tuple[Channelled, Sequence[tuple[str, bytes]]]:
    """Return the channel at the beginning of some lists, checked, and the lists that follow it."""
    count = 0
    while count < len(lists) and lists[count][0] == f"root.{count + 1}":
        count += 1
    if not count:
        raise damaged(_("The pack does not begin with its publisher's first root."))
    if any(name.startswith("root.") for name, _content in lists[count:]):
        raise damaged(_("One of the publisher's roots is missing, or not in its place."))
    if count > MOST_ROOTS:
        raise hostile(_("The publisher has changed keys more often than this program follows."))
    roots = check_roots([content for _name, content in lists[:count]])
    if [name for name, _content in lists[count : count + 1]] != ["targets"]:
        raise damaged(_("The pack does not say who may sign it."))
    signers = metadata.read_targets(lists[count][1], "targets")
    check_signers(signers, roots[-1])
    rest = lists[count + 1 :]
    if not rest or rest[0][0] != "recalls":
        return Channelled(roots, signers), rest
    recalls = metadata.read_targets(rest[0][1], "recalls")
    check_recalls_list(recalls, signers, roots[-1])
    return Channelled(roots, signers, recalls), rest[1:]


def check_roots(untrusted: Sequence[bytes]) -> tuple["Metadata[Root]", ...]:
    """Return a chain of roots: from 1 on, each signed as itself and the one before ask."""
    found: list[Metadata[Root]] = []
    for number, content in enumerate(untrusted, 1):
        name = f"root.{number}"
        each = metadata.read_root(content, name)
        if each.signed.version != number:
            raise damaged(_("“{name}” has another number inside.").format(name=name))
        checks: list[metadata.Check] = []
        if found:
            checks.append(partial(found[-1].signed.get_verification_result, "root"))
        checks.append(partial(each.signed.get_verification_result, "root"))
        metadata.check_signed(each, name, *checks)
        said(each.signed, RootSays, name)
        found.append(each)
    return tuple(found)


def check_signers(signers: "Metadata[Targets]", root: "Metadata[Root]") -> None:
    """Refuse a list of signers that root's keys for it have not signed, or whose roles are odd."""
    metadata.check_signed(
        signers, "targets", partial(root.signed.get_verification_result, "targets")
    )
    said(signers.signed, SignersSay, "targets")
    says = said(root.signed, RootSays, "root")
    if says and signers.signed.version < says.signers:
        raise older(_("The list of signers is older than the publisher's root asks for."))
    given = signers.signed.delegations
    for name, role in ((given.roles if given else None) or {}).items():
        if not names.ROLE.fullmatch(name):
            raise hostile(_("A signer is named in a way that this program does not know."))
        if role.paths is None:
            raise hostile(_("“{name}” may sign files that nobody can name.").format(name=name))


def check_recalls_list(
    recalls: "Metadata[Targets]", signers: "Metadata[Targets]", root: "Metadata[Root]"
) -> None:
    """Refuse recalls that are not signed by as many of root's keys as root itself must be."""
    role = role_of("recalls", signers)
    top = root.signed.roles["root"]
    if role is None or set(role.keyids) != set(top.keyids) or role.threshold != top.threshold:
        raise hostile(_("Recalls are not in the hands of those who hold the publisher's root."))
    metadata.check_signed(recalls, "recalls", partial(root.signed.get_verification_result, "root"))
    if said(recalls.signed, RecallsSay, "recalls") is None or recalls.signed.targets:
        raise hostile(_("The list of recalls is another list."))


def versions(channel: Channelled, listed: Sequence[Listed] = ()) -> dict[str, int]:
    """Return the version of each list of a channel and a pack, the newest root's for them all."""
    found = {
        "root": channel.roots[-1].signed.version,
        "targets": channel.signers.signed.version,
        **({"recalls": channel.recalls.signed.version} if channel.recalls else {}),
    }
    return found | {each.role: each.version for each in listed}


def _check_least(carried: Carried) -> None:
    there, says = versions(carried.channel, carried.listed), carried.listed[0].says
    for each in says.least if isinstance(says, PackSays) else ():
        if each.role not in there:
            raise damaged(_("“{name}” was taken out of the pack.").format(name=each.role))
        if there[each.role] < each.version:
            raise older(_("“{name}” is older than the pack asks for.").format(name=each.role))
