# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of a day show, as values: lessons on the shelf, the plan, suggestions."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from securetrain.classroom.library import Book, Library
from securetrain.classroom.plan import Plan
from securetrain.course import Shelf, plain, value
from securetrain.practice import LessonState, Reason, Record, Review, Suggested, overview
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

    ``refreshers`` are the topics that reviews bring back because they would fade as a whole;
    ``can_tell`` says that nothing was told yet; ``to_check`` counts done steps to ask about;
    ``limits`` says what the exposure that was told leaves out; ``withdrawn`` are lessons that
    were begun, and taken back by their publisher since.
    """

    resume: Resume | None
    due: int
    due_minutes: int
    next_due: date | None
    plan: tuple[PlanLine, ...]
    suggestions: tuple[SuggestedEntry, ...]
    kept: bool = False
    withdrawn: tuple[ShelfEntry, ...] = ()
    refreshers: tuple[str, ...] = ()
    can_tell: bool = False
    to_check: int = 0
    limits: str = ""

    @property
    def minutes(self) -> int:
        """How long today's reviews and the lesson to go on with take, roughly."""
        left = 0
        if self.resume:
            whole = self.resume.entry.book.info.minutes
            left = -(-whole * (self.resume.steps - self.resume.step + 1) // self.resume.steps)
        return self.due_minutes + left


def entries_of(
    library: Library, record: Record, today: date, language: str
) -> tuple[ShelfEntry, ...]:
    """Return every lesson with its state, those that were taken back as well."""
    shelves = library.shelves(language)
    progress = overview(shelves, record, today)
    entries: list[ShelfEntry] = []
    for shelf in shelves:
        pack, gone = shelf.pack.id, library.withdrawn_from(shelf)
        day = library.day(pack, today)
        for info in shelf.lessons:
            state, stale = progress.lessons[pack, info.id], info.review_by < day
            entries.append(ShelfEntry(Book(pack, info), state, stale, gone.get(info.id, "")))
    return tuple(entries)


def topics_of(shelves: Iterable[Shelf]) -> tuple[tuple[str, str], ...]:
    """Return the topics of all packs, by id and name, each once."""
    named = {topic.id: topic.title for shelf in shelves for topic in shelf.pack.topics}
    return tuple(named.items())


def begun_and_withdrawn(entries: Iterable[ShelfEntry]) -> tuple[ShelfEntry, ...]:
    """Return the lessons that somebody began and their publisher has taken back."""
    return tuple(each for each in entries if each.withdrawn and each.state is not LessonState.NEW)


def plan_lines(plan: Plan) -> tuple[PlanLine, ...]:
    """Return the steps to do next."""
    return tuple(
        PlanLine(plain(each.action.text), each.language, each.decision.day)
        for each in plan.top
        if each.decision
    )


def refreshers(reviews: Iterable[Review], topics: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the topics that would fade as a whole without these reviews."""
    return tuple(dict.fromkeys(topics.get(r.topic, r.topic) for r in reviews if r.booster))


def reason(
    suggested: Suggested, topics: Mapping[str, str], told: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the sentence that says why a lesson is suggested.

    ``topics`` are names by id, ``told`` the sentences for tags.
    """
    if suggested.reason is Reason.TAG and suggested.word in told:
        return told[suggested.word]
    return {
        Reason.TAG: _("Because of what you told about yourself: {word}."),
        Reason.PATH: _("It comes next on the path “{word}”."),
        Reason.UPDATED: _("Its advice has changed since you read it."),
        Reason.TOPIC: _("It goes further in a topic that you began: {word}."),
        Reason.NEW: _("You have not read it yet."),
    }[suggested.reason].format(word=topics.get(suggested.word, suggested.word))
