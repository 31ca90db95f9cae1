# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing a word or a number, in any script."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from securetrain.course import Number, Question
from securetrain.practice import Typed
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, bare, words_in

Ask = Callable[..., Asked]


def line_of(asked: Asked) -> QLineEdit:
    """Return the line to type in."""
    return asked.block.task.findChildren(QLineEdit)[0]


def test_enter_gives_the_answer(ask: Ask) -> None:
    asked = ask(samples.SHORT)
    QTest.keyClicks(line_of(asked), "phishing")
    QTest.keyClick(line_of(asked), Qt.Key.Key_Return)
    assert asked.answers == [Typed("phishing")]
    assert "Your answer is taken" in words_in(asked.block)


@pytest.mark.parametrize("blank", ["", "   ", "\u200c "])
def test_a_blank_line_is_no_answer(ask: Ask, blank: str) -> None:
    asked = ask(samples.SHORT)
    line_of(asked).setText(blank)
    QTest.keyClick(line_of(asked), Qt.Key.Key_Return)
    assert asked.answers == []


@pytest.mark.parametrize("typed", ["6", "۶", "٦", "६", " 6 words "])
def test_digits_of_every_script_are_taken(ask: Ask, typed: str) -> None:
    asked = ask(samples.NUMBER)
    line_of(asked).setText(typed)
    asked.block.check()
    assert "Yes, that is it" in words_in(asked.block)


def test_a_long_unit_stands_below_its_number_and_wraps(ask: Ask) -> None:
    unit = "letters of the alphabet " * 6
    number = samples.NUMBER.task
    assert isinstance(number, Number)
    asked = ask(replace(samples.NUMBER, task=replace(number, unit=unit)))
    assert unit in words_in(asked.block)
    assert asked.block.minimumSizeHint().width() < 600
    assert unit in line_of(asked).accessibleName()


def test_a_number_shows_and_says_its_unit(ask: Ask) -> None:
    asked = ask(samples.NUMBER)
    assert "words" in words_in(asked.block)
    assert line_of(asked).accessibleName().endswith("(words)")


def test_a_near_answer_is_told_to_be_near(ask: Ask) -> None:
    asked = ask(samples.SHORT)
    line_of(asked).setText("fishing")
    asked.block.check()
    assert "Nearly" in words_in(asked.block)
    assert "It is spelt with ph." in words_in(asked.block)


@pytest.mark.parametrize(
    ("question", "told"),
    [(samples.SHORT, "The answer: phishing"), (samples.NUMBER, "The answer: 5 to 8 words")],
)
def test_what_would_have_been_taken_is_told_at_the_end(
    ask: Ask, question: Question, told: str
) -> None:
    asked = ask(question)
    line_of(asked).setText("1")
    asked.block.check()
    assert told not in bare(words_in(asked.block))
    asked.block.go_on()
    asked.block.check()
    assert told in bare(words_in(asked.block))


def test_the_line_takes_nothing_more_while_feedback_is_shown(ask: Ask) -> None:
    asked = ask(samples.SHORT)
    line_of(asked).setText("x")
    asked.block.check()
    QTest.keyClicks(line_of(asked), "yz")
    assert line_of(asked).text() == "x"
    asked.block.go_on()
    QTest.keyClicks(line_of(asked), "yz")
    assert line_of(asked).text() == "yz"
