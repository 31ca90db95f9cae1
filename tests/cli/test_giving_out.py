# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons that leave the program as files, by command."""

from pathlib import Path

import pytest

from securetrain.cli import main
from securetrain.cli.readable import readable_at
from tests.classroom.packs import put_annex, put_samples
from tests.pictures.making import png
from tests.workshop.making import LESSON, make_pack

pytestmark = pytest.mark.usefixtures("english_terminal", "qapp")
Said = pytest.CaptureFixture[str]


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """Make a compiled pack with every kind of block and a help tree."""
    put_samples(tmp_path / "compiled")
    return tmp_path / "compiled"


def test_a_lesson_becomes_a_page_with_its_picture_and_its_terms(
    pack: Path, tmp_path: Path, capsys: Said
) -> None:
    file = tmp_path / "call.html"
    assert main(["export", "html", str(pack), "strange-call", "-o", str(file)]) == 0
    assert f"Written: {file}" in capsys.readouterr().out
    content = file.read_text("utf-8")
    assert "data:image/png;base64," in content
    assert 'id="term-phishing"' in content


def test_a_compiled_lesson_becomes_a_page_in_its_language(compiled: Path, tmp_path: Path) -> None:
    file = tmp_path / "sample.html"
    said = ["export", "html", str(compiled), "sample", "--language", "fa", "-o", str(file)]
    assert main(said) == 0
    assert 'lang="fa" dir="rtl"' in file.read_text("utf-8")


def test_a_lesson_alone_becomes_a_handout(tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    (folder / "img").mkdir(parents=True)
    (folder / "img" / "hand.png").write_bytes(png())
    (folder / "lesson.md").write_text(LESSON, "utf-8")
    file = tmp_path / "handout.pdf"
    assert main(["print", "handout", str(folder), "-o", str(file), "--sheet", "letter"]) == 0
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("kind", ["html", "help"])
def test_a_help_tree_leaves_as_a_page_or_as_a_card(
    kind: str, compiled: Path, tmp_path: Path
) -> None:
    command, suffix = ("export", "html") if kind == "html" else ("print", "pdf")
    file = tmp_path / f"card.{suffix}"
    assert main([command, kind, str(compiled), "lost-phone", "-o", str(file)]) == 0
    assert file.stat().st_size > 1_000


def test_a_help_tree_names_whom_to_ask(pack: Path, compiled: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.html", tmp_path / "other.html"
    put_annex(compiled / "samples")
    assert main(["export", "html", str(pack), "lost-phone", "-o", str(one)]) == 0
    assert main(["export", "html", str(compiled), "lost-phone", "-o", str(other)]) == 0
    assert "By A group, as of 20 November 2026." in one.read_text("utf-8")
    assert "Desk for safe lines" in other.read_text("utf-8")


def test_which_lesson_is_meant_has_to_be_said(compiled: Path, tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "which.html"
    assert main(["export", "html", str(compiled), "-o", str(file)]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "sample: Check a strange message" in out
    assert "Say which one" in out
    assert not file.exists()


def test_the_kind_has_to_fit(compiled: Path, tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "card.pdf"
    for kind, document in (("help", "sample"), ("handout", "lost-phone")):
        assert main(["print", kind, str(compiled), document, "-o", str(file)]) == 2
        assert "is for another kind of document" in capsys.readouterr().err
    assert not file.exists()


def test_a_file_that_is_there_is_never_replaced(pack: Path, tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "call.html"
    file.write_text("mine", "utf-8")
    assert main(["export", "html", str(pack), "strange-call", "-o", str(file)]) == 2
    assert "already a file of that name" in capsys.readouterr().err
    assert file.read_text("utf-8") == "mine"


NOT_WRITTEN = {
    "another suffix": ("strange-call", "call.txt", "has to end in “.html”"),
    "an unknown lesson": ("nothing", "call.html", "There is no lesson “nothing”"),
}


@pytest.mark.parametrize(("lesson", "name", "told"), NOT_WRITTEN.values(), ids=NOT_WRITTEN)
def test_what_cannot_be_written_is_told(
    pack: Path, tmp_path: Path, capsys: Said, lesson: str, name: str, told: str
) -> None:
    assert main(["export", "html", str(pack), lesson, "-o", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_a_sensitive_lesson_is_refused(tmp_path: Path, capsys: Said) -> None:
    lesson = LESSON.replace("licence: CC-BY-4.0", "licence: CC-BY-4.0\nsensitive: true")
    pack = make_pack(tmp_path / "pack", {"lessons/strange-call/lesson.md": lesson})
    file = tmp_path / "call.pdf"
    assert main(["print", "handout", str(pack), "strange-call", "-o", str(file)]) == 2
    assert "others could find it with you" in capsys.readouterr().err
    assert not file.exists()


def test_a_picture_is_looked_for_in_the_folder_of_its_lesson_alone(pack: Path) -> None:
    (lesson,) = (each for each in readable_at(pack, "") if each.id == "strange-call")
    folder = pack / "lessons" / "strange-call"
    (folder / "img" / "link.png").symlink_to(folder / "img" / "hand.png")
    (folder / "img" / "large.png").write_bytes(b"x" * (8 * 1024 * 1024 + 1))
    assert lesson.picture("img/hand.png")
    for source in ("img/link.png", "img/large.png", "img/none.png", "../strange-call/img/hand.png"):
        assert lesson.picture(source) is None


def test_a_help_tree_has_no_pictures(compiled: Path) -> None:
    (tree,) = (each for each in readable_at(compiled, "") if each.id == "lost-phone")
    assert tree.picture("img/x.png") is None
