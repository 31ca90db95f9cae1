# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal as lessons use it: lines out, lines in, and nothing that steers it."""

import re
import shutil
import sys
import textwrap
from collections.abc import Callable
from typing import TextIO

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")
_NARROWEST, _WIDEST = 30, 80
Ask = Callable[[str], str | None]
"""Asks with a prompt; None and an empty text mean that nothing was answered."""


class LeftError(Exception):
    """Somebody typed “q”: they want to leave."""


def harmless(text: str) -> str:
    """Return ``text`` with a placeholder for every sign that could steer a terminal."""
    return _STEERING.sub("\ufffd", text)


class Terminal:
    """Where a lesson is shown; ``asks`` says whether answers can still be typed."""

    def __init__(
        self,
        *,
        out: TextIO | None = None,
        read: Callable[[], str] | None = None,
        width: int = 0,
        asks: bool = True,
    ) -> None:
        """Take the streams, those of the process where not given; ``width`` counts columns."""
        self._out = out or sys.stdout
        self._read = read or sys.stdin.readline
        columns = width or shutil.get_terminal_size().columns
        self.width = max(_NARROWEST, min(columns, _WIDEST))
        self.asks = asks
        self.pauses = asks and read is None and sys.stdin.isatty()

    def say(self, text: str = "", *, first: str = "", rest: str | None = None) -> None:
        """Print text, wrapped; ``first`` and ``rest`` stand before its lines."""
        follow = first if rest is None else rest
        for line in harmless(text).split("\n") or [""]:
            wrapped = textwrap.wrap(
                line,
                self.width,
                initial_indent=first,
                subsequent_indent=follow,
                break_on_hyphens=False,
                break_long_words=False,
            )
            for each in wrapped or [first.rstrip()]:
                self._write(each)
            first = follow

    def say_exactly(self, text: str, *, indent: str = "") -> None:
        """Print lines as they are, such as code."""
        for line in harmless(text.replace("\t", "    ")).split("\n"):
            self._write(f"{indent}{line}".rstrip())

    def rule(self) -> None:
        """Print a line across."""
        self._write("─" * self.width)

    def ask(self, prompt: str) -> str | None:
        """Return what was typed, stripped; None once nothing more can be typed.

        Raises:
            LeftError: “q” was typed.
        """
        if not self.asks:
            return None
        self._out.write(f"{harmless(prompt)} ")
        self._out.flush()
        typed = self._read()
        if not typed:
            self.asks = False
            self._write("")
            return None
        if not self.pauses:
            self._write("")  # what is piped in is not echoed
        if typed.strip().casefold() in ("q", ":q"):
            raise LeftError
        return typed.strip()

    def pause(self, prompt: str) -> None:
        """Wait for Enter where somebody sits at the terminal."""
        if self.pauses:
            self.ask(prompt)

    def _write(self, line: str) -> None:
        self._out.write(f"{line}\n")
