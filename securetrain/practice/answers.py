# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learner answered, one value per kind of task; none stays anywhere.

They are graded, and kept no longer than the program is locked: see `securetrain.practice.drafts`.
Numbers in answers count from 0. Those that point nowhere are ignored when graded.
"""

from enum import StrEnum
from typing import ClassVar

from securetrain.course import Verdict, value


@value
class Unsure:
    """“I do not know”, to any task."""

    KIND: ClassVar[str] = "unsure"


@value
class Chosen:
    """The chosen options of a choice."""

    KIND: ClassVar[str] = "chosen"
    options: frozenset[int]


@value
class Said:
    """Whether the prompt was said to be true."""

    KIND: ClassVar[str] = "said"
    true: bool


@value
class Ordered:
    """The items of an order, as the learner put them."""

    KIND: ClassVar[str] = "ordered"
    items: tuple[int, ...]


@value
class Matched:
    """For each pair the number of the chosen right side in ``Match.rights``, or None."""

    KIND: ClassVar[str] = "matched"
    rights: tuple[int | None, ...]


@value
class Sorted:
    """For each of ``Sort.items`` the number of the chosen bucket, or None."""

    KIND: ClassVar[str] = "sorted"
    buckets: tuple[int | None, ...]


@value
class Typed:
    """What was typed, as it was typed."""

    KIND: ClassVar[str] = "typed"
    text: str


@value
class Marked:
    """The marked ones of ``Inspect.parts``."""

    KIND: ClassVar[str] = "marked"
    parts: frozenset[int]


class Judgement(StrEnum):
    """What a statement was called; ``CHECK`` is “I would check by …”."""

    GENUINE = "genuine"
    MANIPULATED = "manipulated"
    UNKNOWN = "unknown"
    CHECK = "check"


@value
class Call:
    """One judgement, with the named way to check where that was the answer."""

    verdict: Judgement
    check: str = ""


@value
class Judged:
    """A call for each statement, None where none was made."""

    KIND: ClassVar[str] = "judged"
    calls: tuple[Call | None, ...]


@value
class Walked:
    """The pages opened in the invented web, and how the walk ended."""

    KIND: ClassVar[str] = "walked"
    pages: tuple[str, ...]
    stopped: bool = False
    verdict: Verdict | None = None


Answer = Unsure | Chosen | Said | Ordered | Matched | Sorted | Typed | Marked | Judged | Walked
