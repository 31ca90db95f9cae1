# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace

from securetrain.course import Judge, TrueFalse, text
from securetrain.practice import (
    Call,
    Chosen,
    Judged,
    Judgement,
    Outcome,
    PartState,
    Quiz,
    Said,
    Stage,
    Sure,
    Unsure,
    Walked,
)
from tests.practice.making import judge, options, question, web

RIGHT, WRONG = Chosen(frozenset({1})), Chosen(frozenset({0}))


def outcome(quiz: Quiz) -> Outcome:
    assert quiz.outcome
    return quiz.outcome


def test_a_right_answer_ends_the_question_and_says_why() -> None:
    quiz = Quiz(question()).answer(RIGHT)
    assert (quiz.stage, quiz.is_over, quiz.tries) == (Stage.RIGHT, True, 1)
    assert outcome(quiz).why == text("Why.")


def test_a_wrong_answer_offers_a_hint_and_a_second_try() -> None:
    quiz = Quiz(question()).answer(WRONG)
    assert (quiz.stage, quiz.is_over, quiz.has_hint) == (Stage.TRY_AGAIN, False, True)
    assert outcome(quiz).why == ()


def test_the_right_answer_is_not_given_away_before_the_second_try() -> None:
    quiz = Quiz(question()).answer(WRONG)
    assert [part.state for part in outcome(quiz).parts] == [PartState.WRONG]
    assert len(outcome(quiz.answer(WRONG)).parts) == 3


def test_the_reason_of_a_statement_waits_until_the_question_is_over() -> None:
    set_ = Judge(tuple(replace(each, reason=text("So.")) for each in judge("x!").statements))
    call = Judged((Call(Judgement.MANIPULATED),) * 2)
    quiz = Quiz(question(set_)).answer(call)
    assert [(part.index, part.feedback) for part in outcome(quiz).parts] == [(0, ()), (1, ())]
    assert outcome(quiz.answer(call)).parts[0].feedback == text("So.")


def test_a_second_try_may_be_right() -> None:
    assert Quiz(question()).answer(WRONG).answer(RIGHT).stage is Stage.RIGHT


def test_after_the_second_miss_the_answer_and_why_are_shown() -> None:
    quiz = Quiz(question()).answer(WRONG).answer(WRONG)
    assert (quiz.stage, quiz.has_hint) == (Stage.SHOW, False)
    assert outcome(quiz).why == text("Why.")


def test_not_knowing_goes_straight_to_the_answer() -> None:
    assert Quiz(question()).answer(Unsure()).stage is Stage.SHOW


def test_most_of_it_right_counts_as_right() -> None:
    quiz = Quiz(question(options("xxxxx")))
    assert quiz.answer(Chosen(frozenset(range(4)))).stage is Stage.RIGHT
    assert quiz.answer(Chosen(frozenset(range(3)))).stage is Stage.TRY_AGAIN


def test_stopping_a_walk_is_taken_as_right_with_its_own_score() -> None:
    quiz = Quiz(question(web())).answer(Walked((), stopped=True))
    assert (quiz.stage, outcome(quiz).grade.score) == (Stage.RIGHT, 60)


def test_once_over_a_question_stays_as_it_is() -> None:
    quiz = Quiz(question(TrueFalse(True))).answer(Said(True))
    assert quiz.answer(Said(False)) == quiz
    assert quiz.say_sure(Sure.NO) == quiz
    assert quiz.give_hint() == quiz


def test_hints_come_one_at_a_time_until_none_is_left() -> None:
    quiz = Quiz(question(hints=(text("one"), text("two")))).give_hint()
    assert quiz.shown_hints == (text("one"),)
    assert quiz.give_hint().give_hint().shown_hints == (text("one"), text("two"))


def test_a_question_without_hints_has_none_to_give() -> None:
    quiz = Quiz(question(hints=()))
    assert not quiz.has_hint
    assert quiz.give_hint() == quiz


def test_whether_somebody_is_sure_can_be_said_and_taken_back() -> None:
    quiz = Quiz(question()).say_sure(Sure.NO)
    assert quiz.sure is Sure.NO
    assert quiz.say_sure(Sure.NOT_ASKED).sure is Sure.NOT_ASKED


def test_nothing_is_to_be_shown_before_the_first_answer() -> None:
    assert Quiz(question()).outcome is None
