# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping costs: a vault's first page, its memory, a window while it opens, its erasing."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from securetrain import vault
from securetrain.practice import GuestJournal
from tests.benchmarks.processes import bare_window, heard, program
from tests.benchmarks.rows import Row, Timings
from tests.practice.making import attempt
from tests.sealing.making import PASSPHRASE
from tests.vault.making import create

ATTEMPTS = 20_000


def measure(repeats: int) -> list[Row]:
    """Start programs with a vault and without, then open and erase a large one."""
    return [*starts(repeats), *memories(min(repeats, 5)), *openings(min(repeats, 7))]


def starts(repeats: int) -> list[Row]:
    """Start to the unlock page beside the first page of a guest, in turn."""
    guest, unlock, floor, more = Timings(), Timings(), Timings(), Timings()
    with kept() as folder, patch.dict(os.environ):
        for again in range(repeats + 1):
            os.environ.pop("XDG_DATA_HOME", None)
            values = [bare_window()["at"], program("window")["at"]]
            os.environ["XDG_DATA_HOME"] = str(folder.parent)
            values.append(program("window")["at"])
            if again:  # the first round warms the disk's cache
                for timings, value in zip((floor, guest, unlock), values, strict=True):
                    timings.add(value)
                more.add(values[2] - values[1])
    return [
        Row("process start to a guest's first page", guest, floor, times=1.5),
        Row("process start to the unlock page", unlock, floor),
        Row("more to the unlock page than to a guest's", more, most=20),
    ]


def memories(repeats: int) -> list[Row]:
    """Open a vault and a lesson, beside the bare window; deriving the key takes 128 MiB before."""
    floor, now, peak = Timings("MiB"), Timings("MiB"), Timings("MiB")
    said = {"XDG_DATA_HOME": "", "SECURETRAIN_PASSPHRASE": PASSPHRASE}
    with kept() as folder, patch.dict(os.environ, {**said, "XDG_DATA_HOME": str(folder.parent)}):
        for _ in range(repeats):
            floor.add(bare_window()["peak"] / 1024)
            figures = program("kept")
            now.add(figures["now"] / 1024)
            peak.add(figures["peak"] / 1024)
    return [
        Row("memory on a lesson with a vault open", now, floor, times=2.5),
        Row("the same at its peak, while the key is derived", peak, floor),
    ]


@contextmanager
def kept() -> Iterator[Path]:
    """Make a vault such as the program finds, beside the checkout."""
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        made = vault.create(Path(place) / "securetrain", PASSPHRASE)
        made.close()
        yield made.folder


def openings(repeats: int) -> list[Row]:
    """Unlock and erase a vault with very many answers, each time in a new process."""
    gaps, gone = Timings(), Timings()
    for _ in range(repeats):
        with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
            folder = Path(place) / "kept"
            fill(folder)
            said = heard([sys.executable, "-m", "tests.benchmarks.unlocking", str(folder)], {})
        gaps.add(said["gap"])
        gone.add(said["erased"])
    return [
        Row(f"longest gap while {ATTEMPTS:,} answers are unlocked", gaps, most=50),
        Row(f"erasing {ATTEMPTS:,} answers", gone, most=1_000),
    ]


def fill(folder: Path) -> None:
    """Make a vault with very many answers, states worked out as they were when it was left."""
    made = create(folder)
    answers = [attempt(f"q-{n % 400}", on=-(n // 40)) for n in range(ATTEMPTS)]
    made.journal.take_over(GuestJournal(answers))
    made.states({})
    made.close()
