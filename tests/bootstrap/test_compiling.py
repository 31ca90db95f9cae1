# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of compiling lessons and catalogues when their sources changed."""

import shutil
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from securetrain.bootstrap import checkout, compiling, freshness
from tests.bootstrap.making import make_checkout

LESSONS = Path(".venv", "share", "securetrain", "lessons")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a checkout whose command is run, as it stands, by the Python that runs the tests."""
    made = make_checkout(tmp_path)
    (made / "pyproject.toml").unlink()
    monkeypatch.setattr(checkout, "python_of", lambda root: Path(sys.executable))
    monkeypatch.setenv("PYTHONPATH", str(made))
    (made / "pebble.py").write_text("VERSION = '1.0'\n", encoding="utf-8")
    (made / ".venv").mkdir()
    return made


def compile_all(root: Path) -> None:
    """Compile what is stale."""
    compiling.compile_stale(root, freshness.stale(root, with_lessons=True))


def write_lesson(root: Path, text: str) -> None:
    """Write the checkout's only lesson."""
    (root / "lessons" / "lesson.md").write_text(text, encoding="utf-8")


def test_what_is_compiled_is_not_compiled_again(root: Path) -> None:
    assert set(freshness.stale(root, with_lessons=True)) == {"program", "lessons", "locale"}
    compile_all(root)
    assert (root / LESSONS / "lesson.json").read_text() == "# A lesson\n"
    assert freshness.stale(root, with_lessons=True) == {}


def test_a_changed_lesson_is_compiled_again(root: Path) -> None:
    compile_all(root)
    write_lesson(root, "# Another lesson\n")
    assert set(freshness.stale(root, with_lessons=True)) == {"lessons"}
    compile_all(root)
    assert (root / LESSONS / "lesson.json").read_text() == "# Another lesson\n"
    assert sorted(entry.name for entry in (root / LESSONS).parent.iterdir()) == [
        *("lessons", "lessons.state", "locale", "locale.state", "program.state"),
    ]


def test_a_lesson_taken_away_is_noticed(root: Path) -> None:
    compile_all(root)
    (root / "lessons" / "lesson.md").unlink()
    assert set(freshness.stale(root, with_lessons=True)) == {"lessons"}


def test_a_change_of_the_format_compiles_every_lesson_again(root: Path) -> None:
    compile_all(root)
    course = root / "securetrain" / "course"
    (course / "__pycache__").mkdir(parents=True)
    (course / "__pycache__" / "runs.pyc").touch()
    assert freshness.stale(root, with_lessons=True) == {}
    (course / "runs.py").touch()
    assert set(freshness.stale(root, with_lessons=True)) == {"program", "lessons"}


def test_a_newer_program_has_its_bytecode_before_a_session_needs_it(root: Path) -> None:
    compile_all(root)
    room = root / "securetrain" / "a_room.py"
    room.write_text("VALUE = 1\n", encoding="utf-8")
    assert set(freshness.stale(root, with_lessons=False)) == {"program"}
    compile_all(root)
    assert Path(cache_from_source(str(room))).is_file()
    assert freshness.stale(root, with_lessons=False) == {}


def test_a_command_does_not_wait_for_lessons(root: Path) -> None:
    assert set(freshness.stale(root, with_lessons=False)) == {"program", "locale"}


def test_a_lesson_at_fault_keeps_the_old_ones_and_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compile_all(root)
    write_lesson(root, "broken")
    compile_all(root)
    assert "lesson.md:1: This is not a lesson." in capsys.readouterr().err
    assert (root / LESSONS / "lesson.json").read_text() == "# A lesson\n"
    assert set(freshness.stale(root, with_lessons=True)) == {"lessons"}


@pytest.mark.parametrize("missing", ["lessons", "securetrain/cli"])
def test_without_lessons_or_commands_nothing_is_compiled(root: Path, missing: str) -> None:
    shutil.rmtree(root / missing)
    compile_all(root)
    assert not (root / LESSONS).exists()


def test_a_catalogue_that_cannot_be_read_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = root / "assets" / "locale" / "fa" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "securetrain.po").write_text('msgid "half', encoding="utf-8")
    compile_all(root)
    assert "cannot be read" in capsys.readouterr().err
    assert "locale" in freshness.stale(root, with_lessons=False)


def test_what_another_start_compiled_meanwhile_is_left(root: Path) -> None:
    stale = freshness.stale(root, with_lessons=True)
    compiling.compile_stale(root, stale)
    (root / LESSONS / "lesson.json").write_text("the other's", encoding="utf-8")
    compiling.compile_stale(root, stale)
    assert (root / LESSONS / "lesson.json").read_text() == "the other's"


def test_a_checkout_that_cannot_be_written_starts_with_what_it_has(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compile_all(root)
    (root / ".venv.lock").unlink()
    (root / ".venv.lock").mkdir()
    write_lesson(root, "# Another lesson\n")
    compile_all(root)
    assert "were not compiled anew" in capsys.readouterr().err
    assert (root / LESSONS / "lesson.json").read_text() == "# A lesson\n"
