# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of a translation, for any lesson: units, PO file, catalogue, lesson again."""

from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from securetrain.authoring import (
    Level,
    begin,
    extract,
    merge,
    pseudo_catalogue,
    read_catalogue,
    read_lesson,
    update,
)
from securetrain.authoring.units import translate
from securetrain.course import HelpTree, Lesson
from tests.makers.lessons import help_trees, lessons, scenarios
from tests.makers.tasks import questions

_SLOW = settings(max_examples=25, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
PACKS = Path(__file__).parents[2] / "lessons"
SHIPPED = sorted(PACKS.glob("*/locale/*.po"))


@_SLOW
@given(lessons() | lessons(questions()) | lessons(scenarios))
def test_any_lesson_put_back_as_it_was_is_the_same(lesson: Lesson) -> None:
    assert translate(lesson, lambda unit: unit.source, within=lesson) == lesson


@_SLOW
@given(help_trees)
def test_any_help_tree_put_back_as_it_was_is_the_same(tree: HelpTree) -> None:
    assert translate(tree, lambda unit: unit.source, within=tree) == tree


@_SLOW
@given(lessons() | lessons(questions()) | lessons(scenarios))
def test_nothing_is_lost_in_a_po_file(lesson: Lesson) -> None:
    template = extract([lesson])
    made = polib.pofile(begin(template, "fa"))
    disguised = pseudo_catalogue([lesson], "en-xb")
    for entry in made:
        entry.msgstr = disguised.entries[entry.msgctxt or "", entry.msgid].text
    made.metadata["X-Reviewed-By"] = "A. Reader"
    renewed = update(f"{made}\n", template)
    catalogue, findings = read_catalogue(renewed.encode(), file="fa.po")
    assert catalogue
    assert findings == ()
    known = {key: entry.text for key, entry in catalogue.entries.items()}
    assert known == {key: entry.text for key, entry in disguised.entries.items()}


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_a_shipped_translation_can_be_used(file: Path) -> None:
    catalogue, findings = read_catalogue(file.read_bytes(), file=file.name)
    assert catalogue
    assert findings == ()
    spoken = 0
    for source in sorted(file.parents[1].glob("lessons/*/lesson.md")):
        folder = source.parent / "web"
        pages = {page.stem: page.read_text(encoding="utf-8") for page in folder.glob("*.md")}
        lesson = read_lesson(source.read_text(encoding="utf-8"), file=source.name, pages=pages)
        assert lesson.lesson
        merged = merge(lesson.lesson, catalogue)
        assert [each for each in merged.findings if each.level is Level.ERROR] == []
        spoken += merged.translated
    assert spoken
