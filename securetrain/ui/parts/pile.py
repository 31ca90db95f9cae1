# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that sets widgets one below the other and never squeezes them."""

from PySide6.QtCore import QRect, QSize

from securetrain.ui.parts.listed import ListedLayout, height_at


class Pile(ListedLayout):
    """Gives each item the height it needs at the width there is, whatever the height there is.

    Qt's own column is laid out once more before its surroundings have grown: whatever stands in it
    is made smaller and larger again each time that something is added at its end.
    """

    def measure(self, width: int) -> int:
        """Return the height of all items and what stands between them."""
        gaps = self.spacing() * max(0, len(self._items) - 1)
        return sum(height_at(each, width) for each in self._items) + gaps

    def setGeometry(self, rect: QRect) -> None:
        """Place the items from the top."""
        super().setGeometry(rect)
        top = rect.top()
        for item in self._items:
            high = height_at(item, rect.width())
            item.setGeometry(QRect(rect.left(), top, rect.width(), high))
            top += high + self.spacing()

    def sizeHint(self) -> QSize:
        """Return the width of the widest item; the height follows from the width."""
        return QSize(max((each.sizeHint().width() for each in self._items), default=0), 0)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width."""
        return QSize(max((each.minimumSize().width() for each in self._items), default=0), 0)
