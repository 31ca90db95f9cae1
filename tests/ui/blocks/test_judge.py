# SPDX-License-Identifier: GPL-3.0-or-later
"""Judging statements, and naming a check instead."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QRadioButton

from securetrain.course import Judge, Question
from securetrain.practice import Call, Judged, Judgement
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, words_in

Ask = Callable[..., Asked]


def test_every_statement_needs_a_call(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    for digit in (1, 2):
        asked.block.choose(digit)
    assert asked.block.task.answer() is None
    asked.block.choose(3)
    asked.block.check()
    calls = (Judgement.GENUINE, Judgement.MANIPULATED, Judgement.UNKNOWN)
    assert asked.answers == [Judged(tuple(Call(call) for call in calls))]
    assert "Yes, that is it" in words_in(asked.block)


def test_a_check_is_picked_among_those_of_the_whole_set(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    asked.block.choose(4)
    box = asked.block.task.findChildren(QComboBox)[0]
    assert box.isVisible()
    assert [box.itemText(n) for n in range(box.count())] == [
        "Open the council's page",
        "Call the waterworks",
    ]
    assert asked.block.task.answer() is None
    for digit in (1, 2, 3):
        asked.block.choose(digit)
    answer = asked.block.task.answer()
    assert isinstance(answer, Judged)
    assert answer.calls[0] == Call(Judgement.CHECK, "Open the council's page")


def test_without_named_checks_none_is_offered(ask: Ask) -> None:
    assert isinstance(samples.JUDGE.task, Judge)
    bare = tuple(replace(each, checks=()) for each in samples.JUDGE.task.statements)
    asked = ask(replace(samples.JUDGE, task=Judge(bare)))
    assert len(asked.block.task.findChildren(QRadioButton)) == 3 * len(bare)


def test_a_call_is_named_with_its_statement(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    names = [button.accessibleName() for button in asked.block.task.findChildren(QRadioButton)]
    assert names[1].startswith("Manipulated: The council moves")


def test_what_a_statement_is_shows_only_at_the_end(ask: Ask) -> None:
    asked = missed(ask, samples.JUDGE)
    assert "Not yet. This one is genuine." not in words_in(asked.block)
    asked.block.go_on()
    asked.block.check()
    words = words_in(asked.block)
    assert "Not yet. This one is genuine." in words
    assert "Yes. This one is manipulated." in words
    assert "The council's own page carries it." in words
    assert "You caught 1 of 1 that deserves doubt. You doubted 1 of 1 that is fine." in words


def test_calls_can_be_changed_on_the_second_try(ask: Ask) -> None:
    asked = missed(ask, samples.JUDGE)
    asked.block.go_on()
    asked.block.task.findChildren(QRadioButton)[0].click()
    asked.block.check()
    assert isinstance(asked.answers[1], Judged)
    assert asked.answers[1].calls[0] == Call(Judgement.GENUINE)


def missed(ask: Ask, question: Question) -> Asked:
    """Call everything manipulated."""
    asked = ask(question)
    for _ in range(3):
        asked.block.choose(2)
    asked.block.check()
    return asked
