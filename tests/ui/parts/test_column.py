# SPDX-License-Identifier: GPL-3.0-or-later
"""A column follows the focus, and no further than it has to."""

from PySide6.QtWidgets import QWidget

from securetrain.ui.parts import Look, heading, secondary
from tests.ui.parts.conftest import Shown


def spacer(height: int) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    return made


def test_what_is_whole_beside_the_title_leaves_the_title_in_sight(shown: Shown) -> None:
    look = Look()
    button = secondary("Go on", look)
    column = shown(look, heading("A title", 1, look), spacer(380), button, spacer(400), height=560)
    button.setFocus()
    assert column.verticalScrollBar().maximum() > 0
    assert column.verticalScrollBar().value() == 0


def test_what_is_cut_by_the_edge_is_scrolled_to_with_some_room(shown: Shown) -> None:
    look = Look()
    button = secondary("Go on", look)
    column = shown(look, heading("A title", 1, look), spacer(460), button, spacer(400), height=560)
    button.setFocus()
    foot = button.mapTo(column.viewport(), button.rect().bottomLeft()).y()
    assert column.verticalScrollBar().value() > 0
    assert foot <= column.viewport().height() - 40
