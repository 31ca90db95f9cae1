# SPDX-License-Identifier: GPL-3.0-or-later
"""Values are equal where their fields are, and can be neither changed nor mistaken for others."""

from dataclasses import FrozenInstanceError, replace
from datetime import date
from typing import Any

import pytest

from securetrain.course import Fact, Prose, Quote, Topic, Volatility, text

FACT = Fact(
    *("f", text("Claim."), text("Idea."), "s", date(2026, 1, 2), date(2026, 7, 3)),
    volatility=Volatility.FAST,
    critical=True,
)


def test_values_with_the_same_fields_are_equal_and_hash_alike() -> None:
    assert Topic("risk", "Risk") == Topic("risk", "Risk")
    assert hash(Topic("risk", "Risk")) == hash(Topic("risk", "Risk"))
    assert Topic("risk", "Risk") != Topic("risk", "Danger")


def test_values_of_two_kinds_are_never_equal() -> None:
    words = text("The same words.")
    others: list[object] = [Quote(words), words, None]
    assert all(Prose(words) != other for other in others)
    assert len({Prose(words), Quote(words)}) == 2


def test_a_value_cannot_be_changed_but_another_made_of_it() -> None:
    topic = Topic("risk", "Risk")
    with pytest.raises(FrozenInstanceError):
        topic.title = "Danger"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del topic.title
    assert replace(topic, title="Danger") == Topic("risk", "Danger")


def test_a_value_is_made_of_its_fields_and_of_nothing_else() -> None:
    made: Any = Topic
    assert made("risk", title="Risk") == made(id="risk", title="Risk") == Topic("risk", "Risk")
    for given, named in [
        (("risk",), {}),
        (("risk", "Risk", "more"), {}),
        (("risk", "Risk"), {"title": "Risk"}),
        (("risk", "Risk"), {"colour": "red"}),
    ]:
        with pytest.raises(TypeError):
            made(*given, **named)


def test_a_value_shows_its_fields() -> None:
    assert repr(Topic("risk", "Risk")) == "Topic(id='risk', title='Risk')"


def test_what_lasts_stands_in_for_a_critical_fact_the_day_after_its_date() -> None:
    assert not FACT.is_replaced(FACT.review_by)
    assert FACT.is_replaced(date(2026, 7, 4))


@pytest.mark.parametrize(
    "stays",
    [
        replace(FACT, volatility=Volatility.YEARLY),
        replace(FACT, critical=False),
        replace(FACT, principle=()),
    ],
)
def test_a_fact_stays_that_is_slow_or_not_critical_or_has_nothing_to_stand_in(stays: Fact) -> None:
    assert not stays.is_replaced(date(2030, 1, 1))
