# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference for trainers: each of its examples is read without a finding."""

import re

import pytest

from securetrain import places
from securetrain.authoring import read_glossary, read_helplines, read_lesson
from securetrain.course import CalloutType, Choice, EndingKind, Task
from tests.authoring.bad_lessons import FRONT

REFERENCE = (places.assets() / "guides" / "format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"(?ms)^````(\w+)\n(.*?)^````$", REFERENCE)
CLAIM = "---\nkind: claim\naddress: a.example\n---\n# A claim\n"
BODIES = [text for kind, text in EXAMPLES if kind == "body"]
PAGE = next(text for kind, text in EXAMPLES if kind == "page")
PAGES = {"claim": CLAIM, "original": PAGE}


@pytest.mark.parametrize("body", BODIES)
def test_an_example_is_read_without_a_finding(body: str) -> None:
    found = read_lesson(FRONT + body, file="lesson.md", pages=PAGES)
    assert found.findings == ()
    assert found.lesson
    assert len(found.lesson.blocks) > 1


def test_the_whole_lesson_glossary_and_helplines_are_read_without_a_finding() -> None:
    by_kind = dict(EXAMPLES)
    assert read_lesson(by_kind["lesson"], file="lesson.md").findings == ()
    assert read_glossary(by_kind["glossary"], file="glossary.md").findings == ()
    assert read_helplines(by_kind["helplines"], file="helplines.md").findings == ()


def test_every_kind_of_question_has_its_example() -> None:
    lessons = [read_lesson(FRONT + body, file="x", pages=PAGES).lesson for body in BODIES]
    shown = {
        type(item.task) for each in lessons if each for item in each.items if hasattr(item, "task")
    }
    assert shown == set(Task.__args__)
    assert Choice in shown


@pytest.mark.parametrize("name", [*(each.value for each in CalloutType), *EndingKind])
def test_every_callout_is_named(name: str) -> None:
    assert f"`{name.upper()}`" in REFERENCE
