# SPDX-License-Identifier: GPL-3.0-or-later
"""A figure as a row of the table: ours, its floor, the aim, and whether it was held."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

HEAD = ("what", "ours", "min", "floor", "min", "ratio", "of mins", "aim", "held")
WIDTHS = (66, 9, 7, 7, 7, 6, 7, 7, 4)


@dataclass
class Timings:
    """Values of one thing measured again and again, in `unit`."""

    unit: str = "ms"
    values: list[float] = field(default_factory=list)

    def add(self, value: float) -> None:
        """Take one more value."""
        self.values.append(value)

    @property
    def median(self) -> float:
        """The value in the middle."""
        return median(self.values)

    @property
    def least(self) -> float:
        """The least value; on a busy machine the one nearest to the truth."""
        return min(self.values)


@dataclass(frozen=True)
class Row:
    """One line of the table.

    The aim is held against the ratio of the medians where it is told in multiples of the floor,
    else against the median itself.
    """

    what: str
    ours: Timings
    floor: Timings | None = None
    times: float | None = None
    """At most so many times the floor."""
    most: float | None = None
    """At most this, in the unit of the values."""

    @property
    def ratio(self) -> float | None:
        """Ours in multiples of the floor."""
        return self.ours.median / self.floor.median if self.floor else None

    @property
    def held(self) -> bool | None:
        """Whether the aim was held; None where there is none."""
        if self.times is not None and self.ratio is not None:
            return self.ratio <= self.times
        return None if self.most is None else self.ours.median <= self.most

    @property
    def aim(self) -> str:
        """The aim in words."""
        if self.times is not None:
            return f"{self.times:g} x"
        return "" if self.most is None else f"{self.most:g} {self.ours.unit}"

    def cells(self) -> tuple[str, ...]:
        """Return what stands in the table."""
        floor = self.floor
        return (
            self.what,
            f"{self.ours.median:.1f} {self.ours.unit}",
            f"{self.ours.least:.1f}",
            f"{floor.median:.1f}" if floor else "",
            f"{floor.least:.1f}" if floor else "",
            f"{self.ratio:.2f}" if self.ratio is not None else "",
            f"{self.ours.least / floor.least:.2f}" if floor else "",
            self.aim,
            {True: "yes", False: "NO", None: ""}[self.held],
        )


def line(cells: Sequence[str]) -> str:
    """Return cells side by side; words stand left, figures right."""
    first, *rest = (cell.rjust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    return "  ".join((first.strip().ljust(WIDTHS[0]), *rest))
