# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the files of a pack that travel in a container."""

from pathlib import Path

from securetrain.pack import kind_of
from securetrain.workshop import Plan, pack_files, read_project
from tests.workshop.making import STRANGE, TODAY, changed, make_pack


def test_documents_pictures_and_sources_travel_together(tmp_path: Path) -> None:
    packed = pack_files(read_project(make_pack(tmp_path)), Plan(TODAY))
    assert packed.label.id == "small-pack"
    assert {"shelf.en.json", "media/strange-call/img/hand.png", "source/pack.yml"} <= set(
        packed.files
    )
    assert packed.files[f"source/{STRANGE}"] == (tmp_path / STRANGE).read_bytes()
    for name in packed.files:
        kind_of(name)


def test_hidden_files_and_links_stay_at_home(tmp_path: Path) -> None:
    make_pack(tmp_path)
    (tmp_path / ".hidden.md").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.yml").write_text("x")
    (tmp_path / "notes.md").symlink_to("/etc/hostname")
    files = pack_files(read_project(tmp_path), Plan(TODAY)).files
    assert not {"source/.hidden.md", "source/.git/config.yml", "source/notes.md"} & set(files)


def test_a_pack_with_an_error_is_not_packed(tmp_path: Path) -> None:
    wrong = changed(STRANGE, "- [x] End the call", "- [ ] End the call")
    packed = pack_files(read_project(make_pack(tmp_path, wrong)), Plan(TODAY))
    assert packed.errors
    assert packed.files == {}
