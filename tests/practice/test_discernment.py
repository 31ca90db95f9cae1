# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.course import Move, Truth, Verdict, text
from securetrain.practice import (
    Call,
    Grade,
    Judged,
    Judgement,
    Marked,
    Moves,
    PartState,
    Technique,
    Walked,
    by_technique,
    checks_of,
    grade,
    offered_moves,
)
from tests.practice.making import inspect, judge, web

S = PartState
MARKS = {
    "all found": ("!=!=", {0, 2}, 100, 2, 0),
    "one found": ("!=!=", {0}, 50, 1, 0),
    "one found, one doubted": ("!=!=", {0, 1}, 0, 1, 1),
    "everything marked": ("!=!=", {0, 1, 2, 3}, 0, 2, 2),
    "nothing marked": ("!=!=", set(), 0, 0, 0),
    "many fine ones, one doubted": ("!!====", {0, 1, 2}, 50, 2, 1),
    "few fine ones, all marked": ("!!!!=", {0, 1, 2, 3, 4}, 0, 4, 1),
    "all suspicious and found": ("!!", {0, 1}, 100, 2, 0),
    "nothing suspicious, left in peace": ("==", set(), 100, 0, 0),
    "nothing suspicious, one doubted": ("==", {0}, 50, 0, 1),
    "what cannot be marked is not numbered": ("!.=", {1}, 0, 0, 1),
    "marks that are not there": ("!=", {0, 7, -1}, 100, 1, 0),
}


@pytest.mark.parametrize(
    ("signs", "marks", "score", "hits", "alarms"), MARKS.values(), ids=MARKS.keys()
)
def test_marks_are_scored_by_hits_less_false_alarms(
    signs: str, marks: set[int], score: int, hits: int, alarms: int
) -> None:
    graded = grade(inspect(signs), Marked(frozenset(marks)))
    assert (graded.score, graded.hits, graded.false_alarms) == (score, hits, alarms)
    assert (graded.suspicious, graded.fine) == (signs.count("!"), signs.count("="))


def test_every_part_of_a_message_has_one_of_four_states_and_says_why() -> None:
    parts = grade(inspect("!!=="), Marked(frozenset({0, 2}))).parts
    assert [part.state for part in parts] == [S.RIGHT, S.MISSED, S.FALSE_ALARM, S.LEFT]
    assert parts[3].feedback == text("why 3")


signs_of = st.text(alphabet="!=", min_size=1, max_size=10)


@given(signs_of.filter(lambda signs: "=" in signs))
def test_marking_everything_suspicious_is_worth_nothing(signs: str) -> None:
    assert grade(inspect(signs), Marked(frozenset(range(len(signs))))).score == 0


@given(signs_of, st.data())
def test_one_hit_more_never_costs_and_one_false_alarm_never_pays(
    signs: str, data: st.DataObject
) -> None:
    more = data.draw(st.integers(0, len(signs) - 1))
    before = data.draw(st.frozensets(st.integers(0, len(signs) - 1))) - {more}
    first, second = (
        grade(inspect(signs), Marked(each)).score for each in (before, before | {more})
    )
    assert (second >= first) if signs[more] == "!" else (second <= first)


CALLS = {
    "x": Call(Judgement.GENUINE),
    "!": Call(Judgement.MANIPULATED),
    "?": Call(Judgement.UNKNOWN),
    "c": Call(Judgement.CHECK, "call HER"),
    "o": Call(Judgement.CHECK, "ask a friend"),
    ".": None,
}


def judged(signs: str) -> Judged:
    return Judged(tuple(CALLS[sign] for sign in signs))


