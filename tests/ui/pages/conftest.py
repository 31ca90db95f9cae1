# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a page into a window of its own, to be used by the hands of `tests.journeys.hands`."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from securetrain.ui import Look, MainWindow, apply
from tests.tours import settle

Put = Callable[..., MainWindow]


@pytest.fixture
def put(qapp: QApplication) -> Iterator[Put]:
    """Show a page in a window, as the stage does."""
    windows: list[MainWindow] = []

    def show(page: QWidget, look: Look | None = None) -> MainWindow:
        look = look or Look()
        apply(qapp, look)
        window = MainWindow("Reader")
        windows.append(window)
        window.resize(1024, 600)
        window.show_look(look, bars=False)
        window.show()
        window.activateWindow()
        settle(qapp)
        window.show_page(page)
        settle(qapp)
        return window

    yield show
    for window in windows:
        window.may_close = True
        window.close()
        window.deleteLater()
    settle(qapp)


def button(page: QWidget, words: str) -> QPushButton:
    """Find a button by its words."""
    return next(each for each in page.findChildren(QPushButton) if each.text() == words)
