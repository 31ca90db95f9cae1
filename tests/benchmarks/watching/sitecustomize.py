# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens inside a program that is being measured; Python reads this page at its start.

It waits for the module of the first window, and then for what is to be watched. Imports nothing
itself, because that would be measured, too.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # without the module `typing`, which would be measured, too
if TYPE_CHECKING:
    from typing import Any

FIRST_WINDOW = "securetrain.session.opening"


class Watch:
    """Sees the module of the first window come, and steps aside."""

    def find_spec(self, name: str, path: Any, _target: object = None) -> Any:
        """Find that one module as everybody else does, and listen once it is loaded."""
        if name != FIRST_WINDOW:
            return None
        sys.meta_path.remove(self)
        from importlib.machinery import PathFinder

        spec: Any = PathFinder.find_spec(name, path)
        load = spec.loader.exec_module

        def load_and_listen(module: Any) -> None:
            load(module)
            listen(module.Opening)

        spec.loader.exec_module = load_and_listen
        return spec


def listen(opening: Any) -> None:
    """Go on to what is watched once the first window has been painted."""
    show = opening.show
    goes_on = {"window": tell, "lesson": open_lesson}[os.environ["SECURETRAIN_WATCH"]]

    def show_and_watch(self: Any) -> None:
        self.window.painted.connect(lambda: goes_on(self))
        show(self)

    opening.show = show_and_watch


def open_lesson(opening: Any) -> None:
    """Choose English, skip the questions, and open a lesson, as quick fingers would."""
    opening._go_on("en")
    stage = opening._stage
    stage.enter()
    from PySide6.QtCore import QEvent, QObject, QTimer

    class First(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, lambda: tell(opening))
            return False

    books = stage.library.books("en")
    stage.lessons.open(*next(book.key for book in books if not book.info.content_note))
    opening.first = First()
    opening.window.page.column.viewport().installEventFilter(opening.first)


def tell(_opening: Any) -> None:
    """Say the moment and what memory was taken, and end at once."""
    import time

    at = time.monotonic_ns()
    said = f"watched at={at} peak={memory('self/status', 'VmHWM')}"
    shares = sum(memory(f"{who}/smaps_rollup", "Pss:") for who in ("self", os.getppid()))
    os.write(2, f"{said} shares={shares}\n".encode())
    os._exit(0)


def memory(file: str, name: str) -> int:
    """Read a figure in KiB from the system's account of a process."""
    with open(f"/proc/{file}", encoding="ascii") as lines:  # noqa: PTH123 - pathlib would be measured
        return next(int(line.split()[1]) for line in lines if line.startswith(name))


if "SECURETRAIN_WATCH" in os.environ:
    sys.meta_path.insert(0, Watch())
