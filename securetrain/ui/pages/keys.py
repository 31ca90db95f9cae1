# SPDX-License-Identifier: GPL-3.0-or-later
"""All keys on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from securetrain.ui.parts import Card, Look, Role, ScrollColumn, Tone, heading, label, line_label
from securetrain.words import _


class KeysPage(ScrollColumn):
    """Two columns: a key, and what it does."""

    def __init__(self, look: Look, keys: Sequence[tuple[str, str]]) -> None:
        """Show ``keys`` with what they do."""
        super().__init__(look)
        self.body.addWidget(heading(_("Keys"), 1, look))
        words = _("Everything works by keyboard. Tab moves on, Enter presses, Escape goes back.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        card = Card(look)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(24))
        grid.setVerticalSpacing(look.px(8))
        for row, (key, does) in enumerate(keys):
            name = line_label(key, look, role=Role.UI_STRONG, tone=Tone.ACCENT)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(does, look, role=Role.UI), row, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        self.body.addWidget(card)
