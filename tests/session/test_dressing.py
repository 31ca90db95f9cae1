# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever somebody chose, no window stays undressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from securetrain.classroom import Settings
from securetrain.session.dressing import Dressing
from securetrain.ui import MainWindow


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Give a program that has just begun, and the dress of the others back to it at the end."""
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    yield qapp
    qapp.setStyleSheet(before)


def test_a_fresh_program_is_dressed_even_in_what_a_window_begins_with(
    undressed: QApplication,
) -> None:
    window = MainWindow("")
    dressing = Dressing(undressed, window, Settings("en"), dressed=lambda: None)
    dressing.dress()
    assert dressing.look == window.look
    assert undressed.styleSheet()
    window.deleteLater()
