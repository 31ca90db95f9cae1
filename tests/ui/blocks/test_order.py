# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordering by buttons and by Alt with the arrow keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from securetrain.practice import Ordered, Unsure
from securetrain.ui.blocks.order import OrderRow
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, words_in

Ask = Callable[..., Asked]


def rows_of(asked: Asked) -> list[OrderRow]:
    """Return the rows from above."""
    rows = asked.block.task.findChildren(OrderRow)
    return sorted(rows, key=lambda row: row.y())


def settle(asked: Asked) -> None:
    """Place the rows where they belong now."""
    layout = asked.block.task.layout()
    assert layout is not None
    layout.activate()


@pytest.mark.parametrize(
    ("key", "start", "order"),
    [
        (Qt.Key.Key_Down, 0, (2, 3, 1, 0)),
        (Qt.Key.Key_Up, 3, (3, 2, 0, 1)),
        (Qt.Key.Key_Up, 0, (3, 2, 1, 0)),
        (Qt.Key.Key_Down, 3, (3, 2, 1, 0)),
    ],
)
def test_alt_and_an_arrow_move_a_row(
    ask: Ask, key: Qt.Key, start: int, order: tuple[int, ...]
) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    row = rows_of(asked)[start]
    row.setFocus()
    QTest.keyClick(row, key, Qt.KeyboardModifier.AltModifier)
    assert asked.block.task.answer() == Ordered(order)
    assert row.hasFocus()


def test_the_buttons_move_a_row_and_say_which(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    _row, up, down = rows_of(asked)[1].stops()
    assert up.accessibleName() == "Move up: Open the service by your own bookmark"
    QTest.mouseClick(up, Qt.MouseButton.LeftButton)
    assert asked.block.task.answer() == Ordered((2, 3, 1, 0))
    QTest.mouseClick(down, Qt.MouseButton.LeftButton)
    assert asked.block.task.answer() == Ordered((3, 2, 1, 0))


def test_pressing_on_at_either_end_moves_the_row_back_and_checks_nothing(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    _row, up, down = rows_of(asked)[2].stops()
    for button, other, order in ((down, up, (3, 2, 0, 1)), (up, down, (1, 3, 2, 0))):
        button.setFocus()
        while button.isEnabled():
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert asked.block.task.answer() == Ordered(order)
        assert other.hasFocus()
    assert asked.answers == []


def test_a_row_says_its_number_and_how_to_move_it(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    row = rows_of(asked)[0]
    assert row.accessibleName() == "1. Tell a colleague what you saw"
    assert "Alt" in row.accessibleDescription()


def test_the_tab_key_follows_the_new_order(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    first = rows_of(asked)[0]
    first.move_wished.emit(1)
    settle(asked)
    rows_of(asked)[0].setFocus()
    QTest.keyClick(rows_of(asked)[0], Qt.Key.Key_Tab)
    QTest.keyClick(rows_of(asked)[0].stops()[2], Qt.Key.Key_Tab)
    assert rows_of(asked)[1].hasFocus()
    assert rows_of(asked)[1] is first


def test_places_are_told_only_at_the_end(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(1, 2, 3, 0))
    asked.block.check()
    assert "Belongs in place 1" not in words_in(asked.block)
    assert "Not yet" in words_in(asked.block)
    asked.block.go_on()
    asked.block.check()
    words = words_in(asked.block)
    assert "Belongs in place 1" in words
    assert "Hurry is the tool here." in words


def test_rows_stay_where_they_are_while_feedback_is_shown(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(1, 0, 2, 3))
    asked.block.check()
    row = rows_of(asked)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.block.task.answer() == Ordered((1, 0, 2, 3))


def test_the_right_order_is_taken(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(1, 0, 2, 3))
    rows_of(asked)[0].move_wished.emit(1)
    asked.block.check()
    assert "Yes, that is it" in words_in(asked.block)
    assert words_in(asked.block).count("In its place") == 4


def test_a_row_that_stands_where_it_belongs_is_told_so_whoever_asked(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 1, 2, 0))
    asked.take(Unsure())
    assert words_in(asked.block).count("In its place") == 2


def test_a_digit_goes_to_a_row(ask: Ask) -> None:
    asked = ask(samples.ORDER, order=(3, 2, 1, 0))
    asked.block.choose(3)
    assert rows_of(asked)[2].hasFocus()
