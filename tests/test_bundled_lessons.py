# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled lessons as a whole: nothing to mend, and they build. Budget: 5 seconds."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from securetrain.authoring import Level
from securetrain.classroom import Library
from securetrain.course import (
    Card,
    Inspect,
    Judge,
    Lesson,
    LinkKind,
    Look,
    Question,
    Scenario,
    Task,
    Truth,
    Web,
    links,
)
from securetrain.pictures import is_bare, measure
from securetrain.places import lesson_sources
from securetrain.practice import Call, Judged, Judgement, Marked, begin_walk, grade
from securetrain.workshop import Plan, Project, build, check, focus_on
from tests.typical import best_answer

MOST_PICTURE_BYTES = 120 * 1024
REVIEWED = date(2026, 11, 21)
"""The day of the lessons' review: on it nothing was past its date."""


@pytest.fixture(scope="module")
def projects() -> list[Project]:
    """Read every bundled pack once."""
    return [focus.project for focus in focus_on(lesson_sources())]


@pytest.fixture(scope="module")
def lessons(projects: list[Project], tmp_path_factory: pytest.TempPathFactory) -> list[Lesson]:
    """Return every bundled lesson, as it is built."""
    out = tmp_path_factory.mktemp("built") / "out"
    assert build(projects, out, Plan(REVIEWED)).errors == ()
    library = Library(out)
    return [library.lesson(book.pack, book.info.id, "en") for book in library.books("en")]


@pytest.fixture(scope="module")
def tasks(lessons: list[Lesson]) -> list[Task]:
    """Return every task of every bundled lesson."""
    every = [block for lesson in lessons for block in lesson.blocks]
    return [block.task for block in every if isinstance(block, Question)]


def test_nothing_needs_mending(projects: list[Project]) -> None:
    found = [each for project in projects for each in check(project, REVIEWED)]
    assert [each for each in found if each.level is not Level.NOTE] == []


def test_no_day_ever_keeps_them_from_being_built(projects: list[Project]) -> None:
    found = [each for project in projects for each in check(project, date(2040, 1, 1))]
    assert [each for each in found if each.level is Level.ERROR] == []


def test_they_are_built_and_read_back_in_every_language(
    projects: list[Project], tmp_path: Path
) -> None:
    assert build(projects, tmp_path / "out", Plan(REVIEWED)).errors == ()
    library = Library(tmp_path / "out")
    for shelf in library.shelves("en"):
        for language in shelf.pack.languages:
            for book in library.books(language):
                assert library.lesson(book.pack, book.info.id, language).info == book.info
            for tree in shelf.help:
                assert library.help_tree(shelf.pack.id, tree.id, language).scenes


@pytest.mark.parametrize("kind", [*get_args(Task), Scenario, Card], ids=lambda kind: kind.__name__)
def test_every_kind_of_practice_stands_in_two_lessons(lessons: list[Lesson], kind: type) -> None:
    using = [
        lesson.info.id
        for lesson in lessons
        if any(isinstance(getattr(each, "task", each), kind) for each in lesson.blocks)
    ]
    assert len(using) >= 2


@pytest.mark.parametrize("look", Look)
def test_every_look_of_a_message_is_met(tasks: list[Task], look: Look) -> None:
    assert look in {task.look for task in tasks if isinstance(task, Inspect)}


def test_every_question_serves_an_objective(lessons: list[Lesson]) -> None:
    for lesson in lessons:
        asked = [block for block in lesson.blocks if isinstance(block, Question)]
        assert [each.id for each in asked if not each.objective] == []


ONE_ANSWER_FOR_ALL = [Judgement.GENUINE, Judgement.MANIPULATED, Judgement.UNKNOWN]


@pytest.mark.parametrize("call", ONE_ANSWER_FOR_ALL)
def test_saying_the_same_of_everything_never_pays(tasks: list[Task], call: Judgement) -> None:
    sets = [task for task in tasks if isinstance(task, Judge)]
    assert len(sets) > 5
    for task in sets:
        same = Judged((Call(call),) * len(task.statements))
        assert grade(task, same).score <= 50
        truths = [each.truth for each in task.statements]
        assert 0.4 <= truths.count(Truth.GENUINE) / len(truths) <= 0.6


def test_marking_everything_or_nothing_never_pays(tasks: list[Task]) -> None:
    messages = [task for task in tasks if isinstance(task, Inspect)]
    assert len(messages) > 5
    for task in messages:
        for marks in (range(len(task.parts)), ()):
            assert grade(task, Marked(frozenset(marks))).score == 0


def test_every_invented_web_can_be_walked_to_its_end_and_nowhere_else(tasks: list[Task]) -> None:
    webs = [task for task in tasks if isinstance(task, Web)]
    assert len(webs) > 3
    for task in webs:
        assert grade(task, best_answer(task)).score == 100
        names = {page.name for page in task.pages}
        to_pages = [link for page in task.pages for link in links(page)]
        assert {each.target for each in to_pages if each.kind is LinkKind.PAGE} <= names
        for page in task.pages:
            host = page.address.partition("/")[0]
            assert host.rpartition(".")[2] in {"example", "test", "invalid"}
            assert page in begin_walk(task).search(" ".join(page.found_by))


def test_their_pictures_are_small_and_tell_nothing_else() -> None:
    pictures = list(lesson_sources().rglob("*.png"))
    assert pictures
    for file in pictures:
        content = file.read_bytes()
        assert is_bare(content)
        assert 1_200 <= measure(content).width <= 1_600
        assert len(content) <= MOST_PICTURE_BYTES
