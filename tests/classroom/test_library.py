# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf reads real folders, falls back to another language, and refuses in sentences."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from securetrain.classroom import Library
from securetrain.errors import DocumentError
from tests.classroom.packs import HELP, TERM, put_glossary, put_pack, put_samples
from tests.ui.blocks.samples import english
from tests.ui.blocks.samples_farsi import farsi


def test_a_folder_that_is_not_there_is_an_empty_library(tmp_path: Path) -> None:
    library = Library(tmp_path / "nowhere")
    assert library.shelves("en") == ()
    assert library.books("en") == ()


def test_what_is_no_pack_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "note.txt").write_text("no pack")
    put_pack(tmp_path, {"en": (english(),)})
    assert [shelf.pack.id for shelf in Library(tmp_path).shelves("en")] == ["samples"]


def test_packs_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    put_pack(tmp_path, {"en": (english(),)}, pack="zebra")
    put_pack(tmp_path, {"en": (english(),)}, pack="apple")
    assert [book.key for book in Library(tmp_path).books("en")] == [
        ("apple", "sample"),
        ("zebra", "sample"),
    ]


@pytest.mark.parametrize(("language", "given"), [("en", "en"), ("fa", "fa"), ("my", "en")])
def test_a_pack_comes_in_the_language_asked_for_or_in_one_it_has(
    tmp_path: Path, language: str, given: str
) -> None:
    put_samples(tmp_path)
    library = Library(tmp_path)
    assert library.shelves(language)[0].language == given
    assert library.books(language)[0].info.language == given
    assert library.lesson("samples", "sample", language).info.language == given
    assert library.help_tree("samples", "lost-phone", language).language == given


def test_a_lesson_without_a_translation_comes_in_another_language(tmp_path: Path) -> None:
    extra = replace(english(), info=replace(english().info, id="only-here"))
    put_pack(tmp_path, {"en": (english(), extra), "fa": (farsi(),)})
    assert Library(tmp_path).lesson("samples", "only-here", "fa").info.language == "en"


@pytest.mark.parametrize("pack", ["samples", "no-such-pack"])
def test_a_lesson_that_is_not_there_is_told_in_sentences(tmp_path: Path, pack: str) -> None:
    put_samples(tmp_path)
    with pytest.raises(DocumentError) as told:
        Library(tmp_path).lesson(pack, "no-such-lesson", "en")
    assert told.value.what
    assert told.value.safe
    assert told.value.next


def test_a_lesson_that_is_damaged_is_refused(tmp_path: Path) -> None:
    pack = put_samples(tmp_path)
    (pack / "lessons" / "sample.en.json").write_bytes(b"{")
    with pytest.raises(DocumentError):
        Library(tmp_path).lesson("samples", "sample", "en")


def test_a_glossary_is_optional(tmp_path: Path) -> None:
    pack = put_pack(tmp_path, {"en": (english(),)})
    library = Library(tmp_path)
    assert library.terms("samples", "en") == ()
    put_glossary(pack, TERM)
    assert library.terms("samples", "en") == (TERM,)
    assert library.terms("samples", "fa") == (TERM,)


def test_a_help_tree_is_read_whole(tmp_path: Path) -> None:
    put_samples(tmp_path)
    assert Library(tmp_path).help_tree("samples", "lost-phone", "en") == HELP


def put_picture(pack: Path, content: bytes) -> Path:
    folder = pack / "media" / "sample" / "img"
    folder.mkdir(parents=True)
    (folder / "desk.png").write_bytes(content)
    return folder


def test_a_picture_comes_as_bytes(tmp_path: Path) -> None:
    put_picture(put_samples(tmp_path), b"picture")
    assert Library(tmp_path).picture("samples", "sample", "img/desk.png") == b"picture"


def test_a_picture_that_leaves_its_lesson_is_not_read(tmp_path: Path) -> None:
    pack = put_samples(tmp_path)
    folder = put_picture(pack, b"picture")
    (folder / "link.png").symlink_to(folder / "desk.png")
    (pack / "media" / "secret.png").write_bytes(b"secret")
    library = Library(tmp_path)
    for source in ("img/link.png", "../secret.png", "img/../../secret.png", "img/none.png", "img"):
        assert library.picture("samples", "sample", source) is None


def test_a_picture_of_monstrous_size_is_not_read(tmp_path: Path) -> None:
    folder = put_picture(put_samples(tmp_path), b"")
    with (folder / "desk.png").open("wb") as file:
        file.truncate(8 * 1024 * 1024 + 1)
    assert Library(tmp_path).picture("samples", "sample", "img/desk.png") is None


def test_a_damaged_pack_does_not_take_away_the_others(tmp_path: Path) -> None:
    put_pack(tmp_path, {"en": (english(),)}, pack="whole")
    damaged = put_pack(tmp_path, {"en": (english(),)}, pack="damaged")
    (damaged / "shelf.en.json").write_bytes(b"{")
    library = Library(tmp_path)
    assert [shelf.pack.id for shelf in library.shelves("en")] == ["whole"]
    assert "cannot be opened" in str(library.refused("en")["damaged"])


def test_a_pack_is_refused_in_the_language_that_is_damaged(tmp_path: Path) -> None:
    pack = put_pack(tmp_path, {"en": (english(),), "fa": (farsi(),)})
    (pack / "shelf.fa.json").write_bytes(b"{")
    library = Library(tmp_path)
    assert set(library.refused("fa")) == {"samples"}
    assert not library.refused("en")
    assert not library.shelves("fa")
    assert [shelf.pack.id for shelf in library.shelves("en")] == ["samples"]


@pytest.mark.parametrize("name", ["sample", "../lessons/sample"])
def test_a_shelf_whose_names_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    put_pack(tmp_path, {"en": (english(),)})
    file = tmp_path / "samples" / "shelf.en.json"
    file.write_text(file.read_text().replace('"id":"sample"', f'"id":"{name}"'))
    library = Library(tmp_path)
    assert bool(library.refused("en")) == ("/" in name)


@pytest.mark.skipif(os.name == "nt", reason="needs files with holes, and links")
def test_a_document_that_is_a_link_or_endless_is_not_read(tmp_path: Path) -> None:
    pack = put_samples(tmp_path)
    lesson = pack / "lessons" / "sample.en.json"
    with lesson.open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk; nothing could hold it in memory
    with pytest.raises(DocumentError):
        Library(tmp_path).lesson("samples", "sample", "en")
    tree = pack / "help" / "lost-phone.en.json"
    moved = tree.rename(tmp_path / "elsewhere.json")
    tree.symlink_to(moved)
    assert Library(tmp_path).help_tree("samples", "lost-phone", "en").language == "fa"


def test_a_document_that_the_disk_does_not_give_is_not_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_pack(tmp_path, {"en": (english(),)})
    library = Library(tmp_path)
    book = library.books("en")[0]

    def broken(_file: Path, _mode: str) -> None:
        raise OSError(5, os.strerror(5))

    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(DocumentError, match="not here"):
        library.lesson(*book.key, "en")
