# SPDX-License-Identifier: GPL-3.0-or-later
"""What the layouts made here have in common: a list of items, and heights that are remembered."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import delete


class ListedLayout(QLayout):
    """Holds items in the order of adding; its height follows from its width by ``measure``."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        """Make an empty layout; ``spacing`` in px stands between items."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.destroyed.connect(partial(_delete, self._items))
        self._heights: dict[int, int] = {}
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def measure(self, width: int) -> int:
        """Return the height of the items at a width."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or nothing past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the items need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width; asked for often, so it is remembered."""
        if width not in self._heights:
            self._heights[width] = self.measure(width)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._heights.clear()
        super().invalidate()


def height_at(item: QLayoutItem, width: int) -> int:
    """Return the height that an item needs at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _delete(items: list[QLayoutItem]) -> None:
    """Delete the items of a layout that is gone: each layout has to do that for its own."""
    while items:
        delete(items.pop())
