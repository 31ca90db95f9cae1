# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys mean while the stage is set, wherever the page at hand gives them no other meaning."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from securetrain.classroom import Settings, scaled
from securetrain.session.dressing import Dressing
from securetrain.session.leaving.exits import Exits
from securetrain.ui import Intent, MainWindow, Wish

SIZES = {Intent.LARGER: 1, Intent.SMALLER: -1}


@runtime_checkable
class Handles(Protocol):
    """A page that gives keys a meaning of its own."""

    def handle(self, wish: Wish) -> bool:
        """Do what a key means; say whether it meant anything."""


@dataclass(frozen=True)
class Wishes:
    """Leads each wish to where it is done; ``arrived`` maps those that wait for an arrival."""

    window: MainWindow
    dressing: Dressing
    exits: Exits
    close: Callable[[], None]
    lock: Callable[[], None]
    change: Callable[[Settings], None]
    arrived: Callable[[Intent], None]

    def hear(self, wish: Wish) -> None:
        """Do what is wished; a pause hears nothing but the ways out."""
        page, settings = self.window.page, self.dressing.settings
        if wish.intent is Intent.LEAVE:
            self.exits.leave()
        elif wish.intent is Intent.CLOSE:
            self.close()
        elif self.exits.is_paused:
            return
        elif wish.intent is Intent.LOCK:
            self.lock()
        elif wish.intent in SIZES:
            self.change(scaled(settings, SIZES[wish.intent]))
        elif wish.intent is Intent.USUAL_SIZE:
            self.change(replace(settings, scale=100))
        elif not (isinstance(page, Handles) and page.handle(wish)):
            self.arrived(wish.intent)
