# SPDX-License-Identifier: GPL-3.0-or-later
"""Empty homes for programs that are run alone, and what was written in them."""

import os
import subprocess
import sys
from pathlib import Path

from securetrain import places

FONT_CACHE = "fontconfig"
"""A folder that the system's font library may write by itself, for any program with a window."""


def run_alone(home: Path, *ways: str) -> "subprocess.CompletedProcess[str]":
    """Run the program in an empty home, driven on these ways; nothing else is set but the path."""
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    rooms = ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    for room in [*rooms, "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]:
        (home / room).mkdir(mode=0o700, exist_ok=True)
        environment[room] = str(home / room)
    return subprocess.run(
        [sys.executable, "-m", "tests.journeys.alone", *ways],
        cwd=places.PACKAGE.parent,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def complaints(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """Return what was said on the error stream, but for the offscreen platform's own warnings."""
    lines = done.stderr.splitlines()
    return [line for line in lines if not line.startswith("This plugin does not support")]


def written_below(home: Path) -> list[Path]:
    every = (each.relative_to(home) for each in home.rglob("*"))
    return [
        each
        for each in every
        if len(each.parts) > 1 and FONT_CACHE not in each.parts and each.name != ".cache"
    ]
