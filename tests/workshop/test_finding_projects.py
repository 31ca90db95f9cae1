# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of finding the pack that a path means."""

from pathlib import Path

import pytest

from securetrain.errors import LessonError
from securetrain.workshop import check, focus_on, missing_ids, sources_with_ids
from tests.workshop.making import STRANGE, TODAY, make_pack


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """Make a folder of two packs."""
    make_pack(tmp_path / "one")
    make_pack(tmp_path / "two")
    return tmp_path


def test_a_folder_means_the_packs_inside_it(packs: Path) -> None:
    assert [each.project.folder.root.name for each in focus_on(packs)] == ["one", "two"]
    (one,) = focus_on(packs / "one")
    assert one.concerns("anything")


@pytest.mark.parametrize("inside", ["lessons/strange-call", STRANGE])
def test_a_lesson_means_its_pack_and_itself(packs: Path, inside: str) -> None:
    (focus,) = focus_on(packs / "one" / inside)
    name = focus.project.folder.name
    assert focus.concerns(name(STRANGE))
    assert focus.concerns(name("lessons/strange-call/web/claim.md"))
    assert not focus.concerns(name("lessons/second-lesson/lesson.md"))
    assert not focus.concerns(name("lessons/strange-call-2/lesson.md"))


def test_a_path_may_be_said_from_inside(packs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(packs / "one" / "lessons" / "strange-call")
    (focus,) = focus_on(Path("lesson.md"))
    assert focus.inside == "lessons/strange-call"
    assert focus.project.label
    monkeypatch.chdir(packs / "one" / "lessons")
    (focus,) = focus_on(Path())
    assert focus.inside == "lessons"


@pytest.mark.parametrize("path", ["nowhere", "empty", "empty/file.md"])
def test_where_there_is_no_pack_a_sentence_says_so(tmp_path: Path, path: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "file.md").write_text("x", encoding="utf-8")
    with pytest.raises(LessonError, match="no pack and no lesson"):
        focus_on(tmp_path / path)


def test_a_pack_as_it_is_given_out_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LessonError, match="as it is given out"):
        focus_on(tmp_path / "pack.stpack")


@pytest.mark.parametrize("inside", ["", "lesson.md"])
def test_a_lesson_may_stand_alone(packs: Path, inside: str) -> None:
    lone = packs / "alone"
    (packs / "one" / "lessons" / "strange-call").rename(lone)
    (focus,) = focus_on(lone / inside)
    assert [each.lesson.info.id for each in focus.project.lessons if each.lesson]
    assert [each.code for each in check(focus.project, TODAY)] == ["folder-name"]


def test_a_lone_lesson_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "lesson.md").write_bytes(b"\xff")
    (focus,) = focus_on(tmp_path)
    assert [each.code for each in focus.project.findings] == ["not-utf-8"]
    assert focus.project.lessons == ()


def test_ids_are_written_where_they_are_missing_and_nowhere_else(tmp_path: Path) -> None:
    from random import Random

    adapted = "lessons/strange-call/lesson.fa.md"
    pack = make_pack(tmp_path, {adapted: "### ? Who? {#q-a}\r\n\r\n### ? What now?\r\n"})
    (focus,) = focus_on(pack)
    assert adapted in sources_with_ids(focus)
    assert "help/lost-phone.md" in sources_with_ids(focus)
    (only,) = focus_on(pack / "lessons" / "second-lesson")
    assert list(sources_with_ids(only)) == ["lessons/second-lesson/lesson.md"]
    folder = focus.project.folder
    assert missing_ids(folder, STRANGE, Random(1)) is None
    fresh = missing_ids(folder, adapted, Random(1))
    assert fresh
    assert fresh.startswith("### ? Who? {#q-a}\r\n\r\n### ? What now? {#q-")
    (pack / "bad.md").write_bytes(b"\xff")
    (pack / "link.md").symlink_to(pack / "pack.yml")
    assert missing_ids(folder, "bad.md", Random(1)) is None
    assert missing_ids(folder, "link.md", Random(1)) is None
