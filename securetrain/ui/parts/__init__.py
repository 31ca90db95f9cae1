# SPDX-License-Identifier: GPL-3.0-or-later
"""What windows are made of: theme, labels, buttons, frames, layouts, icons, keys.

A `Look` is made once from the settings, `apply` dresses the program in it, and every part takes it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from securetrain.ui.parts.buttons import primary, quiet, secondary
from securetrain.ui.parts.column import PAGE, READING, ScrollColumn
from securetrain.ui.parts.dress import apply, load_typefaces
from securetrain.ui.parts.flow import FlowLayout
from securetrain.ui.parts.icons import IconMark, drawing, first_line, icon, icon_label
from securetrain.ui.parts.labels import (
    HeadingLabel,
    PlainLabel,
    heading,
    label,
    line_label,
    show_text,
)
from securetrain.ui.parts.look import Look, local_digits, make_look
from securetrain.ui.parts.tokens import (
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    THEMES,
    Role,
    Theme,
    ThemeChoice,
    Tone,
    contrast,
    theme_for,
)

if TYPE_CHECKING:
    from securetrain.ui.parts.announcements import announce
    from securetrain.ui.parts.background import forget_results, in_background
    from securetrain.ui.parts.clipboard import copy_privately, take_back_copied
    from securetrain.ui.parts.forms import checkbox_row, labelled_row
    from securetrain.ui.parts.frames import CalloutFrame, Card, SunkenFrame, chip, separator
    from securetrain.ui.parts.key_list import shortcut_list
    from securetrain.ui.parts.keys import Intent, Letters, Shortcut, Wish, wish
    from securetrain.ui.parts.meter import Meter, ProgressDots
    from securetrain.ui.parts.note_field import NoteField
    from securetrain.ui.parts.options import OptionRow, OptionState, option_group
    from securetrain.ui.parts.prose import MarkedProse, ProseView, line_view
    from securetrain.ui.parts.qr_code import QrCode
    from securetrain.ui.parts.secret_field import SecretField
    from securetrain.ui.parts.strokes import Stroke, stroke_of, types_text
    from securetrain.ui.parts.table import GridTable

_LATER = {
    "copy_privately": "clipboard",
    "take_back_copied": "clipboard",
    "CalloutFrame": "frames",
    "Card": "frames",
    "GridTable": "table",
    "Intent": "keys",
    "Letters": "keys",
    "MarkedProse": "prose",
    "Meter": "meter",
    "NoteField": "note_field",
    "OptionRow": "options",
    "OptionState": "options",
    "ProgressDots": "meter",
    "ProseView": "prose",
    "QrCode": "qr_code",
    "SecretField": "secret_field",
    "Shortcut": "keys",
    "Stroke": "strokes",
    "SunkenFrame": "frames",
    "Wish": "keys",
    "announce": "announcements",
    "checkbox_row": "forms",
    "chip": "frames",
    "forget_results": "background",
    "in_background": "background",
    "labelled_row": "forms",
    "line_view": "prose",
    "option_group": "options",
    "separator": "frames",
    "shortcut_list": "key_list",
    "stroke_of": "strokes",
    "types_text": "strokes",
    "wish": "keys",
}
"""What the first window does without: loaded when first asked for, so that it comes sooner."""

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
    "GridTable",
    "HeadingLabel",
    "IconMark",
    "Intent",
    "Letters",
    "Look",
    "MarkedProse",
    "Meter",
    "NoteField",
    "OptionRow",
    "OptionState",
    "PlainLabel",
    "ProgressDots",
    "ProseView",
    "QrCode",
    "Role",
    "ScrollColumn",
    "SecretField",
    "Shortcut",
    "Stroke",
    "SunkenFrame",
    "Theme",
    "ThemeChoice",
    "Tone",
    "Wish",
    "announce",
    "apply",
    "checkbox_row",
    "chip",
    "contrast",
    "copy_privately",
    "drawing",
    "first_line",
    "forget_results",
    "heading",
    "icon",
    "icon_label",
    "in_background",
    "label",
    "labelled_row",
    "line_label",
    "line_view",
    "load_typefaces",
    "local_digits",
    "make_look",
    "option_group",
    "primary",
    "quiet",
    "secondary",
    "separator",
    "shortcut_list",
    "show_text",
    "stroke_of",
    "take_back_copied",
    "theme_for",
    "types_text",
    "wish",
]


def __getattr__(name: str) -> object:
    """Load what is loaded later."""
    if name in _LATER:
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    raise AttributeError(name)
