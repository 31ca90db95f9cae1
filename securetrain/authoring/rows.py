# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbered lines of a source, and stretches of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from securetrain.authoring.attributes import NO_ATTRIBUTES, Attributes


class Row(NamedTuple):
    """One line of a source: its number, counted from 1, and its text without the line end."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands on it."""
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """How many spaces stand before its text."""
        return len(self.text) - len(self.text.lstrip(" "))


Rows = tuple[Row, ...]


class Shape(StrEnum):
    """What a stretch of lines looks like, before anybody asks what it means."""

    HEADING = "heading"
    RULE = "rule"
    END = "end"
    FENCE = "fence"
    QUOTE = "quote"
    CALLOUT = "callout"
    LIST = "list"
    TABLE = "table"
    FIGURE = "figure"
    PARAGRAPH = "paragraph"
    ATTRIBUTES = "attributes"


@dataclass(frozen=True)
class Chunk:
    """A stretch of lines of one shape.

    ``rows`` are its content without marks; ``label`` is a callout's type or a fence's language;
    ``last`` is the number of its last line.
    """

    shape: Shape
    line: int
    last: int
    rows: Rows = ()
    level: int = 0
    label: str = ""
    attributes: Attributes = NO_ATTRIBUTES


def rows_of(source: str) -> Rows:
    """Split a source into rows; a byte order mark and line ends are no part of them."""
    lines = source.removeprefix("\ufeff").split("\n")
    return tuple(Row(n, _spaced(line.removesuffix("\r"))) for n, line in enumerate(lines, 1))


def _spaced(line: str) -> str:
    if "\t" not in line:
        return line
    body = line.lstrip(" \t")
    before = line[: len(line) - len(body)].replace("\t", "    ")
    return before + body.replace("\t", " ")


def trimmed(rows: Sequence[Row]) -> Rows:
    """Return ``rows`` without blank ones at either end."""
    full = [at for at, row in enumerate(rows) if not row.blank]
    return tuple(rows[full[0] : full[-1] + 1]) if full else ()
