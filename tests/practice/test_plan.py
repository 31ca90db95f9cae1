# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan over time."""

import pytest

from securetrain.practice import Decision, PlanState, is_to_be_checked, planned
from tests.practice.making import TODAY, day

PLANNED, DONE, NO = PlanState


def test_what_is_planned_stands_in_the_order_of_its_days() -> None:
    decisions = {
        ("pack", "phone", "a-2"): Decision(PLANNED, day(7)),
        ("pack", "phone", "a-1"): Decision(PLANNED, day(7)),
        ("pack", "desk", "a-3"): Decision(PLANNED, day(-1)),
        ("pack", "desk", "a-4"): Decision(DONE, day(-2)),
    }
    assert [key[2] for key in planned(decisions)] == ["a-3", "a-1", "a-2"]


@pytest.mark.parametrize(
    ("state", "ago", "repeat", "asked"),
    [
        (DONE, 89, 0, False),
        (DONE, 90, 0, True),
        (DONE, 29, 30, False),
        (DONE, 30, 30, True),
        (DONE, 90, 180, False),
        (DONE, -400, 0, False),
        (PLANNED, 400, 0, False),
        (NO, 400, 0, False),
    ],
)
def test_what_was_done_is_asked_about_after_90_days_or_as_its_author_says(
    state: PlanState, ago: int, repeat: int, asked: bool
) -> None:
    assert is_to_be_checked(Decision(state, day(-ago)), repeat, TODAY) is asked
