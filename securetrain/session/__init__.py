# SPDX-License-Identifier: GPL-3.0-or-later
"""Where objects are married: a doorkeeper, and the sessions it starts one after the other.

`learner` runs a session: `entry` shows its first window, which a `stage` takes over. On the stage
are `learning`, `keeping`, `packs` and `leaving`, a folder each; what they share stands beside them,
`surroundings` first. `doorkeeper` holds both ends of the door between the two processes.

This door imports nothing heavy, because a session is forked from here.
"""

import os
import sys
from functools import partial
from pathlib import Path

from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import (
    Guest,
    Hands,
    Start,
    fork_session,
    keep_door,
    spawn_session,
)
from securetrain.session.terse import tell_tersely
from securetrain.shield import DOORKEEPER, GUEST, Rules, close_in

__all__ = ["run"]

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Keep the door for learners' sessions until the last one ends; return the exit code.

    ``arguments`` name packs, which the first session opens. The doorkeeper closes itself in first,
    and each session once more, before threads and Qt.
    """
    sys.excepthook = tell_tersely
    close_in(DOORKEEPER)
    from securetrain import places

    program = places.program_folder()
    usual = places.vault_folder(sys.platform, os.environ, Path.home(), program=program)
    try:
        return keep_door(
            _starting([_whole(each) for each in arguments]), program=program, usual=usual
        )
    except KeyboardInterrupt:  # Ctrl+C in a terminal ends the session, too
        return INTERRUPTED


def _starting(waiting: list[str]) -> Start:
    """Return what starts a session; the first one gets the files that wait."""

    def start(folder: Path | None, hands: Hands) -> Guest:
        files = tuple(waiting)
        waiting.clear()
        if hasattr(os, "fork"):
            return fork_session(partial(_learner, files=files), folder, hands)
        return spawn_session(files, folder, hands)

    return start


def _whole(untrusted: str) -> str:
    """Return a path from where we stand as a whole one; what is none stays, to be refused."""
    odd = "://" in untrusted or untrusted.startswith(("file:", "//", "\\\\"))
    return untrusted if odd else os.path.abspath(untrusted)  # noqa: PTH100 - touches nothing


def _learner(door: Door, files: tuple[str, ...] = ()) -> int:
    from securetrain.session.learner import run_session

    return run_session(door, close_in(rules_for(door.folder)), files)


def rules_for(folder: Path | None) -> Rules:
    """Return what a session may do: it writes beneath its vault's folder, a guest nowhere."""
    return Rules(write_beneath=(folder,)) if folder else GUEST
