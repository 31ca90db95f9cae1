# SPDX-License-Identifier: GPL-3.0-or-later
"""Four of five right, and a lesson counts as known: its items come back, none is asked twice."""

from datetime import timedelta
from random import Random
from typing import Any

import pytest

from securetrain.course import Lesson, LessonInfo, Prose, Question, text
from securetrain.practice import (
    ASKED,
    GuestJournal,
    LessonState,
    Place,
    asked_of,
    entered,
    is_passed,
    overview,
    today_page,
)
from tests.practice.making import (
    TODAY,
    attempt,
    day,
    item,
    lesson_info,
    question,
    record_of,
    shelf,
    story,
)

KEY = ("pack", "phone")


def lesson(*questions: Question) -> Lesson:
    return Lesson(lesson_info(), (Prose(text("Read this.")), story(), *questions))


def questions(count: int, **more: Any) -> list[Question]:
    return [question(id=f"q-{number}", **more) for number in range(count)]


def test_five_questions_are_asked_in_the_order_of_the_lesson() -> None:
    asked = asked_of(lesson(*questions(9)), Random(3))
    assert len(asked) == ASKED
    assert [each.id for each in asked] == sorted(each.id for each in asked)


def test_too_few_questions_are_no_test() -> None:
    assert asked_of(lesson(*questions(4)), Random(1)) == ()
    assert asked_of(lesson(*questions(9, family="one")), Random(1)) == ()
    assert asked_of(lesson(*questions(9, review=False)), Random(1)) == ()


def test_critical_questions_are_always_among_them() -> None:
    critical = question(id="q-9", critical=True)
    for seed in range(20):
        assert critical in asked_of(lesson(*questions(9), critical), Random(seed))


@pytest.mark.parametrize(("right", "passed"), [(5, True), (4, True), (3, False), (0, False)])
def test_four_of_five_are_enough(right: int, passed: bool) -> None:
    assert is_passed([True] * right + [False] * (5 - right)) is passed


def known(*attempts: int) -> GuestJournal:
    journal = GuestJournal([attempt(f"q-{number}") for number in attempts])
    journal.set_place(KEY, Place(is_known=True))
    return journal


def test_what_was_never_met_of_a_known_lesson_is_due_at_once() -> None:
    shelves = [shelf(lesson_info("phone", item("q-1"), item("q-2"), item("q-3", review=False)))]
    record = record_of(known(1))
    states = entered(shelves, record.states, record.places, TODAY)
    assert set(states) == {("pack", "q-1"), ("pack", "q-2")}
    assert states["pack", "q-1"] == record.states["pack", "q-1"]
    found = today_page(shelves, record, today=TODAY, rng=Random(1)).reviews
    assert [each.item for each in found] == ["q-2"]


def test_nothing_enters_of_a_lesson_that_is_only_opened() -> None:
    shelves = [shelf(lesson_info("phone", item("q-1")))]
    assert entered(shelves, {}, {KEY: Place(2)}, TODAY) == {}


def test_a_known_lesson_counts_as_done_and_solid_once_it_is() -> None:
    info = lesson_info("phone", item("q-1"), item("q-2"))
    journal = known(1)
    assert state_of(info, journal) is LessonState.KNOWN
    tiers = overview([shelf(info)], record_of(journal), TODAY).tiers
    assert [each.done for each in tiers if each.lessons] == [1]
    for number in range(1, 5):
        for name in ("q-1", "q-2"):
            journal.record(attempt(name, on=number * 20))
    assert state_of(info, journal, 81) is LessonState.SOLID


def test_a_known_lesson_whose_meaning_changed_is_said_to_be_updated() -> None:
    info = lesson_info("phone", item("q-1", rev=2), item("q-2", rev=2), reviewed=day(5))
    assert state_of(info, known(1), 4) is LessonState.KNOWN
    assert state_of(info, known(1), 5) is LessonState.UPDATED
    assert state_of(info, known(), 5) is LessonState.KNOWN


def state_of(info: LessonInfo, journal: GuestJournal, on: int = 0) -> LessonState:
    now = TODAY + timedelta(days=on)
    return overview([shelf(info)], record_of(journal), now).lessons[KEY]
