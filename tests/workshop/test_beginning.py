# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of beginning something new."""

from pathlib import Path

import pytest

from securetrain.authoring import Finding
from securetrain.errors import LessonError
from securetrain.places import assets
from securetrain.workshop import Beginning
from tests.workshop.making import TODAY, findings_of, in_own_words, make_pack

BEGINNING = Beginning(assets() / "guides" / "templates", TODAY)


def wait_for_words(findings: tuple[Finding, ...]) -> bool:
    """Say whether findings name nothing but places of a template, one for each file."""
    files = [each.file for each in findings]
    return len(files) == len(set(files)) and {each.code for each in findings} == {"your-words"}


def test_a_new_pack_waits_for_its_authors_words_and_for_nothing_else(tmp_path: Path) -> None:
    made = BEGINNING.pack(tmp_path / "my-pack")
    assert [each.name for each in made] == [
        *("pack.yml", "glossary.md", "profile.yml", "lesson.md"),
    ]
    found = findings_of(tmp_path / "my-pack")
    assert wait_for_words(found)
    assert [Path(each.file).name for each in found] == ["lesson.md", "pack.yml"]
    assert (found[1].line, "“Your group”" in found[1].message) == (5, True)
    in_own_words(tmp_path / "my-pack")
    assert findings_of(tmp_path / "my-pack") == ()


def test_a_place_in_the_middle_of_a_card_is_named_without_what_stands_beside_it(
    tmp_path: Path,
) -> None:
    BEGINNING.pack(tmp_path / "my-pack")
    lesson = tmp_path / "my-pack" / "lessons" / "first-lesson" / "lesson.md"
    text = lesson.read_text(encoding="utf-8")
    before, publisher, rest = text.partition("publisher: (your words)")
    own = before.replace("(your words) ", "")
    lesson.write_text(own + publisher + rest, encoding="utf-8")
    assert findings_of(tmp_path / "my-pack")[0].message.endswith("“Who published it”")


def test_everything_new_fits_into_a_pack(tmp_path: Path) -> None:
    pack = make_pack(tmp_path)
    lesson = pack / "lessons" / "new-lesson"
    BEGINNING.lesson(lesson)
    BEGINNING.scenario(lesson)
    BEGINNING.scenario(lesson)
    BEGINNING.web(lesson / "lesson.md")
    BEGINNING.help(pack / "help" / "new-help")
    assert wait_for_words(findings_of(pack))
    in_own_words(lesson)
    in_own_words(pack / "help")
    assert findings_of(pack) == ()
    source = (lesson / "lesson.md").read_text(encoding="utf-8")
    assert "topic: phishing" in source
    assert "{#sc-new-story-2 .scenario}" in source


@pytest.mark.parametrize("label", [None, "nonsense"], ids=["no label", "a broken label"])
def test_a_lesson_outside_a_pack_has_a_topic_to_be_changed(
    tmp_path: Path, label: str | None
) -> None:
    if label:
        (tmp_path / "pack.yml").write_text(label, encoding="utf-8")
    (file,) = BEGINNING.lesson(tmp_path / "lessons" / "alone")
    assert "topic: general" in file.read_text(encoding="utf-8")


def test_nothing_that_is_there_is_replaced(tmp_path: Path) -> None:
    (file,) = BEGINNING.help(tmp_path / "lost-key.md")
    file.write_text("Mine.", encoding="utf-8")
    with pytest.raises(LessonError, match="there already"):
        BEGINNING.help(tmp_path / "lost-key")
    assert file.read_text(encoding="utf-8") == "Mine."


@pytest.mark.parametrize("name", ["ab", "A lesson", "über", ".hidden"])
def test_a_name_that_cannot_be_an_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(LessonError, match="cannot be an id"):
        BEGINNING.lesson(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_story_needs_a_lesson_to_stand_in(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("x", encoding="utf-8")
    for there in (tmp_path, tmp_path / "notes.md", tmp_path / "lesson.md"):
        with pytest.raises(LessonError, match="no lesson"):
            BEGINNING.scenario(there)
