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

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.frames import Frame, ProtocolError, read_frame, write_frame
from securetrain.session.terse import tell_tersely

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


def keep_door(start: Start, *, program: Path, usual: Path | None = None) -> int:
    """Run sessions one after the other until one does not ask for a next; return its exit code.

    ``usual`` is the folder of a vault unless somebody chooses another: where there is one, the
    first session is about it.
    """
    folder = usual if usual and places.holds_vault(usual) else None
    left = None
    while True:
        held = folder is not None and (folder == usual or places.holds_vault(folder))
        leaves, made = _memory(), _make(folder)
        guest = start(folder, (left, leaves))
        closed = tuple(each for each in (usual, folder) if each)
        wanted = attend(guest, program=program, closed=closed)
        code = guest.wait()
        _close(left)
        left = leaves
        # What was made and not used, and the folder of a vault when all in it was erased.
        _take_away([*made, folder] if folder and held else made)
        if code != 0:
            sys.stderr.write(f"{CRASHED} {KEPT_IS_SAFE if folder else GUEST_LOST}\n")
        if code != 0 or wanted is None:
            _close(left)
            return code
        folder = wanted.folder


def attend(guest: Guest, *, program: Path, closed: tuple[Path, ...] = ()) -> Next | None:
    """Serve one session until it hangs up; return the next one that it asked for last.

    A session that says anything outside the protocol is ended.

    Args:
        guest: The session.
        program: The folder that the program lies in.
        closed: Further folders that nothing is saved in.
    """
    wanted, saves = None, 0
    try:
        while frame := read_frame(guest.heard):
            if frame.kind == "next":
                wanted, answer = _agreed(frame, program)
            elif frame.kind == "save":
                saves += 1
                answer = _saved(frame, saves, program, closed)
            else:
                raise ProtocolError("Only a doorkeeper says this.")
            write_frame(guest.answers, answer)
    except BrokenPipeError:
        pass  # the session ended before it heard the answer
    except ProtocolError:
        wanted = None
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


def spawn_session(files: tuple[str, ...], folder: Path | None, _hands: Hands) -> Guest:
    """Start a session as a fresh interpreter, for systems without fork; nothing is handed over."""
    import subprocess

    process = subprocess.Popen(  # noqa: S603 - the folder was checked, and is one argument
        [sys.executable, "-m", "securetrain.session.learner", str(folder or ""), *files],
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
        tell_tersely(*sys.exc_info())
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


def _make(folder: Path | None) -> list[Path]:
    """Make a folder as far as it is missing; return what was made, the outermost first."""
    made: list[Path] = []
    above = (folder, *folder.parents) if folder else ()
    with suppress(OSError):  # then the session finds none, and says so when it is to be used
        for each in reversed([each for each in above if not each.exists()]):
            each.mkdir(mode=0o700)
            made.append(each)
    return made


def _take_away(folders: list[Path]) -> None:
    for each in reversed(folders):
        with suppress(OSError):  # something is in it, as it should be; or it is gone already
            each.rmdir()


def _agreed(frame: Frame, program: Path) -> tuple[Next | None, Frame]:
    from securetrain.session.doorkeeper.places_to_keep import check_folder

    untrusted = frame.entries["folder"]
    try:
        folder = check_folder(untrusted, program) if untrusted else None
    except SaveRefusedError as error:
        return None, _refusal(error)
    return Next(folder), Frame("agreed", {})


def _refusal(error: SaveRefusedError) -> Frame:
    return Frame("refused", {"what": error.what, "safe": error.safe, "next": error.next})


def _saved(frame: Frame, saves: int, program: Path, closed: tuple[Path, ...]) -> Frame:
    from securetrain.session.doorkeeper.places_to_save import refused
    from securetrain.session.doorkeeper.saving import MOST_SAVES, save
    from securetrain.words import _

    try:
        if saves > MOST_SAVES:
            raise refused(_("No more files can be saved in this session."))
        asked = frame.entries["path"], frame.entries["type"], frame.body
        path = save(*asked, program=program, closed=closed)
    except SaveRefusedError as error:
        return _refusal(error)
    return Frame("saved", {"path": str(path)})
