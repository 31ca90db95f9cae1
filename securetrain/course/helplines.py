# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask, and from which device: a dated list that a pack or a partner's annex brings."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from securetrain.course.runs import Text
from securetrain.course.values import value

MOST_HELPLINES = 30


class AskFrom(StrEnum):
    """From which device to ask: another than the one in trouble, or any that is at hand."""

    ANOTHER = "another"
    ANY = "any"


@value
class Helpline:
    """Somebody to ask: for whom they are, when, in which languages, and how to reach them."""

    id: str
    name: str
    text: Text
    ask_from: AskFrom = AskFrom.ANOTHER


@value
class Helplines:
    """A list of helplines; by ``review_by`` whoever wrote it means to look at it again."""

    KIND: ClassVar[str] = "helplines"
    language: str
    reviewed: date
    review_by: date
    lines: tuple[Helpline, ...]
