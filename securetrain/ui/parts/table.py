# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that mirrors by itself and whose head and cells share their edges."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from securetrain.course import Line, plain
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.prose import ProseView, line_view
from securetrain.ui.parts.tokens import Radius, Role, Tone
from securetrain.words import _

LEAST, MOST = 12, 36
"""Letters that a column counts for at least and at most when the width is shared out."""
NARROWEST, LEAST_ROOM = 120, 556
"""Width in px of words in a cell that is enough, and the room of a table in the smallest window.

Beside large letters neither grows: the columns of a table have to fit, down to narrow ones.
"""
FEW = 4
"""Columns up to which a cell has its whole room around it."""


class GridTable(QFrame):
    """One head row and rows of as many cells."""

    def __init__(
        self, head: tuple[Line, ...], rows: tuple[tuple[Line, ...], ...], look: Look
    ) -> None:
        """Lay out a table; every cell is read out with the name of its column."""
        super().__init__()
        self._look = look
        self._edge = min(look.px(16), 16) if len(head) <= FEW else 8
        self._least = LEAST_ROOM // max(len(head), 1) - 2 * self._edge
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        for column, words in enumerate(head):
            made = line_view(words, look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY)
            self._place(made, 0, column)
            longest = max(len(plain(row[column])) for row in (head, *rows))
            self._grid.setColumnStretch(column, min(max(longest, LEAST), MOST))
        for row, cells in enumerate(rows, start=1):
            for column, words in enumerate(cells):
                made = line_view(words, look, role=Role.UI)
                named = _("{column}: {words}")
                made.setAccessibleName(named.format(column=plain(head[column]), words=plain(words)))
                self._place(made, row, column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head's ground, hairlines between rows and the rounded frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._look.theme, self._look.px(Radius.CARD.value)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(shape, QColor(theme.surface))
        painter.setClipPath(shape)
        painter.fillRect(0, 0, self.width(), self._top(1), QColor(theme.sunken))
        painter.setPen(QPen(QColor(theme.border), 1))
        for row in range(1, self._grid.rowCount()):
            painter.drawLine(0, self._top(row), self.width(), self._top(row))
        painter.setClipping(False)
        painter.drawPath(shape)

    def _top(self, row: int) -> int:
        """Return where a row starts; one below the last row means the end."""
        item = self._grid.itemAtPosition(row, 0)
        return self.height() if item is None else item.geometry().top()

    def _place(self, view: ProseView, row: int, column: int) -> None:
        """Put a cell with its room around it; the room belongs to the cell, so edges agree."""
        around = QVBoxLayout()
        along = self._look.px(10)
        around.setContentsMargins(self._edge, along, self._edge, along)
        enough = max(min(NARROWEST, self._least), self._look.px(16))  # a letter, at the very least
        view.setMinimumWidth(min(view.minimumSizeHint().width(), enough))
        around.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(around, row, column)
