# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a process to the first window, and to a lesson that can be read.

A lesson is measured twice: straight, with only what a lesson needs, and by way of the pages at
which somebody would stop to look; there the program waits for them and not they for it.

The program's whole way counts: doorkeeper, fork, session. The floor, a bare window with a
rich-text view of 1,500 words, runs in turn with it, in the same environment. The command of a
checkout starts one Python more and looks whether everything is ready; it has a line of its own.
"""

from tests.benchmarks.processes import bare_window, outer_python, program
from tests.benchmarks.rows import Row, Timings


def measure(repeats: int) -> list[Row]:
    """Start everything in turn, so that whatever else the machine does meets all of it."""
    floor, window, straight, lesson, checkout = (Timings() for _ in range(5))
    for again in range(repeats + 1):
        taken = (
            bare_window()["at"],
            program("window")["at"],
            program("straight")["at"],
            program("lesson")["at"],
            program("window", outer_python())["at"],
        )
        if again:  # the first round warms the disk's cache
            for timings, value in zip(
                (floor, window, straight, lesson, checkout), taken, strict=True
            ):
                timings.add(value)
    return [
        Row("process start to first window", window, floor, times=1.5),
        Row("process start to a readable lesson", straight, floor, times=2),
        Row("the same by way of the questions and today", lesson, floor),
        Row("`python3 -m securetrain` in a checkout, to first window", checkout, floor),
    ]
