# SPDX-License-Identifier: GPL-3.0-or-later
"""Locking and leaving from wherever somebody may be: from the key until the process is gone.

With a vault whose key takes the full time, so that work in the background is met in its middle.
The floor is a bare process that was told to end: the time until its end is noticed is in both.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic_ns

from securetrain.sealing import FULL
from tests.benchmarks.rows import Row, Timings
from tests.proofs.endings import home_for, home_in, left_once, locked_in_turn
from tests.proofs.programs import Leaving
from tests.proofs.states import ON_STAGE, STATES

MOST = 500
FROM = "today"
"""The state that stands for most."""
LEFT = [
    *(state for state in STATES if state not in ON_STAGE),
    *(FROM, "choosing a file", "backing up", "changing the passphrase", "renewing the key"),
]
"""Leaving differs from locking in what comes after; these cannot be locked, or take longest."""


def measure(repeats: int) -> list[Row]:
    """End in every state a few times; the slowest stands beside the usual one."""
    rounds = min(3, repeats)
    locked = {state: Timings() for state in ON_STAGE}
    left = {state: Timings() for state in LEFT}
    floor = Timings()
    for _ in range(rounds):
        floor.add(bare())
        with TemporaryDirectory() as folder:
            taken = locked_in_turn(home_in(Path(folder, "home"), profile=FULL), list(ON_STAGE))
        for state, value in zip(ON_STAGE, taken, strict=True):
            locked[state].add(value)
        for state in LEFT:
            with TemporaryDirectory() as folder:
                home = home_for(state, Path(folder, "home"), profile=FULL)
                left[state].add(left_once(home, state))
    return [*rows("locking", locked, floor), *rows("leaving", left, floor)]


def rows(deed: str, taken: dict[str, Timings], floor: Timings) -> list[Row]:
    """Return the usual state, and the slowest of all."""
    slowest = max(taken, key=lambda state: taken[state].median)
    return [
        Row(f"{deed} at {FROM}, until the process is gone", taken[FROM], floor, most=MOST),
        Row(f"{deed}, slowest of {len(taken)} states: {slowest}", taken[slowest], floor, most=MOST),
    ]


def bare() -> float:
    """Tell a bare process to end; return ms until it is gone."""
    process = subprocess.Popen(
        [sys.executable, "-c", "print(flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.readline()
    leaving = Leaving(process.pid)
    began = monotonic_ns()
    process.communicate(b"\n")
    return (leaving.wait() - began) / 1e6
