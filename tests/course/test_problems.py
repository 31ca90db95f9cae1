# SPDX-License-Identifier: GPL-3.0-or-later
"""What a lesson must be beyond its types: each fault is told with its block."""

from dataclasses import replace
from typing import Any

import pytest

from securetrain.course import (
    Accepted,
    Action,
    Actions,
    Block,
    Bucket,
    Card,
    Choice,
    Ending,
    EndingKind,
    Fact,
    Figure,
    Glossary,
    Heading,
    Helpline,
    Helplines,
    HelpTree,
    Inspect,
    Item,
    Judge,
    Lesson,
    Link,
    LinkKind,
    Look,
    Marker,
    Match,
    Number,
    Option,
    Order,
    PageKind,
    Pair,
    Paragraph,
    Part,
    Problem,
    Prose,
    Reading,
    Run,
    Scenario,
    Scene,
    Short,
    Sort,
    Span,
    Statement,
    Table,
    Task,
    Term,
    TranslationNote,
    TranslationState,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    WebPage,
    help_problems,
    is_reserved,
    lesson_problems,
    line,
    read_document,
    text,
    write_document,
)
from securetrain.course.helplines import MOST_HELPLINES
from securetrain.course.problems import document_problems
from securetrain.errors import DocumentError
from tests.course.making import DAY, LATER, a_choice, a_lesson, a_question, a_scene


def sentences(lesson: Lesson) -> list[tuple[int, str]]:
    """List what is wrong with a lesson."""
    return [(each.index, each.sentence) for each in lesson_problems(lesson)]


FACT = Fact("f-a", text("a"), text("b"), "own", DAY, LATER)
PAIR = Pair(line("a"), line("b"))
ITEM = Item(line("a"))
PAGE = WebPage("claim", PageKind.CLAIM, "a.example/b", "A", ())
WEB = Web("claim", Verdict.TRUE, (PAGE,), ("claim",))


def linked(kind: LinkKind, target: str) -> Prose:
    """Make prose with one link."""
    return Prose((Paragraph((Run("a", link=Link(kind, target)),)),))


SOUND: list[Block] = [
    Heading(6, line("a"), "a"),
    Table((line("a"),), ((line("b"),),)),
    Figure("img/a-b.png", "words"),
    Figure("img/a.webp", decorative=True),
    FACT,
    Actions((Action("a-one", line("a")),)),
    Actions((Action("a-one", line("a"), within_days=9_999, repeat_days=9_999),)),
    Card("c-one", text("a"), text("b")),
    Prose((Paragraph(line("a"), Marker.BULLET, 5),)),
    linked(LinkKind.TERM, "phishing"),
    linked(LinkKind.ADDRESS, "https://a.example/b?c"),
    a_question(family="one-idea", objective=1),
    a_question(TrueFalse(answer=True)),
    a_question(Choice((Option(line("a"), right=True), Option(line("b"), weight=50)))),
    a_question(Order((ITEM, ITEM))),
    a_question(Match((PAIR, PAIR))),
    a_question(Sort((Bucket(line("a"), (ITEM,)), Bucket(line("b"), ())))),
    a_question(Short((Accepted("a"), Accepted("b", 50)))),
    a_question(Number((Span(1, 1),))),
    a_question(Inspect(Look.SMS, ((Part("a", Reading.FINE, text("b")),),))),
    a_question(Judge((Statement(line("a"), Truth.GENUINE),) * 2)),
    a_question(WEB),
    a_question(replace(WEB, pages=(replace(PAGE, blocks=(linked(LinkKind.PAGE, "claim"),)),))),
]


@pytest.mark.parametrize("block", SOUND, ids=lambda block: type(block).__name__)
def test_a_sound_block_has_no_problem(block: Block) -> None:
    assert sentences(a_lesson(block)) == []


