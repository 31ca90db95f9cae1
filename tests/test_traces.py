# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guest leaves behind is what they chose to save, and nothing else."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QTextEdit

from securetrain.session import learner
from tests.journeys.hands import push
from tests.journeys.homes import complaints, run_alone, written_below
from tests.staging import KEY, Staged, staged

SECONDS = 6
"""The budget of this file."""

__all__ = ["staged"]

BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_saved_lesson_is_the_one_file_that_stays(tmp_path: Path) -> None:
    done = run_alone(tmp_path, "save_the_lesson")
    assert (done.returncode, complaints(done)) == (0, [])
    assert written_below(tmp_path) == [Path("HOME", "stop-look-ask.txt")]
    saved = tmp_path / "HOME" / "stop-look-ask.txt"
    assert "Stop, look, ask by another way" in saved.read_text(encoding="utf-8")
    assert saved.stat().st_mode & 0o777 == 0o600


def test_files_are_chosen_in_a_dialog_that_keeps_no_list(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    own = QFileDialog.Option.DontUseNativeDialog

    def ask(dialog: QFileDialog) -> int:
        asked.append(dialog.testOption(own))
        return 0

    monkeypatch.setattr(QFileDialog, "exec", ask)
    staged.arrive().stage.lessons.open(*KEY)
    staged.stage.lessons.show_finished()
    staged.settle()
    push("Save as text")
    assert asked == [True]
    assert staged.door.saved == []


def test_settings_of_qt_have_nowhere_to_be_written(tmp_path: Path) -> None:
    script = (
        "from PySide6.QtCore import QSettings as S\n"
        f"for form in (S.Format.NativeFormat, S.Format.IniFormat):\n"
        f"    S.setPath(form, S.Scope.UserScope, {learner.NOWHERE!r})\n"
        "for made in (S('a', 'b'), S(S.Format.IniFormat, S.Scope.UserScope, 'a', 'b')):\n"
        "    made.setValue('FileDialog/history', 'a secret')\n"
        "    made.sync()\n"
        "    print(made.fileName(), made.status().name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count("AccessError") == 2
    assert list(tmp_path.iterdir()) == []


def test_words_on_pages_cannot_be_selected_by_mouse(staged: Staged) -> None:
    """What is selected goes to clipboard managers at once on some desktops."""
    staged.arrive()
    pages = (staged.stage.day.show_library, staged.stage.day.show_limits, open_lesson(staged))
    for show in pages:
        show()
        staged.settle()
        labels = staged.window.findChildren(QLabel)
        assert labels
        assert not [each.text() for each in labels if each.textInteractionFlags() & BY_MOUSE]
        assert not staged.window.findChildren(QTextEdit)
        assert not [each for each in staged.window.findChildren(QLineEdit) if each.isReadOnly()]


def open_lesson(staged: Staged) -> Callable[[], None]:
    return lambda: staged.stage.lessons.open(*KEY)
