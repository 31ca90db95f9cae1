# SPDX-License-Identifier: GPL-3.0-or-later
"""A topic that would fade as a whole comes back in time, wherever its families stand."""

from random import Random

import pytest

from securetrain.course import LessonInfo
from securetrain.practice import BOOSTED, Review, State, due, reviews_of
from securetrain.practice.boosting import Met, boosters
from tests.practice.making import TODAY, day, item, lesson_info, shelf


def met(family: str, topic: str, ago: int, left: float = 0.9) -> Met:
    return Met(("pack", family), topic, day(-ago), left)


def state(ago: int, *, due_in: int = 60) -> State:
    return State(90_000, 5_000, day(due_in), day(-ago), reps=4)


def reviewed(lesson: LessonInfo, states: dict[str, State]) -> tuple[Review, ...]:
    known = {("pack", name): each for name, each in states.items()}
    return due(reviews_of([shelf(lesson)], {}), known, today=TODAY, rng=Random(1))


@pytest.mark.parametrize(("topic", "days"), BOOSTED.items())
def test_a_topic_is_boosted_after_as_long_as_it_lasts(topic: str, days: int) -> None:
    assert boosters([met("a", topic, days - 1)], TODAY) == frozenset()
    assert boosters([met("a", topic, days)], TODAY) == {("pack", "a")}


def test_disinformation_is_boosted_within_30_days_and_false_messages_within_150() -> None:
    assert {
        **dict.fromkeys(("verification", "imitation", "framing", "hate"), 30),
        "phishing": 150,
    } == BOOSTED


def test_one_practice_of_a_topic_counts_for_all_of_it() -> None:
    assert boosters([met("a", "hate", 90), met("b", "hate", 3)], TODAY) == frozenset()


def test_the_family_remembered_least_is_the_booster() -> None:
    every = [met("a", "hate", 40, 0.9), met("b", "hate", 40, 0.4), met("c", "hate", 35, 0.6)]
    assert boosters(every, TODAY) == {("pack", "b")}


def test_other_topics_are_never_boosted() -> None:
    assert boosters([met("a", "devices", 4_000)], TODAY) == frozenset()


def test_a_booster_comes_before_it_is_due_and_ahead_of_all_others() -> None:
    lesson = lesson_info("news", item("q-1"), item("q-2"), topic="framing")
    found = reviewed(lesson, {"q-1": state(31), "q-2": state(45)})
    assert [(each.item, each.booster) for each in found] == [("q-2", True)]


def test_what_is_due_anyway_comes_after_the_booster() -> None:
    lesson = lesson_info("news", item("q-1"), item("q-2"), item("q-3"), topic="framing")
    states = {"q-1": state(31, due_in=0), "q-2": state(45, due_in=-2), "q-3": state(40)}
    found = reviewed(lesson, states)
    assert [(each.item, each.booster) for each in found] == [("q-2", True), ("q-1", False)]


def test_a_clock_put_back_boosts_nothing() -> None:
    assert boosters([met("a", "hate", -400)], TODAY) == frozenset()
