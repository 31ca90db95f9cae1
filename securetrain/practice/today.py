# SPDX-License-Identifier: GPL-3.0-or-later
"""What today offers: the lesson to go on with, reviews, the next step of the plan, suggestions."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from securetrain.course import LessonInfo, Shelf
from securetrain.practice.attempts import ItemKey, LessonKey
from securetrain.practice.journal import Decision, PlanState
from securetrain.practice.mastery import FINISHED, LessonState, Overview, Record, overview
from securetrain.practice.review import Review, due, reviews_of
from securetrain.practice.testing_out import entered
from securetrain.practice.told import NOTHING_TOLD, RANK, Told, uncovered

if TYPE_CHECKING:
    from random import Random

MOST_SUGGESTIONS = 3
_FITTING, _ON_PATH, _TAGGED, _CHANGED = 1, 2, 3, 2
_UNPREPARED, _BELOW, _UNCOVERED = -2, -2, -1


class Reason(StrEnum):
    """Why a lesson is suggested; ``Suggested.word`` fills the sentence."""

    TAG = "tag"  # “because you …”: a tag of the profile
    PATH = "path"  # next on a path: its title
    UPDATED = "updated"  # its advice has changed since; no word
    TOPIC = "topic"  # goes further in a topic that was begun: its id
    NEW = "new"  # not opened yet; no word


class Suggested(NamedTuple):
    """A lesson worth knowing next, and why."""

    lesson: LessonKey
    reason: Reason
    word: str = ""


class Today(NamedTuple):
    """What one page shows; ``minutes`` are those of the reviews, rounded up."""

    resume: LessonKey | None
    reviews: tuple[Review, ...]
    minutes: int
    next_due: date | None
    step: tuple[ItemKey, Decision] | None
    suggestions: tuple[Suggested, ...]


def today_page(shelves: Sequence[Shelf], record: Record, *, today: date, rng: "Random") -> Today:
    """Return what today offers; the place that was kept last is the one to go on from."""
    progress = overview(shelves, record, today)
    started = [
        lesson for lesson in record.places if progress.lessons.get(lesson) is LessonState.STARTED
    ]
    reviews = reviews_today(shelves, record, today=today, rng=rng)
    return Today(
        resume=started[-1] if started else None,
        reviews=reviews,
        minutes=minutes_of(reviews),
        next_due=progress.next_due,
        step=next_step(record.decisions),
        suggestions=suggest(shelves, progress, told=record.told, advised=record.advised),
    )


def reviews_today(
    shelves: Sequence[Shelf], record: Record, *, today: date, rng: "Random"
) -> tuple[Review, ...]:
    """Return what is to be reviewed today, in order."""
    states = entered(shelves, record.states, record.places, today)
    return due(reviews_of(shelves, record.tally.answered), states, today=today, rng=rng)


def minutes_of(reviews: Sequence[Review]) -> int:
    """Return how long reviews take, in minutes, rounded up."""
    return -(-sum(each.seconds for each in reviews) // 60)


def next_step(decisions: Mapping[ItemKey, Decision]) -> tuple[ItemKey, Decision] | None:
    """Return the planned action whose day comes first, overdue ones included."""
    planned = [each for each in decisions.items() if each[1].state is PlanState.PLANNED]
    return min(planned, key=lambda each: each[1].day, default=None)


def suggest(
    shelves: Sequence[Shelf],
    progress: Overview,
    *,
    told: Told = NOTHING_TOLD,
    advised: Mapping[LessonKey, str] = MappingProxyType({}),
) -> tuple[Suggested, ...]:
    """Return up to three lessons worth knowing next, the best reason of each with it.

    A plain sum: 3 for a tag of the learner's, 2 for being next on a path or changed since it was
    done, 1 where the easier lessons of its topic are done or lie below where to begin; less 2
    where a lesson that it builds on is not done, 2 below where to begin, and 1 where it does not
    cover how the learner is exposed.
    """
    scored: list[tuple[int, int, int, Suggested]] = []
    for shelf in shelves:
        ahead = _next_on_paths(shelf, progress)
        for lesson in shelf.lessons:
            state = progress.lessons[shelf.pack.id, lesson.id]
            if state in (LessonState.NEW, LessonState.UPDATED) and lesson.tier in RANK:
                view = _View(shelf, progress, ahead, told, advised)
                score, reason, word = _weigh(view, lesson)
                suggested = Suggested((shelf.pack.id, lesson.id), reason, word)
                scored.append((-score, RANK[lesson.tier], len(scored), suggested))
    return tuple(each[3] for each in sorted(scored)[:MOST_SUGGESTIONS])


class _View(NamedTuple):
    """What a lesson of one shelf is weighed against; ``ahead`` names the path it is next on."""

    shelf: Shelf
    progress: Overview
    ahead: Mapping[str, str]
    told: Told
    advised: Mapping[LessonKey, str]

    def tag(self, lesson: LessonInfo) -> str:
        """Return the tag that leads to a lesson of this shelf, the advised one first."""
        shared = sorted(self.told.tags & set(lesson.tags))
        return self.advised.get((self.shelf.pack.id, lesson.id), shared[0] if shared else "")

    def is_finished(self, lesson: str) -> bool:
        """Say whether a lesson of this shelf is done."""
        return self.progress.lessons.get((self.shelf.pack.id, lesson)) in FINISHED


def _next_on_paths(shelf: Shelf, progress: Overview) -> dict[str, str]:
    ahead: dict[str, str] = {}
    for path in shelf.paths:
        states = [(name, progress.lessons.get((shelf.pack.id, name))) for name in path.lessons]
        fresh = next((name for name, state in states if state is LessonState.NEW), None)
        if fresh is not None:
            ahead.setdefault(fresh, path.title)
    return ahead


def _weigh(view: _View, lesson: LessonInfo) -> tuple[int, Reason, str]:
    """Return a lesson's score, and its best reason with the word that fills it."""
    topic = [each for each in view.shelf.lessons if each.topic == lesson.topic]
    start, rank = RANK[view.told.start(lesson.topic)], RANK[lesson.tier]
    easier = [each for each in topic if start <= RANK.get(each.tier, 9) < rank]
    score = _FITTING if all(view.is_finished(each.id) for each in easier) else 0
    score += _BELOW if rank < start else 0
    score += _UNCOVERED if uncovered(view.told, lesson.exposure) else 0
    score += _UNPREPARED if not all(view.is_finished(name) for name in lesson.requires) else 0
    begun = any(view.is_finished(each.id) for each in topic)
    reason, word = (Reason.TOPIC, lesson.topic) if begun else (Reason.NEW, "")
    if lesson.id in view.ahead:
        score, reason, word = score + _ON_PATH, Reason.PATH, view.ahead[lesson.id]
    if view.progress.lessons[view.shelf.pack.id, lesson.id] is LessonState.UPDATED:
        score, reason, word = score + _CHANGED, Reason.UPDATED, ""
    if tag := view.tag(lesson):
        score, reason, word = score + _TAGGED, Reason.TAG, tag
    return score, reason, word