TASKS: dict[str, tuple[Task, str]] = {
    "one option": (Choice((Option(line("a"), right=True),)), "at least two options"),
    "no right option": (Choice((Option(line("a")),) * 2), "no option is marked as right"),
    "two right of one": (Choice((Option(line("a"), right=True),) * 2), "only one can be chosen"),
    "a weight of two": (
        replace(a_choice(), options=(*a_choice().options, Option(line("c"), weight=200))),
        "a weight lies between 0 and 1",
    ),
    "no accepted answer": (Short((Accepted("a", 50),)), "no accepted answer"),
    "a share of nothing": (Short((Accepted("a"), Accepted("b", 0))), "a share lies"),
    "an order of one": (Order((ITEM,)), "at least two items"),
    "one pair": (Match((PAIR,)), "two to 6 pairs"),
    "seven pairs": (Match((PAIR,) * 7), "two to 6 pairs"),
    "one group": (Sort((Bucket(line("a"), (ITEM,)),)), "at least two groups"),
    "empty groups": (Sort((Bucket(line("a"), ()),) * 2), "something to put into them"),
    "no range": (Number(()), "the smaller end first"),
    "a range backwards": (Number((Span(2, 1),)), "the smaller end first"),
    "nothing to mark": (Inspect(Look.SMS, ((Part("a"),),)), "nothing in the message"),
    "one statement": (Judge((Statement(line("a"), Truth.GENUINE),)), "at least two statements"),
    "two pages of one name": (replace(WEB, pages=(PAGE, PAGE)), "the same name"),
    "an unknown start": (replace(WEB, start="b"), "“b” is not in the invented web"),
    "an unknown way": (replace(WEB, way=("b",)), "“b” is not in the invented web"),
    "a real address": (replace(WEB, pages=(replace(PAGE, address="a.org"),)), "could be real"),
    "a link to no page": (
        replace(WEB, pages=(replace(PAGE, blocks=(linked(LinkKind.PAGE, "b"),)),)),
        "leads to the page “b”",
    ),
}


@pytest.mark.parametrize(("task", "sentence"), TASKS.values(), ids=TASKS)
def test_a_task_that_cannot_be_answered_is_told(task: Task, sentence: str) -> None:
    ((index, found),) = sentences(a_lesson(Heading(1, line("a")), a_question(task)))
    assert index == 1
    assert sentence in found


BLOCKS: dict[str, tuple[Block, str]] = {
    "a heading of level 7": (Heading(7, line("a")), "from 1 to 6, not 7"),
    "an uneven table": (Table((line("a"),), ((),)), "more or fewer cells"),
    "a picture elsewhere": (Figure("../a.png", "a"), "lies in img/"),
    "a drawing": (Figure("img/a.svg", "a"), "lies in img/"),
    "a picture without words": (Figure("img/a.png"), "words for those"),
    "a list too deep": (Prose((Paragraph(line("a"), Marker.BULLET, 6),)), "nested more than 6"),
    "an id in capitals": (Heading(1, line("a"), "A"), "“A” is not an id"),
    "a fact of no source": (replace(FACT, source="b"), "names the source “b”"),
    "a fact out of order": (replace(FACT, review_by=DAY, checked=LATER), "before it was checked"),
    "a question without id": (a_question(id=""), "needs an id"),
    "a family in capitals": (a_question(family="A"), "“A” is not an id"),
    "no points": (a_question(points=0), "points are 1 to 100"),
    "revision nought": (a_question(rev=0), "rev is at least 1"),
    "a second objective": (a_question(objective=2), "serves objective 2"),
    "a card without id": (Card("", text("a"), text("b")), "a card needs an id"),
    "a scenario without scenes": (Scenario("sc-a", line("a"), ()), "no scene"),
    "an address without protection": (linked(LinkKind.ADDRESS, "http://a.example"), "https://"),
    "an address with a space": (linked(LinkKind.ADDRESS, "https://a b"), "holds no spaces"),
    "a script": (linked(LinkKind.ADDRESS, "javascript:alert(1)"), "begins with https://"),
    "a term that is no id": (linked(LinkKind.TERM, "a b"), "which is not an id"),
    "a page outside a web": (linked(LinkKind.PAGE, "a"), "not in the invented web"),
    "an action without id": (Actions((Action("", line("a")),)), "“” is not an id"),
}


@pytest.mark.parametrize(("block", "sentence"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_that_is_not_sound_is_told(block: Block, sentence: str) -> None:
    ((index, found),) = sentences(a_lesson(block))
    assert index == 0
    assert sentence in found


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"id": "A"}, "“A” is not an id"),
        ({"minutes": 0}, "1 to 120 minutes"),
        ({"minutes": 121}, "1 to 120 minutes"),
        ({"reviewed": LATER, "review_by": DAY}, "due before its last one"),
    ],
)
def test_a_card_that_is_not_sound_is_told(changes: dict[str, Any], sentence: str) -> None:
    ((index, found),) = sentences(a_lesson(**changes))
    assert index == -1
    assert sentence in found


