# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks in which the genuine and the manipulated are told apart: a message, a stream, a claim."""

from enum import StrEnum
from typing import ClassVar

from securetrain.course.runs import Line, Text
from securetrain.course.values import value
from securetrain.course.web import Verdict, WebPage


class Look(StrEnum):
    """What kind of thing is inspected."""

    MAIL = "mail"
    SMS = "sms"
    CHAT = "chat"
    POST = "post"
    PROFILE = "profile"
    PAGE = "page"
    CONSENT = "consent"
    QR = "qr"
    CALL = "call"


class Reading(StrEnum):
    """What a part of an inspected message is; ``PLAIN`` parts cannot be marked."""

    PLAIN = "plain"
    SUSPICIOUS = "suspicious"
    FINE = "fine"


@value
class Part:
    """A part of a message, and why it is suspicious or fine."""

    text: str
    reading: Reading = Reading.PLAIN
    why: Text = ()


@value
class Inspect:
    """Mark what is suspicious in a message and leave what is fine; an empty line is a gap."""

    KIND: ClassVar[str] = "inspect"
    look: Look
    lines: tuple[tuple[Part, ...], ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that can be marked, in reading order."""
        every = (part for line in self.lines for part in line)
        return tuple(part for part in every if part.reading is not Reading.PLAIN)


class Truth(StrEnum):
    """What a statement to be judged is."""

    GENUINE = "genuine"
    MANIPULATED = "manipulated"
    UNKNOWN = "unknown"


@value
class Statement:
    """Something to judge; ``checks`` are good ways to find out, ``reason`` is shown afterwards."""

    text: Line
    truth: Truth
    reason: Text = ()
    technique: str = ""
    checks: tuple[str, ...] = ()


@value
class Judge:
    """A stream of statements, each to be called genuine, manipulated or not to be known here."""

    KIND: ClassVar[str] = "judge"
    statements: tuple[Statement, ...]


@value
class Web:
    """Find out whether a claim holds, in a small invented web; ``way`` names an expert's pages."""

    KIND: ClassVar[str] = "web"
    start: str
    verdict: Verdict
    pages: tuple[WebPage, ...]
    way: tuple[str, ...] = ()
