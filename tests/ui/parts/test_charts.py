# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of progress are sharp, turn with the direction of reading, and have nothing to hide."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import LIGHT, Look
from securetrain.ui.parts.charts import DAYS, SplitBar, WeekGrid

ACCENT = QColor(LIGHT.accent).rgb()


def drawn(qtbot: QtBot, widget: QWidget, *, mirrored: bool = False) -> QImage:
    qtbot.addWidget(widget)
    to_left, to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    widget.setLayoutDirection(to_left if mirrored else to_right)
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def filled(image: QImage) -> int:
    cells = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(x, y) == ACCENT for x, y in cells)


def columns(image: QImage) -> list[int]:
    """Return how much is filled in each quarter of the width."""
    step = image.width() // 4
    return [filled(image.copy(n * step, 0, step, image.height())) for n in range(4)]


def test_each_day_is_a_square_of_the_same_size(qtbot: QtBot, qapp: QApplication) -> None:
    one = filled(drawn(qtbot, WeekGrid((0, 1), Look())))
    assert one
    assert filled(drawn(qtbot, WeekGrid((3, 4), Look()))) == DAYS * one
    assert filled(drawn(qtbot, WeekGrid((0, 0), Look()))) == 0


def test_the_oldest_week_stands_where_reading_starts(qtbot: QtBot, qapp: QApplication) -> None:
    left = columns(drawn(qtbot, WeekGrid((7, 0, 0, 0), Look())))
    right = columns(drawn(qtbot, WeekGrid((7, 0, 0, 0), Look()), mirrored=True))
    assert left[0]
    assert left == right[::-1]


def test_no_weeks_are_an_empty_picture(qtbot: QtBot, qapp: QApplication) -> None:
    assert filled(drawn(qtbot, WeekGrid((), Look()))) == 0


def test_the_first_part_is_filled_by_its_share(qtbot: QtBot, qapp: QApplication) -> None:
    half = filled(drawn(qtbot, SplitBar((2, 1, 1), Look())))
    whole = filled(drawn(qtbot, SplitBar((4, 0, 0), Look())))
    assert 1.9 < whole / half < 2.1
    assert filled(drawn(qtbot, SplitBar((0, 3, 1), Look()))) < half / 5


def test_the_first_part_stands_where_reading_starts(qtbot: QtBot, qapp: QApplication) -> None:
    assert columns(drawn(qtbot, SplitBar((1, 3), Look())))[0]
    mirrored = columns(drawn(qtbot, SplitBar((1, 3), Look()), mirrored=True))
    assert mirrored[3] > mirrored[0]
