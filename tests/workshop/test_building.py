# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of building packs into the folder that the program reads."""

from pathlib import Path

import pytest

from securetrain.classroom import Library
from securetrain.course import Lesson, Shelf, Tool, TrainerPlan, read_document
from securetrain.errors import LessonError
from securetrain.workshop import (
    Built,
    Plan,
    build,
    compile_source,
    compiled_languages,
    document_files,
    in_pseudo_languages,
    lock_text,
    read_project,
    template_of,
    write_catalogues,
)
from securetrain.workshop import compiling as compiling_module
from tests.workshop.making import LESSON, PACK, TODAY, changed, make_pack

NAMES = [
    "small-pack/glossary.en.json",
    "small-pack/help/lost-phone.en.json",
    "small-pack/helplines.en.json",
    "small-pack/lessons/second-lesson.en.json",
    "small-pack/lessons/strange-call.en.json",
    "small-pack/media/strange-call/img/hand.png",
    "small-pack/plans/strange-call.en.json",
    "small-pack/profile.en.json",
    "small-pack/shelf.en.json",
    "small-pack/tools/a-tool.en.json",
]


def built(folder: Path, out: Path, plan: Plan | None = None) -> Built:
    """Build one pack."""
    return build([read_project(folder)], out, plan or Plan(TODAY))


