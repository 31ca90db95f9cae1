# SPDX-License-Identifier: GPL-3.0-or-later
"""“Keep my progress”: what it means and where, and then a fresh session that may write there."""

import os
import sys
from pathlib import Path

from securetrain import places, ui
from securetrain.errors import SecuretrainError
from securetrain.session.choosing import choose_file, choose_vault_folder
from securetrain.session.doorkeeper.handed import along_of
from securetrain.session.noting import write_down
from securetrain.session.surroundings import Surroundings
from securetrain.words import _


class KeepingPages:
    """Shows a guest what keeping means; going on ends this session and begins another."""

    def __init__(self, around: Surroundings) -> None:
        """Take what surrounds the pages."""
        self._around = around
        self._folder = usual_folder()

    def show(self) -> None:
        """Say what keeping means, and where it would be."""
        around = self._around
        write_down(around.window)
        page = ui.KeepPage(
            around.look(),
            folder=str(self._folder),
            service=places.synced_by(self._folder, os.environ),
            along=along_of(around.held.journal),
        )
        page.went_on.connect(self._go_on)
        page.restore_wanted.connect(self._restore)
        page.folder_wanted.connect(self._choose)
        page.left.connect(around.go_home)
        around.put(page, self.show)

    def keep_in(self, folder: Path, *, backup: Path | None = None) -> None:
        """Begin the session that keeps in ``folder``, or say why that cannot be."""
        try:
            self._around.ways.keep(folder, backup=backup)
        except SecuretrainError as error:
            self._around.say(_("Nothing can be kept there"), str(error))

    def _go_on(self) -> None:
        self.keep_in(self._folder)

    def _restore(self) -> None:
        backup = choose_file(self._around.window, _("Choose the backup file"))
        if backup:
            self.keep_in(self._folder, backup=backup)

    def _choose(self) -> None:
        chosen = choose_vault_folder(self._around.window, _("Choose a folder"), self._folder)
        if chosen:
            self._folder = chosen
            self.show()


def usual_folder() -> Path:
    """Return where a vault lies unless somebody chose another folder."""
    return places.vault_folder(
        sys.platform, os.environ, Path.home(), program=places.program_folder()
    )
