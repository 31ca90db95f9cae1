# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that hears of a file dropped onto it, and touches nothing of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow


class DropWindow(QMainWindow):
    """Tells what was dropped, as it is written: a path of this machine, or an address."""

    dropped = Signal(str)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what names one thing."""
        if len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of it."""
        for url in event.mimeData().urls()[:1]:
            event.acceptProposedAction()
            self.dropped.emit(url.toLocalFile() or url.toString())
