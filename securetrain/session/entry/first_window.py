# SPDX-License-Identifier: GPL-3.0-or-later
"""What every first window does: load the rest, listen for whoever wants to be gone, set the stage.

Whatever is imported at the top of this file is on the way to the first paint.
"""

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from securetrain import words
from securetrain.session.doorkeeper.door import Door
from securetrain.session.entry.loading import Loading
from securetrain.ui import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from securetrain.session.held import Held
    from securetrain.session.leaving.watching import SystemWatch
    from securetrain.session.stage import Stage
    from securetrain.shield import State
    from securetrain.ui import IdleWatch, LeaveWatch, Wish

UNATTENDED = 120.0
"""Seconds without a touch after which nothing that was typed at the door stays there."""


class FirstWindow:
    """A window with one page at a time, until the stage takes it over."""

    def __init__(
        self,
        application: QApplication,
        door: Door,
        when_loaded: "Callable[[], State | None]" = lambda: None,
    ) -> None:
        """Make an empty window.

        ``when_loaded`` is called once all is loaded; it says how far the session is closed in.
        """
        self.files: tuple[str, ...] = ()
        """Untrusted paths of packs, to be opened once somebody has arrived."""
        self._application, self._door = application, door
        self._when_loaded = when_loaded
        self._shielded: State | None = None
        self._system: SystemWatch | None = None
        self._keys: LeaveWatch | None = None
        self._idling: IdleWatch | None = None
        self._hears = False
        self.stage: Stage | None = None
        self.window = MainWindow("")
        self._loading = Loading(self._loaded)
        self.window.leave_wanted.connect(self.leave)
        self.window.close_wanted.connect(self.close)
        self.window.wished.connect(self._wish)

    def show(self) -> None:
        """Show the window, and load the rest once it has been painted."""
        self.window.painted.connect(self._loading.go_on)
        self.window.show()

    def leave(self) -> None:
        """Take everything off the screen, and end."""
        self.window.hide_everything()
        self._application.exit(0)

    def close(self) -> None:
        """Close the window, which ends the session."""
        self.leave()

    def set_stage(self, held: "Held | None" = None) -> "Stage":
        """Give the window to a stage, and return that."""
        from securetrain.session.held import Held
        from securetrain.session.stage import Stage

        self.window.leave_wanted.disconnect(self.leave)
        self.window.close_wanted.disconnect(self.close)
        self.window.wished.disconnect(self._wish)
        if self._keys and self._idling:
            self._keys.end()
            self._idling.rest()
        held = held or Held()
        waiting = replace(held, waiting=self.files + held.waiting)
        self.stage = Stage(self._application, self._door, self.window, held=waiting)
        self._watch()
        return self.stage

    def _loaded(self) -> None:
        from securetrain.session.leaving.watching import SystemWatch
        from securetrain.ui import IdleWatch, LeaveWatch

        self._system = SystemWatch(self._application)
        # Before the shield refuses connections.
        self._hears = self._system.listen(os.environ)
        self._shielded = self._when_loaded()
        if self.stage is None:
            self._keys = LeaveWatch(self._application)
            self._keys.wanted.connect(self.leave)
            self._keys.listen(by_shift=True)
            self._idling = IdleWatch(self._application)
            for alone in (self._idling.expired, self._system.sleeping, self._system.locked):
                alone.connect(self.forget_typed)
            self._idling.listen(UNATTENDED, warning=0)
        self._watch()

    def _watch(self) -> None:
        """Let the stage watch, as soon as both it and what it watches by are there."""
        if self.stage and self._system:
            self.stage.shielded = self._shielded
            self.stage.watch(self._system, hears=self._hears)

    def forget_typed(self) -> None:
        """Empty every field of a passphrase that somebody has left half typed."""
        from securetrain.ui import SecretField  # late: no first paint waits for it

        for field in self.window.findChildren(SecretField):
            field.clear()
        if self._idling and self.stage is None:
            self._idling.listen(UNATTENDED, warning=0)

    def _wish(self, wish: "Wish") -> None:
        from securetrain.ui import Intent  # late: no first paint waits for keys

        if wish.intent is Intent.LEAVE:
            self.leave()


def system_language() -> str:
    """Return the first of the system's languages that the interface speaks, else English."""
    wanted = (each.split("-")[0].lower() for each in QLocale.system().uiLanguages())
    return next((each for each in wanted if each in words.LANGUAGES), "en")
