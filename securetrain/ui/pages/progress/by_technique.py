# SPDX-License-Identifier: GPL-3.0-or-later
"""What was caught of each technique over three months: a row of small boxes, and its table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from securetrain.practice import Caught, Discernment
from securetrain.ui.blocks.judged import technique_name
from securetrain.ui.pages.progress.picture import Figures, PictureCard
from securetrain.ui.parts import Look, Role, label, line_label
from securetrain.words import _, number

BOX, HIGH, GAP = 20, 24, 6
"""Width and height of a box and the room between two, in px at 100 %."""


def technique_card(caught: Sequence[Caught], look: Look) -> PictureCard:
    """Return what was caught of each technique; call it where there is one at least."""
    said = (
        _("A box for every four weeks, the last four at the end. The fuller, the more you caught."),
        _("Where no box stands, you met none."),
    )
    card = PictureCard(_("What you caught, by technique"), said, look)
    head = (_("Technique"), _("When"), _("Caught"))
    rows = tuple(row for each in caught for row in _told(each))
    card.show_picture(_rows(caught, look), Figures(head, rows))
    return card


class MonthBoxes(QWidget):
    """A box for each month, filled by the share that was caught; no box where none was met."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, months: Sequence[Discernment], look: Look) -> None:
        """Draw ``months``, the last one where reading ends."""
        super().__init__()
        self._months, self._look = tuple(months), look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of all boxes."""
        step = self._look.px(BOX + GAP)
        return QSize(step * len(self._months), self._look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that all stand on, the boxes, and what fills them from the ground up."""
        painter = QPainter(self)
        theme, foot, step = self._look.theme, self.height() - 1, self._look.px(BOX + GAP)
        wide, high = self._look.px(BOX), self.height() - 1
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, month in enumerate(self._months):
            left = self.width() - place * step - wide if mirrored else place * step
            painter.setPen(QPen(QColor(theme.border_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if not month.suspicious:
                painter.drawLine(left, foot, left + wide - 1, foot)
                continue
            painter.drawRect(QRectF(left + 0.5, 0.5, wide - 1, high))
            full = round((high - 3) * month.hits / month.suspicious)
            painter.fillRect(left + 2, foot - 1 - full, wide - 4, full, QColor(theme.accent))


def _rows(caught: Sequence[Caught], look: Look) -> QWidget:
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(min(look.px(16), 18))
    grid.setVerticalSpacing(look.px(10))
    grid.setColumnStretch(0, 1)
    for row, each in enumerate(caught):
        name, words = technique_name(each.technique), _caught_of(each.whole)
        boxes = MonthBoxes(each.months, look)
        boxes.setAccessibleName(f"{name}: {words}")
        grid.addWidget(label(name, look, role=Role.UI), row, 0)
        grid.addWidget(boxes, row, 1)
        grid.addWidget(line_label(words, look, role=Role.UI_STRONG), row, 2)
    return inside


def _told(caught: Caught) -> list[tuple[str, str, str]]:
    """Return the rows of a technique: each month in which it was met, the last first, and all."""
    times = (_("Last 4 weeks"), _("5 to 8 weeks ago"), _("9 to 12 weeks ago"))
    named = [*zip(times, reversed(caught.months), strict=True), (_("In all"), caught.whole)]
    name = technique_name(caught.technique)
    return [(name, when, _caught_of(seen)) for when, seen in named if seen.suspicious]


def _caught_of(seen: Discernment) -> str:
    return _("{n} of {all}").format(n=number(seen.hits), all=number(seen.suspicious))
