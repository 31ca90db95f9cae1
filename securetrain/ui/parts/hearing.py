# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears what reaches any window of the program, before fields and dialogs do.

A filter on the whole program would be asked about every event of every widget, thousands for one
page; the system's keys and mice come to windows, so windows are enough.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow


class Hearing(QObject):
    """An event filter of all windows, those that come later included."""

    def __init__(self, application: QGuiApplication) -> None:
        """Hear nothing yet."""
        super().__init__(application)
        self._application = application
        self._hears = False

    def begin(self) -> None:
        """Hear every window from now on, from its first focus at the latest."""
        if self._hears:
            return
        self._hears = True
        for window in self._application.allWindows():
            self._meet(window)
        self._application.focusWindowChanged.connect(self._meet)

    def end(self) -> None:
        """Hear nothing more."""
        if not self._hears:
            return
        self._hears = False
        self._application.focusWindowChanged.disconnect(self._meet)
        for window in self._application.allWindows():
            window.removeEventFilter(self)

    def _meet(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # twice is once: Qt moves the earlier one
