# SPDX-License-Identifier: GPL-3.0-or-later
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.practice import Review, State, due, next_due, reviews_of
from tests.practice.making import (
    TODAY,
    day,
    item,
    lesson_info,
    shelf,
)

States = dict[tuple[str, str], State]


def review(name: str, lesson: str = "phone", topic: str = "phishing", **more: Any) -> Review:
    return Review("pack", lesson, name, more.pop("family", name), topic, **more)


def state(due_on: int = 0, last: int = -5, reps: int = 3, stability: int = 5_000) -> State:
    return State(stability, 5_000, day(due_on), day(last), reps)


def today(reviews: list[Review], states: States, seed: int = 1) -> list[str]:
    return [each.item for each in due(reviews, states, today=TODAY, rng=Random(seed))]


def all_due(reviews: list[Review], **more: int) -> States:
    return {each.memory: state(**more) for each in reviews}


def test_what_is_due_today_or_was_before_comes_back_and_nothing_else() -> None:
    reviews = [review("past"), review("now"), review("later"), review("never met")]
    states = {
        ("pack", "past"): state(-40),
        ("pack", "now"): state(0),
        ("pack", "later"): state(1),
        ("pack", "of a removed pack"): state(0),
    }
    assert sorted(today(reviews, states)) == ["now", "past"]


def test_the_least_remembered_come_first() -> None:
    reviews = [review(f"q-{n}", lesson=f"l-{n}", topic=f"t-{n}") for n in range(4)]
    states = {
        each.memory: state(stability=stability)
        for each, stability in zip(reviews, (9_000, 2_000, 30_000, 4_000), strict=True)
    }
    assert today(reviews, states) == ["q-1", "q-3", "q-0", "q-2"]


def test_critical_ones_come_before_all_others() -> None:
    reviews = [review("usual", lesson="a"), review("grave", lesson="b", critical=True)]
    states = {("pack", "usual"): state(stability=1_000), ("pack", "grave"): state()}
    assert today(reviews, states) == ["grave", "usual"]


def test_no_more_than_twelve_come_back_on_a_day() -> None:
    reviews = [review(f"q-{n}", seconds=10) for n in range(40)]
    assert len(today(reviews, all_due(reviews))) == 12


def test_no_more_than_five_minutes_come_back_on_a_day() -> None:
    reviews = [review(f"q-{n}", seconds=90) for n in range(5)]
    assert len(today(reviews, all_due(reviews))) == 3


def test_a_short_one_still_fits_where_a_long_one_does_not() -> None:
    reviews = [
        review("long", seconds=290),
        review("longer", seconds=290),
        review("short", seconds=9),
    ]
    assert "short" in today(reviews, all_due(reviews))


def test_no_more_than_eight_come_back_for_the_first_time_on_a_day() -> None:
    reviews = [review(f"q-{n}") for n in range(12)]
    assert len(today(reviews, all_due(reviews, reps=1))) == 8


def test_what_was_reviewed_today_counts_towards_the_day() -> None:
    reviews = [review(f"q-{n}") for n in range(12)]
    done = {("pack", f"done-{n}"): state(9, last=0, reps=2) for n in range(7)}
    assert len(today(reviews, {**all_due(reviews), **done})) == 5
    assert len(today(reviews, {**all_due(reviews, reps=1), **done})) == 1


def test_what_was_met_in_a_lesson_today_does_not_count_as_reviewed() -> None:
    reviews = [review(f"q-{n}") for n in range(12)]
    met = {("pack", f"met-{n}"): state(2, last=0, reps=1) for n in range(9)}
    assert len(today(reviews, {**all_due(reviews), **met})) == 12


def test_of_a_family_the_variant_seen_least_comes_back() -> None:
    reviews = [review(f"q-{n}", family="f", answered=count) for n, count in enumerate((2, 0, 1))]
    assert today(reviews, {("pack", "f"): state()}) == ["q-1"]


def test_among_variants_seen_as_often_chance_decides() -> None:
    reviews = [review(f"q-{n}", family="f") for n in range(3)]
    shown = {today(reviews, {("pack", "f"): state()}, seed)[0] for seed in range(30)}
    assert shown == {"q-0", "q-1", "q-2"}


def test_the_same_chance_gives_the_same_queue() -> None:
    reviews = [review(f"q-{n}", lesson=f"l-{n % 3}") for n in range(12)]
    assert today(reviews, all_due(reviews)) == today(reviews, all_due(reviews))


CHANGES = {
    "changed since": (-2, True),
    "changed before": (-9, False),
    "changed on the day it was met": (-5, False),
    "said to change in days to come": (3, False),
}


@pytest.mark.parametrize(("changed", "comes"), CHANGES.values(), ids=CHANGES.keys())
def test_an_item_whose_meaning_changed_since_is_due(changed: int, comes: bool) -> None:
    reviews = [review("q-1", changed=day(changed))]
    assert bool(today(reviews, {("pack", "q-1"): state(30)})) is comes


def test_topics_take_turns() -> None:
    reviews = [
        review(f"{topic}-{n}", lesson=f"{topic}-{n}", topic=topic) for topic in "ab" for n in (1, 2)
    ]
    topics = [name[0] for name in today(reviews, all_due(reviews))]
    assert topics in (list("abab"), list("baba"))


def test_one_lesson_alone_is_reviewed_all_the_same() -> None:
    reviews = [review("q-1"), review("q-2")]
    assert len(today(reviews, all_due(reviews))) == 2


def test_the_first_of_the_rest_differs_from_the_last_critical_one() -> None:
    grave = review("grave", lesson="a", critical=True)
    reviews = [grave, review("same", lesson="a"), review("other", lesson="b")]
    assert today(reviews, all_due(reviews)) == ["grave", "other", "same"]


@given(st.lists(st.integers(0, 4), max_size=12), st.integers(0, 50))
def test_neighbours_come_from_different_lessons_wherever_that_can_be(
    lessons: list[int], seed: int
) -> None:
    reviews = [review(f"q-{n}", lesson=f"l-{at}") for n, at in enumerate(lessons)]
    rows = due(reviews, all_due(reviews), today=TODAY, rng=Random(seed))
    assert len(rows) == len(lessons)
    largest = max((lessons.count(at) for at in lessons), default=0)
    if 2 * largest <= len(lessons) + 1:
        assert all(one.lesson != other.lesson for one, other in pairwise(rows))


def test_a_shelf_says_what_may_come_back() -> None:
    lesson = lesson_info(
        "phone",
        item("q-1", family="f", critical=True),
        item("q-2", review=False),
        item("q-3", rev=2),
        reviewed=day(-3),
    )
    first, third = reviews_of([shelf(lesson)], {("pack", "phone", "q-1"): 4})
    assert first == review("q-1", family="f", critical=True, answered=4)
    assert third == review("q-3", changed=day(-3))
    assert first.key == ("pack", "phone", "q-1")


def test_the_next_day_on_which_something_comes_back_is_named() -> None:
    states = {("pack", "a"): state(-3), ("pack", "b"): state(9), ("pack", "c"): state(4)}
    assert next_due(states, TODAY) == day(4)
    assert next_due({("pack", "a"): state(0)}, TODAY) is None
