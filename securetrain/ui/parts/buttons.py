# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons: one primary action, secondary ones and quiet ones; at least 40 px high."""

from PySide6.QtWidgets import QPushButton, QSizePolicy

from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role

TARGET = 40
"""The least height of anything that is clicked, in px at 100 %."""


def primary(text: str, look: Look) -> QPushButton:
    """Return the button for the one thing to do next."""
    return _button(text, look, "primary")


def secondary(text: str, look: Look) -> QPushButton:
    """Return a button for one of several things that can be done."""
    return _button(text, look, "secondary")


def quiet(text: str, look: Look) -> QPushButton:
    """Return a button without a frame, for what is at hand and rarely needed."""
    return _button(text, look, "quiet")


def _button(text: str, look: Look, kind: str) -> QPushButton:
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setFont(look.font(Role.UI_STRONG))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.setMinimumHeight(look.px(TARGET))
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return made
