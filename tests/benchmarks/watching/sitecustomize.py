# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens inside a program that is being measured; Python reads this page at its start.

It waits for the module of the first window, and then for what is to be watched. Imports nothing
itself, because that would be measured, too.
"""

import os
import sys

FIRST_WINDOW = "securetrain.session.opening"


class Watch:
    """Sees the module of the first window come, and steps aside."""

    def find_spec(self, name, path, _target=None):  # type: ignore[no-untyped-def]
        """Find that one module as everybody else does, and listen once it is loaded."""
        if name != FIRST_WINDOW:
            return None
        sys.meta_path.remove(self)
        from importlib.machinery import PathFinder

        spec = PathFinder.find_spec(name, path)
        load = spec.loader.exec_module

        def load_and_listen(module):  # type: ignore[no-untyped-def]
            load(module)
            listen(module.Opening)

        spec.loader.exec_module = load_and_listen
        return spec


def listen(opening):  # type: ignore[no-untyped-def]
    """Go on to what is watched once the first window has been painted."""
    show = opening.show
    goes_on = {"window": tell, "lesson": open_lesson}[os.environ["SECURETRAIN_WATCH"]]

    def show_and_watch(self):  # type: ignore[no-untyped-def]
        self.window.painted.connect(lambda: goes_on(self))
        show(self)

    opening.show = show_and_watch


def open_lesson(opening):  # type: ignore[no-untyped-def]
    """Choose English, skip the questions, and open the first lesson, as quick fingers would."""
    opening._go_on("en")
    stage = opening._stage
    stage.enter()
    from PySide6.QtCore import QEvent, QObject, QTimer

    class First(QObject):
        def eventFilter(self, watched, event):  # type: ignore[no-untyped-def]
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, lambda: tell(opening))
            return False

    stage.lessons.open(*stage.library.books("en")[0].key)
    opening.first = First()
    opening.window.page.column.viewport().installEventFilter(opening.first)


def tell(_opening):  # type: ignore[no-untyped-def]
    """Say the moment and what memory was taken, and end at once."""
    import time

    at = time.monotonic_ns()
    said = f"watched at={at} peak={memory('self/status', 'VmHWM')}"
    shares = sum(in_lines(file, "Pss:") for file in (open("/proc/self/smaps_rollup"), DOORKEEPERS))
    os.write(2, f"{said} shares={shares}\n".encode())
    os._exit(0)


def memory(file, name):  # type: ignore[no-untyped-def]
    """Read a figure in KiB from the system's account of a process."""
    with open(f"/proc/{file}", encoding="ascii") as lines:
        return in_lines(lines, name)


def in_lines(lines, name):  # type: ignore[no-untyped-def]
    """Find a figure by the name before it."""
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if "SECURETRAIN_WATCH" in os.environ:
    # A session may not look into its doorkeeper, which therefore opens its own account for it.
    DOORKEEPERS = open("/proc/self/smaps_rollup")
    sys.meta_path.insert(0, Watch())
