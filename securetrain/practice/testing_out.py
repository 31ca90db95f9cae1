# SPDX-License-Identifier: GPL-3.0-or-later
"""Testing out of a lesson: who answers four of five knows it, and its items enter review."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from securetrain.course import Lesson, Question, Shelf
from securetrain.practice.attempts import FamilyKey, LessonKey
from securetrain.practice.journal import Place
from securetrain.practice.schedule import UNIT, State, States

if TYPE_CHECKING:
    from random import Random

ASKED, ENOUGH = 5, 4
"""How many are asked, and how many of these are to be right."""

_MIDDLING = 5 * UNIT


def asked_of(lesson: Lesson, rng: "Random") -> tuple[Question, ...]:
    """Return the five questions that test out of a lesson, critical ones among them.

    Nothing where it has fewer: too few would let chance through.
    """
    asked = [each for each in lesson.items if isinstance(each, Question) and each.review]
    families: dict[str, Question] = {}
    for each in sorted(asked, key=lambda each: (not each.critical, rng.random())):
        families.setdefault(each.family or each.id, each)
    chosen = list(families.values())[:ASKED]
    return tuple(each for each in asked if each in chosen) if len(chosen) == ASKED else ()


def is_passed(right: Sequence[bool]) -> bool:
    """Say whether a test is passed."""
    return sum(right) >= ENOUGH


def entered(
    shelves: Sequence[Shelf], states: States, places: Mapping[LessonKey, Place], today: date
) -> dict[FamilyKey, State]:
    """Return the states with those families of known lessons that were never met, due today.

    These are never kept: the first answer makes a state of its own.
    """
    fresh = State(UNIT, _MIDDLING, today, today - timedelta(days=1))
    known = {
        (shelf.pack.id, item.family): fresh
        for shelf in shelves
        for lesson in shelf.lessons
        if (place := places.get((shelf.pack.id, lesson.id))) and place.is_known
        for item in lesson.items
        if item.review
    }
    return {**known, **states}
