# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of making a pack's pictures fit to ship."""

from pathlib import Path

import pytest

from securetrain.pictures import is_bare, measure
from securetrain.workshop import Focus, Made, make_pictures, read_project
from tests.pictures.making import chunk, png
from tests.workshop.making import findings_of, make_pack

IMG = "lessons/strange-call/img"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><rect width="3" height="3"/></svg>'
)


def make(folder: Path, inside: str = "", *, again: bool = False) -> list[Made]:
    """Make the pictures of a pack."""
    return list(make_pictures(Focus(read_project(folder), inside), again=again))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Make a pack whose picture is a drawing."""
    return make_pack(tmp_path, {f"{IMG}/hand.svg": DRAWING, f"{IMG}/hand.png": None})


def test_a_drawing_is_drawn_beside_itself_and_noted(pack: Path) -> None:
    (made,) = make(pack)
    assert made.path == f"{IMG}/hand.png"
    assert measure((pack / made.path).read_bytes()).width == 1440
    assert f" {IMG}/hand.svg\n" in (pack / "pictures.lock").read_text(encoding="utf-8")
    assert findings_of(pack) == ()


def test_a_drawing_is_drawn_once_until_it_changes(pack: Path) -> None:
    make(pack)
    assert make(pack) == []
    assert len(make(pack, again=True)) == 1
    (pack / IMG / "hand.svg").write_text(DRAWING.replace("3", "4"), encoding="utf-8")
    assert [each.code for each in findings_of(pack)] == ["stale-picture"]
    assert len(make(pack)) == 1
    assert findings_of(pack) == ()


def test_a_picture_that_went_missing_is_drawn_again(pack: Path) -> None:
    make(pack)
    (pack / IMG / "hand.png").unlink()
    assert len(make(pack)) == 1


def test_a_drawing_that_went_away_is_forgotten(pack: Path) -> None:
    make(pack)
    (pack / IMG / "hand.svg").unlink()
    assert make(pack) == []
    assert (pack / "pictures.lock").read_text(encoding="utf-8") == ""


def test_a_photograph_loses_what_it_tells(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, {f"{IMG}/hand.png": png(more=chunk(b"tEXt", b"GPS"))})
    assert [each.path for each in make(pack)] == [f"{IMG}/hand.png"]
    assert is_bare((pack / IMG / "hand.png").read_bytes())
    assert make(pack) == []


def test_what_cannot_be_used_is_told_and_left_alone(pack: Path) -> None:
    (pack / IMG / "hand.svg").write_text("<svg><script/></svg>", encoding="utf-8")
    (pack / IMG / "link.png").symlink_to(pack / "pack.yml")
    (pack / IMG / "notes.txt").write_text("Notes.", encoding="utf-8")
    told = make(pack)
    assert [each.path for each in told] == [f"{IMG}/hand.svg", f"{IMG}/link.png"]
    assert all(each.trouble for each in told)
    assert not (pack / IMG / "hand.png").exists()


def test_only_what_was_named_is_made(pack: Path) -> None:
    assert make(pack, "lessons/second-lesson") == []
    assert len(make(pack, "lessons/strange-call")) == 1
