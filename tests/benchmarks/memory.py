# SPDX-License-Identifier: GPL-3.0-or-later
"""What memory a lesson takes: the session's peak, and what both processes hold together."""

from tests.benchmarks.processes import bare_window, program
from tests.benchmarks.rows import Row, Timings


def measure(repeats: int) -> list[Row]:
    """Open a lesson and the bare window in turn."""
    floor, peak, shares = Timings("MiB"), Timings("MiB"), Timings("MiB")
    for _ in range(min(repeats, 5)):
        floor.add(bare_window()["peak"] / 1024)
        figures = program("lesson")
        peak.add(figures["peak"] / 1024)
        shares.add(figures["shares"] / 1024)
    return [
        Row("memory on a lesson, peak of the session", peak, floor, times=1.5),
        Row("memory on a lesson, both processes, shared pages by share", shares, floor),
    ]
