# SPDX-License-Identifier: GPL-3.0-or-later
"""How a session ends: quickly, for the next person, locked, or handed on to a fresh one.

Whatever the way, the windows go first, then what is half done is put down where anything is kept,
and the vault is closed; the process ends with it, so that the keys leave memory. It ends as well
where something goes amiss on the way: nothing may stay open that nobody sees.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from securetrain import places
from securetrain.classroom import LeaveTo
from securetrain.errors import SecuretrainError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.handed import Handed, Purpose
from securetrain.session.dressing import Dressing
from securetrain.session.held import Held
from securetrain.ui import MainWindow, forget_results

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_WAIT = 250
"""Milliseconds that an end waits for work in the background."""


class WaysOut:
    """Every way out of a session; each is called at most once."""

    def __init__(  # noqa: PLR0913 - what all has to end
        self,
        application: QApplication,
        door: Door,
        window: MainWindow,
        *,
        held: Held,
        dressing: Dressing,
    ) -> None:
        """Take what ends."""
        self._application, self._door, self._window = application, door, window
        self._held, self._dressing = held, dressing
        self.put_down: Callable[[], str] = str
        """Puts what is half done into the vault; returns the name of what is on the desk."""

    def leave(self) -> None:
        """End the program, or leave only an empty page for notes, as the settings say."""
        with self._gone():
            if self._dressing.settings.leave_to is LeaveTo.NOTES:
                self._try_to_begin(None, Handed(self._dressing.settings, purpose=Purpose.NOTES))
            self._put_away()

    def close(self) -> None:
        """End the program."""
        with self._gone():
            self._put_away()

    def next_person(self) -> None:
        """End this session and begin a guest's, who finds nothing of this one."""
        with self._gone():
            with suppress(SecuretrainError, OSError):  # unheard: then the program just ends
                self._door.ask_for_next()
            self._put_away()

    def lock(self) -> None:
        """End this session and begin one at the door of its vault; how it looks goes along."""
        with self._gone():
            folder = self._held.folder
            # Where the stick was pulled, the door would offer to keep anew in an empty place.
            if folder and places.holds_vault(folder):
                self._try_to_begin(folder, Handed(self._dressing.settings))
            self._put_away(returns=True)

    def keep(self, folder: Path, *, backup: Path | None = None) -> None:
        """End this guest's session and begin one about a folder, with all that was done so far.

        A ``backup`` is to be restored there.

        Raises:
            SaveRefusedError: nothing may be kept there; the session goes on.
        """
        handed = Handed(self._dressing.settings, self._held.journal)
        if backup:
            handed = replace(handed, purpose=Purpose.RESTORE, file=str(backup))
        self._begin(folder, handed)
        self.close()

    def read_without_trust(self, path: str) -> None:
        """End this session and begin a guest's, without vault and key, that reads one pack.

        Raises:
            SaveRefusedError: there can be none; this session goes on.
        """
        self._begin(None, Handed(self._dressing.settings, purpose=Purpose.READ, file=path))
        self.close()

    def erased(self) -> None:
        """End the session of a vault that is no more, and begin a guest's that looks the same."""
        with self._gone():
            self._try_to_begin(None, Handed(self._dressing.settings))

    def _begin(self, folder: Path | None, handed: Handed) -> None:
        self._door.ask_for_next(folder)
        self._door.leave_to_next(handed.packed())

    def _try_to_begin(self, folder: Path | None, handed: Handed) -> None:
        """Ask for a next session; where that is refused or unheard, the program just ends."""
        with suppress(SecuretrainError, OSError):
            self._begin(folder, handed)

    @contextmanager
    def _gone(self) -> Iterator[None]:
        """Take everything off the screen at once, and end after what is still to be done."""
        self._window.may_close = True
        try:
            self._window.hide_everything()
            yield
        finally:
            forget_results()  # what ends just now would be told on a page whose vault is closed
            self._application.exit(0)

    def _put_away(self, *, returns: bool = False) -> None:
        with suppress(SecuretrainError):  # a disk that takes no more: what was answered is on it
            at = self.put_down()
            self._held.drafts.put_down()
            self._held.keep(self._dressing.settings, at if returns else "")
        if QThreadPool.globalInstance().waitForDone(MOST_WAIT):
            self._held.close()  # else something still works in it; a vault opens after any end