JUDGED = {
    "all right": ("x!?", "x!?", 100, 1, 0),
    "everything manipulated": ("xx!!", "!!!!", 50, 2, 2),
    "everything manipulated, few genuine": ("x!!!", "!!!!", 50, 3, 1),
    "everything genuine": ("xx!!", "xxxx", 50, 0, 0),
    "everything genuine, many genuine": ("xxx!", "xxxx", 50, 0, 0),
    "nothing can be known": ("xx!!", "????", 0, 0, 0),
    "good checks": ("xx!!", "cccc", 100, 2, 0),
    "other checks": ("xx!!", "oooo", 50, 0, 0),
    "any check where nothing can be known": ("?x", "oo", 75, 0, 0),
    "manipulated, where nothing can be known": ("?x", "!x", 50, 0, 0),
    "genuine, where nothing can be known": ("??", "xx", 0, 0, 0),
    "one sort only": ("!!", "!x", 50, 1, 0),
    "too few calls": ("x!", "x", 50, 0, 0),
    "calls left out": ("x!", "..", 0, 0, 0),
    "too many calls": ("x!", "x!xx", 100, 1, 0),
}


@pytest.mark.parametrize(
    ("signs", "calls", "score", "hits", "alarms"), JUDGED.values(), ids=JUDGED.keys()
)
def test_calls_are_scored_by_how_well_they_tell_apart(
    signs: str, calls: str, score: int, hits: int, alarms: int
) -> None:
    graded = grade(judge(signs), judged(calls))
    assert (graded.score, graded.hits, graded.false_alarms) == (score, hits, alarms)
    assert (graded.suspicious, graded.fine) == (signs.count("!"), signs.count("x"))


def test_every_statement_is_told_its_state() -> None:
    states = [part.state for part in grade(judge("x!!x!x"), judged("xx!!o.")).parts]
    assert states == [S.RIGHT, S.WRONG, S.RIGHT, S.FALSE_ALARM, S.HALF, S.MISSED]


@given(st.text(alphabet="x!?", min_size=2, max_size=10), st.sampled_from("x!"))
def test_calling_everything_the_same_is_never_better_than_chance(signs: str, call: str) -> None:
    if {"x", "!"} <= set(signs):
        assert grade(judge(signs), judged(call * len(signs))).score <= 50


@given(st.text(alphabet="x!?", min_size=1, max_size=8), st.data())
def test_one_call_set_right_never_costs(signs: str, data: st.DataObject) -> None:
    before = data.draw(st.text(alphabet="x!?co.", min_size=len(signs), max_size=len(signs)))
    at = data.draw(st.integers(0, len(signs) - 1))
    after = before[:at] + signs[at] + before[at + 1 :]
    first, second = (grade(judge(signs), judged(each)) for each in (before, after))
    assert second.score >= first.score
    assert second.false_alarms <= first.false_alarms


def test_the_ways_to_check_are_offered_once_each() -> None:
    assert checks_of(judge("x!")) == ("Call her", "check 0", "check 1")


T, F, U = Verdict.TRUE, Verdict.FALSE, Verdict.UNKNOWN
WALKS = {
    "found, with every move": (web(), Walked(("outside", "report"), verdict=F), 100),
    "found, with one move": (web(), Walked(("outside",), verdict=F), 80),
    "guessed": (web(), Walked((), verdict=F), 60),
    "every move, another verdict": (web(), Walked(("report", "outside"), verdict=T), 40),
    "only pages that move nothing": (web(), Walked(("dull", "claim", "gone"), verdict=F), 60),
    "no verdict": (web(), Walked(("outside",)), 20),
    "found, in a web without moves": (web(moves=False), Walked(("dull",), verdict=F), 100),
    "not found, in a web without moves": (web(moves=False), Walked((), verdict=U), 0),
    "stopped": (web(), Walked((), stopped=True), 60),
    "stopped where nothing can be known": (web(U), Walked((), stopped=True), 100),
    "stopped, whatever else is claimed": (web(), Walked((), stopped=True, verdict=F), 60),
}


@pytest.mark.parametrize(("task", "answer", "score"), WALKS.values(), ids=WALKS.keys())
def test_a_walk_is_scored_by_verdict_and_moves(task: object, answer: Walked, score: int) -> None:
    assert grade(task, answer).score == score  # type: ignore[arg-type]


