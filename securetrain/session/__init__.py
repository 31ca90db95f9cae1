# SPDX-License-Identifier: GPL-3.0-or-later
"""Where objects are married: a doorkeeper, and the sessions it starts one after the other.

This door imports nothing heavy, because a session is forked from here.
"""

import os

from securetrain.session.door import Door
from securetrain.session.doorkeeper import fork_session, keep_door, spawn_session

__all__ = ["run"]

INTERRUPTED = 130


def run(_arguments: list[str]) -> int:
    """Keep the door for learners' sessions until the last one ends; return the exit code."""
    from securetrain import places

    beside = places.PACKAGE.parent
    program = beside if (beside / "pyproject.toml").is_file() else places.PACKAGE
    start = (lambda: fork_session(_learner)) if hasattr(os, "fork") else spawn_session
    try:
        return keep_door(start, program=program)
    except KeyboardInterrupt:  # Ctrl+C in a terminal ends the session, too; it keeps nothing
        return INTERRUPTED


def _learner(door: Door) -> int:
    from securetrain.session.learner import run_session

    return run_session(door)
