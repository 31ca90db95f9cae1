# SPDX-License-Identifier: GPL-3.0-or-later
"""The notes beside the blocks of a lesson, in the column that shows the blocks."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from securetrain.ui.pages.reading.note_card import NoteCard
from securetrain.ui.pages.reading.placed import PlacedColumn
from securetrain.ui.parts import Look


class Margin(QObject):
    """Shows notes below their blocks, opens new ones, and tells what is written in them."""

    written = Signal(int, str)

    def __init__(self, column: PlacedColumn, look: Look) -> None:
        """Stand beside ``column``; nothing is shown before ``begin``."""
        super().__init__(column)
        self._column, self._look, self._where = column, look, ""
        self._texts: dict[int, str] = {}
        self._cards: dict[int, NoteCard] = {}
        self._is_shown, self._wanted = False, -1
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._keep_in_view)
        column.block_made.connect(self._block_made)

    def show_notes(self, notes: Mapping[int, str], where: str) -> None:
        """Know these notes by the number of their block; ``where`` says where they are kept."""
        self._texts, self._where = dict(notes), where

    def begin(self, *, shown: bool) -> None:
        """Let go of the blocks of before; notes stand beside those to come where ``shown``."""
        self.tell()
        self._cards, self._is_shown, self._wanted = {}, shown, -1

    def tell(self) -> None:
        """Tell now what was written and not told yet."""
        for card in self._cards.values():
            card.field.tell()

    def open(self, block: int) -> None:
        """Go to the note beside a block, a new one where there is none, once the block stands."""
        self._column.stay()
        if block not in self._cards and not self._column.has_block(block):
            self._wanted = block
            return
        if block not in self._cards:
            self._put(block)
            self._column.settle()
        field = self._cards[block].field
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus()

    def _block_made(self, _number: int, widget: QWidget) -> None:
        block = self._column.number_of(widget)
        if block is None or not self._is_shown:
            return
        if self._texts.get(block, "").strip():
            self._put(block)
        if block == self._wanted:
            self.open(block)

    def _put(self, block: int) -> None:
        card = NoteCard(self._texts.get(block, ""), self._where, self._look)
        card.written.connect(lambda text: self._write(block, text))
        card.moved.connect(self._soon.start)
        self._cards[block] = card
        self._column.put_below(block, card)
        card.show()  # else it is in sight a moment later, and cannot take the focus yet

    def _write(self, block: int, text: str) -> None:
        self._texts[block] = text
        self.written.emit(block, text)

    def _keep_in_view(self) -> None:
        """Let what is typed stay in sight while its field grows."""
        for card in self._cards.values():
            if card.field.hasFocus():
                self._column.ensureWidgetVisible(card.field)
