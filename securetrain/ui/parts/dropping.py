# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears of a file that is dropped onto a window, and touches nothing of it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Tells what was dropped, as it is written: a path of this machine, or an address."""

    dropped = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Listen to ``window``."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what names one thing."""
        if isinstance(event, QDropEvent | QDragEnterEvent):
            urls = event.mimeData().urls()
            if len(urls) == 1:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.dropped.emit(urls[0].toLocalFile() or urls[0].toString())
                return True
        return super().eventFilter(watched, event)
