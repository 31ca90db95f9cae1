# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program looks and listens, as one value; a guest's is forgotten with everything else."""

from dataclasses import replace
from enum import StrEnum

from securetrain.course import value

SMALLEST_SCALE = 80
LARGEST_SCALE = 200
SCALE_STEP = 10


class ThemeChoice(StrEnum):
    """Which theme is wanted; ``SYSTEM`` follows the desktop, high contrast included."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@value
class Settings:
    """Language of the interface, theme, text size in per cent, and the single-letter keys.

    ``letters`` says whether letters act at all; the three words say which letter does what.
    """

    language: str = "en"
    theme: ThemeChoice = ThemeChoice.SYSTEM
    scale: int = 100
    letters: bool = True
    hint_letter: str = "h"
    next_letter: str = "n"
    previous_letter: str = "p"


def scaled(settings: Settings, steps: int) -> Settings:
    """Return the settings with text ``steps`` steps larger or smaller, within the limits."""
    wanted = settings.scale + steps * SCALE_STEP
    return replace(settings, scale=max(SMALLEST_SCALE, min(LARGEST_SCALE, wanted)))
