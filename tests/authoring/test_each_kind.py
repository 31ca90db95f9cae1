# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of task by itself, written and read again; nothing here is left to chance."""

import pytest

from securetrain.authoring import read_lesson, write_lesson, write_pages
from securetrain.authoring.attributes import take
from securetrain.course import (
    Accepted,
    Number,
    Prose,
    Question,
    Short,
    Span,
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
