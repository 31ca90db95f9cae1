# SPDX-License-Identifier: GPL-3.0-or-later
"""A window before it has bars or pages: a file may be dropped onto it, and it may be marked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from securetrain.ui.topbar import TopBar


class BareWindow(QMainWindow):
    """Tells what was dropped onto it, and touches nothing of that."""

    dropped = Signal(str)
    """What was dropped, as it is written: a path of this machine, or an address."""

    _mark: Callable[[], str] | None = None

    def mark(self, words: Callable[[], str]) -> None:
        """Show words above every page from the next look on; they are asked for each time."""
        self._mark = words

    def fill_head(self, column: QVBoxLayout, top: TopBar) -> None:
        """Put the bar at the top into a column, and the mark below it where there is one."""
        column.addWidget(top)
        if self._mark:
            from securetrain.ui.strip import strip  # late: hardly any session is marked

            column.addWidget(strip(self._mark(), top.look))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what names one thing."""
        if len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of it."""
        for url in event.mimeData().urls()[:1]:
            event.acceptProposedAction()
            self.dropped.emit(url.toLocalFile() or url.toString())
