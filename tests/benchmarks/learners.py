# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand simulated learners for a year: what reviews and boosters keep, and what they cost.

The queue, its limits and its schedule are the program's own. The learners are made up, and forget
by another law than the schedule believes in, so that it cannot be right by construction. Assumed:

- A learner takes a lesson every ten days or so, 24 in all, of five ideas each, and answers each of
  them once in it. Reading once means the same, and nothing afterwards.
- An idea is remembered with the chance 2 ** -(days / half-life). The first half-life is drawn for
  each idea and learner: a week in the middle, twice as long or half as long for two in three.
- An idea that comes to mind gains: half-life times 1.3 when it was fresh, up to times 2.9 when it
  was nearly gone. One that does not, and is explained, starts again with 70 % of its half-life.
- One in four forgotten ideas is guessed rightly, one in thirty known ones is answered wrongly.
- The program is opened on four to seven days of ten, and not at all in three breaks of two weeks.
- A review takes what the program plans for it, times the learner's own pace (a third around 1).

It says nothing about what people do with what they remember.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from statistics import quantiles

from securetrain.course import Shelf
from securetrain.practice import (
    BOOSTED,
    Attempt,
    FamilyKey,
    Paces,
    Review,
    State,
    due,
    fold,
    paces_of,
    reviews_of,
)
from tests.benchmarks.rows import Row, Timings
from tests.practice.making import item, lesson_info, shelf

LEARNERS, DAYS = 1_000, 365
LESSONS, IDEAS, EVERY = 24, 5, 10
HALF_LIFE, SPREAD = 7.0, 0.7
GUESSED, SLIPPED = 0.25, 1 / 30
LATER = 30
FIRST = date(2026, 1, 1)
TOPICS = (
    *("risk", "phishing", "verification", "accounts", "imitation", "devices", "framing"),
    *("communicating", "hate", "data", "response", "internet"),
)


@dataclass
class Learner:
    """Somebody who forgets: the half-lives of ideas, when each was met, and the program's view."""

    rng: Random
    half_lives: dict[FamilyKey, float] = field(default_factory=dict)
    met: dict[FamilyKey, int] = field(default_factory=dict)
    states: dict[FamilyKey, State] = field(default_factory=dict)
    pace: float = 1.0
    eager: float = 0.5
    breaks: tuple[int, ...] = ()

    def recall(self, idea: FamilyKey, day: int) -> float:
        """Return how likely an idea comes to mind."""
        return float(2 ** (-(day - self.met[idea]) / self.half_lives[idea]))

    def answer(self, idea: FamilyKey, day: int) -> bool:
        """Try to remember an idea; return whether the answer is right."""
        chance = self.recall(idea, day)
        known = self.rng.random() < chance
        self.half_lives[idea] *= 1.3 + 1.6 * (1 - chance) if known else 0.7
        self.half_lives[idea] = max(1.0, self.half_lives[idea])
        self.met[idea] = day
        return self.rng.random() >= SLIPPED if known else self.rng.random() < GUESSED

    def is_there(self, day: int) -> bool:
        """Say whether the program is opened on a day."""
        away = any(0 <= day - start < 14 for start in self.breaks)
        return not away and self.rng.random() < self.eager


@dataclass
class Year:
    """What came of all learners."""

    read: list[float] = field(default_factory=list)
    reviewed: list[float] = field(default_factory=list)
    read_at_end: list[float] = field(default_factory=list)
    reviewed_at_end: list[float] = field(default_factory=list)
    minutes: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)


def measure(_repeats: int) -> list[Row]:
    """Let a year pass for every learner; seeds make it the same each time."""
    year = Year()
    for seed in range(LEARNERS):
        live(Random(seed), year)
    busy = quantiles(year.minutes, n=20)[-1]
    return [
        Row(
            f"forgotten {LATER} days after a lesson: reviews, against reading once",
            percent(forgotten(year.reviewed)),
            percent(forgotten(year.read)),
            times=0.5,
        ),
        Row(
            "forgotten at the end of the year: reviews, against reading once",
            percent(forgotten(year.reviewed_at_end)),
            percent(forgotten(year.read_at_end)),
            times=0.5,
        ),
        Row("reviews on a day with the program open, mean", minutes(mean(year.minutes)), most=6),
        Row("the same on the longest of twenty days (of slow readers)", minutes(busy)),
        Row(
            "days a boosted topic waited beyond its limit, longest of all",
            Timings("days", [max(year.gaps)]),
        ),
    ]


