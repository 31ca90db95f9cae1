# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows widgets in a look, settled, as the tests of the parts need them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import Look, ScrollColumn, apply

Shown = Callable[..., ScrollColumn]


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[Shown]:
    """Dress the program and show widgets in a column; gives the column."""
    windows: list[QWidget] = []

    def show(look: Look, *widgets: QWidget, width: int = 800, height: int = 600) -> ScrollColumn:
        apply(qapp, look)
        column = ScrollColumn(look)
        for widget in widgets:
            column.body.addWidget(widget)
        window = QWidget()
        window.setProperty("surface", "canvas")
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return column

    yield show
    windows.clear()
