# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs in a folder: listed, and listed anew once one of them was dealt with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.session.choosing import choose_folder
from securetrain.session.packs.pack_folder import Listing
from securetrain.session.surroundings import Surroundings
from securetrain.words import _


class FolderPages:
    """Makes the page of a folder; ``folder`` is the one that was listed last, empty for none."""

    def __init__(
        self,
        around: Surroundings,
        put: Callable[[Callable[[], QWidget]], None],
        *,
        open_path: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        """Take how a page is put on stage, how a path is opened, and the way back."""
        self._around, self._put, self._open, self._leave = around, put, open_path, leave
        self.folder = ""

    def choose(self) -> None:
        """Let somebody choose a folder, and look through it."""
        if chosen := choose_folder(self._around.window, _("Look through a folder")):
            self._open(str(chosen))

    def show(self, listing: Listing) -> None:
        """Show what was found."""
        self.folder = listing.folder
        self._put(partial(self._page, listing))

    def take(self) -> str:
        """Return the folder that was listed last, once."""
        folder, self.folder = self.folder, ""
        return folder

    def _page(self, listing: Listing) -> QWidget:
        page = ui.FoundPacksPage(self._around.look(), listing.folder, listing.packs)
        if not listing.is_whole:
            page.show_left_out()
        page.chosen.connect(self._open)
        page.folder_wanted.connect(self.choose)
        page.left.connect(self._left)
        return page

    def _left(self) -> None:
        self.folder = ""
        self._leave()
