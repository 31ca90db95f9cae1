# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions as they are asked with a pen, and their answers apart."""

import pytest

from securetrain.course import (
    Accepted,
    Choice,
    Judge,
    Number,
    Option,
    Order,
    Short,
    Span,
    Statement,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    line,
    plain,
)
from securetrain.course import Item as Thing
from securetrain.paper.asking import asked, mixed
from securetrain.paper.parts import Mark

OPTIONS = (
    Option(line("one"), right=True),
    Option(line("two"), weight=50),
    Option(line("three")),
)


@pytest.mark.parametrize("count", range(2, 9))
def test_what_stands_in_its_right_order_is_mixed_and_always_alike(count: int) -> None:
    order = mixed(count, "q-one")
    assert sorted(order) == list(range(count))
    assert order != tuple(range(count))
    assert order == mixed(count, "q-one")


def test_one_thing_alone_cannot_be_mixed() -> None:
    assert mixed(1, "q") == (0,)
    assert mixed(0, "q") == ()


def test_options_that_are_not_to_be_mixed_keep_their_order() -> None:
    rows = asked(Choice(OPTIONS), "").rows
    assert [plain(row.line) for row in rows] == ["one", "two", "three"]


def test_every_option_is_named_by_how_well_it_does() -> None:
    made = asked(Choice(OPTIONS, multiple=True), "q")
    assert [each.name for each in made.answers] == ["Strongest", "Nearly", "Less strong"]
    assert {row.mark for row in made.rows} == {Mark.BOX}
    assert {row.mark for row in asked(Choice(OPTIONS), "q").rows} == {Mark.RING}


@pytest.mark.parametrize(("answer", "said"), [(True, "True"), (False, "False")])
def test_a_true_or_false_question_says_which(answer: bool, said: str) -> None:
    assert plain(asked(TrueFalse(answer), "q").answers[0].line) == said


def test_an_order_is_answered_by_numbers() -> None:
    made = asked(Order((Thing(line("a")), Thing(line("b")))), "")
    assert [plain(row.line) for row in made.rows] == ["b", "a"]
    assert [(each.name, plain(each.line)) for each in made.answers] == [("1", "a"), ("2", "b")]


def test_typed_answers_get_a_line_to_write_on() -> None:
    short = asked(Short((Accepted("phishing"), Accepted("fishing", 50))), "q")
    assert short.writing == 1
    assert [each.name for each in short.answers] == ["Strongest", "Nearly"]
    number = asked(Number((Span(5, 8), Span(9, 9)), "words"), "q")
    assert "words" in number.how
    assert [plain(each.line) for each in number.answers] == ["5 to 8", "9"]
    assert asked(Number((Span(1, 1),)), "q").how == "Write a number."


def test_good_ways_to_check_stand_with_the_answer_only() -> None:
    statement = Statement(line("It is true"), Truth.GENUINE, checks=("ask", "look"))
    made = asked(Judge((statement, Statement(line("No"), Truth.UNKNOWN))), "q")
    assert made.rows[0].writing == 1
    assert "ask and look" in plain(made.answers[0].text)
    assert not made.answers[1].text


def test_an_invented_web_without_a_way_tells_its_verdict_alone() -> None:
    made = asked(Web("claim", Verdict.UNKNOWN, ()), "q")
    assert [each.name for each in made.answers] == ["This cannot be known here."]
