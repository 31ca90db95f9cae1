# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a learner, behind one protocol, and the guest's list that forgets it all."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from securetrain.practice.attempts import Attempt, ItemKey, LessonKey
from securetrain.practice.notebook import GuestNotebook, Notebook
from securetrain.practice.told import NOTHING_TOLD, Told


class Place(NamedTuple):
    """Where to resume a lesson, the blocks seen, and whether these are all of them.

    ``is_known`` tells of a lesson that was tested out of, read or not.
    """

    block: int = 0
    seen: frozenset[int] = frozenset()
    is_read: bool = False
    is_known: bool = False


class PlanState(StrEnum):
    """What was decided about an action; “not for me” is a decision like any other."""

    PLANNED = "planned"
    DONE = "done"
    NOT_FOR_ME = "not-for-me"


class Decision(NamedTuple):
    """A decision about an action; ``day`` is when to do what is planned, else when it was taken."""

    state: PlanState
    day: date


class Journal(Protocol):
    """What is kept. `tests/practice/journal_suite.py` says how every journal behaves."""

    @property
    def notebook(self) -> Notebook:
        """What was written and marked beside blocks."""

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt after all others."""

    def undo(self) -> Attempt | None:
        """Take back the attempt just recorded and return it; None when that was done already."""

    def attempts(self) -> Sequence[Attempt]:
        """Return all attempts as they were recorded."""

    def place(self, lesson: LessonKey) -> Place | None:
        """Return the place in a lesson, None where it was never opened."""

    def places(self) -> Mapping[LessonKey, Place]:
        """Return the places in all lessons that were opened, the one kept last at the end."""

    def set_place(self, lesson: LessonKey, place: Place) -> None:
        """Keep the place in a lesson instead of the one before."""

    def decisions(self) -> Mapping[ItemKey, Decision]:
        """Return what was decided, by pack, lesson and action."""

    def decide(self, action: ItemKey, decision: Decision | None) -> None:
        """Keep a decision about an action, or none any more."""

    def told(self) -> Told:
        """Return what somebody told about themselves."""

    def tell(self, told: Told) -> None:
        """Keep what was told instead of all before."""

    def forget_lessons(self, lessons: Collection[LessonKey]) -> None:
        """Forget attempts, places, decisions, notes and bookmarks of some lessons, or none."""

    def forget_all(self) -> None:
        """Forget everything."""


class GuestJournal:
    """A journal in plain lists; it is gone when the session ends."""

    def __init__(self, attempts: Sequence[Attempt] = ()) -> None:
        """Begin with nothing, or with what an earlier session of the same guest handed over."""
        self.notebook = GuestNotebook()
        self._attempts = list(attempts)
        self._places: dict[LessonKey, Place] = {}
        self._decisions: dict[ItemKey, Decision] = {}
        self._told = NOTHING_TOLD
        self._can_undo = False

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt after all others."""
        self._attempts.append(attempt)
        self._can_undo = True

    def undo(self) -> Attempt | None:
        """Take back the attempt just recorded and return it; None when that was done already."""
        if not self._can_undo:
            return None
        self._can_undo = False
        return self._attempts.pop()

    def attempts(self) -> Sequence[Attempt]:
        """Return all attempts as they were recorded."""
        return tuple(self._attempts)

    def place(self, lesson: LessonKey) -> Place | None:
        """Return the place in a lesson, None where it was never opened."""
        return self._places.get(lesson)

    def places(self) -> Mapping[LessonKey, Place]:
        """Return the places in all lessons that were opened, the one kept last at the end."""
        return dict(self._places)

    def set_place(self, lesson: LessonKey, place: Place) -> None:
        """Keep the place in a lesson instead of the one before."""
        self._places.pop(lesson, None)
        self._places[lesson] = place

    def decisions(self) -> Mapping[ItemKey, Decision]:
        """Return what was decided, by pack, lesson and action."""
        return dict(self._decisions)

    def decide(self, action: ItemKey, decision: Decision | None) -> None:
        """Keep a decision about an action, or none any more."""
        if decision is None:
            self._decisions.pop(action, None)
        else:
            self._decisions[action] = decision

    def told(self) -> Told:
        """Return what somebody told about themselves."""
        return self._told

    def tell(self, told: Told) -> None:
        """Keep what was told instead of all before."""
        self._told = told

    def forget_lessons(self, lessons: Collection[LessonKey]) -> None:
        """Forget attempts, places, decisions, notes and bookmarks of some lessons."""
        self._attempts = [each for each in self._attempts if each.key[:2] not in lessons]
        self._places = {key: place for key, place in self._places.items() if key not in lessons}
        kept = {key: d for key, d in self._decisions.items() if key[:2] not in lessons}
        self._decisions = kept
        self.notebook.forget_lessons(lessons)
        self._can_undo = False

    def forget_all(self) -> None:
        """Forget everything."""
        self._attempts = []
        self._places = {}
        self._decisions = {}
        self._told = NOTHING_TOLD
        self.notebook.forget_all()
        self._can_undo = False


def lessons_in(journal: Journal) -> frozenset[LessonKey]:
    """Return the lessons of which anything is kept: answers, a place, steps, notes, bookmarks."""
    found = {attempt.key[:2] for attempt in journal.attempts()} | set(journal.places())
    found |= {key[:2] for key in journal.decisions()}
    notebook = journal.notebook
    return frozenset(found | {spot.key for spot in (*notebook.notes(), *notebook.bookmarks())})
