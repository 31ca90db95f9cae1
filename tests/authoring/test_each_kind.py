# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of task by itself, written and read again; nothing here is left to chance."""

import pytest

from securetrain.authoring import read_lesson, write_lesson, write_pages
from securetrain.authoring.attributes import take
from securetrain.course import (
    Accepted,
    Callout,
    CalloutType,
    Choice,
    Link,
    LinkKind,
    Number,
    Option,
    Paragraph,
    Prose,
    Question,
    Quote,
    Run,
    Short,
    Span,
    Table,
    Task,
    TrueFalse,
    Verdict,
    Web,
    WebPage,
    line,
    text,
)
from securetrain.course import PageKind as Kind
from tests.course.making import a_lesson

PAGE = WebPage("claim", Kind.CLAIM, "hallow.example", "A claim", (Prose(text("It is so.")),))

TASKS: dict[str, Task] = {
    "a number alone": Number((Span(7, 7),)),
    "numbers with a unit and feedback": Number((Span(-2, 9, text("About so.")),), unit="days"),
    "words with a share of their own": Short((Accepted("yes"), Accepted("nearly {", 70))),
    "half an answer": Short((Accepted("yes"), Accepted("close", 50, text("Close.")))),
    "true": TrueFalse(answer=True),
    "a web without a way": Web("claim", Verdict.UNKNOWN, (PAGE,)),
}


@pytest.mark.parametrize("after", [(), (Prose(text("And then.")),)], ids=["last", "followed"])
@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)
def test_a_task_comes_back_as_it_was(task: Task, after: tuple[Prose, ...]) -> None:
    lesson = a_lesson(Question("q-one", line("What is it?"), task), *after)
    source = write_lesson(lesson)
    found = read_lesson(source, file="lesson.md", pages=write_pages(lesson))
    assert found.lesson == lesson, source


@pytest.mark.parametrize(
    "words", ["Ask {? <now>}", "A set " + "{? <" * 20 + "}", "[A part]{! why}", "A brace \\{#id}"]
)
def test_braces_that_are_no_attributes_are_text(words: str) -> None:
    kept, attributes = take(words, 1)
    assert kept == words
    assert not attributes.id


HERE = Link(LinkKind.ADDRESS, "https://example.org/a_(b)")
WORDS = {
    "a link over words of two styles": (
        Run("bold", strong=True, link=HERE),
        Run(" and ", link=HERE),
        Run("slanted", emphasis=True, link=HERE),
    ),
    "a term in a bold sentence": (
        Run("Ask ", strong=True),
        Run("twice", strong=True, link=Link(LinkKind.TERM, "twice")),
        Run(".", strong=True),
    ),
    "bold words that begin slanted": (
        Run("Ask", strong=True, emphasis=True),
        Run(" twice", strong=True),
    ),
    "words that run from left to right": (Run("See "), Run("a.example", ltr=True)),
}


@pytest.mark.parametrize("runs", WORDS.values(), ids=WORDS)
def test_words_of_several_kinds_come_back_as_they_were(runs: tuple[Run, ...]) -> None:
    lesson = a_lesson(Prose((Paragraph(runs),)))
    source = write_lesson(lesson)
    assert read_lesson(source, file="lesson.md").lesson == lesson, source


def test_one_right_option_of_a_multiple_choice_comes_back_as_it_was() -> None:
    options = Option(line("It is."), right=True), Option(line("It is not."))
    lesson = a_lesson(Question("q-one", line("Which?"), Choice(options, multiple=True)))
    source = write_lesson(lesson)
    assert ".multiple" in source
    assert read_lesson(source, file="lesson.md").lesson == lesson, source


def test_the_last_sign_of_a_row_may_be_left_out() -> None:
    lesson = a_lesson(Table((line("Ask"), line("Do")), ((line("who"), line("ring")),)))
    source = write_lesson(lesson)
    row = "| who | ring |"
    assert row in source
    short = source.replace(row, row.removesuffix(" |"))
    assert read_lesson(short, file="lesson.md").lesson == lesson


def test_a_callout_may_follow_a_quote_at_once() -> None:
    quote, note = Quote(text("It is so.")), Callout(CalloutType.NOTE, text("Ask."))
    lesson = a_lesson(quote, note)
    source = write_lesson(lesson)
    close = "> It is so.\n> [!NOTE]\n"
    together = source.replace("> It is so.\n\n> [!NOTE]\n", close)
    assert close in together
    assert read_lesson(together, file="lesson.md").lesson == lesson
