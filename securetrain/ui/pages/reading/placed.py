# SPDX-License-Identifier: GPL-3.0-or-later
"""A column that knows which block of a lesson is in view, and comes to one that is asked for."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from securetrain.ui.blocks import StepColumn
from securetrain.ui.parts import Look

SLIVER = 32
"""Of a block that shows no more than this at the top, in px at 100 %, the next one is in view."""
EDGE = 24
"""Room above or below what is scrolled to, in px at 100 %."""


class PlacedColumn(StepColumn):
    """Blocks of a lesson by their number among all blocks."""

    came_to = Signal(int)
    """A block that was asked for is at the top now."""

    def __init__(self, look: Look) -> None:
        """Make an empty column."""
        super().__init__(look)
        self._look = look
        self._placed: dict[int, QWidget] = {}
        self._wanted: int | None = None
        self._is_whole, self._was_seen = True, False
        self.step_shown.connect(self._be_whole)

    def block_at_top(self) -> int | None:
        """Return the number of the block at the top of the view, None where there is no block."""
        if self._wanted is not None or not self._was_seen:
            return min(self._placed, default=None) if self._wanted is None else self._wanted
        top = self.verticalScrollBar().value() + self._look.px(SLIVER)
        below = (n for n, each in self._placed.items() if self._top(each) + each.height() > top)
        return next(below, max(self._placed, default=None))

    def show_block(self, index: int) -> None:
        """Scroll to the block of that number as soon as all blocks stand and are seen."""
        self._wanted = index
        self._come_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Come to the block that was asked for before."""
        super().showEvent(event)
        self._was_seen = True
        self._come_soon()

    def read_on(self) -> bool:
        """Scroll on by most of a screen; say whether there was anything left to read."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep() * 4 // 5)
        return bar.value() > before

    def bring_up(self, block: QWidget) -> None:
        """Scroll to the end of a block, but no further than what has the focus in it."""
        margin = self._look.px(EDGE)
        wanted = self._top(block) + block.height() + margin - self.viewport().height()
        focused = QApplication.focusWidget()
        if focused is not None and block.isAncestorOf(focused):
            wanted = min(wanted, self._top(focused) - margin)
        bar = self.verticalScrollBar()
        bar.setValue(max(bar.value(), wanted))

    def is_in_view(self, block: QWidget) -> bool:
        """Say whether the upper half of a block, or a part of it, is on the screen."""
        top, high = self.verticalScrollBar().value(), self.viewport().height()
        begin = self._top(block)
        return begin + block.height() // 2 > top and begin < top + high

    def begin_anew(self) -> None:
        """Forget the blocks of before; new ones are made from now on."""
        self._placed, self._wanted, self._is_whole = {}, None, False

    def put_block(self, index: int, widget: QWidget) -> None:
        """Take the widget of a block as the one of that number."""
        self._placed[index] = widget

    def number_of(self, widget: QWidget | None) -> int | None:
        """Return the number of the block that a widget is or lies in; None for none of them."""
        if widget is None:
            return None
        from_last = reversed(self._placed.items())  # the one made last is asked for most
        inside = (n for n, each in from_last if each is widget or each.isAncestorOf(widget))
        return next(inside, None)

    def has_block(self, index: int) -> bool:
        """Say whether the block of that number stands by now."""
        return index in self._placed

    def put_below(self, index: int, widget: QWidget) -> None:
        """Put something below a block that stands already."""
        block = self._placed[index]
        chunk = block.parentWidget()
        around = chunk.layout() if chunk else None
        assert isinstance(around, QVBoxLayout)
        around.insertWidget(around.indexOf(block) + 1, widget)

    def _be_whole(self) -> None:
        self._is_whole = True
        self._come_soon()

    def _come_soon(self) -> None:
        # A turn of the event loop later the widths are true, and the window has given its focus.
        if self._wanted is not None and self._is_whole and self.isVisible():
            QTimer.singleShot(0, self._come)

    def stay(self) -> None:
        """Come to no block any more: somebody has gone elsewhere while the blocks were made."""
        self._wanted = None

    def _come(self) -> None:
        widget = self._placed.get(self._wanted) if self._wanted is not None else None
        if widget is None or not self._is_whole or not self.isVisible():
            return
        index, self._wanted = self._wanted, None
        self.settle()
        if index != min(self._placed):  # what stands above the first block stays in view
            self.verticalScrollBar().setValue(self._top(widget) - self._look.px(EDGE))
        self.came_to.emit(index)

    def _top(self, widget: QWidget) -> int:
        inside = self.widget()
        return widget.mapTo(inside, QPoint(0, 0)).y() if inside else 0
