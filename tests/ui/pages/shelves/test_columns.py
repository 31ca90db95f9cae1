# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries stand in rows, in the order in which they were added, whenever that was."""

import pytest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel
from pytestqt.qtbot import QtBot

from securetrain.ui import Look
from securetrain.ui.pages.shelves.columns import Columns


@pytest.mark.parametrize(("width", "columns"), [(200, 1), (450, 2), (2_000, 3)])
@pytest.mark.parametrize("before", [0, 3, 7])
def test_entries_stand_in_order_before_and_after_they_are_shown(
    qtbot: QtBot, qapp: QApplication, width: int, columns: int, before: int
) -> None:
    made = Columns(Look(), least=200)
    qtbot.addWidget(made)
    entries = [QLabel(str(number)) for number in range(7)]
    for entry in entries[:before]:
        made.add(entry)
    made.resize(width, 400)
    made.show()
    for entry in entries[before:]:
        made.add(entry)
    grid = made.layout()
    assert isinstance(grid, QGridLayout)
    for number, entry in enumerate(entries):
        found = grid.itemAtPosition(*divmod(number, columns))
        assert found is not None
        assert found.widget() is entry
    assert grid.count() == len(entries)
