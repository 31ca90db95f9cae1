# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries side by side, in as many columns as there is room for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from securetrain.ui.parts import Look

MOST_COLUMNS = 3


class Columns(QWidget):
    """Sets what it is given in rows of one to three; reading order is the order of adding."""

    def __init__(self, look: Look, *, least: float) -> None:
        """Make an empty place; an entry has at least ``least`` px at 100 %."""
        super().__init__()
        self._least = look.px(least)
        self._entries: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(12))

    def add(self, entry: QWidget) -> None:
        """Add an entry at the end."""
        self._entries.append(entry)
        entry.setParent(self)
        if self._columns:  # those before it stay where they are
            row, column = divmod(len(self._entries) - 1, self._columns)
            self._grid.addWidget(entry, row, column)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the entries anew where another number of columns fits."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(MOST_COLUMNS, self.width() // self._least))
        if columns == self._columns:
            return
        self._columns = columns
        for number, entry in enumerate(self._entries):
            self._grid.addWidget(entry, number // columns, number % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
