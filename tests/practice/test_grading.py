# SPDX-License-Identifier: GPL-3.0-or-later
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.course import (
    Accepted,
    Choice,
    Match,
    Option,
    Order,
    Pair,
    Short,
    Task,
    TrueFalse,
    line,
    text,
)
from securetrain.practice import (
    Answer,
    Call,
    Chosen,
    Judged,
    Judgement,
    Marked,
    Matched,
    Ordered,
    PartState,
    Said,
    Sorted,
    Typed,
    Unsure,
    Walked,
    grade,
)
from tests.practice.making import (
    inspect,
    match,
    number,
    options,
    order,
    short,
    single,
    sort,
    tasks,
    web,
)

WEIGHED = Choice(
    (
        Option(line("both"), right=True),
        Option(line("one"), right=True, weight=50),
        Option(line("half an idea"), weight=40),
        Option(line("no"), weight=0),
    ),
    multiple=True,
)
ALIKE_RIGHTS = Match(
    (Pair(line("a"), line("same")), Pair(line("b"), line("same")), Pair(line("c"), line("other")))
)


def chosen(*numbers: int) -> Chosen:
    return Chosen(frozenset(numbers))


SCORES: dict[str, tuple[Task, Answer, int]] = {
    "single: the right one": (single(), chosen(1), 100),
    "single: a wrong one": (single(), chosen(0), 0),
    "single: two at once": (single(), chosen(0, 1), 0),
    "single: none": (single(), chosen(), 0),
    "single: one that is not there": (single(), chosen(7, -1), 0),
    "single: one with a weight": (
        Choice((Option(line("best"), right=True), Option(line("close"), weight=50))),
        chosen(1),
        50,
    ),
    "multiple: all": (options("xx-x"), chosen(0, 1, 3), 100),
    "multiple: one of three": (options("xx-x"), chosen(0), 33),
    "multiple: two right and one wrong": (options("xx-x"), chosen(0, 1, 2), 33),
    "multiple: more wrong than right": (options("x--"), chosen(0, 1, 2), 0),
    "multiple: one right is enough": (options("x--"), chosen(0), 100),
    "multiple: nothing": (options("x-x"), chosen(), 0),
    "multiple: what is not there is ignored": (options("x-x"), chosen(0, 2, 9), 100),
    "weights: everything right": (WEIGHED, chosen(0, 1), 100),
    "weights: the weightier half": (WEIGHED, chosen(0), 67),
    "weights: half an idea counts": (WEIGHED, chosen(2), 27),
    "weights: a false mark costs": (WEIGHED, chosen(0, 3), 0),
    "true: said true": (TrueFalse(True), Said(True), 100),
    "false: said true": (TrueFalse(False), Said(True), 0),
    "false: said false": (TrueFalse(False), Said(False), 100),
    "order: right": (order(4), Ordered((0, 1, 2, 3)), 100),
    "order: reversed": (order(4), Ordered((3, 2, 1, 0)), 0),
    "order: neighbours changed": (order(4), Ordered((1, 0, 2, 3)), 83),
    "order: two of four": (order(4), Ordered((0, 3)), 17),
    "order: doubles and strangers": (order(3), Ordered((0, 0, 9, 1, -1, 2)), 100),
    "match: right": (match(), Matched((0, 1, 2)), 100),
    "match: one": (match(), Matched((0, 2, 3)), 33),
    "match: too few": (match(), Matched((0,)), 33),
    "match: too many": (match(), Matched((0, 1, 2, 3)), 100),
    "match: none": (match(), Matched((None, None, 9)), 0),
    "match: rights that read the same": (ALIKE_RIGHTS, Matched((1, 0, 2)), 100),
    "sort: right": (sort(), Sorted((0, 0, 1)), 100),
    "sort: two of three": (sort(), Sorted((0, 1, 1)), 67),
    "sort: nothing and strangers": (sort(), Sorted((None, 5)), 0),
    "short: accepted": (short(), Typed("second CHANNEL"), 100),
    "short: close": (short(), Typed("channel"), 50),
    "short: nearly": (short(), Typed("another way"), 90),
    "short: something else": (short(), Typed("a dog"), 0),
    "short: nothing": (short(), Typed(" "), 0),
    "number: inside": (number(), Typed("۶ days"), 100),
    "number: its edges": (number(), Typed("8"), 100),
    "number: the other range": (number(), Typed("100"), 100),
    "number: outside": (number(), Typed("9"), 0),
    "number: no number": (number(), Typed("some"), 0),
}


@pytest.mark.parametrize(("task", "answer", "score"), SCORES.values(), ids=SCORES.keys())
def test_an_answer_is_scored_in_hundredths(task: Task, answer: Answer, score: int) -> None:
    assert grade(task, answer).score == score


