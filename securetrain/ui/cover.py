# SPDX-License-Identifier: GPL-3.0-or-later
"""Covers what windows show while another program's window is in front."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

CELL = 48
"""Side in px of what becomes one dot: more than two lines of text."""


class Cover(QObject):
    """Covers one window, and dialogs that are open, whenever no window of the program is active."""

    def __init__(self, over: QWidget) -> None:
        """Cover nothing before `listen`; ``over`` is the window."""
        super().__init__(over)
        self._over = over
        self._listens = False
        self._veils: list[Veil] = []

    def listen(self, wanted: bool) -> None:
        """Cover from now on, or never again."""
        application = QGuiApplication.instance()
        if wanted is self._listens or not isinstance(application, QGuiApplication):
            return
        self._listens = wanted
        if wanted:
            application.applicationStateChanged.connect(self._follow)
            self._follow(application.applicationState())
        else:
            application.applicationStateChanged.disconnect(self._follow)
            self._uncover()

    def _follow(self, state: Qt.ApplicationState) -> None:
        self._uncover()
        if state is not Qt.ApplicationState.ApplicationActive:
            self._veils = [Veil(each) for each in self._windows() if each.isVisible()]

    def _windows(self) -> set[QWidget]:
        return {self._over, *(each for each in QApplication.topLevelWidgets() if each.isModal())}

    def _uncover(self) -> None:
        for veil in self._veils:
            with suppress(RuntimeError):  # its window may be gone
                veil.hide()
                veil.deleteLater()
        self._veils.clear()


class Veil(QWidget):
    """What a window shows, drawn so small that no word is left, and enlarged over it.

    It keeps a few dots, never the picture they were made from, and takes no focus; a click that
    hits it only brings its window to the front.
    """

    def __init__(self, over: QWidget) -> None:
        """Draw what ``over`` shows, and lie over all of it."""
        dots = _dots(over)
        super().__init__(over)
        self._over, self._dots = over, dots
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(over.rect())
        over.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered, and over what is built anew in the meantime."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        elif event.type() is QEvent.Type.ChildPolished:
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots over everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._dots)


def _dots(shown: QWidget) -> QPixmap:
    picture = shown.grab()
    smooth = Qt.TransformationMode.SmoothTransformation
    shape = Qt.AspectRatioMode.IgnoreAspectRatio
    size = QSize(max(1, shown.width() // CELL), max(1, shown.height() // CELL))
    dots = picture.scaled(size, shape, smooth)
    dots.setDevicePixelRatio(1)
    return dots
