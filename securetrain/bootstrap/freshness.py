# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what is compiled is as new as its sources. Read at every start."""

import os
from pathlib import Path

from securetrain.bootstrap import checkout
from securetrain.places import COMPILED


def stale(root: Path, *, with_lessons: bool) -> dict[str, str]:
    """Name what has to be compiled, each with the state of its sources.

    A command reads lessons from their sources, so it does not wait for compiled ones. A session
    may write nothing, so without the program's bytecode each start would compile it once more.
    """
    states = {
        "program": state_of(root / "securetrain"),
        "locale": state_of(root / "assets" / "locale"),
    }
    if with_lessons:
        states["lessons"] = state_of(*lesson_sources(root))
    return {name: now for name, now in states.items() if now != read_state(state_file(root, name))}


def state_file(root: Path, name: str) -> Path:
    """Name the file that keeps the state of the sources as they were compiled last."""
    return checkout.environment_of(root) / COMPILED / f"{name}.state"


def lesson_sources(root: Path) -> tuple[Path, ...]:
    """List what compiled lessons depend on: themselves, and the rooms that read and write them."""
    package = root / "securetrain"
    return root / "lessons", package / "authoring", package / "course", package / "workshop"


def state_of(*folders: Path) -> str:
    """Sum up how many files lie there, how large, and when the latest was written.

    A few hundred looks at the disk, about a millisecond: this runs at each start.
    """
    count = size = latest = 0
    waiting = [os.fspath(folder) for folder in folders if folder.is_dir()]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                    continue
                about = entry.stat()
                count, size = count + 1, size + about.st_size
                latest = max(latest, about.st_mtime_ns)
    return f"{count} {size} {latest}"


def read_state(file: Path) -> str:
    """Read what was summed up when the compiled files were made; empty where there are none."""
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
