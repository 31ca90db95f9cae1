# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase made by lot: to be learned or written down, and typed once to know that it works."""

from PySide6.QtCore import Qt, Signal

from securetrain.ui.pages.told import ToldLine
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    SecretField,
    SunkenFrame,
    Tone,
    label,
)
from securetrain.ui.parts.labels import runs_right_to_left
from securetrain.words import _

WIDE_SPACE = "\N{EM SPACE}"


class DrawnCard(Card):
    """Shows the passphrase big and in order; it can be read and typed, and not be copied."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, look: Look, advice: str) -> None:
        """Make a card without a passphrase; ``advice`` says what to do with it."""
        super().__init__(look)
        self.words = ""
        strength = _("Made for you by lot: far too many to try.")
        self.body.addWidget(label(strength, look, role=Role.UI_STRONG, tone=Tone.SUCCESS))
        frame = SunkenFrame(look)
        self._shown = label("", look.for_language("en"), role=Role.H2)
        frame.body.addWidget(self._shown)
        self.body.addWidget(frame)
        self.ways = FlowLayout(spacing=look.px(8))
        self.body.addLayout(self.ways)
        self.body.addWidget(label(advice, look))
        self.field = SecretField(_("Type it once, so that you know it works"), look)
        self.field.changed.connect(self._tell)
        self.field.submitted.connect(self.submitted)
        self.body.addWidget(self.field)
        self._told = ToldLine(look)
        self.body.addWidget(self._told)

    @property
    def is_typed(self) -> bool:
        """Say whether it was typed; neither case nor the width of spaces matters."""
        return bool(self.words) and _plain(self.field.text()) == _plain(self.words)

    def show_drawn(self, words: str) -> None:
        """Show a passphrase, set as its own script runs."""
        self.words = words
        right = runs_right_to_left(words)
        way = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        self._shown.setLayoutDirection(way)
        self._shown.setText(WIDE_SPACE.join(words.split()))
        self._shown.setAccessibleName(words)
        self.field.describe(words)
        self.field.clear()
        self._tell()

    def show_not_yet(self) -> None:
        """Say that what was typed is something else."""
        self._told.tell(_("Not the same yet. Compare it word by word."))

    def _tell(self) -> None:
        self._told.tell(_("That is it.") if self.is_typed else "")
        self.changed.emit()


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
