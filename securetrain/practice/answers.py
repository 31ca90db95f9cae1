# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learner answered, one value per kind of task; none of them is ever kept.

Numbers in answers count from 0. Those that point nowhere are ignored when graded.
"""

from dataclasses import dataclass
from enum import StrEnum

from securetrain.course import Verdict


@dataclass(frozen=True)
class Unsure:
    """“I do not know”, to any task."""


@dataclass(frozen=True)
class Chosen:
    """The chosen options of a choice."""

    options: frozenset[int]


@dataclass(frozen=True)
class Said:
    """Whether the prompt was said to be true."""

    true: bool


@dataclass(frozen=True)
class Ordered:
    """The items of an order, as the learner put them."""

    items: tuple[int, ...]


@dataclass(frozen=True)
class Matched:
    """For each pair the number of the chosen right side in ``Match.rights``, or None."""

    rights: tuple[int | None, ...]


@dataclass(frozen=True)
class Sorted:
    """For each of ``Sort.items`` the number of the chosen bucket, or None."""

    buckets: tuple[int | None, ...]


@dataclass(frozen=True)
class Typed:
    """What was typed, as it was typed."""

    text: str


@dataclass(frozen=True)
class Marked:
    """The marked ones of ``Inspect.parts``."""

    parts: frozenset[int]


class Judgement(StrEnum):
    """What a statement was called; ``CHECK`` is “I would check by …”."""

    GENUINE = "genuine"
    MANIPULATED = "manipulated"
    UNKNOWN = "unknown"
    CHECK = "check"


@dataclass(frozen=True)
class Call:
    """One judgement, with the named way to check where that was the answer."""

    verdict: Judgement
    check: str = ""


@dataclass(frozen=True)
class Judged:
    """A call for each statement, None where none was made."""

    calls: tuple[Call | None, ...]


@dataclass(frozen=True)
class Walked:
    """The pages opened in the invented web, and how the walk ended."""

    pages: tuple[str, ...]
    stopped: bool = False
    verdict: Verdict | None = None


Answer = Unsure | Chosen | Said | Ordered | Matched | Sorted | Typed | Marked | Judged | Walked
