# SPDX-License-Identifier: GPL-3.0-or-later
"""A centred column of reading width that scrolls, and follows the keyboard's focus."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from securetrain.ui.parts.look import Look

READING, PAGE = 720, 1040
"""Widest column for reading and for pages of cards, in px at 100 %."""
WIDEST_EDGE = 28
"""Room beside a column in px: beside large letters it grows less than they do."""


class ScrollColumn(QScrollArea):
    """A column in the middle that is scrolled; put things into ``body``, a vertical layout."""

    def __init__(self, look: Look, *, widest: float = READING) -> None:
        """Make an empty column at most ``widest`` px wide (at 100 %)."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(look.px(40))  # whatever stands above keeps its height
        self._line_below = look.px(32)  # what a field says of itself stays in sight
        self._view = 0
        self._inside = inside = _Ground()
        inside.setProperty("surface", "canvas")
        outer = QHBoxLayout(inside)
        edge = min(look.px(24), WIDEST_EDGE)
        outer.setContentsMargins(edge, look.px(24), edge, look.px(48))
        self.column = _Ground()
        self.column.setMaximumWidth(look.px(widest))
        # A stretch keeps things at the top; an aligned layout would cut wrapped text short.
        upright = QVBoxLayout(self.column)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(16))
        upright.addLayout(self.body)
        upright.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(self.column, 1000)
        outer.addStretch(1)
        self.setWidget(inside)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Settle the heights of wrapped text before the first paint rather than after it."""
        super().showEvent(event)
        self.settle()
        if self._view:
            self.verticalScrollBar().setValue(self._view)
            self._view = 0
        self._follow(None, QApplication.focusWidget())

    def settle(self) -> None:
        """Give the column its true height now; call it after changing what is inside."""
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def begin_at(self, view: int) -> None:
        """Stand so far down when the column is shown: call it of one that takes another's place."""
        self._view = view

    def show_top(self) -> None:
        """Scroll back to where the column starts."""
        self.verticalScrollBar().setValue(0)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Before it is shown nothing has its place yet.
        if now is not None and self.isVisible() and self.column.isAncestorOf(now):
            if self._is_whole_on_top(now):
                return  # the title is not scrolled away for a little more room
            self.ensureWidgetVisible(now, 0, 48)
            if now.inherits("QLineEdit") or now.inherits("QPlainTextEdit"):
                # Qt is content to show the cursor of it.
                for end in (now.rect().bottomLeft(), now.rect().topLeft()):
                    shown = now.mapTo(self._inside, end)
                    self.ensureVisible(shown.x(), shown.y(), 0, 48)

    def _is_whole_on_top(self, now: QWidget) -> bool:
        foot = now.mapTo(self._inside, now.rect().bottomLeft()).y()
        at_top = not self.verticalScrollBar().value()
        return at_top and foot + self._line_below <= self.viewport().height()


class _Ground(QWidget):
    """What the height of wrapped text at its real width decides.

    Its layout's own least height is that of the narrowest width, which would leave the page empty
    below its end.
    """

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(layout.totalMinimumSize().width() if layout else 0, 0)
