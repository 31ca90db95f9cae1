# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes away from the focus is announced, in the words that are shown."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from securetrain.course import text
from securetrain.practice import Chosen
from securetrain.ui.blocks import CardBlock
from securetrain.ui.blocks.order import OrderRow
from securetrain.ui.parts import ProseView
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, Shown, setting_in, words_in
from tests.ui.blocks.test_scenario import Begin

Ask = Callable[..., Asked]


def test_a_hint_is_announced(ask: Ask, heard: list[str]) -> None:
    asked = ask(replace(samples.CHOICE, hints=(text("Who chose the way?"),)))
    asked.hint()
    assert heard == ["Who chose the way?"]


def test_where_a_row_went_is_announced(ask: Ask, heard: list[str]) -> None:
    row = ask(samples.ORDER).block.task.findChildren(OrderRow)[0]
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert heard == ["Now number 2 of 4"]


def test_a_page_of_the_invented_web_is_announced(ask: Ask, heard: list[str]) -> None:
    asked = ask(samples.WEB)
    view = next(each for each in asked.block.findChildren(ProseView) if each.links())
    heard.clear()
    view.link_activated.emit(view.links()[0])
    assert heard == ["The picture in 2019"]
    line = asked.block.task.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "zebra")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard[1:] == ["No page uses these words. Try others."]


def test_a_new_scene_is_announced(begin: Begin, heard: list[str]) -> None:
    block = begin(samples.SCENARIO)
    heard.clear()
    block.choose(2)
    assert len(heard) == 1
    assert heard[0] in words_in(block)


def test_the_back_of_a_card_is_announced(shown: Shown, heard: list[str]) -> None:
    block = CardBlock(samples.CARD, setting_in("en"))
    shown(block)
    turn = next(b for b in block.findChildren(QPushButton) if b.isVisible())
    heard.clear()
    turn.click()
    assert heard == ["Another way to reach someone."]


def test_an_answer_that_is_taken_back_is_announced(
    ask: Ask, shown: Shown, heard: list[str]
) -> None:
    asked = ask(samples.CHOICE)
    asked.take(Chosen(frozenset({1})))
    heard.clear()
    asked.block.show_taken_back()
    card = CardBlock(samples.CARD, setting_in("en"))
    shown(card)
    card.show_taken_back()
    assert heard == ["Your answer is taken back."] * 2
