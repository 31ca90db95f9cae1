# SPDX-License-Identifier: GPL-3.0-or-later
"""What grading an answer gives: a score, and a state with feedback for each part of the task."""

from enum import StrEnum
from typing import NamedTuple

from securetrain.course import Text, value

RIGHT_FROM = 80  # hundredths; from here an answer to a task of several parts counts as right
HALF_FROM = 50  # hundredths; from here an answer counts as recalled with effort


class PartState(StrEnum):
    """What is to be shown at an option, item, pair, part or statement.

    ``RIGHT``, ``HALF``, ``WRONG`` and ``FALSE_ALARM`` (a fine one held to be suspicious) were
    touched by the learner; ``MISSED`` ought to have been, ``LEFT`` was rightly left alone.
    """

    RIGHT = "right"
    HALF = "half"
    WRONG = "wrong"
    FALSE_ALARM = "false-alarm"
    MISSED = "missed"
    LEFT = "left"


@value
class PartGrade:
    """The state of the part at ``index``, and what is to be said about it."""

    index: int
    state: PartState
    feedback: Text = ()


class Moves(NamedTuple):
    """Counts of what was done in an invented web; all 0 for other tasks."""

    left: int = 0
    original: int = 0
    coverage: int = 0
    quote: int = 0
    stopped: int = 0
    opened: int = 0


NO_MOVES = Moves()


@value
class Grade:
    """A score in hundredths, and how genuine and manipulated were told apart.

    ``hits`` of ``suspicious`` ones were found, ``false_alarms`` of ``fine`` ones were doubted; all
    four are 0 where a task does not ask for that.
    """

    score: int
    parts: tuple[PartGrade, ...] = ()
    hits: int = 0
    false_alarms: int = 0
    suspicious: int = 0
    fine: int = 0
    moves: Moves = NO_MOVES

    @property
    def is_right(self) -> bool:
        """Whether the answer counts as right."""
        return self.score >= RIGHT_FROM


def share(part: int, whole: int) -> int:
    """Return ``part`` of ``whole`` in hundredths, between 0 and 100; 0 of nothing is 0."""
    return max(0, min(100, (200 * part + whole) // (2 * whole))) if whole > 0 else 0
