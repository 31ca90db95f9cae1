# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at a terminal who types what a test says, and what they then saw."""

import io
from collections.abc import Callable
from datetime import date

from securetrain.cli.asking import ask_question
from securetrain.cli.terminal import LeftError, Terminal
from securetrain.course import Question

TODAY = date(2026, 11, 21)


class Person:
    """Types lines one after another; after the last nothing more can be typed."""

    def __init__(self, *typed: str, width: int = 80, pauses: bool = False) -> None:
        """Sit down at a terminal."""
        self._typed = list(typed)
        self._out = io.StringIO()
        self.terminal = Terminal(out=self._out, read=self._line, width=width)
        self.terminal.pauses = pauses

    def _line(self) -> str:
        return f"{self._typed.pop(0)}\n" if self._typed else ""

    @property
    def saw(self) -> str:
        """What stood on the terminal, its lines joined."""
        return " ".join(self._out.getvalue().split())

    @property
    def lines(self) -> list[str]:
        """What stood on the terminal, line by line."""
        return self._out.getvalue().split("\n")

    @property
    def untyped(self) -> int:
        """How many lines were not asked for."""
        return len(self._typed)

    def answers(self, question: Question) -> bool | None:
        """Be asked a question."""
        return ask_question(self.terminal, question, TODAY)

    def leaves(self, what: Callable[[], object]) -> bool:
        """Say whether they left in the middle of something."""
        try:
            what()
        except LeftError:
            return True
        return False
