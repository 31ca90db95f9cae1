# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through locking, leaving and looking quiet, for pictures and tests."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.classroom import Settings
from securetrain.ui.cover import Veil
from securetrain.ui.pages.settings_safety import LockingCard
from tests.tours import Go, settle
from tests.tours.page_tour import Make, PageTour

SECONDS = 20


class LeavingTour(PageTour):
    """Shows each page, then what comes over it: the warning, and the cover."""

    _then: Go | None = None
    _lift: Go | None = None

    def _show(self, make: Make) -> None:
        if self._lift:
            self._lift()
        self._then = self._lift = None
        super()._show(make)
        if self._then:
            self._then()
            settle(self._application)

    def _has_bars(self, page: QWidget) -> bool:
        return False

    def _pages(self) -> Mapping[str, Make]:
        rehearsal = partial(ui.RehearsalPage, self.look, by_shift=True)
        return {
            "01-paused": partial(ui.NeutralPage, self.look),
            "02-notes": partial(ui.NotesPage, self.look),
            "03-rehearsal": rehearsal,
            "04-rehearsal-without-shift": partial(ui.RehearsalPage, self.look, by_shift=False),
            "05-rehearsed": self._rehearsed,
            "06-warned": partial(self._after, rehearsal, partial(self._warn, locks=True)),
            "07-warned-guest": partial(self._after, rehearsal, partial(self._warn, locks=False)),
            "08-covered": partial(self._after, rehearsal, self._cover),
            "09-settings": partial(self._settings, hears=True, can_hide=False),
            "10-settings-elsewhere": partial(self._settings, hears=False, can_hide=True),
        }

    def _after(self, make: Make, then: Go) -> QWidget:
        self._then = then
        return make()

    def _rehearsed(self) -> QWidget:
        page = ui.RehearsalPage(self.look, by_shift=True)
        self._then = page.show_seen
        return page

    def _warn(self, *, locks: bool) -> None:
        warning = ui.LockWarning(self.window, self.look, locks=locks)
        warning.show_left(SECONDS)
        self._lift = warning.hide

    def _cover(self) -> None:
        veil = Veil(self.window)
        self._lift = veil.deleteLater

    def _settings(self, *, hears: bool, can_hide: bool) -> QWidget:
        page = ui.SettingsPage(self.look, Settings(), (("en", "English"),))
        page.show_safety(hears_system=hears, can_hide=can_hide)
        card = page.findChild(LockingCard)
        assert card is not None
        self._then = partial(page.ensureWidgetVisible, card, 0, 400)
        return page