def live(rng: Random, year: Year) -> None:
    """Let a year pass for one learner."""
    learner = Learner(
        rng,
        pace=rng.lognormvariate(0, 0.3),
        eager=rng.uniform(0.4, 0.7),
        breaks=tuple(rng.randrange(DAYS) for _ in range(3)),
    )
    topics = rng.sample(TOPICS, len(TOPICS))
    pack = course(topics)
    reviews, paces = reviews_of([pack], {}), paces_of([pack])
    lessons = [(n, n * EVERY + rng.randrange(EVERY)) for n in range(LESSONS)]
    ideas = {lesson: ideas_of(pack, lesson) for lesson, _day in lessons}
    begins = {day: lesson for lesson, day in lessons}
    first: dict[FamilyKey, tuple[int, float]] = {}
    last: dict[str, int] = {}
    for day in range(DAYS):
        here = [r for r in reviews if r.memory in learner.states]
        if here and learner.is_there(day):
            year.minutes.append(practise(learner, here, day, paces))
            note_gaps(learner, here, day, last, year)
        if (lesson := begins.get(day)) is not None:
            begin(learner, ideas[lesson], day, paces)
            first |= {idea: (day, learner.half_lives[idea]) for idea in ideas[lesson]}
        for idea, (begun, half_life) in first.items():
            if day - begun == LATER:
                year.read.append(2 ** (-LATER / half_life))
                year.reviewed.append(learner.recall(idea, day))
    for idea, (begun, half_life) in first.items():
        year.read_at_end.append(2 ** (-(DAYS - begun) / half_life))
        year.reviewed_at_end.append(learner.recall(idea, DAYS))


def course(topics: list[str]) -> Shelf:
    """Return the lessons, their topics in turn."""
    return shelf(
        *(
            lesson_info(
                f"l-{n}",
                *(item(f"l-{n}-{idea}") for idea in range(IDEAS)),
                topic=topics[n % len(topics)],
            )
            for n in range(LESSONS)
        )
    )


def ideas_of(pack: Shelf, lesson: int) -> list[FamilyKey]:
    """Return the families of a lesson."""
    return [(pack.pack.id, each.family) for each in pack.lessons[lesson].items]


def begin(learner: Learner, ideas: list[FamilyKey], day: int, paces: Paces) -> None:
    """Read a lesson and answer each of its questions once."""
    for idea in ideas:
        learner.half_lives[idea] = HALF_LIFE * learner.rng.lognormvariate(0, SPREAD)
        learner.met[idea] = day
    attempts = [attempt(idea, day, right=learner.rng.random() < 0.8) for idea in ideas]
    learner.states = fold(attempts, paces, learner.states)


def practise(learner: Learner, reviews: list[Review], day: int, paces: Paces) -> float:
    """Do what the program asks for on a day; return the minutes it took."""
    today = FIRST + timedelta(days=day)
    asked = due(reviews, learner.states, today=today, rng=learner.rng)
    attempts = [attempt(each.memory, day, right=learner.answer(each.memory, day)) for each in asked]
    learner.states = fold(attempts, paces, learner.states)
    return learner.pace * sum(each.seconds for each in asked) / 60


def note_gaps(
    learner: Learner, reviews: list[Review], day: int, last: dict[str, int], year: Year
) -> None:
    """Note how long a boosted topic went without practice, beyond its limit."""
    for each in reviews:
        if each.topic in BOOSTED and learner.met[each.memory] == day:
            before = last.get(each.topic, day)
            if before != day:
                year.gaps.append(max(0, day - before - BOOSTED[each.topic]))
            last[each.topic] = day


def attempt(idea: FamilyKey, day: int, *, right: bool) -> Attempt:
    """Return a first try at an idea."""
    pack, family = idea
    on = FIRST + timedelta(days=day)
    return Attempt(pack, family.rpartition("-")[0], family, family, on, 100 if right else 0)


def forgotten(recall: list[float]) -> float:
    """Return how much of what was learned does not come to mind."""
    return 1 - mean(recall)


def mean(values: list[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)


def percent(share: float) -> Timings:
    """Return a share as a figure."""
    return Timings("%", [100 * share])


def minutes(value: float) -> Timings:
    """Return minutes as a figure."""
    return Timings("min", [value])
