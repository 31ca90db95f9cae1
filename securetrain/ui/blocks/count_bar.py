# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of how many, in words and as a row of fields: what was caught, what was doubted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from securetrain.practice import Grade
from securetrain.ui.parts import Look, Role, Tone, label
from securetrain.words import ngettext, number

FIELD, HIGH, GAP = 40, 12, 4
"""Width and height of a field and the gap between two, in px at 100 %."""
WIDEST = 400
"""Width of a row in px at 100 %, however many fields it has."""


class CountBar(QWidget):
    """A field for each of ``total``; ``count`` of them are filled, or hatched for what is doubted.

    The words beside it say the same, so that screen readers pass over the drawing.
    """

    def __init__(self, count: int, total: int, look: Look, *, tone: Tone = Tone.ACCENT) -> None:
        """Draw the fields in a tone; caution is hatched, to be told apart without colour."""
        super().__init__()
        self._count, self._total, self._look, self._tone = count, max(1, total), look, tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Return the size of all fields."""
        wide = min(WIDEST, self._total * (FIELD + GAP) - GAP)
        return QSize(self._look.px(wide), self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Let the fields become narrow."""
        return QSize(self._look.px(80), self._look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fields from where reading starts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = min(float(self._look.px(GAP)), self.width() / self._total / 4)
        wide = (self.width() + gap) / self._total - gap
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(self._total):
            along = place * (wide + gap)
            left = self.width() - along - wide if mirrored else along
            self._paint_field(painter, QRectF(left, 0, wide, self.height()), place < self._count)

    def _paint_field(self, painter: QPainter, field: QRectF, filled: bool) -> None:
        theme, radius = self._look.theme, self._look.px(3)
        colour = self._look.colour(self._tone)
        inside = field.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour if filled else QColor(theme.border_strong), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(inside, radius, radius)
        if filled:
            doubted = self._tone is Tone.CAUTION
            style = Qt.BrushStyle.BDiagPattern if doubted else Qt.BrushStyle.SolidPattern
            painter.setBrush(QBrush(colour, style))
            painter.drawRoundedRect(inside, radius, radius)


def counts(grade: Grade) -> bool:
    """Say whether there were several things to tell apart; one claim alone needs no bar."""
    return grade.suspicious + grade.fine > 1


def told_apart(grade: Grade, look: Look) -> QWidget:
    """Return how many were caught and how many fine ones were doubted, each with its bar."""
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    if grade.suspicious:
        column.addWidget(label(caught_words(grade), look, role=Role.UI))
        column.addWidget(CountBar(grade.hits, grade.suspicious, look))
    if grade.fine:
        column.addWidget(label(doubted_words(grade), look, role=Role.UI))
        column.addWidget(CountBar(grade.false_alarms, grade.fine, look, tone=Tone.CAUTION))
    return shown


def caught_words(grade: Grade) -> str:
    """Say how many were caught; nothing where there was nothing to catch."""
    if not grade.suspicious:
        return ""
    words = ngettext(
        "You caught {hits} of {all} that deserves doubt.",
        "You caught {hits} of {all} that deserve doubt.",
        grade.suspicious,
    )
    return words.format(hits=number(grade.hits), all=number(grade.suspicious))


def doubted_words(grade: Grade) -> str:
    """Say how many fine ones were doubted; nothing where none was fine."""
    if not grade.fine:
        return ""
    words = ngettext(
        "You doubted {alarms} of {all} that is fine.",
        "You doubted {alarms} of {all} that are fine.",
        grade.fine,
    )
    return words.format(alarms=number(grade.false_alarms), all=number(grade.fine))
