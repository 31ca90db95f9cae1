# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program was started: what it advises to type is then what works here."""

import re
import sys
from pathlib import Path

_ADVICE = re.compile(
    r"(?<![\w/-])(?<!-m )securetrain"
    r"(?= (?:build|channel|check|explain|export|fmt|keys|new|pictures|print|selfcheck|show|sign"
    r"|translate|verify)\b)"
)


def own_command(started_as: str | None = None) -> str:
    """Return what starts the program: its own name where it is installed, else through Python.

    Args:
        started_as: What was started, as ``sys.argv[0]`` has it; this process's when not given.
    """
    started = sys.argv[0] if started_as is None else started_as
    return "securetrain" if Path(started).stem == "securetrain" else "python3 -m securetrain"


def as_started(text: str) -> str:
    """Return a text whose advice names commands as they work here."""
    return _ADVICE.sub(own_command(), text)


def to_be_typed(path: Path) -> str:
    """Return a path as it can be typed where a blank ends a word, here and on Windows."""
    return f'"{path}"' if " " in str(path) else str(path)
