# SPDX-License-Identifier: GPL-3.0-or-later
"""The first lesson, read and answered in a terminal, in a real process."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain import places
from tests.journeys.ways import RIGHT, WRONG

SECONDS = 6
"""The budget of this file."""

ASKED = "Your number: "


class Conversation:
    """A lesson in a terminal: what is typed, and what is read up to where it waits again."""

    def __init__(self, home: Path) -> None:
        """Open the lesson in an empty home."""
        command = [sys.executable, "-m", "securetrain", "show", "lessons", "stop-look-ask"]
        self.process = subprocess.Popen(
            command,
            cwd=places.PACKAGE.parent,
            env={"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def read(self, until: str = ASKED) -> str:
        """Read until the lesson asks, or until its end where it never does."""
        assert self.process.stdout is not None
        read = ""
        while not read.endswith(until) and (sign := self.process.stdout.read(1)):
            read += sign
        return read

    def write(self, line: str) -> None:
        """Type a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def end(self) -> tuple[int, str]:
        """Say no more; return the exit code and the rest of the text."""
        rest = self.process.communicate(timeout=20)[0]
        return self.process.returncode, rest


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Conversation]:
    conversation = Conversation(tmp_path)
    yield conversation
    conversation.process.kill()
    conversation.process.communicate()
    assert list(tmp_path.iterdir()) == []


def digit(page: str, words: str) -> str:
    """Return the number of the option that holds these words."""
    found = re.search(rf"^ *(\d+)\) +.*{words}", page, re.MULTILINE)
    assert found, f"No option says “{words}”: {page}"
    return found[1]


def test_the_first_lesson_is_answered_wrongly_then_rightly(terminal: Conversation) -> None:
    page = terminal.read()
    assert "Stop, look, ask by another way" in page
    assert "h: a hint" in page
    terminal.write("h")
    assert "Who chose the way you answer on" in terminal.read()
    terminal.write(digit(page, WRONG))
    told = terminal.read()
    assert "Not yet" in told
    assert "that person answers you" in told
    terminal.write(digit(page, RIGHT))
    assert "Yes" in terminal.read()
    code, rest = terminal.end()
    assert code == 0
    assert "Traceback" not in rest


def test_a_lesson_can_be_left_at_any_question(terminal: Conversation) -> None:
    terminal.read()
    terminal.write("q")
    code, rest = terminal.end()
    assert code == 0
    assert "Traceback" not in rest
