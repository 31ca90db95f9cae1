# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries side by side, in as many columns as there is room for."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from securetrain.ui.parts import Look
from securetrain.ui.parts.listed import ListedLayout, height_at

MOST_COLUMNS = 3


class Columns(QWidget):
    """Sets what it is given in rows of one to three; reading order is the order of adding."""

    def __init__(self, look: Look, *, least: float) -> None:
        """Make an empty place; an entry has at least ``least`` px at 100 %."""
        super().__init__()
        self._rows = _Rows(self, least=look.px(least), spacing=look.px(12))

    def add(self, entry: QWidget) -> None:
        """Add an entry at the end."""
        self._rows.addWidget(entry)


class _Rows(ListedLayout):
    """Rows of items of one width, as high as the highest of each.

    A grid would have to be filled anew where another number of columns fits, and everything around
    it be measured twice: with 400 entries a step of the window's edge took a tenth of a second.
    """

    def __init__(self, parent: QWidget, *, least: int, spacing: int) -> None:
        super().__init__(parent, spacing=spacing)
        self._least = least

    def measure(self, width: int) -> int:
        """Return the height of the rows."""
        heights = [high for high, _items in self._lines(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items row by row, from the side where reading starts."""
        super().setGeometry(rect)
        wide, top = self._wide(rect.width()), rect.top()
        owner = self.parentWidget()
        mirrored = owner and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for high, items in self._lines(rect.width()):
            for place, item in enumerate(items):
                along = place * (wide + self.spacing())
                left = rect.right() + 1 - along - wide if mirrored else rect.left() + along
                item.setGeometry(QRect(left, top, wide, high))
            top += high + self.spacing()

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the widest item; the height follows from the width."""
        return QSize(max((each.minimumSize().width() for each in self._items), default=0), 0)

    def _columns(self, width: int) -> int:
        least = max(self._least, self.minimumSize().width())
        return max(1, min(MOST_COLUMNS, width // least))

    def _wide(self, width: int) -> int:
        columns = self._columns(width)
        return (width - (columns - 1) * self.spacing()) // columns

    def _lines(self, width: int) -> Iterator[tuple[int, list[QLayoutItem]]]:
        """Yield each row with its height."""
        columns, wide = self._columns(width), self._wide(width)
        for start in range(0, len(self._items), columns):
            items = self._items[start : start + columns]
            yield max(height_at(each, wide) for each in items), items
