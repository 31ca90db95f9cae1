# SPDX-License-Identifier: GPL-3.0-or-later
"""Recalls: lessons that their publisher has taken back, in which versions, and why."""

from collections.abc import Iterable
from enum import StrEnum

from securetrain.course import ID, LIMITS, value
from securetrain.pack.refusals import hostile
from securetrain.pack.texts import is_plain_line
from securetrain.words import _

MOST_NOTE = 200
"""Characters of the words that go with a reason."""
MOST_RECALLS = 1_000


class Reason(StrEnum):
    """Why a lesson is taken back; the list is closed, so that every reason is translated."""

    HARMFUL = "harmful"
    MISTAKEN = "mistaken"
    OUTDATED = "outdated"
    UNLAWFUL = "unlawful"
    FORGED = "forged"


@value
class Recall:
    """A lesson of a pack in the versions from ``first`` to ``last``; no lesson means all."""

    pack: str
    lesson: str
    first: int
    last: int
    reason: Reason
    note: str = ""

    def covers(self, pack: str, version: int, lesson: str) -> bool:
        """Say whether a lesson is taken back by this."""
        return (
            self.pack == pack and self.lesson in ("", lesson) and self.first <= version <= self.last
        )


def why(reason: Reason) -> str:
    """Say a reason in a sentence."""
    return {
        Reason.HARMFUL: _("Following it could harm somebody."),
        Reason.MISTAKEN: _("Something in it is not so."),
        Reason.OUTDATED: _("What it says no longer holds."),
        Reason.UNLAWFUL: _("Law has changed what may be taught or done here."),
        Reason.FORGED: _("Somebody signed it who should not have."),
    }[reason]


def check_recalls(recalls: Iterable[Recall], name: str) -> None:
    """Refuse recalls that cannot be shown, or that take nothing back; raises HostilePackError."""
    for number, each in enumerate(recalls):
        if number >= MOST_RECALLS:
            raise hostile(_("“{name}” recalls more than a channel could hold.").format(name=name))
        if not ID.fullmatch(each.pack) or (each.lesson and not ID.fullmatch(each.lesson)):
            raise hostile(_("“{name}” recalls something that has no name.").format(name=name))
        if not 1 <= each.first <= each.last <= LIMITS.number:
            raise hostile(_("“{name}” recalls versions that do not exist.").format(name=name))
        if not is_plain_line(each.note, MOST_NOTE):
            raise hostile(_("“{name}” gives a reason that is not plain text.").format(name=name))
