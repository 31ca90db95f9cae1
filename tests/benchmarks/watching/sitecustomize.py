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
    from collections.abc import Iterable
    from typing import Any

FIRST_WINDOWS = {
    "securetrain.session.entry.opening": "Opening",
    "securetrain.session.entry.entrance": "Entrance",
}


PAINTED = 800
"""Milliseconds in which a lesson is painted for sure, where memory is measured and not time."""


class Watch:
    """Sees the module of the first window come, and steps aside."""

    def find_spec(self, name: str, path: Any, _target: object = None) -> Any:
        """Find such a module as everybody else does, and listen once it is loaded."""
        if name not in FIRST_WINDOWS:
            return None
        sys.meta_path.remove(self)
        from importlib.machinery import PathFinder

        spec: Any = PathFinder.find_spec(name, path)
        load = spec.loader.exec_module

        def load_and_listen(module: Any) -> None:
            load(module)
            listen(getattr(module, FIRST_WINDOWS[name]))

        spec.loader.exec_module = load_and_listen
        return spec


def listen(opening: Any) -> None:
    """Go on to what is watched once the first window has been painted."""
    show = opening.show
    goes_on = {
        "window": tell,
        "lesson": open_lesson,
        "straight": open_straight,
        "kept": open_vault,
    }[os.environ["SECURETRAIN_WATCH"]]

    def show_and_watch(self: Any) -> None:
        self.window.painted.connect(lambda: goes_on(self))
        show(self)

    opening.show = show_and_watch


def open_lesson(opening: Any) -> None:
    """Choose English, skip the questions, and open a lesson, as quick fingers would."""
    opening._go_on("en")
    stage = opening.stage
    stage.enter()
    show_lesson(opening, stage)


def open_straight(opening: Any) -> None:
    """Open a lesson with nothing in between that somebody would first look at and answer."""
    from securetrain.session.stage import Stage

    stage = Stage(opening._application, opening._door, opening.window)
    opening.stage = stage
    stage._arrived, stage.dressing.look = True, opening.window.look
    opening.window.show_look(stage.dressing.look, bars=True)
    show_lesson(opening, stage)


def open_vault(entrance: Any) -> None:
    """Unlock as soon as all is loaded, and open a lesson."""
    from PySide6.QtCore import QTimer

    def look() -> None:
        if entrance.stage and entrance.stage._arrived:
            books = entrance.stage.library.books("en")
            entrance.stage.lessons.open(*books[0].key)
            QTimer.singleShot(PAINTED, lambda: tell(entrance))
            return
        if entrance._system and entrance.window.page not in asked:
            asked.append(entrance.window.page)
            asked[0].entered.emit(os.environ["SECURETRAIN_PASSPHRASE"])
        QTimer.singleShot(10, look)

    asked: list[Any] = []
    look()


def show_lesson(opening: Any, stage: Any) -> None:
    """Open a lesson that begins without a note, and tell once its first step is painted."""
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
    said += f" now={memory('self/status', 'VmRSS')}"
    shares = memory("self/smaps_rollup", "Pss:") + in_lines(DOORKEEPERS, "Pss:")
    os.write(2, f"{said} shares={shares}\n".encode())
    os._exit(0)


def memory(file: str, name: str) -> int:
    """Read a figure in KiB from the system's account of a process."""
    with open(f"/proc/{file}", encoding="ascii") as lines:  # noqa: PTH123 - pathlib would be measured
        return in_lines(lines, name)


def in_lines(lines: Iterable[str], name: str) -> int:
    """Find a figure by the name before it."""
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if "SECURETRAIN_WATCH" in os.environ:
    # A session may not look into its doorkeeper, which opens its own account for it before.
    DOORKEEPERS = open("/proc/self/smaps_rollup", encoding="ascii")  # noqa: PTH123, SIM115
    sys.meta_path.insert(0, Watch())
