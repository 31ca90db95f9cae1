# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours can be read: every pair that meets on a screen, in every theme."""

import re

import pytest

from securetrain.places import assets
from securetrain.ui.parts import (
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    THEMES,
    Look,
    Theme,
    ThemeChoice,
    contrast,
    theme_for,
)
from securetrain.ui.parts.dress import style_sheet

SURFACES = ("canvas", "surface", "sunken", "hover", "code_bg")
SOFT = ("accent_soft", "info_soft", "success_soft", "caution_soft", "danger_soft")
PAIRS = (
    *(("text", ground, 7.0) for ground in (*SURFACES, *SOFT)),
    *(("text2", ground, 4.5) for ground in (*SURFACES, "accent_soft")),
    *(("text3", ground, 4.5) for ground in ("canvas", "surface", "sunken")),
    *((tone, "surface", 4.5) for tone in ("accent", "info", "success", "caution", "danger")),
    *((tone, f"{tone}_soft", 4.5) for tone in ("info", "success", "caution", "danger")),
    ("accent", "canvas", 4.5),
    ("accent_text", "accent_soft", 4.5),
    ("accent_text", "canvas", 4.5),
    ("accent_text", "hover", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    *(("border_strong", ground, 3.0) for ground in ("canvas", "surface")),
    *(("focus", ground, 3.0) for ground in ("canvas", "surface", "sunken", "code_bg", *SOFT)),
)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_what_is_shown_can_be_read(theme: Theme, front: str, ground: str, least: float) -> None:
    assert contrast(getattr(theme, front), getattr(theme, ground)) >= least


@pytest.mark.parametrize("theme", [HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK], ids=lambda t: t.name)
def test_high_contrast_keeps_even_captions_and_frames_strong(theme: Theme) -> None:
    assert contrast(theme.text3, theme.sunken) >= 7
    assert contrast(theme.border, theme.surface) >= 4.5


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize(
    ("choice", "dark", "more", "wanted"),
    [
        (ThemeChoice.SYSTEM, False, False, LIGHT),
        (ThemeChoice.SYSTEM, True, False, DARK),
        (ThemeChoice.SYSTEM, False, True, HIGH_CONTRAST_LIGHT),
        (ThemeChoice.SYSTEM, True, True, HIGH_CONTRAST_DARK),
        (ThemeChoice.LIGHT, True, True, LIGHT),
        (ThemeChoice.DARK, False, True, DARK),
        (ThemeChoice.HIGH_CONTRAST, False, False, HIGH_CONTRAST_LIGHT),
        (ThemeChoice.HIGH_CONTRAST, True, False, HIGH_CONTRAST_DARK),
    ],
)
def test_a_choice_wins_over_the_desktop(
    choice: ThemeChoice, dark: bool, more: bool, wanted: Theme
) -> None:
    assert theme_for(choice, dark=dark, more_contrast=more) is wanted


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("sheet", sorted((assets() / "theme").glob("*.qss")), ids=lambda p: p.name)
def test_every_word_of_a_style_sheet_is_filled(theme: Theme, sheet: object) -> None:
    made = style_sheet(Look(theme, 2.0), sheet.read_text("utf-8"), theme=assets() / "theme")  # type: ignore[attr-defined]
    assert not re.search(r"\{\w+\}", made)


def test_lengths_of_a_style_sheet_grow_with_the_text() -> None:
    made = style_sheet(Look(LIGHT, 1.5), "x { padding: {px8}; }", theme=assets())
    assert made == "x { padding: 12px; }"
