# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through locking, leaving and looking quiet, for pictures and tests."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.classroom import Settings
from securetrain.ui.cover import Veil
from securetrain.ui.pages.settings_safety import LockingCard
from tests.keeping_tour import KeepingTour
from tests.tours import settle

SECONDS = 20


class LeavingTour(KeepingTour):
    """Shows each page, the warning and the cover in one window without bars."""

    def _show(self, make: Callable[[], QWidget]) -> None:
        self.window.show_look(self.look, bars=False)
        page = make()
        self.window.show_page(page)
        settle(self._application)
        if page.property("seen"):
            page.show_seen()  # type: ignore[attr-defined]
        if page.property("warned") is not None:
            locks = bool(page.property("warned"))
            ui.LockWarning(self.window, self.look, locks=locks).show_left(SECONDS)
        if page.property("covered"):
            Veil(self.window)
        settle(self._application)
        for card in page.findChildren(LockingCard):
            assert isinstance(page, ui.SettingsPage)
            page.ensureWidgetVisible(card, 0, 400)

    def _pages(self) -> dict[str, Callable[[], QWidget]]:
        rehearsal = partial(ui.RehearsalPage, self.look, by_shift=True)
        return {
            "01-paused": partial(ui.NeutralPage, self.look),
            "02-notes": partial(ui.NotesPage, self.look),
            "03-rehearsal": rehearsal,
            "04-rehearsal-without-shift": partial(ui.RehearsalPage, self.look, by_shift=False),
            "05-rehearsed": partial(_with, rehearsal, "seen", True),
            "06-warned": partial(_with, rehearsal, "warned", True),
            "07-warned-guest": partial(_with, rehearsal, "warned", False),
            "08-covered": partial(_with, rehearsal, "covered", True),
            "09-settings": partial(self._settings, hears=True, can_hide=False),
            "10-settings-elsewhere": partial(self._settings, hears=False, can_hide=True),
        }

    def _settings(self, *, hears: bool, can_hide: bool) -> QWidget:
        page = ui.SettingsPage(self.look, Settings(), (("en", "English"),))
        page.show_safety(hears_system=hears, can_hide=can_hide)
        return page


def _with(make: Callable[[], QWidget], name: str, value: bool) -> QWidget:
    """Make a page with a mark of what is to be done once it is on stage."""
    page = make()
    page.setProperty(name, value)
    return page
