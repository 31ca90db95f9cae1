# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the pages of keeping, each in the states it can be in, for pictures and tests."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from securetrain import ui, words
from securetrain.session.keeping.passphrases import kinds, weighed
from tests.tours.page_tour import Make, PageTour

FOLDER = "/home/robin/.local/share/reader"
DRAWN = "anchor velvet pebble summer ticket orchard lantern"
LETTERS = "k7mp 3xwa hq9d zt4n"
OWN = "فانوس روی پشت بام و سه گربه"
ENTRIES = (
    ui.Forgettable("first", "Stop, look, ask by another way", answers=12, notes=1),
    ui.Forgettable("second", "If something happens, the first hour", answers=3, notes=0),
    ui.Forgettable("third", "Lock your phone for a checkpoint", answers=0, notes=0),
)


class KeepingTour(PageTour):
    """Shows each page in the states it can be in."""

    def _pages(self) -> Mapping[str, Make]:
        return {
            "01-keep": self._keep,
            "02-keep-synced": partial(self._keep, service="Dropbox"),
            "03-passphrase": self._passphrase,
            "04-passphrase-letters": partial(self._passphrase, LETTERS, "latin"),
            "05-passphrase-typed": self._passphrase_typed,
            "06-passphrase-own": self._own,
            "07-passphrase-busy": self._busy,
            "08-unlock": self._unlock,
            "09-unlock-refused": self._unlock_refused,
            "10-unlock-help": self._unlock_help,
            "10-unlock-along": partial(self._unlock, done=3),
            "10-unlock-keyless": self._unlock_keyless,
            "11-kept": self._kept,
            "12-change": partial(ui.ChangePage, self.look),
            "13-backup": self._backup,
            "14-backup-saved": self._backup_saved,
            "15-restore": partial(ui.RestorePage, self.look, file="/media/stick/first.backup"),
            "16-erase": partial(ui.ErasePage, self.look, backups=2),
            "16-erase-unknown": partial(ui.ErasePage, self.look, backups=None, folder=FOLDER),
            "17-forget": partial(ui.ForgetPage, self.look, ENTRIES),
            "18-forget-asked": self._forget_asked,
            "19-forget-empty": partial(ui.ForgetPage, self.look, ()),
            "20-farewell": partial(ui.FarewellPage, self.look, answers=3),
        }

    def _keep(self, service: str | None = None) -> QWidget:
        return ui.KeepPage(self.look, folder=FOLDER, service=service, along=ui.comes_along(14, 2))

    def _passphrase(self, drawn: str = DRAWN, kind: str = "words") -> ui.NewPassphrasePage:
        title = words._("A passphrase for what you keep")
        along = ui.comes_along(14, 2)
        chosen = kinds(self._language)
        page = ui.NewPassphrasePage(self.look, title=title, along=along, kinds=chosen)
        page.show_drawn(drawn, kind)
        return page

    def _passphrase_typed(self) -> QWidget:
        page = self._passphrase()
        page.first_focus = page._drawn.field
        page._drawn.field._line.setText(DRAWN.upper())
        page._drawn.field.show_letters(True)
        return page

    def _own(self) -> QWidget:
        page = self._passphrase()
        page._turn_over()
        page._own.first._line.setText(OWN)
        page._own.first.show_letters(True)
        page.show_strength(*weighed(OWN))
        page._own._again._line.setText("فانوس")
        page._own.show_not_yet()
        return page

    def _busy(self) -> QWidget:
        page = self._passphrase()
        page.show_busy()
        return page

    def _unlock(self, done: int = 0) -> ui.UnlockPage:
        return ui.UnlockPage(
            self.look,
            folder=FOLDER,
            languages=tuple(words.LANGUAGES.items()),
            language=self._language,
            along=ui.comes_along(done, 0),
        )

    def _unlock_refused(self) -> QWidget:
        page = self._unlock()
        page._field._line.setText("anchor velvet")
        page.show_busy()
        page.show_failure(words._("This passphrase does not open it."))
        return page

    def _unlock_help(self) -> QWidget:
        page = self._unlock()
        next(each for each in page.findChildren(QAbstractButton) if each.isCheckable()).click()
        return page

    def _unlock_keyless(self) -> QWidget:
        page = self._unlock()
        page.show_keyless()
        return page

    def _kept(self) -> QWidget:
        return ui.KeptPage(self.look, folder=FOLDER, backups=2, attempts=214, notes=3)

    def _backup(self) -> ui.BackupPage:
        return ui.BackupPage(self.look, passphrase=DRAWN, backups=1)

    def _backup_saved(self) -> QWidget:
        page = self._backup()
        page.show_saved("/media/stick/first.backup")
        return page

    def _forget_asked(self) -> QWidget:
        page = ui.ForgetPage(self.look, ENTRIES)
        next(each for each in page.findChildren(QAbstractButton)).click()
        return page
