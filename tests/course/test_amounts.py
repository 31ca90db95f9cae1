# SPDX-License-Identifier: GPL-3.0-or-later
"""No document puts more before somebody than a small computer can draw."""

from dataclasses import replace

import pytest

from securetrain.course import (
    Action,
    Actions,
    Block,
    Bucket,
    Choice,
    Heading,
    HelpTree,
    Inspect,
    Item,
    Judge,
    Look,
    Match,
    Option,
    Order,
    PageKind,
    Pair,
    Part,
    Prose,
    Scenario,
    Sort,
    Statement,
    Table,
    Tool,
    TrainerPlan,
    TranslationNote,
    TranslationState,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    WebPage,
    help_problems,
    lesson_problems,
    line,
    text,
)
from securetrain.course.amounts import A_QUESTION, MOST_SHOWN
from securetrain.course.problems import document_problems
from tests.course.making import DAY, LATER, a_lesson, a_question, a_scene

TOO_MUCH = "table cells, options and the like"
WIDE = Table(((),) * 100, (((),) * 100,) * 20)
"""More cells than may be; without a word in them, 100 are as cheap as one."""
MANY = MOST_SHOWN + 1
PAGE = WebPage("page", PageKind.CLAIM, "https://a.example/", "A page", (WIDE,))

LARGE: dict[str, Block] = {
    "a table": WIDE,
    "a table in a question": a_question(stem=(WIDE,)),
    "options": a_question(Choice((Option(line("a"), right=True), *(Option(line("b")),) * MANY))),
    "things to order": a_question(Order((Item(line("a")),) * MANY)),
    "groups": a_question(Sort((Bucket(line("a"), (Item(line("b")),)),) * MANY)),
    "a list of all groups for each thing": a_question(
        Sort((Bucket(line("a"), (Item(line("b")),)),) * 50)
    ),
    "a list of all right sides for each left one": a_question(
        Match((Pair(line("a"), line("b")),) * 6, extras=(line("c"),) * 400)
    ),
    "steps for the plan": Actions((Action("a-step", line("Do it")),) * MANY),
    "statements": a_question(Judge((Statement(line("a"), Truth.GENUINE),) * MANY)),
    "parts of a message": a_question(Inspect(Look.SMS, ((Part("a"),) * MANY,))),
    "a page of a web": a_question(Web("page", Verdict.TRUE, (PAGE,))),
    "a scenario": Scenario("a-story", line("A"), (a_scene("one", blocks=(WIDE,)),)),
    "ways out of a scene": Scenario("a-story", line("A"), (a_scene("one", *["one"] * MANY),)),
}


@pytest.mark.parametrize("block", LARGE.values(), ids=LARGE)
def test_more_than_can_be_drawn_is_refused(block: Block) -> None:
    assert any(TOO_MUCH in each.sentence for each in lesson_problems(a_lesson(block)))


def test_many_small_tables_count_together() -> None:
    small = Table((line("a"),) * 10, ((line("b"),) * 10,) * 9)
    assert lesson_problems(a_lesson(*[small] * 20)) == []
    assert any(TOO_MUCH in each.sentence for each in lesson_problems(a_lesson(*[small] * 21)))


def test_a_question_counts_for_more_than_an_option() -> None:
    most = MOST_SHOWN // A_QUESTION
    asked = [a_question(TrueFalse(answer=True), id=f"q-{number}") for number in range(most + 1)]
    assert lesson_problems(a_lesson(*asked[:most])) == []
    assert any(TOO_MUCH in each.sentence for each in lesson_problems(a_lesson(*asked)))


def test_what_stands_beside_a_translation_counts_too() -> None:
    lesson = a_lesson(Prose(text("a")))
    note = TranslationNote(0, TranslationState.OUTDATED, "fa", WIDE, "en")
    assert any(
        TOO_MUCH in each.sentence for each in lesson_problems(replace(lesson, notes=(note,)))
    )


def test_other_documents_are_not_larger() -> None:
    tree = HelpTree("tree", "Tree", "Need", "en", (), intro=(WIDE,))
    assert any(TOO_MUCH in each.sentence for each in help_problems(tree))
    tool = Tool("a-tool", "A tool", "en", (), "1", DAY, LATER, (WIDE,))
    for document in (tool, TrainerPlan("a-lesson", "en", (WIDE,))):
        (problem,) = document_problems(document)
        assert TOO_MUCH in problem.sentence


def test_what_is_answered_without_a_list_is_small() -> None:
    blocks = (Heading(1, line("a")), a_question(TrueFalse(answer=True)))
    assert lesson_problems(a_lesson(*blocks)) == []
