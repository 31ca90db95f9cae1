# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutor: opens lessons, takes answers into the journal, and says what a day offers."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from securetrain.classroom.about import because
from securetrain.classroom.day import (
    Day,
    Resume,
    ShelfEntry,
    SuggestedEntry,
    begun_and_withdrawn,
    entries_of,
    plan_lines,
    reason,
    refreshers,
    topics_of,
)
from securetrain.classroom.exposure import limits_of_exposure
from securetrain.classroom.known import Known, States, known_of
from securetrain.classroom.library import Library
from securetrain.classroom.plan import read_decided
from securetrain.classroom.standing import move_place, put_place
from securetrain.classroom.study import LastAnswer, Study, actions_of
from securetrain.errors import DocumentError
from securetrain.practice import (
    NOTHING_TOLD,
    Answer,
    CardTurn,
    Decision,
    Journal,
    LessonKey,
    LessonRun,
    Overview,
    Paces,
    PlanState,
    Play,
    Quiz,
    Record,
    Review,
    Tally,
    Today,
    advised,
    attempt_of,
    fold,
    overview,
    paces_of,
    planned,
    reviews_today,
    rng_for,
    tally_of,
    today_page,
)

USUAL_DAYS = 7
"""When to have done an action whose author gave no time."""


class Tutor:
    """Joins a library, a journal and a clock; states of memory and the tally are its cache."""

    def __init__(
        self,
        library: Library,
        journal: Journal,
        clock: Callable[[], date],
        *,
        known: Known | None = None,
    ) -> None:
        """Take what is joined; what is not ``known`` yet is worked out when it is asked for."""
        self._library = library
        self._journal = journal
        self._clock = clock
        self._states: States | None = known.states if known else None
        self._states_before: States | None = None
        self._tally: Tally | None = known.tally if known else None
        self._last: LastAnswer | None = None

    @property
    def today(self) -> date:
        """The day on the clock."""
        return self._clock()

    @property
    def answers(self) -> int:
        """How many answers are in the journal."""
        return len(self._journal.attempts())

    def look_again(self, known: Known | None = None) -> None:
        """Work everything out anew, but for what is ``known``: the journal or packs changed."""
        self._states_before = self._last = None
        self._states, self._tally = known or (None, None)

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

    def see_step(self, study: Study, step: int, block: int | None = None) -> Study:
        """Return the study with a step seen; the place, at ``block`` if it is there, is kept."""
        seen = study.see_step(step, block)
        put_place(self._journal, seen)
        return seen

    def stand_at(self, study: Study, block: int) -> Study:
        """Return the study with the block that is in view as the place; it is kept if it is new."""
        stands = study.stand_at(block)
        if stands.place == study.place:
            return study
        move_place(self._journal, stands)
        return stands

    def answer(self, study: Study, item: str, answer: Answer) -> Study:
        """Return the study after an answer, once the attempt is in the journal."""
        answered = study.answer(item, answer)
        return study if answered is study else self._recorded(answered, answered.quiz(item))

    def choose(self, study: Study, item: str, index: int) -> Study:
        """Return the study one scene on; an ending is recorded."""
        told = study.choose(item, index)
        return study if told is study else self._recorded(told, told.story(item))

    def turn_card(self, study: Study, item: str, *, knew: bool) -> Study:
        """Return the study after a flash card was turned, once that is in the journal."""
        turn = CardTurn(study.card(item), knew, first=item not in study.run.answered)
        return self._recorded(study.turn(item, knew=knew), turn)

    def can_undo(self, study: Study) -> bool:
        """Say whether the last answer of a study is the last of all, and can be taken back."""
        return study.last is not None and study.last is self._last

    def undo(self, study: Study) -> Study | None:
        """Return the study before its last answer, once that is out of the journal.

        None where it is not the last answer of all, or was taken back already.
        """
        if not self.can_undo(study) or self._journal.undo() is None:
            return None
        # What was known before that answer is what folding all attempts but the last one gives.
        self._states, self._tally, self._last = self._states_before, None, None
        return study.taken_back()

    def plan(self, study: Study, action: str, *, wanted: bool) -> None:
        """Put an action on the plan, or take it off again."""
        key = (*study.key, action)
        days = next((a.within_days for a in actions_of(study.run.lesson) if a.id == action), 0)
        when = self._clock() + timedelta(days=days or USUAL_DAYS)
        self._journal.decide(key, Decision(PlanState.PLANNED, when) if wanted else None)

    def planned(self, key: LessonKey) -> frozenset[str]:
        """Return the actions of a lesson that stand on the plan."""
        every = planned(self._journal.decisions())
        return frozenset(action[2] for action in every if action[:2] == key)

    def entries(self, language: str) -> tuple[ShelfEntry, ...]:
        """Return every lesson with its state."""
        return entries_of(self._library, self._record_now(), self._clock(), language)

    def topics(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return the topics of all packs, by id and name, each once."""
        return topics_of(self._library.shelves(language))

    def overview(self, language: str) -> Overview:
        """Return how far somebody has come."""
        return overview(self._library.standing(language), self._record_now(), self._clock())

    def reviews(self, language: str) -> tuple[Review, ...]:
        """Return what is to be reviewed today, in order."""
        day, shelves = self._clock(), self._library.standing(language)
        return reviews_today(shelves, self._record_now(), today=day, rng=rng_for("today", day))

    def day(self, language: str, *, kept: bool) -> Day:
        """Return what today's page shows; ``kept`` says whether the journal outlives the window."""
        today = self._today(language)
        entries = {entry.book.key: entry for entry in self.entries(language)}
        topics, told = dict(self.topics(language)), self._journal.told()
        profiles, decided = self._library.profiles(language), self._journal.decisions()
        plan = read_decided(self._library, decided, today=self._clock(), language=language)
        return Day(
            resume=self._resume(today.resume, entries, language),
            due=len(today.reviews),
            due_minutes=today.minutes,
            next_due=today.next_due,
            plan=plan_lines(plan),
            suggestions=tuple(
                SuggestedEntry(entries[each.lesson], reason(each, topics, because(profiles)))
                for each in today.suggestions
                if each.lesson in entries
            ),
            kept=kept,
            withdrawn=begun_and_withdrawn(entries.values()),
            refreshers=refreshers(today.reviews, topics),
            can_tell=bool(profiles) and told == NOTHING_TOLD,
            to_check=len(plan.to_check),
            limits=limits_of_exposure(told.exposure),
        )

    def _recorded(self, study: Study, done: Quiz | Play | CardTurn) -> Study:
        if (attempt := attempt_of(study.key, done, self._clock())) is None:
            return study
        self._journal.record(attempt)
        self._last, self._tally, self._states_before = study.last, None, self._states
        if self._states is not None:
            self._states = fold((attempt,), self._paces(), self._states)
        return study

    def _today(self, language: str) -> Today:
        day, shelves = self._clock(), self._library.standing(language)
        return today_page(shelves, self._record_now(), today=day, rng=rng_for("today", day))

    def _paces(self) -> Paces:
        return paces_of(self._library.shelves(""))

    def _resume(
        self, key: LessonKey | None, entries: Mapping[LessonKey, ShelfEntry], language: str
    ) -> Resume | None:
        with suppress(DocumentError):  # of a pack that was opened no more was read than its label
            if key is not None and key in entries:
                study = self.open_lesson(key, language)
                return Resume(entries[key], study.step + 1, len(study.run.lesson.steps))
        return None

    def _record_now(self) -> Record:
        if self._states is None:
            self._states, self._tally = known_of(self._library, self._journal)
        if self._tally is None:
            self._tally = tally_of(self._journal.attempts())
        journal, told = self._journal, self._journal.told()
        wanted = advised(told, self._library.profiles("")) if told.tags else {}
        decided = journal.decisions()
        return Record(self._tally, self._states, journal.places(), decided, told, wanted)
