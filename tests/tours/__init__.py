# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the program's pages, one module each, for pictures and for tests."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

DAY = date(2026, 11, 21)
Go = Callable[[], None]


def settle(application: QApplication) -> None:
    """Let everything that was asked for happen."""
    for _ in range(30):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
