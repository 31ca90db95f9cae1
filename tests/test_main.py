# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the choice between a window and a command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from securetrain.__main__ import NO_SCREEN, has_screen, main, wants_window

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    "said",
    [
        *([], ["a.stpack"], ["a.stpack", "b c.stpack"], ["--yes"]),
        *(["/media/stick"], ["./"], ["E:\\"], ["packs/new", "a.stpack"]),
    ],
    ids=str,
)
def test_nothing_said_or_packs_and_folders_alone_want_a_window(said: list[str]) -> None:
    assert wants_window(said)


@pytest.mark.parametrize(
    "said",
    [
        *(["show"], ["--help"], ["--version"], ["sing"], ["verify", "a.stpack"]),
        *(["check", "lessons/"], ["./lessons", "fmt"], ["--style=/a/b"]),
    ],
    ids=str,
)
def test_anything_else_is_a_command(said: list[str]) -> None:
    assert not wants_window(said)


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_looked_for_where_there_may_be_none(
    environment: dict[str, str], platform: str, there: bool
) -> None:
    assert has_screen(environment, platform) is there


def test_without_a_screen_one_sentence_says_how_to_try_it_anyway(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 2
    said = capsys.readouterr().err
    assert said == NO_SCREEN + "\n"
    assert said.count(". ") == 0
    assert "show" in said
    assert "tests.gallery" in said


def modules_after(statement: str) -> set[str]:
    """Run a statement in a fresh Python; give what it imported."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


QUIET_STARTS = {
    "choosing": "import securetrain.__main__",
    "entering": "import securetrain.bootstrap",
    "every room of commands": "import securetrain.cli",
}
HEAVY = ("PySide6", "shiboken6", "ssl", "asyncio", "http.client", "urllib.request")


@pytest.mark.parametrize("statement", QUIET_STARTS.values(), ids=QUIET_STARTS)
def test_a_start_without_a_window_imports_neither_qt_nor_network(statement: str) -> None:
    assert not modules_after(statement).intersection(HEAVY)


def test_a_ready_checkout_is_entered_without_heavy_imports() -> None:
    heavy = {"subprocess", "shutil", "hashlib", "dataclasses", "typing", "ctypes", "tempfile", "re"}
    bare = modules_after("pass")
    ready = modules_after(
        "from pathlib import Path\nfrom securetrain.bootstrap import entrance\n"
        "entrance.checkout.is_ready(entrance.ROOT, 'run')\n"
        "entrance.stale(Path('.'), with_lessons=True)"
    )
    assert (ready - bare) & heavy <= {"re", "typing"}


def test_twenty_thousand_void_calls_of_qt_leave_none_alive() -> None:
    """PySide6 6.12 under Python 3.11 loses a reference to None at each and aborts in the end."""
    script = (
        "from PySide6.QtCore import QObject\nthing = QObject()\n"
        "for _ in range(20_000): thing.setObjectName('a')\nprint('alive')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, env=os.environ
    )
    assert (done.returncode, done.stdout) == (0, "alive\n")
