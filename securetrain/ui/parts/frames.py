# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames that hold other things: cards, callouts with a bar at their start, and chips."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from securetrain.ui.parts.icons import first_line, icon_label
from securetrain.ui.parts.labels import label, line_label
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Radius, Role, Tone

WIDEST_PADDING = 28
"""Room at the sides of a card in px: beside large letters it grows less than they do."""
BAR = 4
"""Width of a callout's bar in px at 100 %."""
_WIDEST_CHIP = 400
"""Words of a chip in px, in the smallest window."""


class Card(QFrame):
    """A rounded surface; put things into ``body``, a vertical layout."""

    def __init__(self, look: Look, *, padding: float = 20) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        high, wide = look.px(padding), min(look.px(padding), WIDEST_PADDING)
        self.body.setContentsMargins(wide, high, wide, high)
        self.body.setSpacing(look.px(12))


class CalloutFrame(QFrame):
    """A quiet surface with a thin bar at its start edge and a title; ``body`` takes the rest."""

    def __init__(self, title: str, look: Look, *, tone: Tone = Tone.INFO, icon: str = "") -> None:
        """Make a callout; ``icon`` is a name of the icon set or empty."""
        super().__init__()
        self._look, self._tone = look, tone
        self.setAccessibleName(title)
        grid = QGridLayout(self)
        grid.setContentsMargins(*(look.px(edge) for edge in (20, 16, 20, 16)))
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(1, 1)
        if icon:
            mark = icon_label(icon, look, tone=tone)
            if title:
                grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignVCenter)
            else:
                grid.addLayout(first_line(mark, Role.BODY, look), 1, 0)
        if title:
            grid.addWidget(label(title, look, role=Role.UI_STRONG, tone=tone), 0, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(8))
        grid.addLayout(self.body, 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the bar at the edge where reading starts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._look.theme, self._look.px(Radius.CARD.value)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(edge, radius, radius)
        painter.fillPath(shape, QColor(theme.surface))
        painter.setClipPath(shape)
        bar = self._look.px(BAR)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(
            self.width() - bar if mirrored else 0,
            0,
            bar,
            self.height(),
            self._look.colour(self._tone),
        )
        painter.setClipping(False)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawPath(shape)


class SunkenFrame(QFrame):
    """A slightly deeper surface for code, mails and other quoted things; fill ``body``."""

    def __init__(self, look: Look, *, padding: float = 16) -> None:
        """Make an empty frame."""
        super().__init__()
        self.setProperty("role", "sunken")
        self.body = QVBoxLayout(self)
        edge = look.px(padding)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(look.px(8))


def chip(text: str, look: Look, *, tone: Tone = Tone.SECONDARY) -> QLabel:
    """Return a small rounded label for minutes, tiers and states."""
    made = line_label(text, look, role=Role.CAPTION_STRONG, tone=tone)
    made.setProperty("role", "chip")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if made.fontMetrics().horizontalAdvance(text) > _WIDEST_CHIP:
        made.setWordWrap(True)  # in large letters: else it is wider than the smallest window
    return made


def separator(look: Look) -> QWidget:
    """Return a hairline between two things."""
    made = QWidget()
    made.setProperty("role", "separator")
    made.setFixedHeight(max(1, look.px(1)))
    return made
