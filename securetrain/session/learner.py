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
from pathlib import Path

from securetrain.session.door import Door

NOWHERE = "/dev/null/none" if os.name != "nt" else "NUL:\\none"
"""A folder that cannot exist, where Qt's settings (and its lists of recent files) go."""

PICTURE_MIB = 64
"""What one decoded picture may take."""


def run_session(door: Door) -> int:
    """Open the window, run until it closes, and return the exit code."""
    # Nothing of what a start makes is garbage; looking for it costs 15 to 25 ms.
    gc.disable()
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
    application = QApplication(["securetrain"])
    application.setApplicationDisplayName("securetrain")
    application.setQuitOnLastWindowClosed(False)

    from securetrain.session.opening import Opening

    opening = Opening(application, door, when_loaded=_look_for_garbage)
    opening.show()
    return application.exec()


def _look_for_garbage() -> None:
    """Look for garbage from now on, and never again among what the program consists of."""
    gc.freeze()
    gc.enable()


def main() -> int:
    """Run a session as a process of its own, for systems without fork (untried)."""
    hears = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    says = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever is printed from now on must not reach the doorkeeper.
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())
    return run_session(Door(hears, says))


if __name__ == "__main__":
    raise SystemExit(main())
