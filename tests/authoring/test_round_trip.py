# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written is read again as the same value, whatever the value."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from securetrain.authoring import (
    read_glossary,
    read_help,
    read_helplines,
    read_lesson,
    write_glossary,
    write_help,
    write_helplines,
    write_lesson,
    write_pages,
)
from securetrain.course import (
    Accepted,
    Action,
    Actions,
    Block,
    Card,
    Choice,
    Glossary,
    Heading,
    Helplines,
    HelpTree,
    Item,
    Judge,
    Lesson,
    Link,
    LinkKind,
    Marker,
    Number,
    Option,
    Order,
    PageKind,
    Paragraph,
    Prose,
    Question,
    Quote,
    Run,
    Short,
    Span,
    Statement,
    Task,
    TrainerNote,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    WebPage,
    line,
    text,
)
from tests.course.making import a_lesson, a_question
from tests.makers import blocks as block_makers
from tests.makers.lessons import glossaries, help_trees, helplines, lessons, scenarios
from tests.makers.tasks import questions
from tests.ui.blocks.samples import SCENARIO

# Such values are large: to make a failing one smaller would take minutes.
_SLOW = settings(max_examples=25, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
_THOROUGH = settings(_SLOW, max_examples=2000)


def same(lesson: Lesson) -> None:
    """Write a lesson and read it again."""
    source = write_lesson(lesson)
    found = read_lesson(source, file="lesson.md", pages=write_pages(lesson))
    assert found.lesson == lesson, source


@_SLOW
@given(lessons())
def test_a_lesson_comes_back_as_it_was(lesson: Lesson) -> None:
    same(lesson)


@_SLOW
@given(lessons(questions()))
def test_every_kind_of_question_comes_back_as_it_was(lesson: Lesson) -> None:
    same(lesson)


@_SLOW
@given(lessons(scenarios | block_makers.leaves))
def test_a_scenario_comes_back_as_it_was(lesson: Lesson) -> None:
    same(lesson)


@_SLOW
@given(glossaries())
def test_a_glossary_comes_back_as_it_was(glossary: Glossary) -> None:
    source = write_glossary(glossary)
    assert read_glossary(source, file="glossary.md").value == glossary, source


@_SLOW
@given(helplines)
def test_helplines_come_back_as_they_were(made: Helplines) -> None:
    source = write_helplines(made)
    assert read_helplines(source, file="helplines.md").value == made, source


@_SLOW
@given(help_trees)
def test_a_help_tree_comes_back_as_it_was(tree: HelpTree) -> None:
    source = write_help(tree)
    assert read_help(source, file="help.md").value == tree, source


def test_blocks_that_would_run_together_are_parted() -> None:
    prose = Prose(text("a"))
    page = WebPage("claim", PageKind.CLAIM, "a.example", "A", (prose, prose, prose))
    for way in ((), ("claim",)):
        asked = Question("q", line("a"), Web("claim", Verdict.TRUE, (page,), way))
        same(a_lesson(asked, prose, prose, asked, Heading(6, line("b")), a_question(), prose))


@pytest.mark.parametrize("level", [2, 6])
def test_a_heading_after_a_scenario_is_no_scene_of_it(level: int) -> None:
    same(a_lesson(SCENARIO, Heading(level, line("b")), SCENARIO, Prose(text("c"))))


def test_a_heading_far_below_a_scenario_is_no_scene_of_it() -> None:
    card, prose = Card("c-one", text("a"), text("b")), Prose(text("c"))
    for between in ((card,), (TrainerNote(text("a")),), (card, prose), (card, card)):
        same(a_lesson(SCENARIO, *between, Heading(5, line("b")), prose))


@pytest.mark.parametrize(
    "after",
    [
        Prose((Paragraph((Run("a"),), Marker.BULLET),)),
        Prose((Paragraph((Run("a"),), Marker.NUMBER, number=1),)),
        Actions((Action("a-step", line("Do it")),)),
    ],
)
@pytest.mark.parametrize(
    "task",
    [
        Number((Span(7, 7),)),
        Short((Accepted("yes"),)),
        Order((Item(line("a")), Item(line("b")), Item(line("c")))),
        Judge((Statement(line("a"), Truth.GENUINE), Statement(line("b"), Truth.UNKNOWN))),
        Choice((Option(line("a"), right=True), Option(line("b")))),
        TrueFalse(answer=True),
    ],
)
def test_a_list_after_a_question_is_no_answer_to_it(task: Task, after: Block) -> None:
    same(a_lesson(Question("q", line("Why?"), task), after))
    same(a_lesson(Question("q", line("Why?"), task, why=text("So.")), after))


def test_a_step_whose_words_look_like_a_link_to_a_scene_is_a_step() -> None:
    first, odd = Action("a-one", line("Do it")), Action("a-two", (Run("](#", code=True),))
    same(a_lesson(Actions((first, odd))))


@pytest.mark.parametrize(
    "begun",
    [
        Run("! a", ltr=True),
        Run("! a", link=Link(LinkKind.TERM, "term")),
        Run("```", code=True),
        Run("a ``` b", code=True),
    ],
)
@pytest.mark.parametrize("block", [Prose, Quote])
def test_what_begins_like_a_callout_or_a_fence_is_neither(
    begun: Run, block: type[Prose | Quote]
) -> None:
    item = Paragraph((begun,), Marker.BULLET)
    same(a_lesson(block((item, replace(item, marker=Marker.CONTINUED)))))
    same(a_lesson(block((Paragraph((begun,)),))))


@pytest.mark.thorough
@_THOROUGH
@given(lessons())
def test_thousands_of_lessons_come_back_as_they_were(lesson: Lesson) -> None:
    same(lesson)
