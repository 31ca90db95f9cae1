# SPDX-License-Identifier: GPL-3.0-or-later
"""When a family of items comes back: spaced review by FSRS, in whole days.

A state is what folding all attempts of a family gives; kept states are a cache of that. Only the
first try of a turn moves a state. `fsrs` is imported when the first step is taken, because that
costs as much as a third of the time to the first window.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from securetrain.course import ItemInfo, Shelf
from securetrain.practice.attempts import Attempt, FamilyKey
from securetrain.practice.boosting import BOOSTED
from securetrain.practice.grades import HALF_FROM, RIGHT_FROM
from securetrain.practice.quiz import Sure

if TYPE_CHECKING:
    from fsrs import Card, Rating, Scheduler

UNIT = 1_000  # stability and difficulty are whole thousandths

_AGAIN, _HARD, _GOOD = 1, 2, 3  # as FSRS numbers them
_DECAY = -0.1542  # of FSRS-6's forgetting curve; a test holds it against the library's
_FACTOR = 0.9 ** (1 / _DECAY) - 1


class Pace(NamedTuple):
    """How closely a family is followed: wanted retention in hundredths, longest gap in days."""

    retention: int = 90
    longest: int = 180


COMMON = Pace()
_CRITICAL = Pace(retention=95, longest=90)


class State(NamedTuple):
    """How well a family is remembered.

    ``stability`` (days) and ``difficulty`` (1 to 10) are in thousandths. ``recalled`` counts the
    days on which it was known since it was first met or last forgotten.
    """

    stability: int
    difficulty: int
    due: date
    last: date
    reps: int = 1
    lapses: int = 0
    recalled: int = 0


States = Mapping[FamilyKey, State]
Paces = Mapping[FamilyKey, Pace]


def paces_of(shelves: Iterable[Shelf]) -> dict[FamilyKey, Pace]:
    """Return the pace of every family that is not followed at the common one."""
    paces: dict[FamilyKey, Pace] = {}
    for shelf in shelves:
        for lesson in shelf.lessons:
            for item in lesson.items:
                key = (shelf.pack.id, item.family)
                pace = _pace(item, lesson.topic)
                before = paces.get(key, COMMON)
                paces[key] = Pace(
                    max(pace.retention, before.retention), min(pace.longest, before.longest)
                )
    return {key: pace for key, pace in paces.items() if pace != COMMON}


def _pace(item: ItemInfo, topic: str) -> Pace:
    pace = _CRITICAL if item.critical else COMMON
    return Pace(pace.retention, min(pace.longest, BOOSTED.get(topic, pace.longest)))


def rating(attempt: Attempt) -> int:
    """Return how FSRS is told of an attempt: 1 again, 2 hard, 3 good; never 4, easy."""
    if attempt.score < HALF_FROM:
        return _AGAIN
    effort = attempt.hint or attempt.sure is Sure.NO or attempt.score < RIGHT_FROM
    return _HARD if effort else _GOOD


def retrievability(state: State, today: date) -> float:
    """Return how likely a family is remembered today, from 0 to 1."""
    elapsed = max(0, (today - state.last).days)
    return float((1 + _FACTOR * elapsed * UNIT / state.stability) ** _DECAY)


def step(state: State | None, attempt: Attempt, pace: Pace = COMMON) -> State | None:
    """Return the state of a family after one more attempt at it.

    Later tries of a turn change nothing, nor does a day more than one before the last: a clock
    put back reschedules nothing.
    """
    key = attempt.memory
    return fold((attempt,), {key: pace}, {} if state is None else {key: state}).get(key)


def fold(
    attempts: Iterable[Attempt], paces: Paces, states: States | None = None
) -> dict[FamilyKey, State]:
    """Return the states after ``attempts``, taken in the order in which they were recorded."""
    import fsrs  # late: see the top of this page

    before = states or {}
    ratings = tuple(fsrs.Rating)
    memories: dict[FamilyKey, _Memory] = {}
    schedulers: dict[Pace, Scheduler] = {}
    midnights: dict[date, datetime] = {}
    for attempt in attempts:
        if attempt.first_try:
            key = (attempt.pack, attempt.family)
            memory = memories.get(key)
            if memory is None:
                pace = paces.get(key, COMMON)
                scheduler = schedulers.get(pace) or schedulers.setdefault(pace, _scheduler(pace))
                memory = memories[key] = _Memory(key[1], scheduler, before.get(key))
            day = attempt.day
            now = midnights.get(day) or midnights.setdefault(day, _midnight(day))
            memory.meet(attempt.score, ratings[rating(attempt) - 1], now)
    return {**before, **{key: memory.state for key, memory in memories.items()}}


class _Memory:
    """One family while attempts are folded: FSRS's own card, and what is counted beside it.

    Stability and difficulty are rounded at every step, so that a kept state goes on exactly as if
    all attempts had been folded at once. The due day is worked out only when it is needed.
    """

    def __init__(self, family: str, scheduler: "Scheduler", state: State | None) -> None:
        """Begin with a state, or with a family that was never met."""
        self._family = family
        self._scheduler = scheduler
        self._reps = state.reps if state else 0
        self._lapses = state.lapses if state else 0
        self._recalled = state.recalled if state else 0
        self._known_due = state.due if state else None
        self._not_before = date.min
        self._card = _card(state)

    def meet(self, score: int, rated: "Rating", now: datetime) -> None:
        """Take one more first try, at midnight of its day."""
        last, missed = self._card.last_review, score < HALF_FROM
        again = last is not None and now <= last
        if last is not None and again:
            if (last - now).days > 1:
                return
            now = last
        # What is known twice on a day does not come back sooner for it.
        self._not_before = self._due if again and not missed else date.min
        self._known_due = None
        card, _log = self._scheduler.review_card(self._card, rated, now)
        assert card.stability is not None
        assert card.difficulty is not None
        card.stability = round(card.stability * UNIT) / UNIT
        card.difficulty = round(card.difficulty * UNIT) / UNIT
        self._card = card
        if missed:
            self._recalled = 0
        elif self._reps and not again and score >= RIGHT_FROM:
            self._recalled += 1
        self._lapses += missed and self._reps > 0
        self._reps += 1

    @property
    def _due(self) -> date:
        if self._known_due is None:
            last = self._card.last_review
            assert last is not None
            gap = _fuzzed((self._card.due - last).days, f"{self._family} {self._reps}")
            gap = min(gap, self._scheduler.maximum_interval)
            self._known_due = max(self._not_before, last.date() + timedelta(days=gap))
        return self._known_due

    @property
    def state(self) -> State:
        """The state now; the family was met at least once."""
        card = self._card
        assert card.stability is not None
        assert card.difficulty is not None
        assert card.last_review is not None
        stability, difficulty = round(card.stability * UNIT), round(card.difficulty * UNIT)
        last = card.last_review.date()
        return State(
            stability, difficulty, self._due, last, self._reps, self._lapses, self._recalled
        )


def _card(state: State | None) -> "Card":
    import fsrs

    if state is None:
        return fsrs.Card(0, due=_midnight(date.min))
    stability, difficulty, last = state.stability / UNIT, state.difficulty / UNIT, state.last
    then = _midnight(last)
    return fsrs.Card(0, fsrs.State.Review, None, stability, difficulty, then, then)


def _scheduler(pace: Pace) -> "Scheduler":
    import fsrs

    return fsrs.Scheduler(
        desired_retention=pace.retention / 100,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=pace.longest,
        enable_fuzzing=False,
    )


def _fuzzed(gap: int, key: str) -> int:
    """Return a gap of 5 days or more moved by about a tenth: what was met together comes apart."""
    span = (gap + 5) // 10
    return gap - span + crc32(key.encode()) % (2 * span + 1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