S = PartState
STATES: dict[str, tuple[Task, Answer, list[PartState]]] = {
    "single": (single(), chosen(0), [S.WRONG, S.MISSED, S.LEFT]),
    "multiple": (options("xx-x-"), chosen(0, 2), [S.RIGHT, S.MISSED, S.WRONG, S.MISSED, S.LEFT]),
    "weights": (WEIGHED, chosen(1, 2, 3), [S.MISSED, S.RIGHT, S.HALF, S.WRONG]),
    "true or false": (TrueFalse(False), Said(True), [S.WRONG, S.MISSED]),
    "said false": (TrueFalse(False), Said(False), [S.LEFT, S.RIGHT]),
    "order": (order(3), Ordered((0, 2)), [S.RIGHT, S.MISSED, S.WRONG]),
    "match": (match(), Matched((0, 2, None)), [S.RIGHT, S.WRONG, S.MISSED]),
    "sort": (sort(), Sorted((0, 1)), [S.RIGHT, S.WRONG, S.MISSED]),
    "short": (short(), Typed("channel"), [S.HALF]),
    "short, nearly": (short(), Typed("another way"), [S.RIGHT]),
    "short, just right": (Short((Accepted("yes", 80),)), Typed("yes"), [S.RIGHT]),
    "number": (number(), Typed("6"), [S.RIGHT]),
    "number outside": (number(), Typed("0"), []),
}


@pytest.mark.parametrize(("task", "answer", "states"), STATES.values(), ids=STATES.keys())
def test_each_part_is_told_its_state(task: Task, answer: Answer, states: list[PartState]) -> None:
    assert [part.state for part in grade(task, answer).parts] == states


def test_feedback_goes_with_the_option_that_it_is_about() -> None:
    assert grade(single(), chosen(0)).parts[0].feedback == text("They chose that number.")
    assert grade(short(), Typed("channel")).parts[0].index == 0
    assert grade(number(), Typed("5")).parts[0].feedback == text("Yes, about a week.")


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.KIND)
def test_not_knowing_is_worth_nothing_and_shows_what_there_was(task: Task) -> None:
    graded = grade(task, Unsure())
    assert (graded.score, graded.hits, graded.false_alarms) == (0, 0, 0)
    assert {part.state for part in graded.parts} <= {PartState.MISSED, PartState.LEFT}


def test_not_knowing_earns_nothing_where_nothing_was_suspicious() -> None:
    assert grade(inspect("=="), Unsure()).score == 0


def test_an_accepted_answer_of_several_counts_with_its_best_share() -> None:
    task = Short(tuple(short().answers[n] for n in (0, 1)) + short().answers[:1])
    assert grade(task, Typed("second channel")).score == 100


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.KIND)
def test_an_answer_of_another_kind_is_a_mistake_of_the_program(task: Task) -> None:
    other: Answer = Said(True) if not isinstance(task, TrueFalse) else Marked(frozenset())
    with pytest.raises(TypeError, match="does not fit"):
        grade(task, other)


numbers = st.integers(-3, 12)
maybe = st.none() | numbers
calls = st.none() | st.builds(Call, st.sampled_from(Judgement), st.sampled_from(["", "Call her"]))
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "choice": st.builds(Chosen, st.frozensets(numbers)),
    "true-false": st.builds(Said, st.booleans()),
    "order": st.builds(Ordered, st.lists(numbers).map(tuple)),
    "match": st.builds(Matched, st.lists(maybe).map(tuple)),
    "sort": st.builds(Sorted, st.lists(maybe).map(tuple)),
    "short": st.builds(Typed, st.text()),
    "number": st.builds(Typed, st.text(alphabet="0123456789 .-days")),
    "inspect": st.builds(Marked, st.frozensets(numbers)),
    "judge": st.builds(Judged, st.lists(calls).map(tuple)),
    "web": st.builds(
        Walked,
        st.lists(st.sampled_from([*(page.name for page in web().pages), "nowhere"])).map(tuple),
        st.booleans(),
        st.none() | st.sampled_from(["true", "false", "unknown"]).map(type(web().verdict)),
    ),
}


@given(st.sampled_from(tasks()).flatmap(lambda t: st.tuples(st.just(t), ANSWERS[t.KIND])))
def test_every_answer_has_a_grade(given_: tuple[Task, Answer]) -> None:
    graded = grade(*given_)
    assert 0 <= graded.score <= 100
    assert 0 <= graded.hits <= graded.suspicious
    assert 0 <= graded.false_alarms <= graded.fine


@given(st.text(alphabet="x-", min_size=2, max_size=8).filter(lambda s: "x" in s), st.data())
def test_one_right_option_more_never_costs_and_one_wrong_never_pays(
    signs: str, data: st.DataObject
) -> None:
    task, before = options(signs), data.draw(st.frozensets(st.integers(0, len(signs) - 1)))
    more = data.draw(st.integers(0, len(signs) - 1))
    before -= {more}
    first, second = (grade(task, Chosen(each)).score for each in (before, before | {more}))
    assert (second >= first) if signs[more] == "x" else (second <= first)


@given(st.permutations(range(5)), st.integers(0, 3))
def test_two_neighbours_set_right_never_cost(given_order: list[int], at: int) -> None:
    mended = list(given_order)
    mended[at : at + 2] = sorted(mended[at : at + 2])
    task: Order = order(5)
    before, after = (grade(task, Ordered(tuple(each))).score for each in (given_order, mended))
    assert after >= before
