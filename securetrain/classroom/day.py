# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of a day show, as values: lessons on the shelf, the plan, suggestions."""

from datetime import date

from securetrain.classroom.library import Book
from securetrain.course import value
from securetrain.practice import LessonState


@value
class ShelfEntry:
    """A lesson, how far it is, and whether it is past the day of its review."""

    book: Book
    state: LessonState
    stale: bool = False


@value
class Resume:
    """A lesson to go on with, at step ``step`` (counted from 1) of ``steps``."""

    entry: ShelfEntry
    step: int
    steps: int


@value
class PlanLine:
    """A step of the plan in the language of its lesson, and the day by which to do it."""

    text: str
    language: str
    due: date


@value
class SuggestedEntry:
    """A lesson worth knowing next, and the sentence that says why."""

    entry: ShelfEntry
    reason: str


@value
class Day:
    """Today's page; ``kept`` says whether anything outlives the window."""

    resume: Resume | None
    due: int
    due_minutes: int
    next_due: date | None
    plan: tuple[PlanLine, ...]
    suggestions: tuple[SuggestedEntry, ...]
    kept: bool = False

    @property
    def minutes(self) -> int:
        """How long today's reviews and the lesson to go on with take, roughly."""
        left = 0
        if self.resume:
            whole = self.resume.entry.book.info.minutes
            left = -(-whole * (self.resume.steps - self.resume.step + 1) // self.resume.steps)
        return self.due_minutes + left
