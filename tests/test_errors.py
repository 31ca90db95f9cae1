# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the family of failures."""

from securetrain.errors import LessonError, SecuretrainError


def test_a_failure_says_what_happened_what_is_safe_and_what_to_do() -> None:
    error = LessonError("The lesson has no title.", safe="It was not changed.", next="Add a title.")
    assert str(error) == "The lesson has no title. It was not changed. Add a title."
    assert (error.what, error.safe, error.next) == (
        "The lesson has no title.",
        "It was not changed.",
        "Add a title.",
    )


def test_a_failure_says_no_more_than_is_true() -> None:
    assert str(SecuretrainError("It is not there.")) == "It is not there."
