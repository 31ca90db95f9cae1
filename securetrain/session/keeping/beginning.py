# SPDX-License-Identifier: GPL-3.0-or-later
"""The beginning of a vault: a passphrase for a new one, or a backup that is restored."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain import ui
from securetrain.session.doorkeeper.handed import Handed, Purpose
from securetrain.session.dressing import Dressing
from securetrain.ui import MainWindow, in_background
from securetrain.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from securetrain.sealing import Profile
    from securetrain.vault import OpenedBackup, Vault

LARGEST_BACKUP = 128 * 1024 * 1024


class Beginning:
    """Asks until there is a vault; ``began`` or ``restored`` gets it, or ``left`` is called."""

    def __init__(
        self,
        window: MainWindow,
        dressing: Dressing,
        handed: Handed,
        folder: Path,
    ) -> None:
        """Take the folder that the vault is to be in."""
        self._window, self._dressing = window, dressing
        self._handed, self._folder = handed, folder
        self._backup: OpenedBackup | None = None
        self.began: Callable[[Vault], None] = _unheard
        """Called with a vault that has nothing in it yet."""
        self.restored: Callable[[Vault], None] = _unheard
        self.left: Callable[[], None] = _unheard
        self._again = self._show_restore if handed.purpose is Purpose.RESTORE else self._show_new

    def show(self) -> None:
        """Show the page at hand, anew if it stands there already."""
        self._again()

    # A new passphrase.

    def _show_new(self) -> None:
        from securetrain.session.keeping.passphrases import kinds, offer

        self._again = self._show_new
        language = self._dressing.settings.language
        title = _("A passphrase for what you keep")
        along = "" if self._backup else self._handed.along
        page = ui.NewPassphrasePage(
            self._dressing.look, title=title, along=along, kinds=kinds(language)
        )
        page.chosen.connect(partial(self._make, page))
        page.left.connect(self.left)
        self._window.show_page(page)
        offer(page, language)

    def _make(self, page: "ui.NewPassphrasePage", passphrase: str) -> None:
        page.show_busy(_("Sealing what you keep. This takes about a second."))
        in_background(
            page,
            partial(_made, self._folder, passphrase, self._backup),
            then=self._give,
            failed=lambda error: page.show_failure(str(error)),
        )

    def _give(self, vault: "Vault") -> None:
        done = self.restored if self._backup else self.began
        self._backup = None
        done(vault)

    # A backup.

    def _show_restore(self) -> None:
        self._again = self._show_restore
        page = ui.RestorePage(self._dressing.look, file=self._handed.file)
        page.entered.connect(partial(self._open, page))
        page.left.connect(self.left)
        self._window.show_page(page)

    def _open(self, page: "ui.RestorePage", passphrase: str) -> None:
        page.show_busy(_("Opening the backup. This takes about a second."))
        in_background(
            page,
            partial(_opened, self._handed.file, passphrase),
            then=self._opened,
            failed=lambda error: page.show_failure(str(error)),
        )

    def _opened(self, backup: "OpenedBackup") -> None:
        self._backup = backup
        self._show_new()


def _unheard(*_what: object) -> None:
    raise AssertionError("Nobody listens.")


def _made(folder: Path, passphrase: str, backup: "OpenedBackup | None") -> "Vault":
    from securetrain.vault import create, restore

    if backup:
        return restore(backup, folder, passphrase, _profile())
    return create(folder, passphrase, _profile())


def _opened(untrusted_path: str, passphrase: str) -> "OpenedBackup":
    from securetrain.session.doorkeeper.reading import read_local
    from securetrain.vault import open_backup

    return open_backup(read_local(untrusted_path, LARGEST_BACKUP), passphrase)


def _profile() -> "Profile":
    from securetrain.sealing import SMALL, profile_for

    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):  # a system that does not say
        return SMALL
    return profile_for(memory)
