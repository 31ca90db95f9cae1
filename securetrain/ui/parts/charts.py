# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures of progress, drawn on whole pixels; whoever shows one says it in words, too."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from securetrain.ui.parts.look import Look

DAYS = 7
SQUARE, GAP = 10, 3
"""A day's square and the room around it, in px at 100 %."""

BAR, WIDEST = 20, 560
"""Height of a bar and the widest that a picture gets, in px at 100 %."""


class WeekGrid(QWidget):
    """A column for each week, the oldest where reading starts; a square for each day practised."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, weeks: Sequence[int], look: Look) -> None:
        """Show days practised, 0 to 7, for each of ``weeks``."""
        super().__init__()
        self._weeks, self._look = tuple(weeks), look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size at which squares are as large as they get."""
        step = self._look.px(SQUARE + GAP)
        return QSize(2 * step * len(self._weeks), step * DAYS + 1)

    def minimumSizeHint(self) -> QSize:
        """Let columns stand close together where there is little room."""
        step = self._look.px(SQUARE + GAP)
        return QSize(step * len(self._weeks), step * DAYS + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares from the ground up; days without practice are hollow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, step = self._look.px(SQUARE), self._look.px(SQUARE + GAP)
        room = min(self.width(), self._look.px(WIDEST))
        pitch = min(room // max(1, len(self._weeks)), 2 * step)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        theme = self._look.theme
        for week, days in enumerate(self._weeks):
            start = week * pitch
            left = self.width() - start - side if mirrored else start
            for day in range(DAYS):
                top = self.height() - (day + 1) * step
                met = day < days
                painter.setPen(QPen(QColor(theme.accent if met else theme.border), 1))
                painter.setBrush(QColor(theme.accent if met else theme.surface))
                square = QRectF(left + 0.5, top + 0.5, side - 1, side - 1)
                painter.drawRoundedRect(square, side / 5, side / 5)


class SplitBar(QWidget):
    """One bar in parts: the first is filled, the second tinted, all others hollow."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parts: Sequence[int], look: Look) -> None:
        """Show ``parts`` by their size; parts of nothing are left out."""
        super().__init__()
        self._parts, self._look = tuple(parts), look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._look.px(WIDEST), self._look.px(BAR))

    def minimumSizeHint(self) -> QSize:
        """Let it be narrow."""
        return QSize(self._look.px(80), self._look.px(BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts one after the other from where reading starts, a gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._look.theme, self._look.px(4)
        fills = (theme.accent, theme.accent_soft, theme.surface)
        edges = (theme.accent, theme.accent, theme.border_strong)
        gap, room = self._look.px(GAP), min(self.width(), self._look.px(WIDEST))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = 0.0
        for number, part in enumerate(self._parts):
            if not part:
                continue
            wide = room * part / sum(self._parts)
            left = self.width() - start - wide + gap if mirrored else start
            painter.setPen(QPen(QColor(edges[min(number, 2)]), 1))
            painter.setBrush(QColor(fills[min(number, 2)]))
            box = QRectF(left + 0.5, 0.5, max(radius, wide - gap) - 1, self.height() - 1)
            painter.drawRoundedRect(box, radius, radius)
            start += wide
