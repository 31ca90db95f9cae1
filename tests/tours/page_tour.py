# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk that shows made pages, one after the other, in one window."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from securetrain import places, ui, words
from securetrain.ui import MainWindow, ThemeChoice, apply, make_look
from tests.manner import Manner
from tests.tours import Go, settle

Make = Callable[[], QWidget]


class PageTour(ABC):
    """Shows each of its pages in the states it can be in."""

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

    @abstractmethod
    def _pages(self) -> Mapping[str, Make]:
        """Name every state of every page, with what makes it."""

    def _show(self, make: Make) -> None:
        page = make()
        self.window.show_look(self.look, bars=self._has_bars(page))
        self.window.show_page(page)
        settle(self._application)

    def _has_bars(self, page: QWidget) -> bool:
        return not isinstance(page, ui.UnlockPage)
