# SPDX-License-Identifier: GPL-3.0-or-later
"""What our metadata says beyond TUF, under one signed name that other clients pass over.

Metadata made by other tools has none of it, and is read all the same: without a publisher's name,
without a day of signing, without recalls.
"""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from securetrain.course import MismatchError, from_json, to_json, value
from securetrain.pack import names
from securetrain.pack.recalls import Recall, check_recalls
from securetrain.pack.refusals import hostile
from securetrain.pack.texts import is_plain_line
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Signed

FIELD = "securetrain"
MOST_NAME = 100
"""Characters of a publisher's name."""


@value
class Restart:
    """A role whose versions begin again at a number that root names, because its keys changed."""

    role: str
    version: int


@value
class RootSays:
    """Who the publisher says they are, the day of signing, and roles that begin again.

    ``signers`` is the oldest version of the list of signers that may stand under this root. Else a
    thief could show a root that lets versions begin again with the list that still names the thief.
    """

    KIND: ClassVar[str] = "root"
    day: date
    publisher: str = ""
    restarts: tuple[Restart, ...] = ()
    signers: int = 0


@value
class SignersSay:
    """The day on which the list of signers was signed."""

    KIND: ClassVar[str] = "signers"
    day: date


@value
class RecallsSay:
    """What the channel takes back, all of it, ever."""

    KIND: ClassVar[str] = "recalls"
    day: date
    recalls: tuple[Recall, ...]


@value
class Least:
    """A list that belongs to a pack, and the oldest version that may travel with it.

    So nobody can take recalls or helplines out on the way; putting in newer ones is welcome.
    """

    role: str
    version: int


@value
class PackSays:
    """The day of signing, what this pack takes back of itself, and what has to travel with it."""

    KIND: ClassVar[str] = "pack"
    day: date
    recalls: tuple[Recall, ...] = ()
    least: tuple[Least, ...] = ()


@value
class AnnexSays:
    """The day on which a partner signed an annex."""

    KIND: ClassVar[str] = "annex"
    day: date


Says = RootSays | SignersSay | RecallsSay | PackSays | AnnexSays
N = TypeVar("N", RootSays, SignersSay, RecallsSay, PackSays, AnnexSays)


def said(signed: "Signed", kind: type[N], name: str) -> N | None:
    """Return what metadata of a kind says beyond TUF; None where it is by other tools.

    Raises:
        HostilePackError: it says something of another kind, or something that may not be said.
    """
    if FIELD not in signed.unrecognized_fields:
        return None
    try:
        found = from_json(kind, signed.unrecognized_fields[FIELD])
    except MismatchError as error:
        raise hostile(
            _("“{name}” says something that this program does not know.").format(name=name)
        ) from error
    if isinstance(found, RootSays):
        _check_root(found, name)
    if isinstance(found, RecallsSay | PackSays):
        check_recalls(found.recalls, name)
    if isinstance(found, PackSays):
        _check_least(found, name)
    return found


def field(says: Says) -> dict[str, Any]:
    """Return what is put into metadata, so that `said` finds it again."""
    return {FIELD: to_json(says)}


def _check_root(found: RootSays, name: str) -> None:
    if not is_plain_line(found.publisher, MOST_NAME):
        raise hostile(_("The publisher's name is not plain text."))
    roles = [each.role for each in found.restarts]
    if len(set(roles)) != len(roles) or any(each.version < 1 for each in found.restarts):
        raise hostile(_("“{name}” lets versions begin again at no number.").format(name=name))


def _check_least(found: PackSays, name: str) -> None:
    roles = [each.role for each in found.least]
    known = all(each in names.TAKEN or names.ROLE.fullmatch(each) for each in roles)
    if len(set(roles)) != len(roles) or not known:
        raise hostile(_("“{name}” asks for lists that have no name.").format(name=name))
