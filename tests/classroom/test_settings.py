# SPDX-License-Identifier: GPL-3.0-or-later
"""Text grows and shrinks within its limits; settings are kept as words and read with care."""

import pytest

from securetrain.classroom import (
    LARGEST_SCALE,
    SMALLEST_SCALE,
    LeaveTo,
    Settings,
    ShownName,
    ThemeChoice,
    scaled,
    settings_from_words,
    settings_to_words,
)


@pytest.mark.parametrize(
    ("scale", "steps", "wanted"),
    [(100, 1, 110), (100, -1, 90), (190, 5, LARGEST_SCALE), (90, -5, SMALLEST_SCALE)],
)
def test_text_size_goes_in_steps_within_limits(scale: int, steps: int, wanted: int) -> None:
    assert scaled(Settings(scale=scale), steps).scale == wanted


def test_another_size_changes_nothing_else() -> None:
    before = Settings("fa", ThemeChoice.DARK, 100, letters=False, hint_letter="t")
    after = scaled(before, 1)
    assert (after.language, after.theme, after.letters, after.hint_letter) == (
        "fa",
        ThemeChoice.DARK,
        False,
        "t",
    )


def test_what_was_kept_is_read_again_as_it_was() -> None:
    chosen = Settings(
        "fa",
        ThemeChoice.HIGH_CONTRAST,
        150,
        letters=False,
        hint_letter="ه",
        lock_minutes=0,
        leave_by_shift=False,
        leave_to=LeaveTo.NOTES,
        shown_name=ShownName.READER,
        cover=True,
    )
    assert settings_from_words(settings_to_words(chosen), Settings()) == chosen


@pytest.mark.parametrize(
    ("name", "untrusted"),
    [
        ("language", "../../etc"),
        ("theme", "neon"),
        ("scale", "5000"),
        ("scale", "-100"),
        ("scale", "9" * 5000),
        ("letters", "perhaps"),
        ("hint_letter", "hh"),
        ("lock_minutes", "7"),
        ("lock_minutes", "five"),
        ("nothing known", "yes"),
    ],
)
def test_a_word_that_makes_no_sense_changes_nothing(name: str, untrusted: str) -> None:
    assert settings_from_words({name: untrusted}, Settings()) == Settings()
