# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson's page joined to the notebook: notes and bookmarks, on the disk where it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from securetrain.classroom import bookmarks_in, notes_beside
from securetrain.errors import SecuretrainError
from securetrain.practice import LessonKey, Notebook, Spot
from securetrain.session.held import Held
from securetrain.session.surroundings import Surroundings
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.ui import Jotting, MainWindow


@dataclass(frozen=True)
class Noting:
    """Notes and bookmarks of one lesson; each change is kept before anything else happens."""

    around: Surroundings
    key: LessonKey

    def connect(self, jotting: "Jotting") -> None:
        """Show what is there, and listen to what is written and marked."""
        jotting.show_notes(notes_beside(self._notebook, self.key), where_kept(self.around.held))
        jotting.show_bookmarks(bookmarks_in(self._notebook, self.key))
        jotting.note_written.connect(self._write)
        jotting.bookmark_wanted.connect(lambda *what: self._mark(jotting, *what))

    @property
    def _notebook(self) -> Notebook:
        return self.around.held.journal.notebook

    def _write(self, block: int, text: str) -> None:
        self._keep(lambda: self._notebook.write(Spot(*self.key, block), text))

    def _mark(self, jotting: "Jotting", block: int, wanted: bool) -> None:
        self._keep(lambda: self._notebook.mark(Spot(*self.key, block), wanted=wanted))
        jotting.show_bookmarks(bookmarks_in(self._notebook, self.key))

    def _keep(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except SecuretrainError as error:
            # Later: the focus is on its way elsewhere, and would be taken from the dialog.
            QTimer.singleShot(0, self.around.window, partial(self._say, str(error)))

    def _say(self, sentences: str) -> None:
        if self.around.window.isVisible():  # on the way out nothing may come up any more
            self.around.say(_("This was not kept"), sentences)


def write_down(window: "MainWindow") -> None:
    """Have what is half typed in a note written, before anybody counts notes or shows them."""
    from securetrain.ui import LessonPage  # late: no first page is one

    if isinstance(window.page, LessonPage):
        window.page.jotting.tell()


def where_kept(held: Held) -> str:
    """Return a sentence that says where notes are kept, and for how long."""
    if held.vault:
        return _("Kept sealed as you type.")
    if held.is_marked:
        return _("Only in memory: gone when you close.")
    return _("Only in memory: gone when you close, unless you keep your progress first.")
