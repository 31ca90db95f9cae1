# SPDX-License-Identifier: GPL-3.0-or-later
"""The first window: a language to choose, painted before anything heavier is imported."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.session.door import Door
from securetrain.ui import LanguagePage, MainWindow, ThemeChoice, apply, make_look

if TYPE_CHECKING:
    from securetrain.ui import Wish

TITLE = "securetrain"

THE_REST = (
    "securetrain.course",
    "securetrain.practice",
    "securetrain.classroom",
    "securetrain.ui.blocks",
    "securetrain.session.stage",
)
"""What is imported while somebody looks at the languages, one after the other."""


class Opening:
    """Shows the languages, then hands window and door to the stage."""

    def __init__(
        self,
        application: QApplication,
        door: Door,
        *,
        when_loaded: Callable[[], None] = lambda: None,
    ) -> None:
        """Build the first window in the system's language where we have it."""
        self._application, self._door = application, door
        self._when_loaded = when_loaded
        self._stage: object = None
        self._to_load = list(THE_REST)
        language = system_language()
        words.use(language, places.catalogues())
        look = make_look(ThemeChoice.SYSTEM, scale=1.0, language=language)
        apply(application, look, assets=places.assets())
        self.window = MainWindow(TITLE)
        self.window.show_look(look, bars=False)
        page = LanguagePage(look, tuple(words.LANGUAGES.items()))
        page.language_chosen.connect(self._go_on)
        self.window.show_page(page)
        self.window.leave_wanted.connect(self._leave)
        self.window.close_wanted.connect(self._leave)
        self.window.wished.connect(self._wish)

    def show(self) -> None:
        """Show the window, and load the rest once it has been painted."""
        self.window.painted.connect(self._load_more)
        self.window.show()

    def _load_more(self) -> None:
        """Import the next room, and let the window breathe before the one after."""
        if self._to_load:
            import_module(self._to_load.pop(0))
            QTimer.singleShot(0, self._load_more)
        else:
            self._when_loaded()

    def _go_on(self, language: str) -> None:
        from securetrain.session.stage import Stage

        self.window.leave_wanted.disconnect(self._leave)
        self.window.close_wanted.disconnect(self._leave)
        self.window.wished.disconnect(self._wish)
        stage = Stage(self._application, self._door, self.window)
        self._stage = stage
        stage.arrive(language)

    def _wish(self, wish: "Wish") -> None:
        from securetrain.ui import Intent  # late: no first paint waits for keys

        if wish.intent is Intent.LEAVE:
            self._leave()

    def _leave(self) -> None:
        self.window.hide_everything()
        self._application.exit(0)


def system_language() -> str:
    """Return the first of the system's languages that the interface speaks, else English."""
    wanted = (each.split("-")[0].lower() for each in QLocale.system().uiLanguages())
    return next((each for each in wanted if each in words.LANGUAGES), "en")
