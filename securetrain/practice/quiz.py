# SPDX-License-Identifier: GPL-3.0-or-later
"""One question being answered: a hint, a second try, then the answer and why."""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from securetrain.course import Judge, Question, Text, value
from securetrain.practice.answers import Answer, Unsure, Walked
from securetrain.practice.grades import Grade, PartGrade, PartState
from securetrain.practice.grading import grade

_TOUCHED = (PartState.RIGHT, PartState.HALF, PartState.WRONG, PartState.FALSE_ALARM)


class Stage(StrEnum):
    """Where a question stands; ``RIGHT`` and ``SHOW`` are its ends."""

    ASK = "ask"
    TRY_AGAIN = "try-again"
    RIGHT = "right"
    SHOW = "show"


class Sure(StrEnum):
    """Whether the learner said to be sure."""

    NOT_ASKED = "not-asked"
    YES = "yes"
    NO = "no"


class Outcome(NamedTuple):
    """What is to be shown after an answer; ``why`` is empty while a second try is open."""

    stage: Stage
    grade: Grade
    parts: tuple[PartGrade, ...]
    why: Text = ()


@value
class Quiz:
    """A question, how far it has come, and the grade of the last answer.

    ``hints`` counts those that were asked for. ``returned`` marks a question that comes back at
    the end of a lesson. Answers themselves are not kept.
    """

    question: Question
    stage: Stage = Stage.ASK
    hints: int = 0
    sure: Sure = Sure.NOT_ASKED
    grade: Grade | None = None
    tries: int = 0
    returned: bool = False

    @property
    def is_over(self) -> bool:
        """Whether no further answer is taken."""
        return self.stage in (Stage.RIGHT, Stage.SHOW)

    @property
    def has_hint(self) -> bool:
        """Whether a hint is left to be given."""
        return not self.is_over and self.hints < len(self.question.hints)

    @property
    def shown_hints(self) -> tuple[Text, ...]:
        """The hints asked for so far."""
        return self.question.hints[: self.hints]

    @property
    def outcome(self) -> Outcome | None:
        """What is to be shown, None before the first answer."""
        if self.grade is None:
            return None
        parts = self.grade.parts
        if self.is_over:
            return Outcome(self.stage, self.grade, parts, self.question.why)
        touched = [part for part in parts if part.state in _TOUCHED]
        if isinstance(self.question.task, Judge):
            # The reason under a statement says what it is; it waits for the end.
            touched = [PartGrade(part.index, part.state) for part in touched]
        return Outcome(self.stage, self.grade, tuple(touched))

    def give_hint(self) -> "Quiz":
        """Return the quiz with one more hint shown, itself where none is left."""
        return replace(self, hints=self.hints + 1) if self.has_hint else self

    def say_sure(self, sure: Sure) -> "Quiz":
        """Return the quiz with what the learner said of being sure, until it is over."""
        return self if self.is_over else replace(self, sure=sure)

    def answer(self, answer: Answer) -> "Quiz":
        """Return the quiz after an answer; once over it stays as it is.

        “I do not know” goes straight to the answer and why. Stopping a walk is taken as right,
        whatever its score.
        """
        if self.is_over:
            return self
        graded = grade(self.question.task, answer)
        stopped = isinstance(answer, Walked) and answer.stopped
        if graded.is_right or stopped:
            stage = Stage.RIGHT
        elif isinstance(answer, Unsure) or self.stage is Stage.TRY_AGAIN:
            stage = Stage.SHOW
        else:
            stage = Stage.TRY_AGAIN
        return replace(self, stage=stage, grade=graded, tries=self.tries + 1)
