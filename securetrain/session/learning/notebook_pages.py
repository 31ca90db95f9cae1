# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and notes on one page: opened, taken away and put back, and saved when asked."""

from collections.abc import Callable
from pathlib import Path

from securetrain import ui
from securetrain.classroom import NotedLesson, notes_as_text, read_notebook
from securetrain.errors import SecuretrainError
from securetrain.practice import Notebook, Spot
from securetrain.session.choosing import choose_new_file
from securetrain.session.doorkeeper.door import Door
from securetrain.session.noting import where_kept, write_down
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Place
from securetrain.words import _


class NotebookPages:
    """Shows the notebook as it is whenever somebody comes to it."""

    def __init__(
        self,
        around: Surroundings,
        open_lesson: Callable[[str, str, int | None], None],
        door: Door,
    ) -> None:
        """Take what surrounds the page; ``open_lesson`` opens one at a block."""
        self._around, self._open, self._door = around, open_lesson, door

    def show(self) -> None:
        """Show all bookmarks and notes."""
        around = self._around
        write_down(around.window)
        page = ui.NotebookPage(around.look(), self._lessons(), where_kept(around.held))
        page.spot_chosen.connect(lambda spot: self._open(*spot))
        page.note_changed.connect(self._write)
        page.bookmark_changed.connect(self._mark)
        page.save_chosen.connect(self._choose_file)
        page.library_chosen.connect(lambda: around.window.place_chosen.emit(Place.LIBRARY.value))
        around.put(page, self.show)

    def save(self, path: Path) -> None:
        """Save the notes as plain text, and say where the file is or why there is none."""
        named = path if path.suffix else path.with_name(f"{path.name}.txt")
        try:
            saved = self._door.save(named, "txt", notes_as_text(self._lessons()).encode())
        except SecuretrainError as error:
            self._around.say(_("The file was not saved"), str(error))
            return
        where = _("It lies at {path}. It is not sealed: anyone at this machine can read it.")
        self._around.say(_("The file is saved"), where.format(path=saved))

    @property
    def _notebook(self) -> Notebook:
        return self._around.held.journal.notebook

    def _lessons(self) -> tuple[NotedLesson, ...]:
        return read_notebook(self._around.library, self._notebook, self._around.language())

    def _write(self, spot: Spot, text: str) -> None:
        self._keep(lambda: self._notebook.write(spot, text))

    def _mark(self, spot: Spot, wanted: bool) -> None:
        self._keep(lambda: self._notebook.mark(spot, wanted=wanted))

    def _keep(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
            self.show()

    def _choose_file(self) -> None:
        title, kinds = _("Save the notes as text"), _("Text") + " (*.txt)"
        suggestion = Path.home() / "notes.txt"
        if chosen := choose_new_file(self._around.window, title, suggestion, kinds):
            self.save(chosen)
