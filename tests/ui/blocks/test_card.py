# SPDX-License-Identifier: GPL-3.0-or-later
"""Flash cards are turned once and judged once, by whoever turned them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from securetrain.ui.blocks import CardBlock
from securetrain.ui.parts import Intent, Wish
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Shown, setting_in, words_in


def card(shown: Shown) -> tuple[CardBlock, list[bool]]:
    """Show a card; gives it and what it was judged to be."""
    block = CardBlock(samples.CARD, setting_in("en"))
    judged: list[bool] = []
    block.judged.connect(judged.append)
    shown(block)
    return block, judged


def press(block: CardBlock, name: str) -> None:
    """Press the button of that name."""
    next(b for b in block.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_the_back_is_hidden_until_it_is_asked_for(shown: Shown) -> None:
    block, _judged = card(shown)
    assert "Another way to reach someone." not in words_in(block)
    press(block, "Show the other side")
    assert "Another way to reach someone." in words_in(block)


def test_the_back_stands_between_the_front_and_the_buttons(shown: Shown) -> None:
    block, _judged = card(shown)
    press(block, "Show the other side")
    there = [each for each in block.findChildren(QWidget) if each.isVisible()]
    words = {each.text(): each for each in there if isinstance(each, QLabel | QPushButton)}
    front = next(line for each, line in words.items() if "channel" in each)
    below = (front, words["Another way to reach someone."], words["I knew it"])
    heights = [each.mapTo(block, QPoint(0, 0)).y() for each in below]
    assert heights == sorted(heights)


@pytest.mark.parametrize(
    ("name", "knew", "said"),
    [("I knew it", True, "You knew it."), ("Not yet", False, "Not yet. It comes back.")],
)
def test_the_learner_judges(shown: Shown, name: str, knew: bool, said: str) -> None:
    block, judged = card(shown)
    press(block, "Show the other side")
    press(block, name)
    assert judged == [knew]
    assert said in words_in(block)


@pytest.mark.parametrize(("name", "knew"), [("I knew it", True), ("Not yet", False)])
def test_enter_judges_by_the_button_that_has_the_focus(shown: Shown, name: str, knew: bool) -> None:
    block, judged = card(shown)
    press(block, "Show the other side")
    next(b for b in block.findChildren(QPushButton) if b.accessibleName() == name).setFocus()
    block.handle(Wish(Intent.GO_ON))
    assert judged == [knew]


def test_keys_turn_and_judge_once(shown: Shown) -> None:
    block, judged = card(shown)
    block.handle(Wish(Intent.CHOOSE, 1))
    assert judged == []
    block.handle(Wish(Intent.GO_ON))
    assert not block.handle(Wish(Intent.NEXT))
    block.handle(Wish(Intent.CHOOSE, 3))
    block.handle(Wish(Intent.CHOOSE, 2))
    block.handle(Wish(Intent.CHOOSE, 1))
    assert judged == [False]