def content(out: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    files = (each for each in out.rglob("*") if each.is_file())
    return {each.relative_to(out).as_posix(): each.read_bytes() for each in files}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Make a pack."""
    return make_pack(tmp_path / "pack")


def test_a_document_that_nobody_could_open_is_named_before_it_is_built(tmp_path: Path) -> None:
    terms = "".join(f"## T{n} {{#t-{n}}}\n{'**a** b ' * 9}\n\n" for n in range(900))
    glossary = f"{PACK['glossary.md']!s}\n{terms}"
    pack = make_pack(tmp_path / "pack", {"glossary.md": glossary})
    with pytest.raises(LessonError, match=r"“glossary\.en\.json” has \d+ KiB; 256 may"):
        built(pack, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_pack_becomes_one_folder_of_documents_and_pictures(pack: Path, tmp_path: Path) -> None:
    done = built(pack, tmp_path / "out")
    found = content(tmp_path / "out")
    assert sorted(found) == NAMES
    assert done == Built(len(found), sum(map(len, found.values())))
    assert read_document(TrainerPlan, found["small-pack/plans/strange-call.en.json"])
    assert read_document(Tool, found["small-pack/tools/a-tool.en.json"]).version == "1.0"


def test_the_classroom_reads_what_was_built(pack: Path, tmp_path: Path) -> None:
    built(pack, tmp_path / "out")
    library = Library(tmp_path / "out")
    assert [book.info.id for book in library.books("en")] == ["second-lesson", "strange-call"]
    lesson = library.lesson("small-pack", "strange-call", "en")
    assert lesson == compile_source(read_project(pack)).lessons[1]
    assert library.help_tree("small-pack", "lost-phone", "en").title == "A lost phone"
    (helped,) = library.helplines("en")
    assert [each.id for each in helped.list.lines] == ["harbour-desk", "night-voice"]
    assert [term.id for term in library.terms("small-pack", "en")] == ["phishing"]
    assert library.picture("small-pack", "strange-call", "img/hand.png")


def test_the_same_sources_give_the_same_bytes(pack: Path, tmp_path: Path) -> None:
    built(pack, tmp_path / "one")
    built(pack, tmp_path / "two")
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_building_again_leaves_nothing_of_before(pack: Path, tmp_path: Path) -> None:
    built(pack, tmp_path / "out")
    make_pack(pack, changed("pack.yml", "id: small-pack", "id: other-pack"))
    built(pack, tmp_path / "out")
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["other-pack"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out", "pack"]


def test_an_error_in_one_pack_keeps_all_from_being_written(pack: Path, tmp_path: Path) -> None:
    other = make_pack(tmp_path / "other", {"glossary.md": None})
    done = build([read_project(pack), read_project(other)], tmp_path / "out", Plan(TODAY))
    assert [each.code for each in done.errors] == ["unknown-term"]
    assert not (tmp_path / "out").exists()


def test_a_folder_with_something_else_in_it_is_never_replaced(pack: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "diary.txt").write_text("Mine.", encoding="utf-8")
    with pytest.raises(LessonError, match="something other"):
        built(pack, out)
    with pytest.raises(LessonError, match="something other"):
        built(pack, out / "diary.txt")
    assert (out / "diary.txt").read_text(encoding="utf-8") == "Mine."


def test_an_empty_folder_is_filled(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert built(pack, tmp_path / "out").files == len(NAMES)


def test_two_packs_with_one_id_are_refused(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(LessonError, match="Two packs"):
        build([read_project(pack)] * 2, tmp_path / "out", Plan(TODAY))
    assert not (tmp_path / "out").exists()


def test_nothing_but_a_label_is_needed(tmp_path: Path) -> None:
    only = tmp_path / "pack"
    only.mkdir()
    (only / "pack.yml").write_text(str(PACK["pack.yml"]), encoding="utf-8")
    assert built(only, tmp_path / "out").files == 1


def test_without_a_label_nothing_can_be_compiled(tmp_path: Path) -> None:
    with pytest.raises(LessonError, match=r"no pack\.yml"):
        compile_source(read_project(make_pack(tmp_path, {"pack.yml": None})))


def test_a_translation_is_built_beside_its_source(pack: Path, tmp_path: Path) -> None:
    project = in_pseudo_languages(read_project(pack))
    build([project], tmp_path / "out", Plan(TODAY))
    found = content(tmp_path / "out")
    shelf = read_document(Shelf, found["small-pack/shelf.en-xa.json"])
    assert shelf.language == "en-xa"
    assert shelf.pack.languages == ("en", "en-xa", "en-xb")
    assert shelf.lessons[1].title.startswith("⟦")
    lesson = read_document(Lesson, found["small-pack/lessons/strange-call.en-xb.json"])
    assert lesson.info.language == "en-xb"
    assert "small-pack/glossary.en-xa.json" in found


def test_only_the_languages_asked_for_are_built(pack: Path) -> None:
    project = in_pseudo_languages(read_project(pack))
    found = compiled_languages(project, ("en-xb",))
    assert [each.shelf.language for each in found] == ["en", "en-xb"]


def test_a_language_without_a_translated_lesson_is_left_out(pack: Path) -> None:
    write_catalogues(read_project(pack), ("fa",))
    project = read_project(pack)
    assert [each.language for each in project.catalogues] == ["fa"]
    assert [each.shelf.language for each in compiled_languages(project)] == ["en"]


def test_helplines_alone_make_a_language(tmp_path: Path) -> None:
    alone: dict[str, str | bytes | None] = dict.fromkeys(PACK)
    kept = {name: PACK[name] for name in ("pack.yml", "helplines.md")}
    project = read_project(make_pack(tmp_path / "pack", {**alone, **kept}))
    found = compiled_languages(in_pseudo_languages(project), ("en-xa",))
    assert [each.shelf.language for each in found] == ["en", "en-xa"]
    names = [name for name, _content in document_files(found[1])]
    assert names == ["shelf.en-xa.json", "helplines.en-xa.json"]


def test_an_adapted_lesson_goes_before_its_translation(tmp_path: Path) -> None:
    adapted = LESSON.replace("title: A strange call", "title: Eine Frage").replace(
        "licence: CC-BY-4.0", "licence: CC-BY-4.0\nlang: de"
    )
    pack = make_pack(tmp_path, {"lessons/strange-call/lesson.de.md": adapted})
    source, german = compiled_languages(read_project(pack))
    assert source.shelf.lessons[1].title == "A strange call"
    assert german.shelf.language == "de"
    assert [each.title for each in german.shelf.lessons] == ["The second lesson", "Eine Frage"]
    files = dict(compiling_module.document_files(german))
    assert sorted(files) == ["lessons/strange-call.de.json", "shelf.de.json"]


def test_a_document_that_would_not_read_back_is_never_written(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling_module, "read_document", lambda kind, content: None)
    with pytest.raises(LessonError, match="does not read back"):
        built(pack, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_released_ids_are_listed_and_what_is_gone_is_retired(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, {"ids.lock": "old-lesson#q-old\nbad line\n"})
    lines = lock_text(read_project(pack)).splitlines()
    assert "old-lesson#q-old retired" in lines
    assert "strange-call#q-first" in lines
    assert "strange-call#a-save" in lines
    assert lines == sorted(lines)
    (pack / "ids.lock").unlink()
    assert "old-lesson#q-old retired" not in lock_text(read_project(pack))
    (pack / "ids.lock").write_text("\n".join(lines), encoding="utf-8")
    assert lock_text(read_project(pack)).splitlines() == lines


def test_the_template_holds_what_a_learner_reads(pack: Path) -> None:
    template = template_of(read_project(pack))
    assert "End the call and ring back" in template
    assert "#q-first" in template
