# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program looks, listens, locks and leaves, as one value; a guest's is forgotten."""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from securetrain.course import value
from securetrain.words import LANGUAGES

SMALLEST_SCALE = 80
LARGEST_SCALE = 200
SCALE_STEP = 10

LOCK_MINUTES = (1, 2, 5, 10, 30, 0)
"""After how many minutes without a key or a movement it may lock; 0 is never."""


MOST_DIGITS = 3


class ThemeChoice(StrEnum):
    """Which theme is wanted; ``SYSTEM`` follows the desktop, high contrast included."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class ShownName(StrEnum):
    """What window, icon and task bar call the program; plain words, never another program's."""

    LESSONS = "lessons"
    READER = "reader"
    SECURETRAIN = "securetrain"


class LeaveTo(StrEnum):
    """What leaving quickly leads to: the end, or an empty page for notes."""

    END = "end"
    NOTES = "notes"


@value
class Settings:
    """Language of the interface, theme, text size in per cent, keys, and how to lock and leave.

    ``letters`` says whether single letters act; the three words say which letter does what.
    ``lock_minutes`` is one of `LOCK_MINUTES`. ``cover`` covers the contents while another window
    is in front; ``hide_from_capture`` keeps the window out of screen captures where that can be
    had.
    """

    language: str = "en"
    theme: ThemeChoice = ThemeChoice.SYSTEM
    scale: int = 100
    letters: bool = True
    hint_letter: str = "h"
    next_letter: str = "n"
    previous_letter: str = "p"
    lock_minutes: int = 5
    leave_by_shift: bool = True
    leave_to: LeaveTo = LeaveTo.END
    shown_name: ShownName = ShownName.LESSONS
    cover: bool = False
    hide_from_capture: bool = False


def scaled(settings: Settings, steps: int) -> Settings:
    """Return the settings with text ``steps`` steps larger or smaller, within the limits."""
    wanted = settings.scale + steps * SCALE_STEP
    return replace(settings, scale=max(SMALLEST_SCALE, min(LARGEST_SCALE, wanted)))


def settings_to_words(settings: Settings) -> dict[str, str]:
    """Return every setting by its name, as a word; the form in which settings are kept."""
    return {each.name: _word(getattr(settings, each.name)) for each in fields(settings)}


def settings_from_words(untrusted: Mapping[str, str], usual: Settings) -> Settings:
    """Return the settings that words name; what is missing or makes no sense stays as usual."""
    read: dict[str, Any] = {}
    for each in fields(usual):
        found = _read(untrusted.get(each.name, ""), getattr(usual, each.name))
        if found is not None and _allowed(each.name, found):
            read[each.name] = found
    return replace(usual, **read)


def _word(setting: object) -> str:
    return ("no", "yes")[setting] if isinstance(setting, bool) else str(setting)


def _read(untrusted: str, usual: object) -> object:
    if isinstance(usual, bool):
        return {"yes": True, "no": False}.get(untrusted)
    if isinstance(usual, StrEnum):
        return next((each for each in type(usual) if each == untrusted), None)
    if isinstance(usual, int):
        return int(untrusted) if untrusted.isdecimal() and len(untrusted) <= MOST_DIGITS else None
    return untrusted or None


def _allowed(name: str, read: object) -> bool:
    if name == "language":
        return read in LANGUAGES
    if name == "scale":
        return read in range(SMALLEST_SCALE, LARGEST_SCALE + 1)
    if name == "lock_minutes":
        return read in LOCK_MINUTES
    return not isinstance(read, str) or isinstance(read, StrEnum) or len(read) == 1
