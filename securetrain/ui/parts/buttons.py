# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons: one primary action, secondary ones and quiet ones; at least 40 px high."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from securetrain.ui.parts.icons import SMALL, icon
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

TARGET = 40
"""The least height of anything that is clicked, in px at 100 %."""

GAP = 4
"""Between an icon and the words beside it, more than the style gives."""

_TONES = {"primary": Tone.ON_ACCENT, "secondary": Tone.TEXT, "quiet": Tone.ACCENT}


def primary(text: str, look: Look, *, mark: str = "") -> QPushButton:
    """Return the button for the one thing to do next."""
    return _button(text, look, "primary", mark)


def secondary(text: str, look: Look, *, mark: str = "") -> QPushButton:
    """Return a button for one of several things that can be done."""
    return _button(text, look, "secondary", mark)


def quiet(text: str, look: Look, *, mark: str = "") -> QPushButton:
    """Return a button without a frame, for what is at hand and rarely needed."""
    return _button(text, look, "quiet", mark)


def _button(text: str, look: Look, kind: str, mark: str) -> QPushButton:
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setFont(look.font(Role.UI_STRONG))
    if mark:
        made.setIcon(icon(mark, look, tone=_TONES[kind], gap=GAP))
        made.setIconSize(QSize(look.px(SMALL) + look.px(GAP), look.px(SMALL)))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.setMinimumHeight(look.px(TARGET))
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return made
