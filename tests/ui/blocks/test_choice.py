# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing: the learner's choice is named, the strongest one only at the end."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from securetrain.practice import Chosen, Said, Unsure
from securetrain.ui.parts import OptionRow
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, words_in

Ask = Callable[..., Asked]


def rows_of(asked: Asked) -> list[OptionRow]:
    """Return the options from above."""
    return asked.block.task.findChildren(OptionRow)


def test_a_digit_chooses_the_option_shown_at_that_place(ask: Ask) -> None:
    asked = ask(samples.CHOICE, order=(2, 0, 1))
    asked.block.choose(3)
    asked.block.check()
    assert asked.answers == [Chosen(frozenset({1}))]


def test_a_choice_is_one_of_several_radio_buttons_with_full_names(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    buttons = asked.block.task.findChildren(QRadioButton)
    assert [button.accessibleName() for button in buttons] == [
        "Reply and ask whether it is really her",
        "Call her on the number you already have",
        "Look at the profile picture",
    ]
    asked.block.choose(1)
    asked.block.choose(2)
    assert [button.isChecked() for button in buttons] == [False, True, False]


def test_nothing_chosen_cannot_be_checked(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.check()
    assert asked.answers == []


def test_whoever_is_not_sure_may_be_shown_the_answer(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    check, unsure = asked.block._foot.check, asked.block._foot.doubt
    assert not check.isEnabled()
    unsure.click()
    assert check.isEnabled()
    assert check.text() == check.accessibleName() == "Show the answer"
    check.click()
    assert asked.answers == [Unsure()]
    assert "Here is the answer" in words_in(asked.block)


def test_whoever_is_not_sure_and_chooses_is_checked(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    check, unsure = asked.block._foot.check, asked.block._foot.doubt
    unsure.click()
    asked.block.choose(2)
    assert check.text() == check.accessibleName() == "Check"
    asked.block.check()
    assert asked.answers == [Chosen(frozenset({1}))]


def test_whoever_is_sure_again_has_nothing_to_check(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    for _ in range(2):
        asked.block._foot.doubt.click()
    assert not asked.block._foot.check.isEnabled()
    assert asked.block._foot.check.text() == "Check"


def test_a_first_miss_names_the_answer_and_keeps_the_strongest_to_itself(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(1)
    asked.block.check()
    words = words_in(asked.block)
    assert "Your answer · not yet" in words
    assert "If the account is taken over, whoever holds it answers you." in words
    assert "Strongest" not in words
    assert not any("You chose the channel" in each for each in words)


def test_a_second_miss_names_the_strongest_and_says_why(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    for _ in range(2):
        asked.block.choose(1)
        asked.block.go_on()
        asked.block.go_on()
    words = words_in(asked.block)
    assert "Your answer · not yet" in words
    assert "Strongest" in words
    assert "Why" in words


def test_the_strongest_answer_is_named_as_the_learners_own(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(2)
    asked.block.check()
    words = words_in(asked.block)
    assert "Your answer · Strongest" in words
    assert "Yes, that is it" in words


def test_feedback_is_part_of_what_a_screen_reader_says_of_the_option(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(1)
    asked.block.check()
    said = rows_of(asked)[0].button.accessibleDescription()
    assert "not yet" in said
    assert "If the account is taken over" in said


def test_nobody_has_to_guess_twice(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(1)
    asked.block.check()
    buttons = asked.block.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == "Show the answer").click()
    assert asked.answers[1] == Unsure()
    words = words_in(asked.block)
    assert "Here is the answer" in words
    assert "Strongest" in words
    assert "Why" in words


def test_several_boxes_may_be_ticked_and_missed_ones_show_at_the_end(ask: Ask) -> None:
    asked = ask(samples.MULTIPLE)
    asked.block.choose(1)
    asked.block.choose(3)
    asked.block.check()
    assert asked.answers == [Chosen(frozenset({0, 2}))]
    assert "Belongs here" not in words_in(asked.block)
    asked.block.go_on()
    asked.block.go_on()
    assert words_in(asked.block).count("Belongs here") == 2


def test_trying_again_takes_the_verdicts_away_and_keeps_the_choice(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(1)
    asked.block.check()
    asked.block.go_on()
    assert not any("Your answer" in each for each in words_in(asked.block))
    assert rows_of(asked)[0].button.isChecked()
    assert all(row.button.isEnabled() for row in rows_of(asked))


def test_true_and_false_are_said(ask: Ask) -> None:
    asked = ask(samples.TRUE_FALSE)
    asked.block.choose(2)
    asked.block.check()
    assert asked.answers == [Said(False)]
    assert "Yes, that is it" in words_in(asked.block)


def test_the_words_of_an_option_start_where_its_feedback_starts(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    asked.block.choose(2)
    asked.block.check()
    row = rows_of(asked)[1]
    starts = {
        label.mapTo(row, label.rect().topLeft()).x()
        for label in row.findChildren(QLabel)
        if label.isVisible() and "Your answer" not in label.text()
    }
    assert len(starts) == 1


def test_a_hint_comes_when_it_is_asked_for_and_no_more_than_there_are(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    for _ in range(4):
        asked.block.ask_hint()
    hints = [each for each in words_in(asked.block) if each == "Hint"]
    assert asked.quiz.hints == 2
    assert len(hints) == 2


def test_after_a_hint_the_focus_stays_where_the_next_one_is_asked_for(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    foot = asked.block._foot
    foot.hint.setFocus()
    asked.block.ask_hint()
    assert foot.hint.hasFocus()
    asked.block.ask_hint()
    assert foot.doubt.hasFocus()


def test_a_question_without_hints_offers_none(ask: Ask) -> None:
    asked = ask(samples.MULTIPLE)
    asked.block.ask_hint()
    assert asked.quiz.hints == 0


def test_saying_not_to_be_sure_is_told(ask: Ask) -> None:
    asked = ask(samples.CHOICE)
    told: list[bool] = []
    asked.block.doubted.connect(told.append)
    row = asked.block.findChildren(OptionRow)[-1]
    row.button.click()
    row.button.click()
    assert told == [True, False]


def test_the_side_of_a_statement_is_right_and_not_the_strongest(ask: Ask) -> None:
    asked = ask(samples.TRUE_FALSE)
    asked.block.choose(2)
    asked.block.check()
    words = words_in(asked.block)
    assert "Your answer · Right" in words
    assert "Strongest" not in " ".join(words)