def test_items_and_translations_must_be_those_of_the_blocks() -> None:
    lesson = a_lesson(a_question())
    assert sentences(Lesson(replace(lesson.info, items=()), lesson.blocks)) == [
        (-1, "its list of items is not that of its blocks")
    ]
    note = TranslationNote(1, TranslationState.MISSING, "en")
    assert sentences(replace(lesson, notes=(note,)))[0][1].startswith("it speaks of the")
    assert sentences(replace(lesson, notes=(replace(note, index=0),))) == []


def test_too_many_blocks_are_told() -> None:
    found = sentences(a_lesson(*[Prose(text("a"))] * 2001))
    assert found == [(-1, "it has more than 2000 blocks")]


def test_an_id_that_stands_twice_is_told_at_its_second_place() -> None:
    twice: tuple[Block, ...] = (Heading(1, line("a"), "a"), Actions((Action("a", line("b")),)))
    assert lesson_problems(a_lesson(*twice)) == [
        Problem(1, "the id “a” stands twice in the lesson")
    ]


def test_scenes_have_ids_of_their_own() -> None:
    scenario = Scenario("a", line("a"), (a_scene("a"),))
    assert [found for _, found in sentences(a_lesson(scenario))] == [
        "scene “a” is a dead end: it has neither choices nor an ending"
    ]


@pytest.mark.parametrize(
    ("address", "reserved"),
    [
        ("a.example", True),
        ("https://a.b.example/c?d#e", True),
        ("http://a.test", True),
        ("a.invalid/b", True),
        ("a.example.org", False),
        ("example", False),
        ("a.example:80", False),
        ("a.example/b c", False),
        ("", False),
    ],
)
def test_only_names_that_nobody_can_own_are_reserved(address: str, reserved: bool) -> None:
    assert is_reserved(address) is reserved


RAGGED = Table((line("a"),), ((),))
DEEP = Prose((Paragraph(line("a"), Marker.BULLET, level=1_000_000_000),))


@pytest.mark.parametrize("given", ["within_days", "repeat_days"])
@pytest.mark.parametrize("days", [-1, 10_000, 1_000_000_000])
def test_a_step_for_the_plan_is_due_on_a_day_that_a_calendar_has(given: str, days: int) -> None:
    changes: dict[str, Any] = {given: days}
    action = replace(Action("a-one", line("a")), **changes)
    ((_index, found),) = sentences(a_lesson(Actions((action,))))
    assert "due within" in found


@pytest.mark.parametrize("leaf", [RAGGED, DEEP, Figure("/etc/passwd", "a")])
def test_what_lies_inside_a_block_or_a_help_tree_is_looked_at_too(
    leaf: Prose | Table | Figure,
) -> None:
    question = replace(a_question(a_choice()), stem=(leaf,))
    assert lesson_problems(a_lesson(question))
    ending = Ending(EndingKind.OPEN, text("You know more now."))
    scene = Scene("one", line("One"), (leaf, Actions((Action("a", line("Ring")),))), ending=ending)
    assert help_problems(HelpTree("tree", "Tree", "Need", "en", (scene,)))


def test_words_of_a_glossary_are_not_nested_without_end() -> None:
    deep = write_document(Glossary("en", (Term("word", "Word", DEEP.text),)))
    with pytest.raises(DocumentError, match="nested"):
        read_document(Glossary, deep)


DESK = Helpline("desk", "The desk", text("Ring us."))
ODD_LINK = Paragraph((Run("here", link=Link(LinkKind.ADDRESS, "http://desk.example/")),))
BAD_HELPLINES = {
    "a bad id": ((replace(DESK, id="The desk"),), "is not an id"),
    "one id twice": ((DESK, DESK), "share one id"),
    "a link that is not safe": ((replace(DESK, text=(ODD_LINK,)),), "https://"),
    "more than anybody reads": (
        tuple(replace(DESK, id=f"desk-{n}") for n in range(MOST_HELPLINES + 1)),
        "more than 30 helplines",
    ),
}


@pytest.mark.parametrize("name", BAD_HELPLINES)
def test_helplines_that_may_not_be_shown_are_refused(name: str) -> None:
    lines, found = BAD_HELPLINES[name]
    (problem,) = document_problems(Helplines("en", DAY, LATER, lines))
    assert found in problem.sentence


def test_helplines_are_reviewed_after_they_were_written() -> None:
    assert document_problems(Helplines("en", DAY, LATER, (DESK,))) == []
    (problem,) = document_problems(Helplines("en", LATER, DAY, (DESK,)))
    assert "before its last one" in problem.sentence
