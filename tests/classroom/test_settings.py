# SPDX-License-Identifier: GPL-3.0-or-later
"""Text grows and shrinks in steps, within its limits."""

import pytest

from securetrain.classroom import LARGEST_SCALE, SMALLEST_SCALE, Settings, ThemeChoice, scaled


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
