# SPDX-License-Identifier: GPL-3.0-or-later
"""Exposure is said apart from tiers, with what is left out."""

from securetrain.classroom import exposure_sentences, limits_of_exposure
from securetrain.course import Exposure

PASSIVE, TARGETED, CONTENT, IDENTITY = Exposure


def test_a_lesson_says_what_it_is_about_and_what_it_does_not_cover() -> None:
    assert exposure_sentences((CONTENT, PASSIVE)) == (
        "Is about: being watched like everybody and what you write.",
        "Does not cover: being singled out and who you are.",
    )


def test_a_lesson_that_covers_all_leaves_nothing_out() -> None:
    assert len(exposure_sentences(tuple(Exposure))) == 1
    assert exposure_sentences(()) == ()


def test_the_limits_of_suggestions_are_what_was_not_told() -> None:
    said = limits_of_exposure((TARGETED, IDENTITY))
    assert said == "Suggestions do not look at: being watched like everybody and what you write."
    assert limits_of_exposure(()) == limits_of_exposure(Exposure) == ""
