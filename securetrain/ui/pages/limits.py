# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does and what it cannot do, before anybody relies on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from securetrain.ui.parts import (
    Card,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    icon_label,
    label,
)
from securetrain.words import _


class LimitsPage(ScrollColumn):
    """Two lists: what holds, and what is not protected."""

    def __init__(self, look: Look, *, holds: Sequence[str], not_protected: Sequence[str]) -> None:
        """Show both lists of sentences."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("What this program can and cannot do"), 1, look))
        intro = _("Read this before you rely on it. It is meant to be short and true.")
        self.body.addWidget(label(intro, look, role=Role.LEAD, tone=Tone.SECONDARY))
        self._add_list(_("What holds"), holds, "check", Tone.SUCCESS)
        self._add_list(_("Not protected"), not_protected, "dash", Tone.CAUTION)

    def _add_list(self, title: str, sentences: Sequence[str], icon: str, tone: Tone) -> None:
        self.body.addWidget(heading(title, 2, self._look))
        card = Card(self._look)
        card.setAccessibleName(title)
        for sentence in sentences:
            row = QHBoxLayout()
            row.setSpacing(self._look.px(12))
            mark = icon_label(icon, self._look, tone=tone)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(sentence, self._look), 1)
            card.body.addLayout(row)
        self.body.addWidget(card)
