# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does and what it cannot do, before anybody relies on it."""

from collections.abc import Sequence

from securetrain.classroom import Chapter
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
    """Chapter by chapter what holds, and under it what is not protected."""

    def __init__(self, look: Look, chapters: Sequence[Chapter]) -> None:
        """Show all chapters."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("What this program can and cannot do"), 1, look))
        intro = _("Read this before you rely on it. It is meant to be short and true.")
        self.body.addWidget(label(intro, look, role=Role.LEAD, tone=Tone.SECONDARY))
        for chapter in chapters:
            self.body.addWidget(heading(chapter.title, 2, look))
            self._add_list(
                _("What holds"), [each.sentence for each in chapter.promises], holds=True
            )
            self._add_list(_("Not protected"), chapter.not_protected, holds=False)

    def _add_list(self, title: str, sentences: Sequence[str], *, holds: bool) -> None:
        if not sentences:
            return
        card = Card(self._look)
        card.setAccessibleName(title)
        card.body.addWidget(label(title, self._look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY))
        for sentence in sentences:
            add_marked(card, sentence, self._look, holds=holds)
        self.body.addWidget(card)
