# SPDX-License-Identifier: GPL-3.0-or-later
"""A strip above every page that says what must not be forgotten."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from securetrain.ui.parts import Look, Role, Tone, icon_label, label
from securetrain.ui.parts.column import WIDEST_EDGE


def strip(words: str, look: Look) -> QFrame:
    """Return the strip."""
    made = QFrame()
    made.setProperty("role", "mark")
    made.setAccessibleName(words)
    row = QHBoxLayout(made)
    edge = min(look.px(24), WIDEST_EDGE)
    row.setContentsMargins(edge, look.px(8), edge, look.px(8))
    row.setSpacing(look.px(12))
    row.addWidget(icon_label("warning", look, tone=Tone.CAUTION))
    row.addWidget(label(words, look, role=Role.UI_STRONG, tone=Tone.CAUTION), 1)
    return made
