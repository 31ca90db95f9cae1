# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the clock says, no schedule moves back."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as some

from securetrain.practice import Attempt, State, step
from securetrain.practice.schedule import Pace
from tests.practice.making import TODAY, attempt

DAYS = some.integers(-400, 400)
SCORES = some.sampled_from((0, 40, 60, 100))
PACES = some.sampled_from((Pace(), Pace(95, 90), Pace(90, 30)))
TRIES = some.builds(
    lambda on, score, first: attempt(on=on, score=score, first_try=first),
    DAYS,
    SCORES,
    some.booleans(),
)


def after(tries: list[Attempt], pace: Pace) -> list[State]:
    """Return each state after one more try."""
    states: list[State] = []
    for each in tries:
        state = step(states[-1] if states else None, each, pace)
        if state is not None:
            states.append(state)
    return states


@given(tries=some.lists(TRIES, max_size=12), pace=PACES)
def test_the_day_it_was_met_last_never_moves_back(tries: list[Attempt], pace: Pace) -> None:
    last = [state.last for state in after(tries, pace)]
    assert last == sorted(last)


@given(tries=some.lists(TRIES, min_size=1, max_size=8), pace=PACES, back=some.integers(2, 4_000))
def test_a_clock_put_back_reschedules_nothing(tries: list[Attempt], pace: Pace, back: int) -> None:
    states = after(tries, pace)
    if states:
        early = attempt()._replace(day=states[-1].last - timedelta(days=back), score=0)
        assert step(states[-1], early, pace) == states[-1]


@given(tries=some.lists(TRIES, max_size=8), pace=PACES, score=SCORES.filter(bool))
def test_what_is_due_was_met_before_and_comes_no_later_than_its_pace_allows(
    tries: list[Attempt], pace: Pace, score: int
) -> None:
    for state in after([*tries, attempt(score=score)], pace):
        assert state.last < state.due <= state.last + timedelta(days=pace.longest)


@given(tries=some.lists(TRIES, max_size=8), pace=PACES, later=some.integers(0, 60))
def test_knowing_it_moves_nothing_closer(tries: list[Attempt], pace: Pace, later: int) -> None:
    states = after([*tries, attempt(on=-1)], pace)
    known = attempt()._replace(day=max(states[-1].due, TODAY) + timedelta(days=later))
    again = step(states[-1], known, pace)
    assert again is not None
    assert again.due > states[-1].due
