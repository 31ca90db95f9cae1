# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does and what it cannot do, before anybody relies on it."""

from collections.abc import Sequence

from securetrain.ui.pages.marked import add_marked
from securetrain.ui.parts import (
    Card,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
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
        self._add_list(_("What holds"), holds, holds=True)
        self._add_list(_("Not protected"), not_protected, holds=False)

    def _add_list(self, title: str, sentences: Sequence[str], *, holds: bool) -> None:
        self.body.addWidget(heading(title, 2, self._look))
        card = Card(self._look)
        card.setAccessibleName(title)
        for sentence in sentences:
            add_marked(card, sentence, self._look, holds=holds)
        self.body.addWidget(card)
