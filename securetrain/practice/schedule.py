# SPDX-License-Identifier: GPL-3.0-or-later
"""When a family of items comes back: spaced review by FSRS, in whole days.

A state is what folding all attempts of a family gives; kept states are a cache of that. Only the
first try of a turn moves a state. `fsrs` is imported when the first step is taken, because that
costs as much as a third of the time to the first window.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from securetrain.course import ItemInfo, Shelf
from securetrain.practice.attempts import Attempt, FamilyKey
from securetrain.practice.grades import HALF_FROM, RIGHT_FROM
from securetrain.practice.quiz import Sure

# What fades within a month without a booster (Maertens 2025): telling apart what one is told.
BOOSTED_TOPICS = frozenset({"verification", "imitation", "framing", "hate"})
UNIT = 1_000  # stability and difficulty are whole thousandths

_FUZZ_FROM = 4  # days
_AGAIN, _HARD, _GOOD = 1, 2, 3  # as FSRS numbers them
_DECAY = -0.1542  # of FSRS-6's forgetting curve; a test holds it against the library's
_FACTOR = 0.9 ** (1 / _DECAY) - 1


@dataclass(frozen=True)
class Pace:
    """How closely a family is followed: wanted retention in hundredths, longest gap in days."""

    retention: int = 90
    longest: int = 180


COMMON = Pace()
_CRITICAL = Pace(retention=95, longest=90)
_BOOSTED_DAYS = 30


@dataclass(frozen=True)
class State:
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
_Advance = Callable[[State | None, Attempt], State]


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
    return Pace(pace.retention, _BOOSTED_DAYS) if topic in BOOSTED_TOPICS else pace


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
    folded = dict(states or {})
    advances: dict[Pace, _Advance] = {}
    for attempt in attempts:
        if attempt.first_try:
            key = (attempt.pack, attempt.family)
            pace = paces.get(key, COMMON)
            advance = advances.get(pace)
            if advance is None:
                advance = advances[pace] = _advance_at(pace)
            folded[key] = advance(folded.get(key), attempt)
    return folded


def _advance_at(pace: Pace) -> _Advance:
    """Return the step of one pace; it is made once and taken for many attempts."""
    import fsrs  # late: see the top of this page

    scheduler = fsrs.Scheduler(
        desired_retention=pace.retention / 100,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=pace.longest,
        enable_fuzzing=False,
    )
    ratings = {each.value: each for each in fsrs.Rating}
    learning, review, new_card = fsrs.State.Learning, fsrs.State.Review, fsrs.Card

    def advance(state: State | None, attempt: Attempt) -> State:
        day = attempt.day
        if state is None:
            card = new_card(0, learning, due=_midnight(day))
        elif (state.last - day).days > 1:
            return state
        else:
            day, then = max(day, state.last), _midnight(state.last)
            stability, difficulty = state.stability / UNIT, state.difficulty / UNIT
            card = new_card(0, review, None, stability, difficulty, then, then)
        now = _midnight(day)
        card, _log = scheduler.review_card(card, ratings[rating(attempt)], now)
        assert card.stability is not None
        assert card.difficulty is not None
        reps = state.reps + 1 if state else 1
        gap = min(pace.longest, _fuzzed((card.due - now).days, f"{attempt.family} {reps}"))
        met = State(
            max(1, round(card.stability * UNIT)),
            round(card.difficulty * UNIT),
            day + timedelta(days=gap),
            day,
        )
        return _joined(state, met, attempt) if state else met

    return advance


def _joined(state: State, met: State, attempt: Attempt) -> State:
    missed = attempt.score < HALF_FROM
    again = met.last == state.last
    known_anew = attempt.score >= RIGHT_FROM and not again
    return State(
        met.stability,
        met.difficulty,
        # What is known twice on a day does not come back sooner for it.
        max(met.due, state.due) if again and not missed else met.due,
        met.last,
        state.reps + 1,
        state.lapses + missed,
        0 if missed else state.recalled + known_anew,
    )


def _fuzzed(gap: int, key: str) -> int:
    """Return a gap moved by up to a tenth, so that what was met together comes apart."""
    span = (gap + 5) // 10 if gap >= _FUZZ_FROM else 0
    return gap - span + crc32(key.encode()) % (2 * span + 1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