def test_a_walk_keeps_counts_of_its_moves() -> None:
    graded = grade(web(), Walked(("outside", "dull", "outside"), verdict=F))
    assert graded.moves == Moves(left=1, opened=3)
    assert [part.state for part in graded.parts] == [S.RIGHT, S.MISSED]
    assert grade(web(), Walked((), stopped=True)).moves == Moves(stopped=1)


DOUBTS = {
    "a false claim doubted": (F, F, (1, 1, 0, 0)),
    "a false claim believed": (F, T, (0, 1, 0, 0)),
    "a true claim doubted": (T, F, (0, 0, 1, 1)),
    "a true claim believed": (T, T, (0, 0, 0, 1)),
    "nothing to be known, doubted": (U, F, (0, 0, 0, 0)),
}


@pytest.mark.parametrize(("truth", "said", "counts"), DOUBTS.values(), ids=DOUBTS.keys())
def test_a_verdict_is_a_hit_or_a_false_alarm(
    truth: Verdict, said: Verdict, counts: tuple[int, int, int, int]
) -> None:
    graded = grade(web(truth), Walked((), verdict=said))
    assert (graded.hits, graded.suspicious, graded.false_alarms, graded.fine) == counts


def test_stopping_says_nothing_of_discernment() -> None:
    graded = grade(web(), Walked((), stopped=True, verdict=F))
    assert (graded.hits, graded.suspicious, graded.fine) == (0, 0, 0)


def test_truth_and_judgement_speak_the_same_words() -> None:
    assert {truth.value for truth in Truth} < {each.value for each in Judgement}


PAGES = st.lists(st.sampled_from(["claim", "dull", "outside", "report", "gone"]), max_size=6)


@given(st.sampled_from(Verdict), st.sampled_from(Verdict), PAGES, PAGES)
def test_another_page_never_costs_and_the_right_verdict_always_pays(
    truth: Verdict, said: Verdict, pages: list[str], more: list[str]
) -> None:
    task = web(truth)
    first, second = (
        grade(task, Walked(tuple(each), verdict=said)).score for each in (pages, pages + more)
    )
    assert second >= first
    right = grade(task, Walked(tuple(pages), verdict=truth)).score
    assert right > first or said is truth


@given(PAGES, st.booleans())
def test_doubting_every_claim_is_never_better_than_chance(pages: list[str], moves: bool) -> None:
    walked = Walked(tuple(pages), verdict=F)
    found = [grade(web(truth, moves=moves), walked) for truth in (T, F)]
    verdicts = [each.hits - each.false_alarms for each in found]
    assert sum(verdicts) == 0
    believed = [grade(web(truth, moves=moves), Walked(tuple(pages), verdict=T)) for truth in (T, F)]
    assert sum(each.score for each in found) == sum(each.score for each in believed)


def test_what_was_caught_is_told_by_technique() -> None:
    named = {0: "curiosity", 1: "fear", 2: "impersonation", 4: "fear"}
    plain = judge("x!!x!x")
    statements = [
        replace(each, technique=named.get(n, "")) for n, each in enumerate(plain.statements)
    ]
    task = replace(plain, statements=tuple(statements))
    found = by_technique(task, grade(task, judged("x!xxc!")))
    assert found == (Technique("fear", 2, 2), Technique("impersonation", 0, 1))
    assert by_technique(plain, grade(plain, judged("x!xxc!"))) == ()
    assert by_technique(task, Grade(0)) == (
        Technique("fear", 0, 2),
        Technique("impersonation", 0, 1),
    )


def test_a_move_that_only_another_claim_needs_is_not_asked_for() -> None:
    shared = replace(web(), way=("outside",))
    assert offered_moves(shared) == {Move.LEFT}
    assert offered_moves(replace(shared, way=())) == {Move.LEFT, Move.ORIGINAL}
    assert grade(shared, Walked(("outside",), verdict=Verdict.FALSE)).score == 100
