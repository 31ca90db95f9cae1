# SPDX-License-Identifier: GPL-3.0-or-later
"""A step of a lesson in a scrolled column: the first screenful at once, the rest slice by slice."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.parts import Look, ScrollColumn
from securetrain.ui.parts.slices import Slices

SLICE = 0.006
"""Seconds that one slice of blocks may take, so that no key waits long for its answer."""
FIRST = 0.014
"""Seconds for the blocks that are there at once: more than a screenful on a slow machine."""


class StepColumn(ScrollColumn):
    """Blocks one below the other, made when the event loop has time for them."""

    block_made = Signal(int, QWidget)
    """A block is in place: its number among those shown, and its widget."""
    step_shown = Signal()
    """The last block is in place."""

    def __init__(self, look: Look) -> None:
        """Make an empty column in the direction of the lesson's language."""
        super().__init__(look)
        self.column.setLayoutDirection(look.direction)
        self._chunk: QVBoxLayout | None = None
        self._slices = Slices(self)
        self._slices.slice_done.connect(self._end_chunk)
        self._slices.whole.connect(self.step_shown)

    @property
    def is_whole(self) -> bool:
        """Whether the last block is in place."""
        return self._slices.is_whole

    def show_step(self, count: int, make: Callable[[int], QWidget]) -> None:
        """Show ``count`` blocks from the top; ``make`` gives the widget of the one at a number."""
        self._clear()
        self.show_top()
        self._slices.begin(self._made(count, make), SLICE, first=FIRST)

    def _made(self, count: int, make: Callable[[int], QWidget]) -> Iterator[None]:
        for number in range(count):
            widget = make(number)
            self._chunk = self._chunk or self._new_chunk()
            self._chunk.addWidget(widget)
            self.block_made.emit(number, widget)
            yield

    def _new_chunk(self) -> QVBoxLayout:
        """Return a place for the blocks of one slice: those before it need not be laid out anew."""
        chunk = QWidget()
        column = QVBoxLayout(chunk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        self.body.addWidget(chunk)
        return column

    def _end_chunk(self) -> None:
        self._chunk = None

    def _clear(self) -> None:
        self._chunk = None
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
