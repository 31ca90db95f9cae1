# SPDX-License-Identifier: GPL-3.0-or-later
"""Judging statements, and naming a check instead."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton

from securetrain.course import Judge, Question
from securetrain.practice import Call, Judged, Judgement
from securetrain.ui.blocks import Setting
from securetrain.ui.parts import Tone
from securetrain.ui.parts.icons import IconMark
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
    assert box.hasFocus()
    for digit in (1, 2, 3):
        asked.block.choose(digit)
    answer = asked.block.task.answer()
    assert isinstance(answer, Judged)
    assert answer.calls[0] == Call(Judgement.CHECK, "Open the council's page")


def test_in_the_box_of_checks_a_digit_picks_and_goes_on_and_enter_gives_the_answer(
    ask: Ask,
) -> None:
    asked = ask(samples.JUDGE)
    for place in (1, 2, 3):
        assert f"Statement {place} of 3" in words_in(asked.block)
        asked.block.choose(4)
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        QTest.keyClick(box, Qt.Key.Key_2)
    assert asked.answers == []
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert asked.answers == [Judged((Call(Judgement.CHECK, "Call the waterworks"),) * 3)]


def test_without_named_checks_none_is_offered(ask: Ask) -> None:
    assert isinstance(samples.JUDGE.task, Judge)
    bare = tuple(replace(each, checks=()) for each in samples.JUDGE.task.statements)
    asked = ask(replace(samples.JUDGE, task=Judge(bare)))
    assert len(asked.block.task.findChildren(QRadioButton)) == 3


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
    assert "You caught 1 of 1 that deserves doubt." in words
    assert "You doubted 1 of 1 that is fine." in words
    assert "Made-up hurry: 1 of 1" in words


def test_a_statement_is_marked_as_its_words_say(ask: Ask, setting: Setting) -> None:
    asked = missed(ask, samples.JUDGE)
    asked.block.go_on()
    asked.block.check()
    marks = [each for each in asked.block.findChildren(IconMark) if each.isVisible()]
    rows = {mark: row for mark in marks if (row := mark.parentWidget())}
    marked = {words_in(row)[0]: (mark._name, mark._colour) for mark, row in rows.items()}
    good, fair = (setting.look.colour(tone).name() for tone in (Tone.SUCCESS, Tone.CAUTION))
    assert marked["Yes. This one is manipulated."] == ("check", good)
    assert marked["Not yet. This one is genuine."] == ("dash", fair)


def test_calls_can_be_changed_on_the_second_try(ask: Ask) -> None:
    asked = missed(ask, samples.JUDGE)
    asked.block.go_on()
    shown_now(asked)[0].click()
    asked.block.check()
    assert isinstance(asked.answers[1], Judged)
    assert asked.answers[1].calls[0] == Call(Judgement.GENUINE)


def test_enter_comes_to_all_that_is_not_right_yet_before_the_second_try_is_given(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    for digit in (2, 2, 1):
        asked.block.choose(digit)
    asked.block.check()
    asked.block.go_on()
    assert "Statement 1 of 3" in words_in(asked.block)
    shown_now(asked)[0].click()
    asked.block.go_on()
    assert "Statement 3 of 3" in words_in(asked.block)
    assert len(asked.answers) == 1
    shown_now(asked)[2].click()
    asked.block.go_on()
    assert "Yes, that is it" in words_in(asked.block)


def test_one_statement_is_shown_at_a_time_and_tab_leads_through_it(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    assert "Statement 1 of 3" in words_in(asked.block)
    shown_now(asked)[0].click()
    press(asked, "Next statement")
    assert "Statement 2 of 3" in words_in(asked.block)
    focused = QApplication.focusWidget()
    assert focused is shown_now(asked)[0]
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert named_focus() == "Statement before"
    QTest.keyClick(asked.block.window(), Qt.Key.Key_Tab)
    assert named_focus() == "Next statement"
    press(asked, "Statement before")
    assert shown_now(asked)[0].isChecked()


def test_enter_goes_on_to_what_waits_before_it_checks(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    press(asked, "Next statement")
    shown_now(asked)[1].click()
    for place in (3, 1):
        asked.block.go_on()
        assert f"Statement {place} of 3" in words_in(asked.block)
        asked.block.go_on()
        assert asked.answers == []
        shown_now(asked)[0].click()
    asked.block.go_on()
    assert len(asked.answers) == 1


def test_the_second_try_begins_with_what_is_not_right_yet(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    for digit in (1, 1, 3):
        asked.block.choose(digit)
    asked.block.check()
    assert "You said: Genuine" in words_in(asked.block)
    asked.block.go_on()
    assert "Statement 2 of 3" in words_in(asked.block)


def test_who_was_not_sure_is_told_whether_it_was_right(ask: Ask) -> None:
    asked = ask(samples.JUDGE)
    asked.block.show_doubt(doubts=True)
    for digit in (1, 2, 3):
        asked.block.choose(digit)
    asked.block.check()
    assert "You were not sure, and it was right." in words_in(asked.block)


def shown_now(asked: Asked) -> list[QRadioButton]:
    """Return the calls of the statement at hand."""
    buttons = asked.block.task.findChildren(QRadioButton)
    return [each for each in buttons if each.isVisible()]


def press(asked: Asked, name: str) -> None:
    """Press the visible button of that name."""
    buttons = asked.block.task.findChildren(QPushButton)
    next(each for each in buttons if each.isVisible() and each.accessibleName() == name).click()


def named_focus() -> str:
    """Return the name of what has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName()


def missed(ask: Ask, question: Question) -> Asked:
    """Call everything manipulated."""
    asked = ask(question)
    for _ in range(3):
        asked.block.choose(2)
    asked.block.check()
    return asked
