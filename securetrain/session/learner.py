# SPDX-License-Identifier: GPL-3.0-or-later
"""A learner's session: marries the window, the library and a guest's journal, and runs them.

The order here is start time: Qt first, then the smallest window that can be painted, and
everything a first page does not need after it.
"""

import builtins
import gc
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.session.doorkeeper.door import Door
from securetrain.session.terse import be_terse
from securetrain.shield import (
    GUEST,
    Rules,
    State,
    close_connections,
    close_in,
    quiet_shift,
    share_one_heap,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from securetrain.session.entry.entrance import Entrance
    from securetrain.session.entry.opening import Opening

NOWHERE = "/dev/null/none" if os.name != "nt" else "NUL:\\none"
"""A folder that cannot exist, where Qt's settings (and its lists of recent files) go."""

PICTURE_MIB = 64
"""What one decoded picture may take."""


def run_session(door: Door, shielded: State, files: tuple[str, ...] = ()) -> int:
    """Open the window, run until it closes, and return the exit code.

    Args:
        door: The way to the doorkeeper.
        shielded: How far this process has closed itself in.
        files: Untrusted paths of packs to open.
    """
    # Nothing of what a start makes is garbage; looking for it costs 15 to 25 ms.
    gc.disable()
    be_terse()
    share_one_heap()
    application = make_application()
    end_with_doorkeeper(application, door)

    first = _first_window(application, door, partial(_settle, shielded))
    first.files = files
    first.show()
    return run_to_the_end(application)


def run_to_the_end(application: "QApplication") -> int:
    """Run until the session ends, and take back what was copied meanwhile."""
    with quiet_shift():
        code = application.exec()
    from securetrain.ui import take_back_copied

    take_back_copied()
    return code


def _first_window(
    application: "QApplication", door: Door, settle: Callable[[], State]
) -> "Opening | Entrance":
    if door.folder is None:
        from securetrain.session.entry.opening import Opening

        return Opening(application, door, when_loaded=settle)
    from securetrain.session.entry.entrance import Entrance

    return Entrance(application, door, door.folder, when_loaded=settle)


def end_with_doorkeeper(application: "QApplication", door: Door) -> None:
    """End the session when its doorkeeper has gone: a window must not stay behind by itself."""
    if os.name == "nt":  # there a pipe cannot be listened to like this
        return
    from PySide6.QtCore import QSocketNotifier

    listener = QSocketNotifier(door.listening_at, QSocketNotifier.Type.Read, application)
    listener.activated.connect(lambda *_what: application.exit(0))


def make_application() -> "QApplication":
    """Make Qt's application such that it writes down nothing of its own."""
    plain_import = builtins.__import__
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QImageReader
    from PySide6.QtWidgets import QApplication

    # PySide6's import hook slows every later import; nothing here needs it.
    builtins.__import__ = plain_import
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, NOWHERE)
    QImageReader.setAllocationLimit(PICTURE_MIB)
    # The task bar groups windows by this name; it is nobody's business either.
    application = QApplication(["lessons"])
    application.setQuitOnLastWindowClosed(False)
    return application


def _settle(shielded: State) -> State:
    """Look for garbage from now on, but not in the program itself, and close what can be closed."""
    gc.freeze()
    gc.enable()
    return close_connections(shielded, os.environ)


def main() -> int:
    """Run a session as a process of its own, for systems without fork (untried)."""
    hears = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    says = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever is printed from now on must not reach the doorkeeper.
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())
    folder = Path(sys.argv[1]) if sys.argv[1:] and sys.argv[1] else None
    rules = Rules(write_beneath=(folder,)) if folder else GUEST
    return run_session(Door(hears, says, folder=folder), close_in(rules), tuple(sys.argv[2:]))


if __name__ == "__main__":
    raise SystemExit(main())
