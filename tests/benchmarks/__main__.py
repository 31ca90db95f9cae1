# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure what was named, or everything, and print a table: `python3 -m tests.benchmarks`."""

import argparse
import os
import sys
from importlib import import_module

from securetrain.bootstrap import TESTS, ensure

FIGURES = (
    "start",
    "closing",
    "memory",
    "opening",
    "answering",
    "overviews",
    "gaps",
    "vault",
    "packs",
    "imports",
    "learners",
    "keeping",
    "ending",
    "searching",
)


def main() -> int:
    """Measure; leave 1 when an aim was not held."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(FIGURES)}")
    parser.add_argument("--repeats", type=int, default=15, help="how often each is measured")
    parser.add_argument("--xcb", action="store_true", help="on the screen that DISPLAY names")
    said = parser.parse_args()
    unknown = [name for name in said.names if name not in FIGURES]
    if unknown:
        parser.error(f"{unknown[0]} is not one of {', '.join(FIGURES)}")
    os.environ["QT_QPA_PLATFORM"] = "xcb" if said.xcb else "offscreen"
    ensure("tests.benchmarks", sys.argv[1:], part=TESTS, needs_window=True)
    return print_all(said.names or FIGURES, said.repeats)


def print_all(names: list[str] | tuple[str, ...], repeats: int) -> int:
    """Print the rows as they are measured."""
    from tests.benchmarks.rows import HEAD, line

    load = f"load {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores"
    print(f"Medians and least values of {repeats}; {os.environ['QT_QPA_PLATFORM']}; {load}")
    print(line(HEAD))
    missed = 0
    for name in names:
        for row in import_module(f"tests.benchmarks.{name}").measure(repeats):
            print(line(row.cells()), flush=True)
            missed += row.held is False
    print(f"{missed} not held" if missed else "all held")
    return int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
