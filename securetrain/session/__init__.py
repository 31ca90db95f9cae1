# SPDX-License-Identifier: GPL-3.0-or-later
"""Where objects are married: a doorkeeper, and the sessions it starts one after the other.

This door imports nothing heavy, because a session is forked from here.
"""

import os
import sys
from functools import partial
from pathlib import Path

from securetrain.session.door import Door
from securetrain.session.doorkeeper import fork_session, keep_door, spawn_session
from securetrain.session.terse import tell_tersely
from securetrain.shield import DOORKEEPER, GUEST, Rules, close_in

__all__ = ["run"]

INTERRUPTED = 130


def run(_arguments: list[str]) -> int:
    """Keep the door for learners' sessions until the last one ends; return the exit code.

    The doorkeeper closes itself in first, and each session once more, before threads and Qt.
    """
    sys.excepthook = tell_tersely
    close_in(DOORKEEPER)
    from securetrain import places

    program = places.program_folder()
    usual = places.vault_folder(sys.platform, os.environ, Path.home(), program=program)
    start = partial(fork_session, _learner) if hasattr(os, "fork") else spawn_session
    try:
        return keep_door(start, program=program, usual=usual)
    except KeyboardInterrupt:  # Ctrl+C in a terminal ends the session, too
        return INTERRUPTED


def _learner(door: Door) -> int:
    from securetrain.session.learner import run_session

    return run_session(door, close_in(rules_for(door.folder)))


def rules_for(folder: Path | None) -> Rules:
    """Return what a session may do: it writes beneath its vault's folder, a guest nowhere."""
    return Rules(write_beneath=(folder,)) if folder else GUEST
