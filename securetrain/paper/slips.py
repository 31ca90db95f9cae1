# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips: strips across a column that are never cut, and how they fill pages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from securetrain.paper.typefaces import UNIT, is_mirrored

Stroke = Callable[[QPainter, float], None]
"""Draws something at a height on the page; it knows its place across."""


@dataclass(frozen=True)
class Rail:
    """A bar beside a slip, ``at`` units from the left; ``above`` reaches over the space above."""

    at: float
    colour: str
    above: bool = True


@dataclass(frozen=True)
class Slip:
    """A strip: its height, the space ``above`` it, and what is drawn on it.

    ``stays`` keeps it on the page of the slip that follows; ``fresh`` begins a new page.
    """

    height: float
    strokes: tuple[Stroke, ...] = ()
    above: float = 0
    stays: bool = False
    fresh: bool = False
    rails: tuple[Rail, ...] = ()


@dataclass(frozen=True)
class Column:
    """Where text runs: the width of the frame, and how far it is drawn in at both sides."""

    width: float
    language: str
    high: float
    scale: float = 1
    start: float = 0
    end: float = 0

    @property
    def mirrored(self) -> bool:
        """Whether it begins at the right."""
        return is_mirrored(self.language)

    @property
    def inner(self) -> float:
        """The width that text has."""
        return max(self.width - self.start - self.end, 20 * UNIT)

    def inset(self, start: float, end: float = 0) -> "Column":
        """Return this column drawn in further."""
        return replace(self, start=self.start + start, end=self.end + end)

    def left(self, start: float, width: float) -> float:
        """Return the left edge of something that begins ``start`` units from the column's edge."""
        return self.width - start - width if self.mirrored else start


Page = tuple[tuple[float, Slip], ...]


def spaced(slips: Sequence[Slip], above: float) -> list[Slip]:
    """Return slips with at least so much space above the first."""
    if not slips:
        return []
    return [replace(slips[0], above=max(slips[0].above, above)), *slips[1:]]


def staying(slips: Sequence[Slip]) -> list[Slip]:
    """Return slips that stay together, and with what follows."""
    return [replace(each, stays=True) for each in slips]


def filled(slips: Iterable[Slip], high: float) -> list[Page]:
    """Return pages of a height, each with its slips and where they lie on it."""
    pages: list[list[tuple[float, Slip]]] = [[]]
    at = 0.0
    for group in _groups(slips):
        whole = sum(slip.above + slip.height for slip in group)
        if pages[-1] and (group[0].fresh or at + whole > high >= whole - group[0].above):
            pages.append([])
            at = 0.0
        for slip in group:
            if pages[-1] and at + slip.above + slip.height > high:
                pages.append([])
                at = 0.0
            at += slip.above if pages[-1] else 0
            pages[-1].append((at, slip))
            at += slip.height
    return [tuple(page) for page in pages]


def _groups(slips: Iterable[Slip]) -> Iterable[list[Slip]]:
    group: list[Slip] = []
    for slip in slips:
        group.append(slip)
        if not slip.stays:
            yield group
            group = []
    if group:
        yield group
