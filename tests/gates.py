# SPDX-License-Identifier: GPL-3.0-or-later
"""What every change has to pass: ruff, mypy, the tests, and the rooms that are covered whole."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
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
    """Run pytest under coverage and show what it says; give its code and its closing line."""
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [*python("coverage", "run", "-m", "pytest"), *colour, *arguments]
    closing = ""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as tests:
        for line in tests.stdout or ():
            print(line, end="", flush=True)
            closing = line.rstrip() or closing
    return tests.returncode, closing
