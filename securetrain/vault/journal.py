# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal of somebody who asked for it to be kept: on the disk before anything returns."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, Delete, delete, insert, select

from securetrain.practice import (
    NOTHING_TOLD,
    Attempt,
    Decision,
    ItemKey,
    Journal,
    LessonKey,
    Place,
    Told,
)
from securetrain.vault import facts
from securetrain.vault.database import Store
from securetrain.vault.notebook import VaultNotebook, take_in
from securetrain.vault.rows import (
    attempt_values,
    attempts_of,
    decision_of_row,
    decision_values,
    place_of_row,
    place_values,
    told_of,
    told_values,
)
from securetrain.vault.tables import (
    ATTEMPTS,
    BOOKMARKS,
    DECISIONS,
    DRAFTS,
    FACTS,
    NOTES,
    PLACES,
    STATES,
    TOLD,
)

_ALL_ATTEMPTS = str(select(ATTEMPTS).order_by(ATTEMPTS.c.number))
_ABOUT_LESSONS = (ATTEMPTS, PLACES, DECISIONS, NOTES, BOOKMARKS, DRAFTS)

no_states = (delete(STATES), delete(FACTS).where(FACTS.c.name == facts.STATES))
"""What is written with every change but a new attempt: the states are folded anew."""


class VaultJournal:
    """A journal in a sealed database; it behaves as `securetrain.practice.Journal` says.

    Attempts are read once and then carried along, because every answer asks for all of them. Each
    method raises NotKeptError where the disk does not take it, and changes nothing then.
    """

    def __init__(self, store: Store) -> None:
        """Take the open database; attempts are read when they are first asked for."""
        self._store = store
        self.notebook = VaultNotebook(store)
        self._attempts: list[Attempt] | None = None
        self._last: int | None = None

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt after all others."""
        known = self._known()
        with self._store.writing() as connection:
            done = connection.execute(insert(ATTEMPTS).values(**attempt_values(attempt)))
            number = done.inserted_primary_key
        assert number is not None
        self._last = int(number[0])
        known.append(attempt)

    def take_over(self, other: Journal) -> None:
        """Keep what is in another journal, all or nothing; none of it can be undone any more."""
        known, attempts = self._known(), other.attempts()
        with self._store.writing() as connection:
            if attempts:
                rows = [attempt_values(attempt) for attempt in attempts]
                connection.execute(insert(ATTEMPTS), rows)
            for lesson, place in other.places().items():
                _put_place(connection, lesson, place)
            for action, decision in other.decisions().items():
                _put_decision(connection, action, decision)
            take_in(connection, other.notebook)
            if other.told() != NOTHING_TOLD:
                _put_told(connection, other.told())
        self._last = None
        known += attempts

    def undo(self) -> Attempt | None:
        """Take back the attempt just recorded and return it; None when that was done already."""
        if self._last is None:
            return None
        gone = delete(ATTEMPTS).where(ATTEMPTS.c.number == self._last)
        self._store.write(gone, *no_states)
        self._last = None
        return self._known().pop()

    def attempts(self) -> Sequence[Attempt]:
        """Return all attempts as they were recorded."""
        return tuple(self._known())

    def place(self, lesson: LessonKey) -> Place | None:
        """Return the place in a lesson, None where it was never opened."""
        return self.places().get(lesson)

    def places(self) -> Mapping[LessonKey, Place]:
        """Return the places in all lessons that were opened, the one kept last at the end."""
        rows = self._store.rows(select(PLACES).order_by(PLACES.c.number))
        return dict(map(place_of_row, rows))

    def set_place(self, lesson: LessonKey, place: Place) -> None:
        """Keep the place in a lesson instead of the one before."""
        with self._store.writing() as connection:
            _put_place(connection, lesson, place)

    def decisions(self) -> Mapping[ItemKey, Decision]:
        """Return what was decided, by pack, lesson and action."""
        return dict(map(decision_of_row, self._store.rows(select(DECISIONS))))

    def decide(self, action: ItemKey, decision: Decision | None) -> None:
        """Keep a decision about an action, or none any more."""
        with self._store.writing() as connection:
            _put_decision(connection, action, decision)

    def told(self) -> Told:
        """Return what somebody told about themselves."""
        return told_of(self._store.rows(select(TOLD)))

    def tell(self, told: Told) -> None:
        """Keep what was told instead of all before."""
        with self._store.writing() as connection:
            _put_told(connection, told)

    def forget_lessons(self, lessons: Collection[LessonKey]) -> None:
        """Forget attempts, places, decisions, notes, bookmarks and drafts of some lessons."""
        gone = (
            delete(table).where(table.c.pack == pack, table.c.lesson == name)
            for pack, name in lessons
            for table in _ABOUT_LESSONS
        )
        self._forget(*gone)

    def forget_all(self) -> None:
        """Forget everything but settings."""
        self._forget(*(delete(table) for table in (*_ABOUT_LESSONS, TOLD)))

    def _forget(self, *gone: Delete) -> None:
        self._store.write(*gone, *no_states)
        self._attempts = None
        self._last = None

    def _known(self) -> list[Attempt]:
        if self._attempts is None:
            # As text, because SQLAlchemy would look at each of twenty columns of every row.
            self._attempts = attempts_of(self._store.rows(_ALL_ATTEMPTS))
        return self._attempts


def _put_place(connection: Connection, lesson: LessonKey, place: Place) -> None:
    pack, name = lesson
    number = select(PLACES.c.number).order_by(PLACES.c.number.desc()).limit(1)
    highest = connection.execute(number).scalar() or 0
    connection.execute(delete(PLACES).where(PLACES.c.pack == pack, PLACES.c.lesson == name))
    values = {"number": highest + 1, **place_values(lesson, place)}
    connection.execute(insert(PLACES).values(**values))


def _put_told(connection: Connection, told: Told) -> None:
    connection.execute(delete(TOLD))
    if rows := told_values(told):
        connection.execute(insert(TOLD), rows)


def _put_decision(connection: Connection, action: ItemKey, decision: Decision | None) -> None:
    pack, lesson, name = action
    before = delete(DECISIONS).where(
        DECISIONS.c.pack == pack, DECISIONS.c.lesson == lesson, DECISIONS.c.action == name
    )
    connection.execute(before)
    if decision:
        connection.execute(insert(DECISIONS).values(**decision_values(action, decision)))
