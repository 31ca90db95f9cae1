# SPDX-License-Identifier: GPL-3.0-or-later
"""How far somebody has come: lesson by lesson, by tier and topic, in memory and in practice."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from securetrain.course import LessonInfo, Shelf, Tier
from securetrain.practice.attempts import FamilyKey, ItemKey, LessonKey
from securetrain.practice.journal import Decision, Place, PlanState
from securetrain.practice.review import next_due
from securetrain.practice.schedule import States, retrievability
from securetrain.practice.tally import Confidence, Discernment, Tally, added
from securetrain.practice.told import NOTHING_TOLD, Told

_COUNTED = (Tier.FOUNDATION, Tier.INTERMEDIATE, Tier.ADVANCED)
_Group = list[tuple[str, LessonInfo]]

SOLID_DAYS = 2  # further days on which every family was known
SOLID_FROM = 0.85  # mean retrievability
WEEKS = 12
MONTH, MONTHS = 28, 3  # days, and how many such times are told apart
MOST_TECHNIQUES = 12  # shown: packs may name any number


class LessonState(StrEnum):
    """How far one lesson is; ``KNOWN``: tested out of; ``UPDATED``: meaning changed since."""

    NEW = "new"
    STARTED = "started"
    KNOWN = "known"
    DONE = "done"
    SOLID = "solid"
    UPDATED = "updated"


FINISHED = frozenset({LessonState.KNOWN, LessonState.DONE, LessonState.SOLID, LessonState.UPDATED})


class Record(NamedTuple):
    """All that is known of a learner, read once for a page.

    ``advised`` are the lessons that packs advise for what was told, each with its tag.
    """

    tally: Tally
    states: States
    places: Mapping[LessonKey, Place]
    decisions: Mapping[ItemKey, Decision]
    told: Told = NOTHING_TOLD
    advised: Mapping[LessonKey, str] = MappingProxyType({})


class Standing(NamedTuple):
    """The lessons of a tier or topic.

    ``strength`` is their mean retrievability in hundredths, None where nothing is known of it yet.
    """

    pack: str
    name: str
    lessons: int
    done: int
    solid: int
    strength: int | None


class Caught(NamedTuple):
    """How many that used a technique were caught: in all, and in three times of four weeks.

    The last four weeks stand at the end of ``months``.
    """

    technique: str
    whole: Discernment
    months: tuple[Discernment, ...]


class Overview(NamedTuple):
    """Progress on one day; ``weeks`` counts days practised in each of 12 weeks, this one last.

    ``told_apart`` says for each of these weeks how well the genuine was told from the manipulated,
    ``caught`` the same by technique, the one met most often first.
    Emergency lessons have a state, but count for no tier: nobody has to finish them. ``stale``
    ones are past their review date, whatever their state.
    """

    lessons: Mapping[LessonKey, LessonState]
    stale: frozenset[LessonKey]
    tiers: tuple[Standing, ...]
    topics: tuple[Standing, ...]
    weeks: tuple[int, ...]
    discernment: Discernment
    plan: Mapping[PlanState, int]
    next_due: date | None
    told_apart: tuple[Discernment, ...] = ()
    confidence: Confidence = Confidence()
    caught: tuple[Caught, ...] = ()


def is_stale(lesson: LessonInfo, today: date) -> bool:
    """Say whether a lesson is past the day by which it was to be reviewed."""
    return lesson.review_by < today


def lesson_state(pack: str, lesson: LessonInfo, record: Record, today: date) -> LessonState:
    """Return how far a lesson is: done once read and each item answered rightly once.

    One that was tested out of is known, whether or not it was opened since.
    """
    place = record.places.get((pack, lesson.id))
    keys = [(pack, lesson.id, item.id) for item in lesson.items]
    if place is None and not any(key in record.tally.last for key in keys):
        return LessonState.NEW
    is_done = place and place.is_read and all(key in record.tally.right for key in keys)
    if not is_done and not (place and place.is_known):
        return LessonState.STARTED
    changed = [key for key, item in zip(keys, lesson.items, strict=True) if item.rev > 1]
    last = [record.tally.last[key] for key in changed if key in record.tally.last]
    if any(day < lesson.reviewed <= today for day in last):
        return LessonState.UPDATED
    if _is_solid(pack, lesson, record, today):
        return LessonState.SOLID
    return LessonState.DONE if is_done else LessonState.KNOWN


def _is_solid(pack: str, lesson: LessonInfo, record: Record, today: date) -> bool:
    families = {(pack, item.family) for item in lesson.items if item.review}
    states = [record.states.get(family) for family in families]
    known = [state for state in states if state and state.recalled >= SOLID_DAYS]
    if not families or len(known) < len(families):
        return False
    return sum(retrievability(state, today) for state in known) / len(known) >= SOLID_FROM


def overview(shelves: Sequence[Shelf], record: Record, today: date) -> Overview:
    """Return how far somebody has come with the lessons of ``shelves``."""
    lessons = [(shelf.pack.id, lesson) for shelf in shelves for lesson in shelf.lessons]
    states = {
        (pack, lesson.id): lesson_state(pack, lesson, record, today) for pack, lesson in lessons
    }
    tiers: dict[tuple[str, str], _Group] = {("", tier.value): [] for tier in _COUNTED}
    topics: dict[tuple[str, str], _Group] = {}
    for pack, lesson in lessons:
        if lesson.tier in _COUNTED:
            tiers["", lesson.tier.value].append((pack, lesson))
        topics.setdefault((pack, lesson.topic), []).append((pack, lesson))
    strength = {
        key: retrievability(state, today)
        for key, state in record.states.items()
        # What was met or missed today comes to mind today; that says nothing of memory.
        if state.last < today or state.recalled
    }
    decided = [decision.state for decision in record.decisions.values()]
    return Overview(
        lessons=states,
        stale=frozenset((pack, each.id) for pack, each in lessons if is_stale(each, today)),
        tiers=tuple(_standing(key, each, states, strength) for key, each in tiers.items()),
        topics=tuple(_standing(key, each, states, strength) for key, each in topics.items()),
        weeks=_weeks(record.tally.days, today),
        discernment=record.tally.discernment,
        plan={state: decided.count(state) for state in PlanState},
        next_due=next_due(record.states, today),
        told_apart=_told_apart(record.tally.by_day, today),
        confidence=record.tally.confidence,
        caught=_caught(record.tally.caught, today),
    )


def _weeks(days: Iterable[date], today: date) -> tuple[int, ...]:
    ago = [(today - day).days // 7 for day in days]
    return tuple(ago.count(week) for week in reversed(range(WEEKS)))


def _told_apart(by_day: Mapping[date, Discernment], today: date) -> tuple[Discernment, ...]:
    return tuple(
        added(each for day, each in by_day.items() if (today - day).days // 7 == week)
        for week in reversed(range(WEEKS))
    )


def _caught(
    techniques: Mapping[str, Mapping[date, Discernment]], today: date
) -> tuple[Caught, ...]:
    found = [
        Caught(
            technique,
            added(days.values()),
            tuple(
                added(each for day, each in days.items() if (today - day).days // MONTH == month)
                for month in reversed(range(MONTHS))
            ),
        )
        for technique, days in techniques.items()
    ]
    found.sort(key=lambda each: (-each.whole.suspicious, each.technique))
    return tuple(found[:MOST_TECHNIQUES])


def _standing(
    key: tuple[str, str],
    group: _Group,
    states: Mapping[LessonKey, LessonState],
    strength: Mapping[FamilyKey, float],
) -> Standing:
    reached = [states[pack, lesson.id] for pack, lesson in group]
    families = {(pack, item.family) for pack, lesson in group for item in lesson.items}
    known = [strength[family] for family in families if family in strength]
    return Standing(
        *key,
        lessons=len(group),
        done=sum(state in FINISHED for state in reached),
        solid=reached.count(LessonState.SOLID),
        strength=round(100 * sum(known) / len(known)) if known else None,
    )
