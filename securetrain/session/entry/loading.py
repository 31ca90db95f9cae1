# SPDX-License-Identifier: GPL-3.0-or-later
"""What is imported while somebody looks at the first window, one room after the other."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QTimer

THE_REST = (
    "securetrain.course",
    "securetrain.practice",
    "securetrain.classroom",
    "securetrain.ui.blocks",
    "securetrain.session.stage",
    "securetrain.session.leaving.watches",
    "securetrain.ui.pages.today",
)


class Loading:
    """Imports room after room, and lets the window breathe in between."""

    def __init__(self, done: Callable[[], None]) -> None:
        """Begin with `go_on`; ``done`` is called once all is there."""
        self._to_load = list(THE_REST)
        self._done = done

    def go_on(self) -> None:
        """Import the next room."""
        if self._to_load:
            import_module(self._to_load.pop(0))
            QTimer.singleShot(0, self.go_on)
        else:
            self._done()
