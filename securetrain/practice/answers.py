# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learner answered, one value per kind of task; none of them is ever kept.

Numbers in answers count from 0. Those that point nowhere are ignored when graded.
"""

from enum import StrEnum

from securetrain.course import Verdict, value


@value
class Unsure:
    """“I do not know”, to any task."""


@value
class Chosen:
    """The chosen options of a choice."""

    options: frozenset[int]


@value
class Said:
    """Whether the prompt was said to be true."""

    true: bool


@value
class Ordered:
    """The items of an order, as the learner put them."""

    items: tuple[int, ...]


@value
class Matched:
    """For each pair the number of the chosen right side in ``Match.rights``, or None."""

    rights: tuple[int | None, ...]


@value
class Sorted:
    """For each of ``Sort.items`` the number of the chosen bucket, or None."""

    buckets: tuple[int | None, ...]


@value
class Typed:
    """What was typed, as it was typed."""

    text: str


@value
class Marked:
    """The marked ones of ``Inspect.parts``."""

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

    calls: tuple[Call | None, ...]


@value
class Walked:
    """The pages opened in the invented web, and how the walk ended."""

    pages: tuple[str, ...]
    stopped: bool = False
    verdict: Verdict | None = None


Answer = Unsure | Chosen | Said | Ordered | Matched | Sorted | Typed | Marked | Judged | Walked
