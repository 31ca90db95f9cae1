# SPDX-License-Identifier: GPL-3.0-or-later
"""“Keep my progress”: what it means and where, and then a fresh session that may write there."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from securetrain import places, ui
from securetrain.errors import SecuretrainError
from securetrain.session.handed import Purpose
from securetrain.session.surroundings import Surroundings
from securetrain.words import _

OPTIONS = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly


class KeepingPages:
    """Shows a guest what keeping means; going on ends this session and begins another."""

    def __init__(self, around: Surroundings) -> None:
        """Take what surrounds the pages."""
        self._around = around
        self._folder = usual_folder()

    def show(self) -> None:
        """Say what keeping means, and where it would be."""
        around = self._around
        page = ui.KeepPage(
            around.look(),
            folder=str(self._folder),
            service=places.synced_by(self._folder, os.environ),
            done=around.tutor.answers,
        )
        page.went_on.connect(self._go_on)
        page.restore_wanted.connect(self._restore)
        page.folder_wanted.connect(self._choose)
        page.left.connect(around.go_home)
        around.put(page, self.show)

    def keep_in(self, folder: Path, purpose: Purpose = Purpose.LEARN) -> None:
        """Begin the session that keeps in ``folder``, or say why that cannot be."""
        try:
            self._around.ways.keep(folder, purpose)
        except SecuretrainError as error:
            self._around.say(_("Nothing can be kept there"), str(error))

    def _go_on(self) -> None:
        self.keep_in(self._folder)

    def _restore(self) -> None:
        self.keep_in(self._folder, Purpose.RESTORE)

    def _choose(self) -> None:
        chosen = choose_folder(self._around.window, self._folder)
        if chosen:
            self._folder = chosen
            self.show()


def usual_folder() -> Path:
    """Return where a vault lies unless somebody chose another folder."""
    return places.vault_folder(
        sys.platform, os.environ, Path.home(), program=places.program_folder()
    )


def choose_folder(window: QWidget, before: Path) -> Path | None:
    """Let somebody choose a folder; return where in it the vault is or would be."""
    near = next((each for each in before.parents if each.is_dir()), before)
    title = _("Choose a folder")
    chosen = QFileDialog.getExistingDirectory(window, title, str(near), OPTIONS)
    return places.vault_within(Path(chosen)) if chosen else None
