# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutor: opens lessons, takes answers into the journal, and says what a day offers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from securetrain.classroom.day import Day, PlanLine, Resume, ShelfEntry, SuggestedEntry
from securetrain.classroom.library import Book, Library
from securetrain.classroom.study import Study, actions_of
from securetrain.course import plain
from securetrain.practice import (
    Answer,
    Attempt,
    CardTurn,
    Decision,
    FamilyKey,
    Journal,
    LessonKey,
    LessonRun,
    Overview,
    Paces,
    PlanState,
    Play,
    Quiz,
    Reason,
    Record,
    Review,
    State,
    Suggested,
    Tally,
    Today,
    attempt_of,
    fold,
    overview,
    paces_of,
    rng_for,
    tally_of,
    today_page,
)
from securetrain.words import _

USUAL_DAYS = 7
"""When to have done an action whose author gave no time."""


class Tutor:
    """Joins a library, a journal and a clock; states of memory and the tally are its cache."""

    def __init__(self, library: Library, journal: Journal, clock: Callable[[], date]) -> None:
        """Take what is joined; nothing is read yet."""
        self._library = library
        self._journal = journal
        self._clock = clock
        self._states: dict[FamilyKey, State] | None = None
        self._tally: Tally | None = None

    @property
    def today(self) -> date:
        """The day on the clock."""
        return self._clock()

    @property
    def answers(self) -> int:
        """How many answers are in the journal."""
        return len(self._journal.attempts())

    def open_lesson(self, key: LessonKey, language: str) -> Study:
        """Return a lesson as it was left; raises DocumentError where it cannot be read."""
        lesson = self._library.lesson(*key, language)
        place = self._journal.place(key)
        run = LessonRun(lesson)
        if place:
            run = replace(run, place=place.block, seen=place.seen)
        known = self._record_now().tally
        answered = frozenset(item for *lesson_key, item in known.last if tuple(lesson_key) == key)
        right = frozenset(item for *lesson_key, item in known.right if tuple(lesson_key) == key)
        return Study(key[0], replace(run, answered=answered, right=right))

    def see_step(self, study: Study, step: int) -> Study:
        """Return the study with a step seen; the place is kept."""
        seen = study.see_step(step)
        self._journal.set_place(seen.key, seen.place)
        return seen

    def answer(self, study: Study, item: str, answer: Answer) -> Study:
        """Return the study after an answer, once the attempt is in the journal."""
        answered = study.answer(item, answer)
        if answered is not study:
            self._record(study.key, answered.quiz(item))
        return answered

    def choose(self, study: Study, item: str, index: int) -> Study:
        """Return the study one scene on; an ending is recorded."""
        told = study.choose(item, index)
        if told.story(item) != study.story(item):
            self._record(study.key, told.story(item))
        return told

    def turn_card(self, study: Study, item: str, *, knew: bool) -> Study:
        """Return the study after a flash card was turned, once that is in the journal."""
        card = study.card(item)
        self._record(study.key, CardTurn(card, knew, first=item not in study.run.answered))
        return study.turn(item, knew=knew)

    def plan(self, study: Study, action: str, *, wanted: bool) -> None:
        """Put an action on the plan, or take it off again."""
        key = (*study.key, action)
        days = next((a.within_days for a in actions_of(study.run.lesson) if a.id == action), 0)
        when = self._clock() + timedelta(days=days or USUAL_DAYS)
        self._journal.decide(key, Decision(PlanState.PLANNED, when) if wanted else None)

    def planned(self, key: LessonKey) -> frozenset[str]:
        """Return the actions of a lesson that stand on the plan."""
        decided = self._journal.decisions().items()
        return frozenset(
            action[2]
            for action, decision in decided
            if action[:2] == key and decision.state is PlanState.PLANNED
        )

    def entries(self, language: str) -> tuple[ShelfEntry, ...]:
        """Return every lesson with its state."""
        progress = self.overview(language)
        return tuple(_entry(book, progress) for book in self._library.books(language))

    def topics(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return the topics of all packs, by id and name, each once."""
        shelves = self._library.shelves(language)
        named = {topic.id: topic.title for shelf in shelves for topic in shelf.pack.topics}
        return tuple(named.items())

    def overview(self, language: str) -> Overview:
        """Return how far somebody has come."""
        return overview(self._library.shelves(language), self._record_now(), self._clock())

    def reviews(self, language: str) -> tuple[Review, ...]:
        """Return what is to be reviewed today, in order."""
        return self._today(language).reviews

    def day(self, language: str, *, kept: bool) -> Day:
        """Return what today's page shows; ``kept`` says whether the journal outlives the window."""
        today, progress = self._today(language), self.overview(language)
        books = {book.key: book for book in self._library.books(language)}
        entries = {key: _entry(book, progress) for key, book in books.items()}
        return Day(
            resume=self._resume(today.resume, entries, language),
            due=len(today.reviews),
            due_minutes=today.minutes,
            next_due=today.next_due,
            plan=self._plan_lines(language),
            suggestions=tuple(
                SuggestedEntry(entries[each.lesson], self._reason(each, language))
                for each in today.suggestions
                if each.lesson in entries
            ),
            kept=kept,
        )

    def _record(self, key: LessonKey, done: Quiz | Play | CardTurn) -> None:
        attempt = attempt_of(key, done, self._clock())
        if attempt is None:
            return
        self._journal.record(attempt)
        self._tally = None
        if self._states is not None:
            self._states = fold((attempt,), self._paces(), self._states)

    def _today(self, language: str) -> Today:
        day = self._clock()
        shelves = self._library.shelves(language)
        return today_page(shelves, self._record_now(), today=day, rng=rng_for("today", day))

    def _paces(self) -> Paces:
        return paces_of(self._library.shelves(""))

    def _resume(
        self, key: LessonKey | None, entries: Mapping[LessonKey, ShelfEntry], language: str
    ) -> Resume | None:
        if key is None or key not in entries:
            return None
        study = self.open_lesson(key, language)
        return Resume(entries[key], study.step + 1, len(study.run.lesson.steps))

    def _plan_lines(self, language: str) -> tuple[PlanLine, ...]:
        lines = []
        for (pack, lesson, action), decision in self._journal.decisions().items():
            if decision.state is PlanState.PLANNED:
                read = self._library.lesson(pack, lesson, language)
                text = next((plain(a.text) for a in actions_of(read) if a.id == action), "")
                lines.append(PlanLine(text, read.info.language, decision.day))
        return tuple(sorted((each for each in lines if each.text), key=lambda each: each.due))

    def _reason(self, suggested: Suggested, language: str) -> str:
        topics = dict(self.topics(language))
        word = topics.get(suggested.word, suggested.word)
        return {
            Reason.TAG: _("Because of what you told about yourself: {word}."),
            Reason.PATH: _("It comes next on the path “{word}”."),
            Reason.UPDATED: _("Its advice has changed since you read it."),
            Reason.TOPIC: _("It goes further in a topic that you began: {word}."),
            Reason.NEW: _("You have not read it yet."),
        }[suggested.reason].format(word=word)

    def _record_now(self) -> Record:
        if self._states is None or self._tally is None:
            attempts: tuple[Attempt, ...] = tuple(self._journal.attempts())
            if self._states is None:
                self._states = fold(attempts, self._paces()) if attempts else {}
            self._tally = tally_of(attempts)
        return Record(self._tally, self._states, self._journal.places(), self._journal.decisions())


def _entry(book: Book, progress: Overview) -> ShelfEntry:
    return ShelfEntry(book, progress.lessons[book.key], book.key in progress.stale)
