# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's window: the bars, and the one page that is on stage."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from securetrain.ui.bare_window import BareWindow
from securetrain.ui.parts import Look
from securetrain.ui.parts.focus import OWN_RING
from securetrain.ui.parts.labels import HeadingLabel
from securetrain.ui.topbar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from securetrain.ui.parts import Letters
    from securetrain.ui.sidebar import Place, SideBar

SMALLEST = (720, 480)
FIRST_SIZE = (1024, 600)
WORDS_FROM = 900
"""Width in px at 100 % from which the side bar has words."""


class MainWindow(BareWindow):
    """Shows one page at a time and hands on what people want."""

    place_chosen = Signal(str)
    went_back = Signal()
    next_wanted = Signal()
    search_wanted = Signal()
    help_wanted = Signal()
    leave_wanted = Signal()
    close_wanted = Signal()
    wished = Signal(object)
    """A key that no field has taken: a :class:`securetrain.ui.parts.Wish`."""
    painted = Signal()  # for the first time

    def __init__(self, title: str) -> None:
        """Make an empty window; ``show_look`` dresses it."""
        super().__init__()
        self.setWindowTitle(title)
        self.resize(*FIRST_SIZE)
        self.setMinimumSize(*SMALLEST)
        self.may_close = self.offers_search = self._is_painted = False
        self._look = Look()
        self._letters: Letters | None = None
        self.side: SideBar | None = None
        self.top: TopBar | None = None
        self._page: QWidget | None = None
        self._behind: QWidget | None = None
        self._stage = QVBoxLayout()

    @property
    def look(self) -> Look:
        """The look that the window was built in last."""
        return self._look

    @property
    def page(self) -> QWidget | None:
        """The page on stage."""
        return self._page

    def show_look(self, look: Look, *, bars: bool) -> None:
        """Build the bars anew in ``look``, without the side bar where ``bars`` is False."""
        self._look = look
        inside = QWidget()
        inside.setProperty("surface", "canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side = None
        if bars:
            from securetrain.ui.sidebar import SideBar  # late: no first window has it

            self.side = SideBar(look)
            self.side.show_name(self.windowTitle())
            self.side.place_chosen.connect(self.place_chosen)
            self.side.next_chosen.connect(self.next_wanted)
            row.addWidget(self.side)
        row.addLayout(self._column(look), 1)
        self._page = None
        self.setCentralWidget(inside)
        self._fit_bars()

    def _column(self, look: Look) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.top = TopBar(look, searches=self.offers_search and self.side is not None)
        self.top.went_back.connect(self.went_back)
        self.top.search_wanted.connect(self.search_wanted)
        self.top.help_wanted.connect(self.help_wanted)
        self.top.leave_wanted.connect(self.leave_wanted)
        self.fill_head(column, self.top)
        self._stage = QVBoxLayout()
        column.addLayout(self._stage, 1)
        return column

    def show_name(self, title: str, icon: "QIcon | None" = None) -> None:
        """Be called ``title`` in every place where the system names the window."""
        # Qt adds the program's display name to titles that differ from it.
        QApplication.setApplicationDisplayName(title)
        self.setWindowTitle(title)
        if self.side:
            self.side.show_name(title)
        if icon is not None:
            self.setWindowIcon(icon)

    def show_letters(self, letters: "Letters") -> None:
        """Let these single letters act from now on."""
        self._letters = letters

    def show_page(self, page: QWidget, *, place: "Place | None" = None, back: str = "") -> None:
        """Put ``page`` on stage; ``place`` is marked in the side bar, ``back`` names a way back."""
        if self._page is not None:
            self._stage.removeWidget(self._page)
            _put_away(self._page)
        self._page = page
        self._stage.addWidget(page, 1)
        if self.side:
            self.side.show_place(place)
        if self.top:
            self.top.show_back(back)
        _focus(page)

    def show_instead(self, page: QWidget) -> None:
        """Show ``page`` alone; what was there waits behind it, out of sight and as it is."""
        self._behind = self.takeCentralWidget()
        if self._behind:
            self._behind.setParent(self)  # out of sight; and it must not outlive the window
        self.setCentralWidget(page)
        _focus(page)

    def show_behind(self) -> None:
        """Show again what waits behind."""
        if self._behind:
            self.setCentralWidget(self._behind)
            self._behind.show()
            _focus(self._behind, first=False)
            self._behind = None

    def show_help(self, there: bool) -> None:
        """Offer help now, where there is some."""
        if self.top:
            self.top.show_help(there)

    def hide_everything(self) -> None:
        """Take every window off the screen at once."""
        for each in QApplication.topLevelWidgets():
            each.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key that no field has taken into a wish; Enter presses the button in focus."""
        from securetrain.ui.parts import Intent, Letters, stroke_of, types_text, wish  # late

        focused = QApplication.focusWidget()
        letters = self._letters or Letters()
        wished = wish(stroke_of(event), letters, typing=types_text(focused), rtl=self._look.rtl)
        if wished is None:
            super().keyPressEvent(event)
        elif wished.intent is Intent.GO_ON and _is_pressed(focused):
            assert isinstance(focused, QPushButton)
            focused.click()
        elif wished.intent is Intent.ESCAPE and types_text(focused) and self._page:
            _focus(self._page, first=False)
        else:
            self.wished.emit(wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side bar lose its words where the window is narrow."""
        super().resizeEvent(event)
        self._fit_bars()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint once it is on the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever listens before the window closes."""
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's names
        """Go on by Tab in the order of reading."""
        from securetrain.ui.reading_order import next_stop  # late: no first paint waits for Tab

        inside = self.centralWidget()
        stop = inside and next_stop(inside, QApplication.focusWidget(), forward=next)
        if not stop:
            return False
        way = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(way)
        return True

    def _fit_bars(self) -> None:
        if self.side:
            self.side.show_words(self.width() >= self._look.px(WORDS_FROM))


def _focus(page: QWidget, *, first: bool = True) -> None:
    """Go to what a page names as its first, or else to the page, so that keys scroll it."""
    wanted = getattr(page, "first_focus", None) if first else None
    if isinstance(wanted, QWidget):
        wanted.setFocus()
        return
    area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
    if isinstance(area, QScrollArea):
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setProperty(OWN_RING, True)
        title = area.findChild(HeadingLabel)
        if title and not area.accessibleName():
            area.setAccessibleName(title.accessibleName())
        area.setFocus()


def _is_pressed(widget: QWidget | None) -> bool:
    """Say whether Enter presses a widget; in a message to be marked it gives the answer instead."""
    return isinstance(widget, QPushButton) and widget.property("kind") != "part"


def _put_away(page: QWidget) -> None:
    from securetrain.ui.parts.letting_go import let_go  # late: the first page takes no place

    let_go(page, getattr(page, "pieces", ()))
