# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions: what every one has, and one task per kind.

Shares of credit are whole hundredths. Feedback may be empty; the builder of lessons warns, not we.
"""

from enum import StrEnum
from typing import ClassVar

from securetrain.course.blocks import Leaf
from securetrain.course.discerning import Inspect, Judge, Web
from securetrain.course.runs import Line, Text
from securetrain.course.values import value


@value
class Option:
    """One option; ``weight`` is partial credit in hundredths where the author gave some."""

    text: Line
    right: bool = False
    feedback: Text = ()
    weight: int | None = None


@value
class Choice:
    """Choose one option (exactly one is right) or, when ``multiple``, every right one."""

    KIND: ClassVar[str] = "choice"
    options: tuple[Option, ...]
    multiple: bool = False


@value
class TrueFalse:
    """Say whether the prompt is true."""

    KIND: ClassVar[str] = "true-false"
    answer: bool


@value
class Item:
    """One thing to be put somewhere, with what may be said about its place."""

    text: Line
    feedback: Text = ()


@value
class Order:
    """Put items in order; ``items`` stand in the right one."""

    KIND: ClassVar[str] = "order"
    items: tuple[Item, ...]


@value
class Pair:
    """A left side and the right side that belongs to it."""

    left: Line
    right: Line
    feedback: Text = ()


@value
class Match:
    """Find the right side of every pair among all right sides and ``extras``."""

    KIND: ClassVar[str] = "match"
    pairs: tuple[Pair, ...]
    extras: tuple[Line, ...] = ()

    @property
    def rights(self) -> tuple[Line, ...]:
        """All right sides: that of pair n at n, then the extras."""
        return tuple(pair.right for pair in self.pairs) + self.extras


@value
class Bucket:
    """A named group and what belongs to it."""

    name: Line
    items: tuple[Item, ...]


@value
class Sort:
    """Put every item into its bucket; items are numbered through all buckets."""

    KIND: ClassVar[str] = "sort"
    buckets: tuple[Bucket, ...]

    @property
    def items(self) -> tuple[tuple[int, Item], ...]:
        """Every item with the number of its right bucket."""
        return tuple((n, item) for n, bucket in enumerate(self.buckets) for item in bucket.items)


@value
class Accepted:
    """A typed answer that is taken, for ``share`` hundredths."""

    text: str
    share: int = 100
    feedback: Text = ()


@value
class Short:
    """Type a word or two; folded before comparing."""

    KIND: ClassVar[str] = "short"
    answers: tuple[Accepted, ...]


@value
class Span:
    """Whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int
    feedback: Text = ()


@value
class Number:
    """Type a whole number."""

    KIND: ClassVar[str] = "number"
    spans: tuple[Span, ...]
    unit: str = ""


Task = Choice | TrueFalse | Order | Match | Sort | Short | Number | Inspect | Judge | Web


class Difficulty(StrEnum):
    """How hard the cue is to see."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@value
class Question:
    """A question; ``family`` joins variants of one idea and is the id where the author gave none.

    ``objective`` counts from 1 (0: none). A larger ``rev`` says that the meaning changed.
    """

    KIND: ClassVar[str] = "question"
    id: str
    prompt: Line
    task: Task
    stem: tuple[Leaf, ...] = ()
    hints: tuple[Text, ...] = ()
    why: Text = ()
    family: str = ""
    points: int = 1
    difficulty: Difficulty = Difficulty.MEDIUM
    critical: bool = False
    review: bool = True
    shuffle: bool = True
    objective: int = 0
    rev: int = 1
