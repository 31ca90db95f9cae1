# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar below a lesson: back and on, where somebody is, and the bookmark of what is in view."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.ui.pages.shelves.entries import step_words
from securetrain.ui.pages.told import ToldLine
from securetrain.ui.parts import (
    Look,
    ProgressDots,
    Role,
    Tone,
    icon,
    line_label,
    primary,
    quiet,
    separator,
)
from securetrain.ui.parts.buttons import GAP
from securetrain.words import _

ROOMIER_FIRST = (
    (True, True, True),
    (True, False, True),
    (False, True, True),
    (False, False, True),
    (False, False, False),
)
"""Whether the bookmark has words, and whether there are dots, and words of where one is."""


class LessonBar(QWidget):
    """Tells which way is wanted; where there is little room, the rest gives way."""

    went_back = Signal()
    went_on = Signal()
    bookmark_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Make the bar; it stands at no step yet."""
        super().__init__()
        self._look, self._words = look, ""
        self.setProperty("surface", "canvas")
        self._previous = quiet(_("Previous"), look)
        self._previous.clicked.connect(self.went_back)
        self._dots = ProgressDots(look)
        self._where = line_label("", look, role=Role.UI, tone=Tone.SECONDARY)
        self._bookmark = quiet("", look, mark="bookmark")
        self._bookmark.clicked.connect(self.bookmark_pressed)
        self._next = primary(_("Continue"), look)
        self._next.clicked.connect(self.went_on)
        self._told = ToldLine(look)
        self._told.setContentsMargins(look.px(24), look.px(4), look.px(24), 0)
        self._row = self._laid_out()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(separator(look))
        column.addWidget(self._told)
        column.addLayout(self._row)
        self.show_bookmarked(False)

    def _laid_out(self) -> QHBoxLayout:
        look, row = self._look, QHBoxLayout()
        row.setContentsMargins(look.px(24), look.px(10), look.px(16), look.px(10))
        row.setSpacing(look.px(12))
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._dots)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._bookmark)
        row.addWidget(self._next)
        return row

    def show_step(self, step: int, steps: int) -> None:
        """Show that this is step ``step`` (from 0) of ``steps``."""
        self._previous.setVisible(step > 0)
        self._show_next(_("Finish") if step + 1 == steps else _("Continue"))
        self._dots.show_step(step + 1, steps)
        self._where.setText(step_words(step + 1, steps))
        self._bookmark.show()
        self._told.tell("")
        self._fit()

    def show_return(self) -> None:
        """Show that something is asked once more, which is no step and has no bookmark."""
        self._previous.hide()
        self._bookmark.hide()
        self._show_next(_("Continue"))
        self._where.setText("")
        self._told.tell("")
        self._fit()

    def tell(self, words: str) -> None:
        """Say what became of a press, until something else is shown."""
        self._told.tell("")
        self._told.tell(words)

    def show_bookmarked(self, is_marked: bool) -> None:
        """Show whether the step has a bookmark; the words say what a press does."""
        self._words = _("Remove bookmark") if is_marked else _("Bookmark")
        mark = "bookmarked" if is_marked else "bookmark"
        self._bookmark.setIcon(icon(mark, self._look, tone=Tone.ACCENT, gap=GAP))
        self._bookmark.setAccessibleName(self._words)
        self._bookmark.setToolTip(self._words)
        self._fit()

    def focus_next(self) -> None:
        """Go to the way on."""
        self._next.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for the height that the words need at this width, not at the narrowest."""
        needed = super().minimumSizeHint()
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return needed
        return QSize(needed.width(), layout.totalMinimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look how much room there is."""
        super().showEvent(event)
        self._fit()

    def _show_next(self, words: str) -> None:
        self._next.setText(words)
        self._next.setAccessibleName(words)

    def _fit(self) -> None:
        """Show as much as there is room for; what is left out is told to whoever listens."""
        for has_words, has_dots, has_where in ROOMIER_FIRST:
            self._bookmark.setText(self._words if has_words else "")
            self._dots.setVisible(has_dots and bool(self._where.text()))
            self._where.setVisible(has_where)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return
