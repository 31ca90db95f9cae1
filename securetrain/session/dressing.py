# SPDX-License-Identifier: GPL-3.0-or-later
"""The window dressed as the settings say: language, theme, text size, letters that act."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.classroom import Settings
from securetrain.classroom import ThemeChoice as Wanted
from securetrain.ui import Letters, Look, MainWindow, ThemeChoice, apply, make_look


class Dressing:
    """Holds the settings and the look made of them."""

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        settings: Settings,
        *,
        dressed: Callable[[], None],
    ) -> None:
        """Begin with ``settings``; ``dressed`` is called whenever the window was dressed anew."""
        self._application, self._window, self._dressed = application, window, dressed
        self.settings = settings
        self.look = Look()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def change(self, settings: Settings) -> None:
        """Take other settings, and dress anew if anything of them can be seen."""
        before, self.settings = self.settings, settings
        if _seen_of(settings) != _seen_of(before):
            self.dress()

    def dress(self) -> None:
        """Dress the window, as far as it is not dressed so already."""
        chosen = self.settings
        words.use(chosen.language, places.catalogues())
        theme = ThemeChoice(chosen.theme.value)
        look = make_look(theme, scale=chosen.scale / 100, language=chosen.language)
        fresh = not self._application.styleSheet()  # a window begins with a look, but undressed
        if fresh or look != self._window.look:  # dressing everything anew is a tenth of a start
            apply(self._application, look, assets=places.assets())
        self.look = look
        self._window.show_letters(letters_of(chosen))
        self._dressed()

    def _system_changed(self) -> None:
        if self.settings.theme is Wanted.SYSTEM:
            self.dress()


def _seen_of(settings: Settings) -> tuple[object, ...]:
    return settings.language, settings.theme, settings.scale, letters_of(settings)


def letters_of(settings: Settings) -> Letters:
    """Return which single letters act."""
    return Letters(
        settings.letters, settings.hint_letter, settings.next_letter, settings.previous_letter
    )
