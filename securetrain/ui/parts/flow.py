# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that sets widgets in lines like words, from the side where reading starts."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem

from securetrain.ui.parts.listed import ListedLayout


class FlowLayout(ListedLayout):
    """Sets its items in lines and breaks where the width ends; mirrored in right-to-left."""

    def measure(self, width: int) -> int:
        """Return the height of the lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the least useful shape."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        x = y = tallest = 0
        for item in self._items:
            if item.isEmpty():  # a hidden widget takes no room, not even a gap
                continue
            size = self._size(item, inner.width())
            if x and x + size.width() > inner.width():
                x, y, tallest = 0, y + tallest + self.spacing(), 0
            if move:
                item.setGeometry(self._mirrored(QRect(inner.topLeft() + QPoint(x, y), size), inner))
            x += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        edges = self.contentsMargins()
        return y + tallest + edges.top() + edges.bottom()

    def _size(self, item: QLayoutItem, room: int) -> QSize:
        size = item.sizeHint().expandedTo(item.minimumSize())
        if size.width() <= room:
            return size
        # Too long for a line of its own: narrower and higher where it can be.
        height = item.heightForWidth(room) if item.hasHeightForWidth() else size.height()
        return QSize(max(room, item.minimumSize().width()), height)

    def _mirrored(self, rect: QRect, inner: QRect) -> QRect:
        owner = self.parentWidget()
        if owner is None or owner.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return rect
        return QRect(
            inner.left() + inner.right() - rect.right(), rect.y(), rect.width(), rect.height()
        )
