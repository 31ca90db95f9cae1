# SPDX-License-Identifier: GPL-3.0-or-later
"""The blocks a lesson is made of, except questions and scenarios, which have files of their own."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from securetrain.course.runs import Line, Text
from securetrain.course.values import value


@value
class Heading:
    """A heading of level 1 (the title, once) to 6."""

    KIND: ClassVar[str] = "heading"
    level: int
    text: Line
    id: str = ""


@value
class Prose:
    """Neighbouring paragraphs and lists."""

    KIND: ClassVar[str] = "prose"
    text: Text


@value
class Quote:
    """Words of somebody else."""

    KIND: ClassVar[str] = "quote"
    text: Text


@value
class Table:
    """A table of one head row and rows of as many cells."""

    KIND: ClassVar[str] = "table"
    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@value
class Code:
    """Something typed or read letter by letter; always left-to-right, ``language`` is a hint."""

    KIND: ClassVar[str] = "code"
    text: str
    language: str = ""


@value
class Figure:
    """A picture; ``source`` is a path inside the lesson's folder, such as ``img/desk.png``."""

    KIND: ClassVar[str] = "figure"
    source: str
    alt: str = ""
    caption: Line = ()
    decorative: bool = False
    id: str = ""


class CalloutType(StrEnum):
    """Kinds of aside; what has data of its own (fact, card, trainer note) is a block of its own."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    CAUTION = "caution"
    EXAMPLE = "example"
    REFLECT = "reflect"
    DEVICE = "device"
    PASS = "pass"
    HELP = "help"


@value
class Callout:
    """An aside; ``os`` names the system a device callout is for."""

    KIND: ClassVar[str] = "callout"
    type: CalloutType
    text: Text
    os: str = ""
    id: str = ""


@value
class Card:
    """A flash card; its answer is judged by the learner alone."""

    KIND: ClassVar[str] = "card"
    id: str
    front: Text
    back: Text
    family: str = ""


class Phase(StrEnum):
    """The five phases of an adult training session (ADIDS)."""

    ACTIVITY = "activity"
    DISCUSSION = "discussion"
    INPUT = "input"
    DEEPENING = "deepening"
    SYNTHESIS = "synthesis"


@value
class TrainerNote:
    """A note that learners never see; ``minutes`` is 0 where the author gave none."""

    KIND: ClassVar[str] = "trainer"
    text: Text
    phase: Phase | None = None
    minutes: int = 0


class Volatility(StrEnum):
    """How quickly a fact grows old."""

    STABLE = "stable"
    YEARLY = "yearly"
    FAST = "fast"


@value
class Fact:
    """A claim with source and dates; ``principle`` stands in once it may not be relied on."""

    KIND: ClassVar[str] = "fact"
    id: str
    claim: Text
    principle: Text
    source: str
    checked: date
    review_by: date
    volatility: Volatility = Volatility.YEARLY
    critical: bool = False

    def is_replaced(self, today: date) -> bool:
        """Tell whether the principle stands in: what changes fast and matters is past its date."""
        may_mislead = self.volatility is Volatility.FAST and self.critical
        return today > self.review_by and may_mislead and bool(self.principle)


@value
class Action:
    """A step for the plan; ``undo`` says how to take it back, days are 0 where not given."""

    id: str
    text: Line
    minutes: int = 0
    within_days: int = 0
    repeat_days: int = 0
    against: str = ""
    os: str = ""
    undo: Text = ()


@value
class Actions:
    """Steps for the plan, at most three a lesson."""

    KIND: ClassVar[str] = "actions"
    actions: tuple[Action, ...]


@value
class StepBreak:
    """The end of one step of at most five minutes and the start of the next."""

    KIND: ClassVar[str] = "step"


Leaf = Prose | Quote | Table | Code | Figure | Callout
