# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import UTC, datetime, timedelta
from typing import Any

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.practice import (
    Attempt,
    Pace,
    State,
    Sure,
    fold,
    paces_of,
    retrievability,
    step,
)
from securetrain.practice.schedule import COMMON, _fuzzed, rating
from tests.practice.making import TODAY, attempt, day, item, lesson_info, shelf

CRITICAL, BOOSTED = Pace(95, 90), Pace(90, 30)
FAMILY = ("pack", "q-1")


def met(state: State | None, attempt: Attempt, pace: Pace = COMMON) -> State:
    after = step(state, attempt, pace)
    assert after
    return after


def gaps(scores: str, pace: Pace = COMMON) -> list[int]:
    """Days between reviews when each is met on its day: `+` known, `-` missed."""
    state, on, found = None, 0, []
    for sign in scores:
        state = met(state, attempt(on=on, score=100 if sign == "+" else 0), pace)
        found.append((state.due - state.last).days)
        on = (state.due - TODAY).days
    return found


def test_what_is_known_comes_back_at_widening_gaps() -> None:
    found = gaps("+++++++")
    assert found[:2] == [2, pytest.approx(11, abs=1)]
    assert found[:4] == sorted(found[:4])
    assert max(gaps("+" * 12)) <= 180


def test_what_was_missed_comes_back_tomorrow() -> None:
    assert gaps("-")[0] == 1
    assert gaps("++-")[2] <= 2


@pytest.mark.parametrize(("pace", "longest"), [(CRITICAL, 90), (BOOSTED, 30)])
def test_what_must_not_fade_never_stays_away_longer(pace: Pace, longest: int) -> None:
    found = gaps("+" * 12, pace)
    assert longest * 0.85 <= max(found) <= longest


def test_critical_families_come_back_sooner() -> None:
    assert sum(gaps("+++", CRITICAL)) < sum(gaps("+++"))


RATINGS = {
    "known": ({"score": 100}, 3),
    "mostly known": ({"score": 80}, 3),
    "known, with a hint": ({"score": 100, "hint": True}, 2),
    "known, not sure": ({"score": 100, "sure": Sure.NO}, 2),
    "known and sure": ({"score": 100, "sure": Sure.YES}, 3),
    "half known": ({"score": 79}, 2),
    "just half known": ({"score": 50}, 2),
    "not known": ({"score": 49}, 1),
    "not known, with a hint": ({"score": 0, "hint": True}, 1),
}


@pytest.mark.parametrize(("more", "rated"), RATINGS.values(), ids=RATINGS.keys())
def test_an_attempt_is_told_to_the_scheduler(more: dict[str, Any], rated: int) -> None:
    assert rating(attempt(**more)) == rated


def test_later_tries_of_a_turn_change_nothing() -> None:
    first = met(None, attempt(score=0))
    assert step(first, attempt(first_try=False)) == first
    assert step(None, attempt(first_try=False)) is None


def test_repetitions_lapses_and_days_known_are_counted() -> None:
    state = met(None, attempt())
    assert (state.reps, state.lapses, state.recalled) == (1, 0, 0)
    state = met(state, attempt(on=2, score=80))
    state = met(state, attempt(on=2))
    assert (state.reps, state.lapses, state.recalled) == (3, 0, 1)
    state = met(state, attempt(on=9, score=60))
    assert (state.reps, state.lapses, state.recalled) == (4, 0, 1)
    state = met(state, attempt(on=20, score=0))
    assert (state.reps, state.lapses, state.recalled) == (5, 1, 0)


def test_a_first_miss_is_no_lapse() -> None:
    state = met(None, attempt(score=0))
    assert state.lapses == 0
    assert met(state, attempt(on=1, score=0)).lapses == 1


def test_knowing_it_twice_on_a_day_does_not_bring_it_back_sooner() -> None:
    state = met(met(None, attempt()), attempt(on=2))
    assert met(state, attempt(on=2, hint=True)).due >= state.due


def test_missing_it_on_the_same_day_brings_it_back_soon() -> None:
    state = met(met(None, attempt()), attempt(on=2))
    assert met(state, attempt(on=2, score=0)).due < state.due


def test_a_clock_put_back_reschedules_nothing() -> None:
    state = met(None, attempt(on=10))
    for score in (0, 60, 100):
        assert step(state, attempt(on=8, score=score)) == state


def test_crossing_the_date_line_counts_as_the_same_day() -> None:
    state = met(None, attempt(on=10))
    after = met(state, attempt(on=9))
    assert (after.last, after.reps) == (day(10), 2)
    assert after.due >= state.due


