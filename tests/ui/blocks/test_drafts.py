# SPDX-License-Identifier: GPL-3.0-or-later
"""Every task says what is put in so far, and another widget of it can be filled with that."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from securetrain.course import Question, Verdict
from securetrain.practice import (
    Answer,
    Call,
    Chosen,
    Judged,
    Judgement,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
    Unsure,
    Walked,
)
from securetrain.ui.blocks import CardBlock, QuestionBlock, ScenarioBlock, Setting
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, words_in

Ask = Callable[..., Asked]
CHECK = "Call the waterworks"

HALF: dict[str, tuple[Question, Answer]] = {
    "one option": (samples.CHOICE, Chosen(frozenset({2}))),
    "some of several": (samples.MULTIPLE, Chosen(frozenset({0, 3}))),
    "true": (samples.TRUE_FALSE, Said(true=True)),
    "false": (samples.TRUE_FALSE, Said(true=False)),
    "an order": (samples.ORDER, Ordered((2, 0, 3, 1))),
    "one pair": (samples.MATCH, Matched((None, 3, None))),
    "one item sorted": (samples.SORT, Sorted((None, 1, None))),
    "half a word": (samples.SHORT, Typed("phish ")),
    "only spaces": (samples.SHORT, Typed("  ")),
    "half a number": (samples.NUMBER, Typed("1")),
    "two parts": (samples.INSPECT, Marked(frozenset({0, 2}))),
    "one call": (samples.JUDGE, Judged((Call(Judgement.UNKNOWN), None, None))),
    "a named check": (samples.JUDGE, Judged((None, Call(Judgement.CHECK, CHECK), None))),
    "a check without a name": (samples.JUDGE, Judged((Call(Judgement.CHECK), None, None))),
    "a page opened": (samples.WEB, Walked(("archive",))),
    "pages opened again": (samples.WEB, Walked(("archive", "archive", "town"))),
    "a conclusion": (samples.WEB, Walked((), verdict=Verdict.UNKNOWN)),
}
TASKS = {question.id: question for question, _answer in HALF.values()}


@pytest.mark.parametrize(("question", "half"), HALF.values(), ids=HALF)
def test_what_was_put_in_is_put_in_again(ask: Ask, question: Question, half: Answer) -> None:
    first = ask(question).block.task
    assert first.draft() is None
    first.show_draft(half)
    assert first.draft() == half
    again = ask(question, order=tuple(reversed(range(9)))).block.task
    again.show_draft(half)
    assert again.draft() == half


def test_a_filled_widget_can_be_checked_where_the_answer_is_whole(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.task.show_draft(Chosen(frozenset({1})))
    asked.block.check()
    assert asked.answers == [Chosen(frozenset({1}))]
    half = ask(samples.MATCH)
    half.block.task.show_draft(Matched((0, None, 2)))
    half.block.check()
    assert half.answers == []


STRANGE: dict[str, Answer] = {
    "not known": Unsure(),
    "an option that is gone": Chosen(frozenset({7, -1})),
    "two options": Chosen(frozenset({0, 1, 9})),
    "no option": Chosen(frozenset()),
    "true": Said(true=True),
    "fewer rows": Ordered((1, 0)),
    "a row twice": Ordered((0, 0, 1, 2)),
    "rows that are gone": Ordered((4, 5, 6, 7)),
    "rights that are gone": Matched((9, -1, None, 0, 0)),
    "groups that are gone": Sorted((5, -2, None, 0, 0)),
    "a very long word": Typed("x" * 5_000),
    "parts that are gone": Marked(frozenset({-1, 99})),
    "checks that are gone": Judged((Call(Judgement.CHECK, "gone"), None, None, None, None)),
    "pages that are gone": Walked(("gone", "elsewhere")),
}


@pytest.mark.parametrize("answer", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("question", TASKS.values(), ids=TASKS)
def test_what_does_not_fit_is_ignored(ask: Ask, question: Question, answer: Answer) -> None:
    task = ask(question).block.task
    task.show_draft(answer)
    left = task.draft()
    assert left is None or type(left) is type(answer)
    task.show_draft(left or Unsure())
    assert task.draft() == left


def test_a_line_is_no_longer_than_can_be_typed(ask: Ask) -> None:
    task = ask(samples.SHORT).block.task
    task.show_draft(Typed("x" * 5_000))
    assert task.draft() == Typed("x" * 200)


def test_a_walk_stands_at_the_page_that_was_opened_last(ask: Ask) -> None:
    asked = ask(samples.WEB)
    asked.block.task.show_draft(Walked(("archive",)))
    assert "The picture in 2019" in words_in(asked.block)
    back = [b for b in asked.block.findChildren(QPushButton) if b.accessibleName() == "Back"]
    back[0].click()
    assert "A post" in words_in(asked.block)


ANSWERS: dict[str, tuple[Question, Answer]] = {
    "choice": (samples.CHOICE, Chosen(frozenset({1}))),
    "several": (samples.MULTIPLE, Chosen(frozenset({0, 1, 3}))),
    "true or false": (samples.TRUE_FALSE, Said(true=False)),
    "order": (samples.ORDER, Ordered((0, 1, 2, 3))),
    "match": (samples.MATCH, Matched((0, 1, 2))),
    "sort": (samples.SORT, Sorted((0, 0, 1))),
    "word": (samples.SHORT, Typed("phishing")),
    "number": (samples.NUMBER, Typed("6")),
    "inspect": (samples.INSPECT, Marked(frozenset({1, 2, 5}))),
    "judge": (samples.JUDGE, Judged((Call(Judgement.GENUINE),) * 3)),
    "web": (samples.WEB, Walked(("archive",), verdict=Verdict.FALSE)),
}


def visible(block: QuestionBlock | CardBlock | ScenarioBlock) -> list[str]:
    buttons = block.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and each.text()]


@pytest.mark.parametrize(("question", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_taken_back_and_can_be_given_again(
    ask: Ask, question: Question, answer: Answer
) -> None:
    asked = ask(question)
    block = asked.block
    block.task.show_draft(answer)
    asked.take(answer)
    assert "Take this answer back" not in visible(block)
    block.offer_undo(True)
    assert "Take this answer back" in visible(block)
    asked.quiz = type(asked.quiz)(question)
    block.show_taken_back()
    assert "Take this answer back" not in visible(block)
    assert "Check" in visible(block)
    assert block.task.draft() == answer or block.task.answer() == answer
    block.check()
    assert asked.answers == [answer, answer]


def test_a_walk_that_was_stopped_goes_on_when_that_is_taken_back(ask: Ask) -> None:
    asked = ask(samples.WEB)
    asked.block.task.show_draft(Walked(("archive",), stopped=True))
    asked.take(Walked(("archive",), stopped=True))
    asked.block.show_taken_back()
    assert asked.block.task.draft() == Walked(("archive",))
    assert asked.block.task.answer() is None


def test_an_answer_that_was_asked_for_is_taken_back_to_a_plain_question(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.task.show_draft(Chosen(frozenset({0})))
    asked.block.check()
    show = [b for b in asked.block.findChildren(QPushButton) if b.text() == "Show the answer"]
    show[0].click()
    assert "Here is the answer" in words_in(asked.block)
    asked.quiz = type(asked.quiz)(samples.CHOICE)
    asked.block.show_taken_back()
    asked.take(Chosen(frozenset({0})))
    assert "Not yet. Have another look" in words_in(asked.block)


def test_the_button_says_that_the_answer_is_to_be_taken_back(ask: Ask, qtbot: QtBot) -> None:
    asked = ask(samples.CHOICE)
    asked.take(Chosen(frozenset({1})))
    asked.block.offer_undo(True)
    buttons = asked.block.findChildren(QPushButton)
    button = next(each for each in buttons if each.text() == "Take this answer back")
    with qtbot.waitSignal(asked.block.took_back):
        QTest.keyClick(button, Qt.Key.Key_Space)
    asked.block.offer_undo(False)
    assert not button.isVisible()


def test_nothing_is_offered_before_an_answer(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.offer_undo(True)
    assert "Take this answer back" not in visible(asked.block)


def test_doubt_is_shown_again(ask: Ask) -> None:
    block = ask(samples.CHOICE).block
    told: list[bool] = []
    block.doubted.connect(told.append)
    block.show_doubt(True)
    block.show_doubt(True)
    assert told == [True]


def test_a_judged_card_is_taken_back(
    shown: Callable[..., object], setting: Setting, qtbot: QtBot
) -> None:
    card = CardBlock(samples.CARD, setting)
    shown(card)
    card.offer_undo(True)
    assert visible(card) == ["Show the other side"]
    card.focus_first()
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Space)
    judged: list[bool] = []
    card.judged.connect(judged.append)
    for knew in (False, True):
        names = ["I knew it", "Not yet"]
        assert visible(card) == names
        buttons = [b for b in card.findChildren(QPushButton) if b.text() == names[not knew]]
        buttons[0].click()
        card.offer_undo(True)
        assert visible(card) == ["Take this answer back"]
        if not knew:
            card.show_taken_back()
            assert not any("comes back" in words for words in words_in(card))
    assert judged == [False, True]


def test_an_ending_offers_to_be_taken_back(begin: Callable[..., ScenarioBlock]) -> None:
    block = begin(samples.SCENARIO)
    block.choose(1)
    block.offer_undo(True)
    assert "Take this answer back" in visible(block)
