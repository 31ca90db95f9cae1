# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace

from securetrain.course import Card, HelpTree, Verdict, text
from securetrain.practice import (
    Attempt,
    Call,
    CardTurn,
    Chosen,
    Judged,
    Judgement,
    Marked,
    Moves,
    Quiz,
    Sure,
    Technique,
    Walked,
    attempt_of,
    begin_play,
)
from securetrain.practice.attempts import MOST_NAME, MOST_TECHNIQUES
from tests.practice.making import TODAY, inspect, judge, question, scene, story, web

PHONE = ("pack", "phone")
RIGHT, WRONG = Chosen(frozenset({1})), Chosen(frozenset({0}))


def recorded(done: Quiz) -> Attempt:
    attempt = attempt_of(PHONE, done, TODAY)
    assert attempt
    return attempt


def test_an_attempt_holds_no_answer_and_no_time_of_day() -> None:
    assert set(Attempt._fields) == {
        *("pack", "lesson", "item", "family", "day", "score", "hits", "false_alarms"),
        *("suspicious", "fine", "hint", "sure", "moves", "first_try", "techniques"),
    }


def test_a_right_answer_is_an_attempt() -> None:
    attempt = recorded(Quiz(question(family="callback")).answer(RIGHT))
    assert attempt == Attempt("pack", "phone", "q-1", "callback", TODAY, 100)
    assert attempt.key == ("pack", "phone", "q-1")
    assert attempt.memory == ("pack", "callback")


def test_an_item_without_a_family_is_one_of_its_own() -> None:
    assert recorded(Quiz(question()).answer(WRONG)).family == "q-1"


def test_a_hint_and_doubt_are_kept() -> None:
    attempt = recorded(Quiz(question()).give_hint().say_sure(Sure.NO).answer(RIGHT))
    assert (attempt.hint, attempt.sure) == (True, Sure.NO)


def test_a_second_try_and_a_returned_item_are_no_first_tries() -> None:
    assert recorded(Quiz(question()).answer(WRONG)).first_try
    assert not recorded(Quiz(question()).answer(WRONG).answer(RIGHT)).first_try
    assert not recorded(Quiz(question(), returned=True).answer(RIGHT)).first_try


def judged_by(*techniques: str) -> tuple[Technique, ...]:
    """Return what is kept of a set of manipulated statements, of which the first was caught."""
    task = judge("!" * len(techniques))
    named = zip(task.statements, techniques, strict=True)
    statements = tuple(replace(each, technique=technique) for each, technique in named)
    answer = Judged((Call(Judgement.MANIPULATED), *[None] * (len(techniques) - 1)))
    return recorded(Quiz(question(replace(task, statements=statements))).answer(answer)).techniques


def test_what_was_caught_of_each_technique_is_kept() -> None:
    caught = judged_by("fear", "impersonation", "fear", "")
    assert caught == (Technique("fear", 1, 2), Technique("impersonation", 0, 1))
    assert recorded(Quiz(question()).answer(RIGHT)).techniques == ()


def test_techniques_are_kept_up_to_a_length_and_a_number() -> None:
    assert judged_by("n" * MOST_NAME, "n" * (MOST_NAME + 1)) == (Technique("n" * MOST_NAME, 1, 1),)
    assert len(judged_by(*(f"t-{n}" for n in range(MOST_TECHNIQUES + 1)))) == MOST_TECHNIQUES


def test_hits_and_false_alarms_are_kept_with_what_they_were_out_of() -> None:
    attempt = recorded(Quiz(question(inspect("!!=="))).answer(Marked(frozenset({0, 2}))))
    assert (attempt.hits, attempt.suspicious) == (1, 2)
    assert (attempt.false_alarms, attempt.fine) == (1, 2)


def test_a_walk_leaves_counts_of_moves() -> None:
    walked = Walked(("outside",), verdict=Verdict.FALSE)
    assert recorded(Quiz(question(web())).answer(walked)).moves == Moves(left=1, opened=1)


def test_there_is_nothing_to_record_before_an_answer_or_an_ending() -> None:
    assert attempt_of(PHONE, Quiz(question()), TODAY) is None
    assert attempt_of(PHONE, begin_play(story()), TODAY) is None


def test_an_ending_is_an_attempt_and_a_replay_no_first_try() -> None:
    play = begin_play(story(family="knock")).choose(0).choose(2)
    assert attempt_of(PHONE, play, TODAY) == Attempt("pack", "phone", "sc-1", "knock", TODAY, 30)
    again = attempt_of(PHONE, play.replay().choose(1), TODAY)
    assert again
    assert (again.score, again.first_try) == (100, False)


def test_going_back_from_an_ending_records_nothing() -> None:
    assert attempt_of(PHONE, begin_play(story()).choose(1).back(), TODAY) is None


def test_a_help_tree_is_never_recorded() -> None:
    tree = HelpTree("lost", "Lost", "", "en", (scene("first", "last"), scene("last")))
    assert attempt_of(PHONE, begin_play(tree).choose(0), TODAY) is None


def test_a_card_is_judged_by_the_learner_alone() -> None:
    card = Card("c-1", text("front"), text("back"))
    knew, not_yet = (attempt_of(PHONE, CardTurn(card, knew), TODAY) for knew in (True, False))
    assert knew == Attempt("pack", "phone", "c-1", "c-1", TODAY, 100)
    assert not_yet
    assert not_yet.score == 0
