# SPDX-License-Identifier: GPL-3.0-or-later
"""Values are equal where their fields are, and can be neither changed nor mistaken for others."""

from dataclasses import FrozenInstanceError, replace

import pytest

from securetrain.course import Prose, Quote, Topic, text


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
    assert replace(topic, title="Danger") == Topic("risk", "Danger")


def test_a_value_shows_its_fields() -> None:
    assert repr(Topic("risk", "Risk")) == "Topic(id='risk', title='Risk')"
