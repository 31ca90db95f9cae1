# SPDX-License-Identifier: GPL-3.0-or-later
"""A note beside a block: a field, and where its words are kept."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.told import ToldLine
from securetrain.ui.parts import CalloutFrame, Look, Role, Tone, label
from securetrain.ui.parts.note_field import MOST_LETTERS, NoteField
from securetrain.words import _, number


class NoteCard(CalloutFrame):
    """Shows one note and lets it be changed; it is taken away by emptying it."""

    written = Signal(str)
    moved = Signal()

    def __init__(self, text: str, where: str, look: Look) -> None:
        """Show ``text``; ``where`` says where it is kept."""
        super().__init__(_("Your note"), look, tone=Tone.SECONDARY)
        self.setLayoutDirection(look.direction)
        words = f"{where} {_('Empty it to take it away.')}".strip()
        self.field = NoteField(text, look)
        self.field.setAccessibleName(_("Your note"))
        self.field.setAccessibleDescription(words)
        self.field.written.connect(self.written)
        self.field.filled.connect(self._fill)
        self.field.moved.connect(self.moved)
        self._told = ToldLine(look)
        self.body.addWidget(self.field)
        self.body.addWidget(self._told)
        self.body.addWidget(label(words, look, role=Role.CAPTION, tone=Tone.SECONDARY))

    def _fill(self) -> None:
        words = _("A note holds {n} letters. Go on in one beside another part.")
        self._told.tell(words.format(n=number(MOST_LETTERS)))
        self.moved.emit()
