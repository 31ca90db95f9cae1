# SPDX-License-Identifier: GPL-3.0-or-later
"""The doorkeeper: starts one session at a time and writes files for it; holds no lesson, no key.

Standard library only, and little of it: on Linux each session is forked from here before anything
heavy is imported, so this file is on the way to the first window. Elsewhere a session is a fresh
interpreter, spoken to through its standard input and output (untried on Windows and macOS).
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from securetrain.session.door import Door
from securetrain.session.frames import Frame, ProtocolError, read_frame, write_frame

SessionMain = Callable[[Door], int]

CRASHED = (
    "The window closed unexpectedly. Nothing of what you did was kept, and nothing else was"
    " touched. You can start the program again."
)


@dataclass(frozen=True)
class Guest:
    """A running session: what it says, where to answer, how to wait for its end."""

    heard: BinaryIO
    answers: BinaryIO
    wait: Callable[[], int]
    end: Callable[[], None]


def keep_door(start: Callable[[], Guest], *, program: Path) -> int:
    """Run sessions one after the other until one does not ask for a next; return its exit code."""
    while True:
        guest = start()
        wants_next = attend(guest, program=program)
        code = guest.wait()
        if code != 0:
            sys.stderr.write(f"{CRASHED}\n")
            return code
        if not wants_next:
            return 0


def attend(guest: Guest, *, program: Path) -> bool:
    """Serve one session until it hangs up; say whether it asked for a next one.

    A session that says anything outside the protocol is ended.
    """
    wants_next, saves = False, 0
    try:
        while frame := read_frame(guest.heard):
            if frame.kind == "next":
                wants_next = True
            elif frame.kind == "save":
                saves += 1
                write_frame(guest.answers, _saved(frame, saves, program))
            else:
                raise ProtocolError("Only a doorkeeper says this.")
    except BrokenPipeError:
        pass  # the session ended before it heard the answer
    except ProtocolError:
        guest.end()
    guest.answers.close()
    guest.heard.close()
    return wants_next


def fork_session(main: SessionMain) -> Guest:
    """Fork a session that runs ``main`` with its door and ends with what it returns (POSIX)."""
    heard, says = os.pipe()
    hears, answers = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        os.close(answers)
        _be_session(main, Door(os.fdopen(hears, "rb"), os.fdopen(says, "wb")))
    os.close(says)
    os.close(hears)
    return Guest(
        os.fdopen(heard, "rb"),
        os.fdopen(answers, "wb"),
        wait=lambda: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]),
        end=lambda: os.kill(child, 9),
    )


def spawn_session() -> Guest:
    """Start a session as a fresh interpreter, for systems without fork."""
    import subprocess

    process = subprocess.Popen(
        [sys.executable, "-m", "securetrain.session.learner"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    return Guest(
        cast("BinaryIO", process.stdout),
        cast("BinaryIO", process.stdin),
        process.wait,
        process.kill,
    )


def _be_session(main: SessionMain, door: Door) -> None:
    code = 1
    try:
        code = main(door)
    except BaseException:  # a forked child must never return into its parent's code
        import traceback

        # File, line and type only: a message could carry what somebody typed.
        for entry in traceback.extract_tb(sys.exc_info()[2]):
            sys.stderr.write(f"{Path(entry.filename).name}:{entry.lineno} {entry.name}\n")
        sys.stderr.write(f"{type(sys.exc_info()[1]).__name__}\n")
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _saved(frame: Frame, saves: int, program: Path) -> Frame:
    from securetrain.errors import SaveRefusedError
    from securetrain.session.places_to_save import refused
    from securetrain.session.saving import MOST_SAVES, save
    from securetrain.words import _

    try:
        if saves > MOST_SAVES:
            raise refused(_("No more files can be saved in this session."))
        path = save(frame.entries["path"], frame.entries["type"], frame.body, program=program)
    except SaveRefusedError as error:
        return Frame("refused", {"what": error.what, "safe": error.safe, "next": error.next})
    return Frame("saved", {"path": str(path)})
