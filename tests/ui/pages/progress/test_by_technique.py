# SPDX-License-Identifier: GPL-3.0-or-later
"""What was caught of each technique: boxes from where reading starts, and the same as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain.practice import Caught, Discernment
from securetrain.ui import Look
from securetrain.ui.pages.progress.by_technique import MonthBoxes, technique_card
from securetrain.ui.parts import THEMES, GridTable, Theme

MONTHS = (Discernment(1, 3), Discernment(), Discernment(2, 2))
CAUGHT = (
    Caught("false-urgency", Discernment(4, 9), MONTHS),
    Caught("of-our-own", Discernment(0, 1), (Discernment(), Discernment(), Discernment(0, 1))),
)


def words_on(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


def test_each_technique_is_named_with_what_was_caught_in_all(
    qtbot: QtBot, qapp: QApplication
) -> None:
    card = technique_card(CAUGHT, Look())
    qtbot.addWidget(card)
    boxes = card.findChildren(MonthBoxes)
    assert [each.accessibleName() for each in boxes] == [
        "Made-up hurry: 4 of 9",
        "of our own: 0 of 1",
    ]


def test_the_table_tells_each_month_in_which_a_technique_was_met(
    qtbot: QtBot, qapp: QApplication
) -> None:
    card = technique_card(CAUGHT, Look())
    qtbot.addWidget(card)
    (table,) = card.findChildren(GridTable)
    assert table.isHidden()
    card.findChildren(QPushButton)[0].click()
    assert not table.isHidden()
    assert words_on(table) == [
        *("Technique", "When", "Caught"),
        *("Made-up hurry", "Last 4 weeks", "2 of 2"),
        *("Made-up hurry", "9 to 12 weeks ago", "1 of 3"),
        *("Made-up hurry", "In all", "4 of 9"),
        *("of our own", "Last 4 weeks", "0 of 1"),
        *("of our own", "In all", "0 of 1"),
    ]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("mirrored", [False, True], ids=["left-to-right", "right-to-left"])
def test_boxes_fill_with_what_was_caught_and_follow_the_reading_direction(
    qtbot: QtBot, qapp: QApplication, theme: Theme, mirrored: bool
) -> None:
    boxes = MonthBoxes(MONTHS, Look(theme))
    qtbot.addWidget(boxes)
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    boxes.setLayoutDirection(direction)
    boxes.resize(boxes.sizeHint())
    image = boxes.grab().toImage()
    middles = [image.width() - 1 - at if mirrored else at for at in (10, 36, 62)]
    filled = [
        sum(image.pixelColor(at, y) == QColor(theme.accent) for y in range(image.height()))
        for at in middles
    ]
    assert filled[0] == pytest.approx(filled[2] / 3, abs=1)
    assert filled[1] == 0
    assert filled[2] > image.height() * 0.75
