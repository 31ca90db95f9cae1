# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what a language's code tells."""

import pytest

from securetrain.words import LANGUAGES, digits, is_right_to_left


@pytest.mark.parametrize(
    "language", ["fa", "ar", "ar-EG", "ur", "he", "ckb", "ku-Arab", "en-xb", "FA_ir"]
)
def test_these_run_from_right_to_left(language: str) -> None:
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "en-xa", "ru", "ku-Latn", "ar-Latn", "my", ""])
def test_these_run_from_left_to_right(language: str) -> None:
    assert not is_right_to_left(language)


@pytest.mark.parametrize(
    ("language", "written"), [("fa", "۲۰۲۶"), ("fa-AF", "۲۰۲۶"), ("ar", "٢٠٢٦"), ("en", "2026")]
)
def test_digits_are_those_of_the_language(language: str, written: str) -> None:
    assert digits("2026", language) == written


def test_the_first_language_is_english() -> None:
    assert next(iter(LANGUAGES)) == "en"
