# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of languages that nobody speaks; the lessons we ship are the material."""

from pathlib import Path

import pytest

from securetrain.authoring import merge, pseudo, pseudo_catalogue, pseudo_rtl, read_lesson, units
from securetrain.course import Lesson, lesson_problems

LESSONS = sorted(Path(__file__).parents[2].glob("lessons/*/lessons/*/lesson.md"))


def shipped(file: Path) -> Lesson:
    """A lesson of the house."""
    pages = {page.stem: page.read_text(encoding="utf-8") for page in file.parent.glob("web/*.md")}
    found = read_lesson(file.read_text(encoding="utf-8"), file=file.name, pages=pages).lesson
    assert found
    return found


@pytest.mark.parametrize("language", ["en-xa", "en-xb"])
@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_a_whole_lesson_of_ours_passes_and_every_word_changes(file: Path, language: str) -> None:
    lesson = shipped(file)
    merged = merge(lesson, pseudo_catalogue([lesson], language))
    assert [each.message for each in merged.findings] == []
    assert merged.document.notes == ()
    assert merged.document.info.language == language
    assert not {each.source for each in units(lesson)} & {
        each.source for each in units(merged.document)
    }
    assert [problem.sentence for problem in lesson_problems(merged.document)] == []


def test_accents_make_a_text_two_fifths_longer_and_show_its_ends() -> None:
    assert pseudo("Open the door") == "⟦Ôpêñ thê dôôr·····⟧"
    assert pseudo("On").endswith("···⟧")
    assert max(map(len, pseudo("so it is " * 20).split())) < 12


@pytest.mark.parametrize(
    "kept",
    ["`ls -a`", "](term:owner)", "[a.example]{.ltr}", "{name}", "https://mail.example/x", "\\*"],
)
def test_what_a_translation_must_leave_is_left(kept: str) -> None:
    assert kept in pseudo(f"see {kept} once")
    assert kept in pseudo_rtl(f"see {kept} once")


def test_words_in_the_arabic_script_hold_no_sign_that_turns_directions() -> None:
    written = pseudo_rtl("Open the door")
    assert written == "وپین تهی دوور"
