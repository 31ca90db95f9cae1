# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon set: small drawings in one colour of the theme, mirrored where they point somewhere."""

from PySide6.QtWidgets import QLabel

from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Tone


def icon_label(name: str, look: Look, *, tone: Tone = Tone.TEXT, size: float = 20) -> QLabel:
    """Return a label that shows an icon of ``size`` px; screen readers pass over it."""
    made = QLabel()
    made.setFixedSize(look.px(size), look.px(size))
    return made
