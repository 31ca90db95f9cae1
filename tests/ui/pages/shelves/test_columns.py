# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries stand in rows, in the order in which they were added, whenever that was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from securetrain.ui import Look
from securetrain.ui.pages.shelves.columns import Columns
from securetrain.ui.parts import label

Direction = Qt.LayoutDirection


def filled(qtbot: QtBot, entries: list[QLabel], *, width: int) -> Columns:
    """Show entries of at least 200 px in a place so wide."""
    made = Columns(Look(), least=200)
    qtbot.addWidget(made)
    for entry in entries:
        made.add(entry)
    made.resize(width, 400)
    made.show()
    return made


def in_reading_order(entries: list[QLabel], *, mirrored: bool = False) -> list[QLabel]:
    """Return entries as the eye meets them: from the top, then from where reading starts."""
    return sorted(entries, key=lambda each: (each.y(), -each.x() if mirrored else each.x()))


def rows(entries: list[QLabel]) -> list[int]:
    """Return how many entries stand in each row, from the top."""
    tops = [each.y() for each in entries]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("width", "wanted"), [(200, [1] * 7), (450, [2] * 3 + [1]), (2_000, [3, 3, 1])]
)
@pytest.mark.parametrize("before", [0, 3, 7])
@pytest.mark.parametrize("direction", [Direction.LeftToRight, Direction.RightToLeft])
def test_entries_stand_in_order_before_and_after_they_are_shown(
    qtbot: QtBot,
    qapp: QApplication,
    width: int,
    wanted: list[int],
    before: int,
    direction: Direction,
) -> None:
    entries = [QLabel(str(number)) for number in range(7)]
    made = filled(qtbot, entries[:before], width=width)
    made.setLayoutDirection(direction)
    for entry in entries[before:]:
        made.add(entry)
    qapp.processEvents()
    assert rows(entries) == wanted
    assert in_reading_order(entries, mirrored=direction is Direction.RightToLeft) == entries
    assert all(made.rect().contains(each.geometry()) for each in entries)


def test_another_width_sets_them_anew_at_once(qtbot: QtBot) -> None:
    entries = [label(f"Entry {number} " * number, Look()) for number in range(1, 8)]
    made = filled(qtbot, list(entries), width=200)
    for width, wanted in ((450, [2, 2, 2, 1]), (700, [3, 3, 1]), (250, [1] * 7)):
        made.resize(width, made.heightForWidth(width))
        assert rows(entries) == wanted
        assert all(each.height() >= each.heightForWidth(each.width()) for each in entries)
        assert made.rect().bottom() == max(each.geometry().bottom() for each in entries)


def test_no_entry_is_narrower_than_it_can_be(qtbot: QtBot) -> None:
    entries = [QLabel(str(number)) for number in range(4)]
    entries[2].setMinimumWidth(400)
    made = filled(qtbot, entries, width=700)
    assert rows(entries) == [1] * 4
    made.resize(900, 400)
    assert rows(entries) == [2, 2]


def test_nothing_needs_no_room(qtbot: QtBot) -> None:
    made = filled(qtbot, [], width=300)
    assert made.heightForWidth(300) == 0
