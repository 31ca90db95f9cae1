# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of files: what a pack's signer, or a partner for an annex, puts their name under."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from securetrain.course import value
from securetrain.pack import metadata, names
from securetrain.pack.particulars import AnnexSays, PackSays, said
from securetrain.pack.refusals import damaged, hostile, unsigned
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import DelegatedRole, Metadata, Targets


@value
class PackFile:
    """A file as its list names it: its name in the pack, bytes, and SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Listed:
    """A pack's or an annex's list of files: its role, the list, and the files in order of name."""

    role: str
    list: "Metadata[Targets]"
    files: tuple[PackFile, ...]
    says: PackSays | AnnexSays | None

    @property
    def version(self) -> int:
        """The version that its signer gave it."""
        return self.list.signed.version


def read_listed(role: str, untrusted: bytes) -> Listed:
    """Return a list of files whose form is right; nobody has asked yet who signed it."""
    if not names.ROLE.fullmatch(role) or role in names.TAKEN:
        raise damaged(_("The pack carries a list that no pack has: {name}").format(name=role))
    found = metadata.read_targets(untrusted, role)
    if found.signed.delegations is not None:
        raise hostile(
            _("“{name}” lets others sign, which only its publisher may.").format(name=role)
        )
    says: PackSays | AnnexSays | None
    if "." in role:
        says = said(found.signed, AnnexSays, role)
    elif says := said(found.signed, PackSays, role):
        _check_own_recalls(says, role, found.signed.version)
    return Listed(role, found, _files(found, role), says)


def _files(found: "Metadata[Targets]", role: str) -> tuple[PackFile, ...]:
    pack, _dot, annex = role.partition(".annex.")
    prefix = f"{pack}/"
    files = []
    for path, target in sorted(found.signed.targets.items()):
        if not path.startswith(prefix):
            raise hostile(_("“{name}” names a file outside its pack.").format(name=role))
        name = path.removeprefix(prefix)
        names.check_size(name, target.length)
        if names.annex_of(name) != annex:
            raise hostile(_("“{name}” names a file that is not its own.").format(name=role))
        files.append(PackFile(name, target.length, _sha256(target.hashes, role)))
    if not files:
        raise damaged(_("“{name}” names no files.").format(name=role))
    return tuple(files)


def check_listed(listed: Listed, signers: "Metadata[Targets]", *, signed: bool = True) -> None:
    """Refuse a list of files that the channel's list of signers does not stand behind."""
    role = role_of(listed.role, signers)
    if role is None:
        raise unsigned(_("The publisher lets nobody sign “{name}”.").format(name=listed.role))
    pack = listed.role.partition(".")[0]
    for file in listed.files:
        if not role.is_delegated_path(f"{pack}/{file.name}"):
            raise hostile(_("“{name}” names a file that it may not sign.").format(name=listed.role))
    if signed:
        check = partial(signers.signed.get_verification_result, listed.role)
        metadata.check_signed(listed.list, listed.role, check)


def role_of(name: str, signers: "Metadata[Targets]") -> "DelegatedRole | None":
    """Return what the list of signers says of a role; None where it says nothing."""
    given = signers.signed.delegations
    return given.roles.get(name) if given and given.roles else None


def _sha256(hashes: dict[str, Any], role: str) -> str:
    found = hashes.get("sha256")
    if not isinstance(found, str) or len(found) != 64:
        raise hostile(_("“{name}” names a file without its SHA-256.").format(name=role))
    return found


def _check_own_recalls(says: PackSays, role: str, version: int) -> None:
    for recall in says.recalls:
        if recall.pack != role:
            raise hostile(_("“{name}” recalls what is not its own.").format(name=role))
        if recall.last > version:
            raise hostile(_("“{name}” recalls versions that are yet to come.").format(name=role))
