# SPDX-License-Identifier: GPL-3.0-or-later
"""Unlocking, keeping an answer, and what both take; Argon2id beside the bare call of its library.

What a vault imports is imported while a passphrase is typed, so it has rows of its own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from securetrain.practice import GuestJournal
from securetrain.sealing import FULL, derive
from securetrain.vault import warm_up
from tests.benchmarks.rows import Row, Timings
from tests.practice.making import attempt
from tests.sealing.making import PASSPHRASE
from tests.vault.making import create, unlock

SALT = bytes(32)
SOME, MANY = 1_000, 10_000
ALONE = """
import sys, time
from pathlib import Path
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
import securetrain.practice, securetrain.vault
before, began = peak(), time.perf_counter()
securetrain.vault.warm_up()
warm = (time.perf_counter() - began) * 1000
from tests.vault.making import unlock
opened = unlock(Path(sys.argv[1]))
opened.journal.attempts()
print(warm, peak() - before)
"""


def measure(repeats: int) -> list[Row]:
    """Measure over a vault of some answers and one of very many, on the machine's own disk."""
    warm_up()
    rows = []
    for answers in (SOME, MANY):
        with kept(answers) as folder:
            rows += [*over(folder, answers, repeats)]
            if answers == SOME:
                rows += alone(folder, min(repeats, 5))
    return [*rows, deriving(min(repeats, 7))]


@contextmanager
def kept(answers: int) -> Iterator[Path]:
    """Make a vault with so many answers, beside the checkout."""
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        made = create(Path(place) / "kept")
        made.journal.take_over(
            GuestJournal([attempt(f"q-{n % 400}", -(n // 40)) for n in range(answers)])
        )
        made.states({})
        made.close()
        yield made.folder


def over(folder: Path, answers: int, repeats: int) -> list[Row]:
    """Unlock again and again, and keep an answer each time; beside it, a bare write."""
    opening, reading, answering, floor = Timings(), Timings(), Timings(), Timings()
    for again in range(repeats + 1):
        moments = [perf_counter()]
        vault = unlock(folder)
        moments.append(perf_counter())
        vault.journal.attempts()
        moments.append(perf_counter())
        vault.journal.record(attempt("q-1"))
        moments.append(perf_counter())
        write_bare(folder)
        moments.append(perf_counter())
        vault.journal.undo()
        vault.close()
        if again:
            spans = [(b - a) * 1_000 for a, b in pairwise(moments)]
            for timings, value in zip((opening, reading, answering, floor), spans, strict=True):
                timings.add(value)
    return [
        Row(f"unlocking but for Argon2id, {answers:,} answers", opening, most=50),
        Row(f"reading {answers:,} answers once", reading),
        Row(f"an answer on the disk, after {answers:,}", answering, floor),
    ]


def write_bare(folder: Path) -> None:
    """Write as many bytes as an answer takes, and wait until they last: what the disk asks."""
    with (folder.parent / "bare").open("wb") as file:
        file.write(bytes(3 * 4_120))
        file.flush()
        os.fsync(file.fileno())


def alone(folder: Path, repeats: int) -> list[Row]:
    """Start a process that opens the vault, and hear what that took."""
    importing, memory = Timings(), Timings("MiB")
    for _ in range(repeats):
        done = subprocess.run(
            [sys.executable, "-c", ALONE, str(folder)],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        )
        warm, grown = map(float, done.stdout.split())
        importing.add(warm)
        memory.add(grown)
    return [
        Row("what a vault imports, while a passphrase is typed", importing),
        Row("memory that an open vault adds, libraries and all", memory, most=90),
    ]


def deriving(repeats: int) -> Row:
    """Derive a key, and let the library alone do so, in turn."""
    ours, bare = Timings(), Timings()
    for _ in range(repeats):
        began = perf_counter()
        derive(PASSPHRASE, SALT, FULL)
        between = perf_counter()
        Argon2id(
            salt=SALT, length=32, iterations=3, lanes=FULL.lanes, memory_cost=FULL.memory
        ).derive(PASSPHRASE.encode())
        ours.add((between - began) * 1_000)
        bare.add((perf_counter() - between) * 1_000)
    return Row("a key from a passphrase, 128 MiB", ours, bare, times=1.2)
