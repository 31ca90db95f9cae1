# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a program from nothing and hears from it when it has come how far."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
PATIENCE = 60

Start = Callable[[], dict[str, float]]
"""Starts something once; gives what it said of itself."""


def bare_window() -> dict[str, float]:
    """Start the floor: a bare window with a rich-text view of 1,500 words."""
    return heard([sys.executable, str(HERE / "floors" / "window.py")], {})


def program(until: str, python: str = sys.executable) -> dict[str, float]:
    """Start `python3 -m securetrain` as anybody would, up to its first ``window`` or ``lesson``.

    What listens inside is `watching/sitecustomize.py`; it changes nothing on the way.
    """
    watching = {"PYTHONPATH": str(HERE / "watching"), "SECURETRAIN_WATCH": until}
    return heard([python, "-m", "securetrain"], watching)


def outer_python() -> str:
    """Name the Python that the environment was made from, as somebody types it in a checkout."""
    inner = Path(sys.prefix, "pyvenv.cfg")
    lines = inner.read_text(encoding="utf-8").splitlines() if inner.is_file() else []
    entries = dict(each.partition(" = ")[::2] for each in lines)
    return entries.get("executable", sys.executable)


def heard(command: list[str], extra: dict[str, str]) -> dict[str, float]:
    """Run a command; return each `name=number` it says, a moment as ms since its start."""
    environment = {**os.environ, **extra}
    began = time.monotonic_ns()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    said = dict(
        word.split("=", 1)
        for each in done.stderr.splitlines()
        if each.startswith("watched ")
        for word in each.split()[1:]
    )
    if "at" not in said:
        raise SystemExit(f"{' '.join(command)} said nothing of itself:\n{done.stderr}")
    figures = {name: float(value) for name, value in said.items()}
    return {**figures, "at": (figures["at"] - began) / 1e6}
