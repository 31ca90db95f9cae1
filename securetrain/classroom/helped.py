# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask: a list of helplines with who answers for it, and the words that go with it."""

from datetime import date

from securetrain.course import AskFrom, Helplines, value
from securetrain.words import _


@value
class Helped:
    """A list of helplines, the pack that brings it, and who answers for it.

    An annex calls itself what it likes: beside that stands who was trusted to let it in.
    """

    pack: str
    publisher: str
    list: Helplines

    def is_old(self, today: date) -> bool:
        """Say whether the day is past by which its publisher meant to look at it again."""
        return self.list.review_by < today


def asking(ask_from: AskFrom) -> str:
    """Say from which device somebody may ask."""
    if ask_from is AskFrom.ANY:
        return _("Any device will do.")
    return _("Ask from another device than the one in trouble.")
