# SPDX-License-Identifier: GPL-3.0-or-later
"""A step of a lesson in a scrolled column: the first screenful at once, the rest slice by slice."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.parts import Look, ScrollColumn

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
        self._rest: Iterator[tuple[int, QWidget]] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._make(SLICE))

    def show_step(self, count: int, make: Callable[[int], QWidget]) -> None:
        """Show ``count`` blocks from the top; ``make`` gives the widget of the one at a number."""
        self._timer.stop()
        self._clear()
        self.show_top()
        self._rest = ((number, make(number)) for number in range(count))
        self._make(FIRST)

    def _make(self, seconds: float) -> None:
        until = perf_counter() + seconds
        chunk = QWidget()
        column = QVBoxLayout(chunk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        self.body.addWidget(chunk)
        for number, widget in self._rest:
            column.addWidget(widget)
            self.block_made.emit(number, widget)
            if perf_counter() >= until:
                self._timer.start()
                return
        self._timer.stop()
        self.step_shown.emit()

    def _clear(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
