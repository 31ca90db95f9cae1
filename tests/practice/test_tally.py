# SPDX-License-Identifier: GPL-3.0-or-later
from typing import Any

from securetrain.practice import Confidence, Discernment, Sure, Technique, tally_of
from tests.practice.making import TODAY, attempt, day

ONE = ("pack", "phone", "q-1")


def test_nothing_adds_up_to_nothing() -> None:
    tally = tally_of([])
    assert not any((tally.answered, tally.last, tally.right, tally.days))
    assert tally.discernment == Discernment()


def test_first_tries_are_counted_and_any_try_can_be_right() -> None:
    tally = tally_of([attempt(score=0), attempt(first_try=False), attempt(on=2)])
    assert tally.answered == {ONE: 2}
    assert tally.right == {ONE}
    assert tally.last == {ONE: day(2)}
    assert tally.days == {TODAY, day(2)}


def test_what_was_only_half_right_is_not_right_yet() -> None:
    assert tally_of([attempt(score=79)]).right == set()


def test_discernment_counts_first_tries_of_what_asks_for_it() -> None:
    judged: dict[str, Any] = {"hits": 2, "suspicious": 3, "false_alarms": 1, "fine": 4}
    only_fine: dict[str, Any] = {"false_alarms": 1, "fine": 2}
    tally = tally_of(
        [
            attempt(**judged),
            attempt(**judged, first_try=False),
            attempt("q-2"),
            attempt(**only_fine),
        ]
    )
    assert tally.discernment == Discernment(hits=2, suspicious=3, false_alarms=2, fine=6)


def test_discernment_is_told_day_by_day() -> None:
    found: dict[str, Any] = {"hits": 1, "suspicious": 2, "fine": 1}
    tally = tally_of([attempt(**found), attempt(**found), attempt(**found, on=3), attempt(on=4)])
    assert tally.by_day == {
        TODAY: Discernment(hits=2, suspicious=4, fine=2),
        day(3): Discernment(hits=1, suspicious=2, fine=1),
    }


def test_what_was_caught_of_a_technique_is_told_day_by_day() -> None:
    fear, hurry = Technique("fear", 1, 2), Technique("false-urgency", 1, 1)
    found: dict[str, Any] = {"suspicious": 3, "techniques": (fear, hurry)}
    again: dict[str, Any] = {"suspicious": 2, "techniques": (Technique("fear", 2, 2),)}
    tally = tally_of(
        [
            attempt(**found),
            attempt(**again),
            attempt(**again, on=3),
            attempt(**again, first_try=False),
            attempt(suspicious=1),
        ]
    )
    assert tally.caught == {
        "fear": {TODAY: Discernment(3, 4), day(3): Discernment(2, 2)},
        "false-urgency": {TODAY: Discernment(1, 1)},
    }


def test_being_sure_is_held_against_being_right() -> None:
    unsure: dict[str, Any] = {"sure": Sure.NO}
    tally = tally_of(
        [
            attempt(score=100, **unsure),
            attempt(score=0, **unsure),
            attempt(score=100),
            attempt(score=100, first_try=False),
        ]
    )
    assert tally.confidence == Confidence(unsure_right=1, unsure=2, other_right=1, other=1)
