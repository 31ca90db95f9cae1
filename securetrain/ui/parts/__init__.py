# SPDX-License-Identifier: GPL-3.0-or-later
"""What windows are made of: theme, labels, buttons, frames, layouts, icons, keys.

A `Look` is made once from the settings, `apply` dresses the program in it, and every part takes it.
"""

from securetrain.ui.parts.announcements import announce
from securetrain.ui.parts.buttons import primary, quiet, secondary
from securetrain.ui.parts.column import PAGE, READING, ScrollColumn
from securetrain.ui.parts.dress import apply, load_typefaces
from securetrain.ui.parts.flow import FlowLayout
from securetrain.ui.parts.frames import CalloutFrame, Card, SunkenFrame, chip, separator
from securetrain.ui.parts.icons import icon_label
from securetrain.ui.parts.labels import heading, label, line_label, show_text
from securetrain.ui.parts.look import Look, make_look
from securetrain.ui.parts.tokens import (
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    THEMES,
    Role,
    Space,
    Theme,
    ThemeChoice,
    Tone,
    contrast,
    theme_for,
)

__all__ = [
    "DARK",
    "HIGH_CONTRAST_DARK",
    "HIGH_CONTRAST_LIGHT",
    "LIGHT",
    "PAGE",
    "READING",
    "THEMES",
    "CalloutFrame",
    "Card",
    "FlowLayout",
    "Look",
    "Role",
    "ScrollColumn",
    "Space",
    "SunkenFrame",
    "Theme",
    "ThemeChoice",
    "Tone",
    "announce",
    "apply",
    "chip",
    "contrast",
    "heading",
    "icon_label",
    "label",
    "line_label",
    "load_typefaces",
    "make_look",
    "primary",
    "quiet",
    "secondary",
    "separator",
    "show_text",
    "theme_for",
]
