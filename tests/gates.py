# SPDX-License-Identifier: GPL-3.0-or-later
"""What every change has to pass: ruff, mypy, the tests, and the rooms that are covered whole."""

import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from threading import Thread
from time import monotonic

ROOT = Path(__file__).parents[1]
OTHERS = (
    *("tests/authoring", "tests/bootstrap", "tests/classroom", "tests/cli", "tests/course"),
    *("tests/pack", "tests/paper", "tests/pictures", "tests/practice"),
    *("tests/search", "tests/sealing", "tests/shield", "tests/vault", "tests/words"),
    "tests/workshop",
    *("tests/test_errors.py", "tests/test_main.py", "tests/test_places.py"),
    *("tests/test_silence.py", "tests/test_traces.py"),  # whole programs, not counted either way
)
WINDOWS = ("tests", *(f"--ignore={folder}" for folder in OTHERS))
"""Two halves of about the same length, for two cores; what is new falls into the second, which runs
without counting lines: windows are not held to full coverage, and counting costs a fifth.
"""

WIDE = {"--thorough", "--onscreen"}
"""Options that still run the whole tree; anything else picks tests, and only those are run."""


def run(arguments: list[str]) -> int:
    """Run every gate, or pytest alone when tests were picked; 0 when all is well."""
    if set(arguments) - WIDE:
        return subprocess.run([*python("pytest"), *arguments], cwd=ROOT, check=False).returncode
    results = {
        "ruff check": call(python("ruff", "check", "--quiet", ".")),
        "ruff format": call(python("ruff", "format", "--quiet", "--diff", ".")),
    }
    typing = subprocess.Popen(
        python("mypy", "--no-error-summary"), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    results["tests"], closing = run_tests(arguments)
    print(typing.communicate()[0], end="")
    results["mypy"] = typing.returncode
    results["coverage"] = call(
        python("coverage", "report", "--fail-under=100", f"--include={','.join(covered())}")
    )
    for name, code in results.items():
        print(f"{name}: {'well' if code == 0 else 'NOT YET'}")
    print(closing, flush=True)
    return int(any(results.values()))


def python(module: str, *arguments: str) -> list[str]:
    """Say how a tool of the environment is called."""
    return [sys.executable, "-m", module, *arguments]


def call(command: list[str]) -> int:
    """Run a tool to its end."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def covered() -> list[str]:
    """List the rooms of `pyproject.toml` that are held to full coverage, as patterns of files."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        rooms = tomllib.load(file)["tool"]["securetrain"]["fully_covered"]
    return [
        pattern for room in rooms for pattern in (f"securetrain/{room}.py", f"securetrain/{room}/*")
    ]


def run_tests(arguments: list[str]) -> tuple[int, str]:
    """Run pytest in two halves at once, one under coverage; give a code and one closing line.

    The first half is shown while it runs, the second once it has ended.
    """
    began = monotonic()
    counted = python("coverage", "run", "-m", "pytest")
    halves = [
        start_tests([*counted, *arguments, *OTHERS]),
        start_tests([*python("pytest"), *arguments, *WINDOWS]),
    ]
    said = ["", ""]
    later = Thread(target=lambda: said.__setitem__(1, halves[1].communicate()[0]))
    later.start()
    for line in halves[0].stdout or ():
        print(line, end="", flush=True)
        said[0] += line
    later.join()
    print(said[1], end="", flush=True)
    codes = [half.wait() for half in halves]
    return max(codes, key=abs), closing_line(said, monotonic() - began)


def start_tests(command: list[str]) -> "subprocess.Popen[str]":
    """Start one half beside the other."""
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    return subprocess.Popen(
        [*command, "-q", *colour],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


def closing_line(said: list[str], seconds: float) -> str:
    """Add up the closing lines of two runs."""
    counts: Counter[str] = Counter()
    for each in said:
        last = each.rstrip().rpartition("\n")[2]
        for count, what in re.findall(r"(\d+) (passed|failed|skipped|errors?|deselected)", last):
            counts[what] += int(count)
    told = ", ".join(f"{count} {what}" for what, count in counts.items())
    return f"{told} in {seconds:.0f} s"