def test_the_forgetting_curve_is_the_librarys_own() -> None:
    scheduler = fsrs.Scheduler()
    state = met(None, attempt())
    last = datetime(state.last.year, state.last.month, state.last.day, tzinfo=UTC)
    card = fsrs.Card(1, fsrs.State.Review, None, state.stability / 1000, 5.0, last, last)
    for days in (-3, 0, 1, 10, 400):
        theirs = scheduler.get_card_retrievability(card, last + timedelta(days=days))
        assert retrievability(state, state.last + timedelta(days=days)) == pytest.approx(theirs)


def test_a_family_is_followed_as_closely_as_its_most_critical_item() -> None:
    lessons = (
        lesson_info("a", item("q-1", family="f"), item("q-2"), topic="phishing"),
        lesson_info("b", item("q-3", family="f", critical=True), topic="phishing"),
        lesson_info("c", item("q-4"), item("q-5", critical=True), topic="verification"),
        lesson_info("d", item("q-6", family="f"), topic="hate"),
    )
    assert paces_of([shelf(*lessons)]) == {
        ("pack", "f"): Pace(95, 30),
        ("pack", "q-2"): Pace(90, 150),
        ("pack", "q-4"): Pace(90, 30),
        ("pack", "q-5"): Pace(95, 30),
    }
    two = paces_of([shelf(*lessons[:2])])
    assert two == {("pack", "f"): Pace(95, 90), ("pack", "q-2"): Pace(90, 150)}


def test_a_family_that_stood_alone_at_first_keeps_the_common_pace() -> None:
    assert paces_of([shelf(lesson_info("a", item("q-1"), topic="data"))]) == {}


def test_families_of_two_packs_are_kept_apart() -> None:
    states = fold([attempt(), attempt(pack="other", score=0)], {})
    assert states["pack", "q-1"] != states["other", "q-1"]


@pytest.mark.parametrize(
    ("gap", "least", "most"), [(4, 4, 4), (5, 4, 6), (14, 13, 15), (15, 13, 17)]
)
def test_what_was_met_together_comes_apart_by_about_a_tenth(
    gap: int, least: int, most: int
) -> None:
    moved = {_fuzzed(gap, f"q-{number}") for number in range(200)}
    assert moved == set(range(least, most + 1))


def test_folding_nothing_keeps_the_states_there_are() -> None:
    states = fold([attempt()], {})
    assert fold([], {}, states) == states
    assert fold([attempt("q-2")], {}, states)[FAMILY] == states[FAMILY]


attempts = st.builds(
    attempt,
    st.sampled_from(["q-1", "q-2", "q-3"]),
    st.integers(0, 400),
    st.sampled_from([0, 49, 50, 79, 80, 100]),
    hint=st.booleans(),
    first_try=st.sampled_from([True, True, True, False]),
)
PACES = {FAMILY: CRITICAL, ("pack", "q-2"): BOOSTED}


@given(st.lists(attempts, max_size=30))
def test_kept_states_are_what_folding_all_attempts_gives(given_: list[Attempt]) -> None:
    states: dict[tuple[str, str], State] = {}
    for each in given_:
        after = step(states.get(each.memory), each, PACES.get(each.memory, COMMON))
        if after:
            states[each.memory] = after
    assert states == fold(given_, PACES)


@given(st.lists(attempts, max_size=20), st.integers(0, 20))
def test_folding_may_stop_and_go_on_anywhere(given_: list[Attempt], at: int) -> None:
    assert fold(given_[at:], PACES, fold(given_[:at], PACES)) == fold(given_, PACES)


@given(st.lists(attempts, min_size=1, max_size=20), attempts)
def test_no_schedule_moves_back_when_the_clock_does(given_: list[Attempt], late: Attempt) -> None:
    states = fold(given_, PACES)
    before = states.get(late.memory)
    if before is None:
        return
    after = met(before, late, PACES.get(late.memory, COMMON))
    assert after.last >= before.last
    if (before.last - late.day).days > 1:
        assert after == before
    if late.day <= before.last and late.score >= 50:
        assert after.due >= before.due


@given(st.lists(attempts, max_size=30))
def test_every_gap_is_a_day_at_least_and_never_beyond_its_pace(given_: list[Attempt]) -> None:
    for key, state in fold(given_, PACES).items():
        gap = (state.due - state.last).days
        assert 1 <= gap <= PACES.get(key, COMMON).longest
        assert state.stability >= 1
        assert 1_000 <= state.difficulty <= 10_000
