# SPDX-License-Identifier: GPL-3.0-or-later
"""The doorkeeper: starts one session at a time and writes files for it; holds no lesson, no key.

Standard library only, and little of it: on Linux each session is forked from here before anything
heavy is imported, so this file is on the way to the first window. Elsewhere a session is a fresh
interpreter, spoken to through its standard input and output (untried on Windows and macOS).
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from securetrain.errors import SaveRefusedError
from securetrain.session.door import Door
from securetrain.session.frames import Frame, ProtocolError, read_frame, write_frame

SessionMain = Callable[[Door], int]
Hands = tuple[int | None, int | None]
"""What the session before has left, and where this one leaves something: see `Door`."""

CRASHED = "The window closed unexpectedly. You can start the program again."
GUEST_LOST = "Nothing of what you did was kept, and nothing else was touched."
KEPT_IS_SAFE = "What you keep is as it was after your last answer."


@dataclass(frozen=True)
class Guest:
    """A running session: what it says, where to answer, how to wait for its end."""

    heard: BinaryIO
    answers: BinaryIO
    wait: Callable[[], int]
    end: Callable[[], None]


@dataclass(frozen=True)
class Next:
    """The session that was asked for: about a vault's folder, or a guest's."""

    folder: Path | None


Start = Callable[[Path | None, Hands], Guest]


def keep_door(start: Start, *, program: Path, first: Path | None = None) -> int:
    """Run sessions one after the other until one does not ask for a next; return its exit code.

    ``first`` is the folder of the vault that the first session is about.
    """
    folder, left = first, None
    while True:
        leaves = _memory()
        guest = start(folder, (left, leaves))
        wanted = attend(guest, program=program, folder=folder)
        code = guest.wait()
        _close(left)
        left = leaves
        if folder is not None:
            with suppress(OSError):  # it is not empty, as it should be; or gone already
                folder.rmdir()
        if code != 0:
            sys.stderr.write(f"{CRASHED} {KEPT_IS_SAFE if folder else GUEST_LOST}\n")
        if code != 0 or wanted is None:
            _close(left)
            return code
        folder = wanted.folder


def attend(guest: Guest, *, program: Path, folder: Path | None = None) -> Next | None:
    """Serve one session until it hangs up; return the next one that it asked for last.

    Nothing is saved in the ``folder`` that the session keeps its vault in.

    A session that says anything outside the protocol is ended.
    """
    wanted, saves = None, 0
    try:
        while frame := read_frame(guest.heard):
            if frame.kind == "next":
                wanted, answer = _agreed(frame, program)
            elif frame.kind == "save":
                saves += 1
                answer = _saved(frame, saves, program, (folder,) if folder else ())
            else:
                raise ProtocolError("Only a doorkeeper says this.")
            write_frame(guest.answers, answer)
    except BrokenPipeError:
        pass  # the session ended before it heard the answer
    except ProtocolError:
        guest.end()
    guest.answers.close()
    guest.heard.close()
    return wanted


def fork_session(
    main: SessionMain, folder: Path | None = None, hands: Hands = (None, None)
) -> Guest:
    """Fork a session that runs ``main`` with its door and ends with what it returns (POSIX)."""
    heard, says = os.pipe()
    hears, answers = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        os.close(answers)
        pipes = os.fdopen(hears, "rb"), os.fdopen(says, "wb")
        _be_session(main, Door(*pipes, folder=folder, hands=hands))
    os.close(says)
    os.close(hears)
    return Guest(
        os.fdopen(heard, "rb"),
        os.fdopen(answers, "wb"),
        wait=lambda: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]),
        end=lambda: os.kill(child, 9),
    )


def spawn_session(folder: Path | None, _hands: Hands) -> Guest:
    """Start a session as a fresh interpreter, for systems without fork; nothing is handed over."""
    import subprocess

    process = subprocess.Popen(  # noqa: S603 - the folder was checked, and is one argument
        [sys.executable, "-m", "securetrain.session.learner", str(folder or "")],
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


def _memory() -> int | None:
    """Return a descriptor of memory without a name, where the system offers some."""
    return os.memfd_create("left") if hasattr(os, "memfd_create") else None


def _close(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


def _agreed(frame: Frame, program: Path) -> tuple[Next | None, Frame]:
    from securetrain.session.places_to_keep import check_folder

    untrusted = frame.entries["folder"]
    if not untrusted:
        return Next(None), Frame("agreed", {})
    try:
        folder = check_folder(untrusted, program)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except SaveRefusedError as error:
        return None, _refusal(error)
    except OSError as error:
        return None, _refusal(_not_made(error))
    return Next(folder), Frame("agreed", {})


def _not_made(error: OSError) -> SaveRefusedError:
    from securetrain.words import _

    return SaveRefusedError(
        _("The folder could not be made ({reason}).").format(reason=error.strerror),
        safe=_("Nothing was changed."),
        next=_("Choose another folder."),
    )


def _refusal(error: SaveRefusedError) -> Frame:
    return Frame("refused", {"what": error.what, "safe": error.safe, "next": error.next})


def _saved(frame: Frame, saves: int, program: Path, closed: tuple[Path, ...]) -> Frame:
    from securetrain.session.places_to_save import refused
    from securetrain.session.saving import MOST_SAVES, save
    from securetrain.words import _

    try:
        if saves > MOST_SAVES:
            raise refused(_("No more files can be saved in this session."))
        asked = frame.entries["path"], frame.entries["type"], frame.body
        path = save(*asked, program=program, closed=closed)
    except SaveRefusedError as error:
        return _refusal(error)
    return Frame("saved", {"path": str(path)})
