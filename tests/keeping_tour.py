# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the pages of keeping, each in the states it can be in, for pictures and tests."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from securetrain import places, ui, words
from securetrain.ui import MainWindow, ThemeChoice, apply, make_look
from tests.manner import Manner
from tests.tours import Go, settle

FOLDER = "/home/robin/.local/share/reader"
DRAWN = "anchor velvet pebble summer ticket orchard lantern"
LETTERS = "k7mp 3xwa hq9d zt4n"
KINDS = (("words", "Words"), ("latin", "Letters"))
REFUSED = (
    "This passphrase does not open it. Nothing was changed. Press Show and read what you typed."
)
ENTRIES = (
    ui.Forgettable("first", "Stop, look, ask by another way", answers=12, notes=1),
    ui.Forgettable("second", "If something happens, the first hour", answers=3, notes=0),
    ui.Forgettable("third", "Lock your phone for a checkpoint", answers=0, notes=0),
)


class KeepingTour:
    """Shows one page after the other in one window."""

    def __init__(self, application: QApplication, manner: Manner, size: tuple[int, int]) -> None:
        """Open a window in a manner."""
        self._application = application
        words.use(manner.language, places.catalogues())
        theme = ThemeChoice(manner.theme)
        self.look = make_look(theme, scale=manner.scale / 100, language=manner.language)
        apply(application, self.look, assets=places.assets())
        self._language = manner.language
        self.window = MainWindow("Reader")
        self.window.resize(*size)
        self.window.show_look(self.look, bars=True)
        self.window.show()

    def stops(self) -> Iterator[tuple[str, Go]]:
        """Yield every state of every page by name, with what goes there."""
        for name, make in self._pages().items():
            yield name, partial(self._show, make)

    def grab(self, go: Go, file: Path | None) -> None:
        """Go to a page and draw it."""
        if file:
            go()
            self.window.grab().save(str(file))

    def end(self) -> None:
        """Close the window."""
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()
        settle(self._application)

    def _show(self, make: Callable[[], QWidget]) -> None:
        page = make()
        self.window.show_look(self.look, bars=not isinstance(page, ui.UnlockPage))
        self.window.show_page(page)
        settle(self._application)

    def _pages(self) -> dict[str, Callable[[], QWidget]]:
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
            "11-kept": self._kept,
            "12-change": partial(ui.ChangePage, self.look),
            "13-backup": self._backup,
            "14-backup-saved": self._backup_saved,
            "15-restore": partial(ui.RestorePage, self.look, file="/media/stick/first.backup"),
            "16-erase": partial(ui.ErasePage, self.look, backups=2),
            "17-forget": partial(ui.ForgetPage, self.look, ENTRIES),
            "18-forget-asked": self._forget_asked,
            "19-forget-empty": partial(ui.ForgetPage, self.look, ()),
            "20-farewell": partial(ui.FarewellPage, self.look, answers=3),
        }

    def _keep(self, service: str | None = None) -> QWidget:
        return ui.KeepPage(self.look, folder=FOLDER, service=service, along=ui.comes_along(14, 2))

    def _passphrase(self, drawn: str = DRAWN, kind: str = "words") -> ui.NewPassphrasePage:
        title = words._("A passphrase for what you keep")
        page = ui.NewPassphrasePage(
            self.look, title=title, along=ui.comes_along(14, 2), kinds=KINDS
        )
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
        page._own.first._line.setText("فانوس روی پشت بام و سه گربه")
        page._own.first.show_letters(True)
        page.show_strength("It would hold for years.", enough=True)
        page._own._again._line.setText("فانوس")
        page._own.show_not_yet()
        return page

    def _busy(self) -> QWidget:
        page = self._passphrase()
        page.show_busy()
        return page

    def _unlock(self) -> ui.UnlockPage:
        languages = tuple(words.LANGUAGES.items())
        return ui.UnlockPage(self.look, folder=FOLDER, languages=languages, language=self._language)

    def _unlock_refused(self) -> QWidget:
        page = self._unlock()
        page._field._line.setText("anchor velvet")
        page.show_busy()
        page.show_failure(REFUSED)
        return page

    def _unlock_help(self) -> QWidget:
        page = self._unlock()
        next(each for each in page.findChildren(QAbstractButton) if each.isCheckable()).click()
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
