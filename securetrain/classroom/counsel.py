# SPDX-License-Identifier: GPL-3.0-or-later
"""Counsel: what was told, where to begin, what is known already, the plan; beside the tutor."""

from collections.abc import Sequence
from typing import NamedTuple

from securetrain.classroom.about import Asked, ToldLine, answered, questions, told_lines
from securetrain.classroom.library import Library
from securetrain.classroom.paths import WalkedPath, walked_paths
from securetrain.classroom.plan import Plan, read_plan
from securetrain.classroom.tutor import Tutor
from securetrain.course import Choice, Lesson, Match, Number, Question, Short, Term, TrueFalse
from securetrain.errors import DocumentError
from securetrain.practice import (
    RANK,
    Decision,
    ItemKey,
    Journal,
    LessonKey,
    Place,
    Placement,
    Quiz,
    Told,
    advised,
    asked_of,
    attempt_of,
    begin_placement,
    is_passed,
    rng_for,
)

QUICK = (Choice, TrueFalse, Match, Short, Number)
"""What a placement asks: tasks that take less than a minute."""


class Word(NamedTuple):
    """A word that a pack explains, and the language in which it does."""

    pack: str
    language: str
    term: Term


class Counsel:
    """Joins a library, a journal and a tutor for all that is not a lesson or its review."""

    def __init__(self, library: Library, journal: Journal, tutor: Tutor) -> None:
        """Take what is joined."""
        self._library, self._journal, self._tutor = library, journal, tutor

    # What was told.

    @property
    def told(self) -> Told:
        """What somebody told about themselves."""
        return self._journal.told()

    def questions(self, language: str) -> tuple[Asked, ...]:
        """Return the questions of onboarding, with the answers of before."""
        return questions(self._library.profiles(language), self.told)

    def answer(self, asked: Asked, chosen: frozenset[int]) -> None:
        """Keep the answers to a question, and none it had before."""
        self.tell(answered(self.told, asked.question, chosen))

    def tell(self, told: Told) -> None:
        """Keep what was told instead of all before."""
        self._journal.tell(told)

    def told_lines(self, language: str) -> tuple[ToldLine, ...]:
        """Return everything that was told."""
        topics = dict(self._tutor.topics(language))
        return told_lines(self.told, self._library.profiles(language), topics)

    # Where to begin, and what is known already.

    def begin_placement(self, language: str) -> Placement:
        """Return a placement over all topics; what was told decides which come first."""
        wanted = advised(self.told, self._library.profiles(language))
        rng = rng_for("placement", self._tutor.today)
        return begin_placement(self._library.standing(language), wanted, rng)

    def probe(self, placement: Placement, language: str) -> tuple[Placement, Lesson | None]:
        """Return the placement at a question that can be asked, and the lesson it stands in.

        What takes long to answer, or cannot be read, is left out. The lesson is None at the end.
        """
        while probe := placement.next:
            try:
                lesson = self._library.lesson(probe.pack, probe.lesson, language)
                item = next((each for each in lesson.items if each.id == probe.item), None)
            except DocumentError:
                item = None
            if isinstance(item, Question) and isinstance(item.task, QUICK):
                return placement, lesson
            placement = placement.without(probe.key)
        return placement, None

    def keep_starts(self, placement: Placement) -> None:
        """Keep where to begin each topic; the foundation need not be kept."""
        told = self.told
        for topic, tier in placement.starts.items():
            told = told.with_start(topic, tier if RANK[tier] else None)
        self.tell(told)

    def test(self, key: LessonKey, language: str) -> tuple[Lesson, tuple[Question, ...]]:
        """Return a lesson and the questions that test out of it; none where it has too few.

        Raises:
            DocumentError: it cannot be read.
        """
        lesson = self._library.lesson(*key, language)
        return lesson, asked_of(lesson, rng_for(f"test {key}", self._tutor.today))

    def take_test(self, key: LessonKey, answered: Sequence[Quiz]) -> bool:
        """Say whether a test is passed; only then are its answers kept and the lesson known."""
        if not is_passed([quiz.grade is not None and quiz.grade.is_right for quiz in answered]):
            return False
        for quiz in answered:
            if attempt := attempt_of(key, quiz, self._tutor.today):
                self._journal.record(attempt)
        place = self._journal.place(key) or Place()
        self._journal.set_place(key, place._replace(is_known=True))
        self._tutor.look_again()
        return True

    # Paths, the plan, words.

    def paths(self, language: str) -> tuple[WalkedPath, ...]:
        """Return the paths that have a lesson here."""
        entries = {each.book.key: each for each in self._tutor.entries(language)}
        return walked_paths(self._library.standing(language), entries)

    def plan(self, language: str) -> Plan:
        """Return the plan."""
        today = self._tutor.today
        return read_plan(self._library, self._journal, today=today, language=language)

    def decide(self, action: ItemKey, decision: Decision | None) -> None:
        """Keep what was decided about an action, or nothing any more."""
        self._journal.decide(action, decision)

    def words(self, language: str) -> tuple[Word, ...]:
        """Return the words that packs explain, in the order of the alphabet."""
        words = (
            Word(shelf.pack.id, shelf.language, term)
            for shelf in self._library.shelves(language)
            for term in self._library.terms(shelf.pack.id, language)
        )
        return tuple(sorted(words, key=lambda each: each.term.name.casefold()))
