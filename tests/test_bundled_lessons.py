# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled lessons as a whole: nothing to mend, and they build. Budget: 5 seconds."""

from datetime import date
from pathlib import Path

import pytest

from securetrain.authoring import Level
from securetrain.classroom import Library
from securetrain.pictures import is_bare, measure
from securetrain.places import lesson_sources
from securetrain.workshop import Plan, Project, build, check, focus_on

MOST_PICTURE_BYTES = 120 * 1024
REVIEWED = date(2026, 11, 21)
"""The day of the lessons' review: on it nothing was past its date."""


@pytest.fixture(scope="module")
def projects() -> list[Project]:
    """Read every bundled pack once."""
    return [focus.project for focus in focus_on(lesson_sources())]


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


def test_their_pictures_are_small_and_tell_nothing_else() -> None:
    pictures = list(lesson_sources().rglob("*.png"))
    assert pictures
    for file in pictures:
        content = file.read_bytes()
        assert is_bare(content)
        assert 1_200 <= measure(content).width <= 1_600
        assert len(content) <= MOST_PICTURE_BYTES
