# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of titles and labels that stand in one line, and of versions that can be compared."""

from dataclasses import replace
from typing import Any

import pytest

from securetrain.course import (
    HelpInfo,
    HelpTree,
    LearningPath,
    PackInfo,
    Shelf,
    Topic,
    help_problems,
    lesson_problems,
)
from securetrain.course.problems import document_problems
from tests.course.making import INFO, a_lesson

LABEL = PackInfo("a-pack", "A pack", 1, "We", "CC-BY-4.0", "en", (), ("en",))
SHELF = Shelf(LABEL, "en", (INFO,))
TWO_LINES = "Ours\nThe digits are those of this publisher."

TITLES: dict[str, dict[str, Any]] = {
    "of the pack": {"pack": replace(LABEL, title=TWO_LINES)},
    "that is a page long": {"pack": replace(LABEL, title="a" * 301)},
    "of a lesson": {"lessons": (replace(INFO, title="a\u2028b"),)},
    "of a topic": {"pack": replace(LABEL, topics=(Topic("a", "a\u2029b"),))},
    "of a path": {"paths": (LearningPath("a", "a\tb", ()),)},
    "of a help tree": {"help": (HelpInfo("a", TWO_LINES, "Need"),)},
    "that the publisher has": {"pack": replace(LABEL, publisher=TWO_LINES)},
    "where they can be reached": {"pack": replace(LABEL, contact=TWO_LINES)},
}


@pytest.mark.parametrize("name", TITLES)
def test_a_title_or_name_cannot_add_a_line_to_what_the_program_says(name: str) -> None:
    (problem,) = document_problems(replace(SHELF, **TITLES[name]))
    assert "is one line" in problem.sentence


def test_the_title_of_a_document_is_one_line_too() -> None:
    assert "is one line" in lesson_problems(a_lesson(title=TWO_LINES))[0].sentence
    tree = HelpTree("tree", TWO_LINES, "Need", "en", ())
    assert any("is one line" in each.sentence for each in help_problems(tree))


@pytest.mark.parametrize("version", ["", "1", "0.1.0", "10.20.30.4000"])
def test_a_version_of_the_program_is_numbers_and_dots(version: str) -> None:
    assert document_problems(replace(SHELF, pack=replace(LABEL, min_app=version))) == []


@pytest.mark.parametrize("version", ["9" * 5_000, "1.", "1..2", "²", "٣", "new", "1\n"])
def test_a_version_that_cannot_be_compared_is_refused(version: str) -> None:
    (problem,) = document_problems(replace(SHELF, pack=replace(LABEL, min_app=version)))
    assert "numbers and dots" in problem.sentence
