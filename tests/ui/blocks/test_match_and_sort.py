# SPDX-License-Identifier: GPL-3.0-or-later
"""Matching and sorting: everything gets a place, by mouse, by Tab and by digits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton

from securetrain.practice import Matched, Sorted, Unsure
from securetrain.ui.blocks.picking import PickBox
from securetrain.ui.parts import Look
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, Shown, bare, words_in

Ask = Callable[..., Asked]


def test_a_box_is_named_by_its_left_side_and_offers_every_right_side(ask: Ask) -> None:
    asked = ask(samples.MATCH, order=(3, 1, 0, 2))
    boxes = asked.block.task.findChildren(QComboBox)
    assert boxes[0].accessibleName() == "Is it really her?"
    assert [boxes[0].itemText(n) for n in range(4)] == [
        "Count the followers",
        "Type the address yourself",
        "Call the number you have",
        "Search for earlier copies",
    ]


def test_digits_fill_the_boxes_one_after_another(ask: Ask) -> None:
    asked = ask(samples.MATCH, order=(3, 1, 0, 2))
    for digit in (3, 2):
        asked.block.choose(digit)
    assert asked.block.task.answer() is None
    asked.block.choose(4)
    asked.block.check()
    assert asked.answers == [Matched((0, 1, 2))]
    assert "Yes, that is it" in words_in(asked.block)


@pytest.mark.parametrize("digits", ["3249", "۳۲۴۹"])
def test_digits_typed_in_a_box_pick_and_lead_on_to_the_next(ask: Ask, digits: str) -> None:
    asked = ask(samples.MATCH, order=(3, 1, 0, 2))
    asked.block.task.focus_first()
    for digit in digits:
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        QApplication.sendEvent(
            box, QKeyEvent(QEvent.Type.KeyPress, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
        )
    assert asked.answers == []
    last = QApplication.focusWidget()
    assert last is not None
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert asked.answers == [Matched((0, 1, 2))]
    assert "Continue" in [each.text() for each in asked.block.findChildren(QPushButton)]


def test_what_fits_is_told_only_at_the_end(ask: Ask) -> None:
    asked = ask(samples.MATCH)
    for digit in (2, 1, 3):
        asked.block.choose(digit)
    asked.block.check()
    assert not any("Belongs to" in each for each in words_in(asked.block))
    asked.block.go_on()
    asked.block.check()
    words = [each.replace("\u2068", "").replace("\u2069", "") for each in words_in(asked.block)]
    assert "Belongs to: Call the number you have" in words
    assert "You picked: Type the address yourself" in words
    assert words.count("In its place") == 1


def test_where_nothing_was_picked_nothing_is_said_to_be(ask: Ask) -> None:
    asked = ask(samples.MATCH)
    asked.block.choose(1)
    asked.take(Unsure())
    told = [each for each in words_in(asked.block) if each.startswith("You picked")]
    assert bare(told) == ["You picked: Call the number you have"]


def test_other_sides_can_be_picked_on_the_second_try(ask: Ask) -> None:
    asked = ask(samples.MATCH)
    for digit in (2, 1, 3):
        asked.block.choose(digit)
    asked.block.check()
    asked.block.go_on()
    boxes = asked.block.task.findChildren(QComboBox)
    boxes[0].setCurrentIndex(0)
    boxes[1].setCurrentIndex(1)
    asked.block.check()
    assert asked.answers[1] == Matched((0, 1, 2))


def test_a_picked_line_that_does_not_fit_is_written_out(shown: Shown) -> None:
    long = "Call the number that you wrote down yourself when you met her the last time in person"
    box = PickBox("Pick", ("short", long), Look())
    shown(box, width=360)
    box.pick(0)
    assert words_in(box) == []
    box.pick(1)
    assert words_in(box) == [long]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_long_line_wraps_in_the_list(shown: Shown) -> None:
    long = "Call the number that you wrote down yourself when you met her the last time in person"
    box = PickBox("Pick", ("short", long), Look())
    shown(box, width=360)
    box.box.showPopup()
    lines = box.box.view()
    heights = [lines.visualRect(lines.model().index(row, 0)).height() for row in (0, 1)]
    box.box.hidePopup()
    assert heights[0] >= 40
    assert heights[1] > heights[0]


def test_every_item_needs_a_group(ask: Ask) -> None:
    asked = ask(samples.SORT)
    asked.block.choose(1)
    asked.block.choose(1)
    assert asked.block.task.answer() is None
    asked.block.choose(2)
    asked.block.check()
    assert asked.answers == [Sorted((0, 0, 1))]
    assert "Yes, that is it" in words_in(asked.block)


def test_a_group_is_named_with_its_item(ask: Ask) -> None:
    asked = ask(samples.SORT)
    first = asked.block.task.findChildren(QRadioButton)[0]
    assert first.accessibleName() == "Before: Read the address"


def test_a_missed_item_is_told_where_it_belongs_at_the_end(ask: Ask) -> None:
    asked = ask(samples.SORT)
    for _ in range(3):
        asked.block.choose(2)
    asked.block.check()
    asked.block.go_on()
    asked.block.check()
    words = [each.replace("\u2068", "").replace("\u2069", "") for each in words_in(asked.block)]
    assert words.count("Belongs to: Before") == 2
