# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of going on inside the environment."""

import os
import sys
import threading
from io import StringIO
from pathlib import Path
from typing import NoReturn

import pytest

from securetrain.bootstrap import checkout, ensure, entrance, environment, freshness, system
from securetrain.bootstrap.alone import alone
from tests.bootstrap.making import OUTER_PYTHON, make_checkout, make_lock, make_wheel


class BecameError(BaseException):
    """Stands for the process that this one would have become."""


def become(python: Path, arguments: list[str]) -> NoReturn:
    """Take the place of `os.execv`."""
    raise BecameError(str(python), *arguments)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a checkout that is entered with the Python of the system, which has pip."""
    monkeypatch.setattr(sys, "executable", OUTER_PYTHON)
    monkeypatch.setattr(os, "execv", become)
    monkeypatch.setattr(environment, "provide_pip", lambda *, agreed: True)
    monkeypatch.setattr(system, "missing_libraries", lambda names: [])
    monkeypatch.delenv("CI", raising=False)
    made = make_checkout(tmp_path)
    monkeypatch.setattr(entrance, "ROOT", made)
    return made


def test_an_installed_copy_goes_straight_on(root: Path) -> None:
    (root / "pyproject.toml").unlink()
    ensure("securetrain", [], needs_window=True)
    assert not (root / ".venv").exists()


def test_inside_the_environment_there_is_nothing_to_do(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(root / ".venv"))
    ensure("securetrain", [])
    assert not (root / ".venv").exists()


def test_the_environment_is_known_by_another_path_too(root: Path, tmp_path: Path) -> None:
    (root / ".venv").mkdir()
    link = tmp_path / "link"
    link.symlink_to(root)
    assert checkout.is_inside(link, str(root / ".venv"))


def test_a_window_finds_lessons_libraries_and_words_ready(root: Path) -> None:
    with pytest.raises(BecameError) as became:
        ensure("securetrain", ["a.stpack"], needs_window=True)
    python = str(checkout.python_of(root))
    assert became.value.args == (python, python, "-m", "securetrain", "a.stpack")
    assert (root / ".venv/share/securetrain/lessons/lesson.json").read_text() == "# A lesson\n"
    assert checkout.qt_seen(root, on_screen=False).exists()
    assert freshness.stale(root, with_lessons=True) == {}
    with pytest.raises(BecameError):
        ensure("securetrain", [], needs_window=True)


def test_tests_bring_the_program_with_them(root: Path) -> None:
    with pytest.raises(BecameError):
        ensure("tests", [], part=checkout.TESTS)
    assert checkout.is_ready(root, checkout.RUN)
    assert checkout.is_ready(root, checkout.TESTS)


def test_a_failure_is_told_and_leaves_three(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_lock(root, f"boulder==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(SystemExit) as left:
        ensure("securetrain", ["check"])
    assert left.value.code == entrance.NOT_READY
    assert "is not to be had" in capsys.readouterr().err


def test_a_person_may_stop_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*, agreed: bool) -> NoReturn:
        raise KeyboardInterrupt(agreed)

    monkeypatch.setattr(environment, "provide_pip", stop)
    with pytest.raises(SystemExit) as left:
        ensure("securetrain", [])
    assert left.value.code == 130
    assert "The next start goes on from here." in capsys.readouterr().err
    assert not checkout.is_ready(root, checkout.RUN)


@pytest.mark.parametrize(
    ("said", "ci", "agreed"),
    [([], "", False), (["--yes"], "", True), ([], "true", True), ([], "no", False)],
)
def test_who_agrees_beforehand(
    said: list[str], ci: str, agreed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    assert entrance.has_agreed(said) is agreed


def test_an_environment_of_another_python_is_made_anew(root: Path) -> None:
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    settings = root / ".venv" / "pyvenv.cfg"
    settings.write_text("home = /nowhere\nversion = 3.9.1\n", encoding="utf-8")
    checkout.stamp_of(root, checkout.RUN).write_bytes(b"Python 3.9\n")
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    assert "3.9.1" not in settings.read_text(encoding="utf-8")


def test_an_environment_that_fits_is_kept_when_the_lock_changes(root: Path) -> None:
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    (root / ".venv" / "mine").touch()
    make_lock(root, make_wheel(root / "wheels", "2.0"))
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    assert (root / ".venv" / "mine").exists()
    assert checkout.is_ready(root, checkout.RUN)


def test_what_another_start_has_done_is_not_done_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    capsys.readouterr()
    environment.prepare(root, checkout.RUN, agreed=False)
    assert capsys.readouterr().err == ""


def test_without_pip_the_environment_brings_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def make(where: Path, *, with_pip: bool, symlinks: bool) -> NoReturn:
        asked.append(with_pip)
        raise OSError(f"{where} {symlinks}")

    monkeypatch.setattr("venv.create", make)
    monkeypatch.setattr(environment, "provide_pip", lambda *, agreed: agreed)
    with pytest.raises(SystemExit):
        ensure("securetrain", [])
    assert asked == [True]


def test_an_environment_without_its_stamp_is_not_ready(root: Path) -> None:
    with pytest.raises(BecameError):
        ensure("securetrain", [])
    assert not checkout.is_ready(root, checkout.TESTS)


class Listening(StringIO):
    """A terminal that can be waited for, from another thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told = threading.Event()

    def write(self, words: str) -> int:
        if "waiting for it" in words:
            self.told.set()
        return super().write(words)


def test_a_second_start_waits_for_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, terminal = tmp_path / "lock", Listening()
    monkeypatch.setattr("sys.stderr", terminal)
    order: list[str] = []

    def second() -> None:
        with alone(lock):
            order.append("second")

    waiting = threading.Thread(target=second)
    with alone(lock):
        waiting.start()
        assert terminal.told.wait(timeout=30)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
