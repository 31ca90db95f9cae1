# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of a day show, as values: lessons on the shelf, the plan, suggestions."""

from collections.abc import Mapping
from datetime import date

from securetrain.classroom.library import Book, Library
from securetrain.classroom.study import actions_of
from securetrain.course import plain, value
from securetrain.errors import DocumentError
from securetrain.practice import Decision, ItemKey, LessonState, PlanState, Reason, Suggested
from securetrain.words import _


@value
class ShelfEntry:
    """A lesson, how far it is, and whether it is past the day of its review.

    ``withdrawn`` says why its publisher took it back; empty while it stands.
    """

    book: Book
    state: LessonState
    stale: bool = False
    withdrawn: str = ""


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
    """Today's page; ``kept`` says whether anything outlives the window.

    ``withdrawn`` are lessons that were begun, and taken back by their publisher since.
    """

    resume: Resume | None
    due: int
    due_minutes: int
    next_due: date | None
    plan: tuple[PlanLine, ...]
    suggestions: tuple[SuggestedEntry, ...]
    kept: bool = False
    withdrawn: tuple[ShelfEntry, ...] = ()

    @property
    def minutes(self) -> int:
        """How long today's reviews and the lesson to go on with take, roughly."""
        left = 0
        if self.resume:
            whole = self.resume.entry.book.info.minutes
            left = -(-whole * (self.resume.steps - self.resume.step + 1) // self.resume.steps)
        return self.due_minutes + left


def plan_lines(
    library: Library, decisions: Mapping[ItemKey, Decision], language: str
) -> tuple[PlanLine, ...]:
    """Return what is planned, the next day first; what has left is not told."""
    lines = []
    for (pack, lesson, action), decision in decisions.items():
        if decision.state is PlanState.PLANNED:
            try:
                read = library.lesson(pack, lesson, language)
            except DocumentError:  # its pack was removed, or its publisher took it back
                continue
            text = next((plain(a.text) for a in actions_of(read) if a.id == action), "")
            lines.append(PlanLine(text, read.info.language, decision.day))
    return tuple(sorted((each for each in lines if each.text), key=lambda each: each.due))


def reason(suggested: Suggested, topics: Mapping[str, str]) -> str:
    """Return the sentence that says why a lesson is suggested; ``topics`` are names by id."""
    return {
        Reason.TAG: _("Because of what you told about yourself: {word}."),
        Reason.PATH: _("It comes next on the path “{word}”."),
        Reason.UPDATED: _("Its advice has changed since you read it."),
        Reason.TOPIC: _("It goes further in a topic that you began: {word}."),
        Reason.NEW: _("You have not read it yet."),
    }[suggested.reason].format(word=topics.get(suggested.word, suggested.word))
