# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows how far something has come: a thin bar, or a row of dots for the steps of a lesson."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from securetrain.ui.parts.look import Look
from securetrain.words import _

THICKNESS, DOT = 8, 10
"""Height of the bar and width of a dot in px at 100 %."""


class Meter(QProgressBar):
    """A thin bar of ``value`` in ``total``; its accessible name is set by whoever knows it."""

    def __init__(self, value: int, total: int, look: Look) -> None:
        """Make a bar; a total of 0 shows an empty one."""
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(look.px(THICKNESS))
        self._look = look
        self.show_progress(value, total)

    def show_progress(self, value: int, total: int) -> None:
        """Show another state."""
        self.setRange(0, max(1, total))
        self.setValue(min(max(0, value), max(1, total)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and how much of it is filled, from where reading starts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, half = self._look.theme, self.height() / 2
        groove = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(groove, half, half)
        share = self.value() / self.maximum()
        if not share:
            return
        filled = max(self.height(), share * self.width())
        left = self.width() - filled if self._mirrored() else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(left, 0, filled, self.height()), half, half)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class ProgressDots(QWidget):
    """A dot for every step: filled behind, ringed here, hollow ahead."""

    def __init__(self, look: Look) -> None:
        """Make an empty row."""
        super().__init__()
        self._look, self._step, self._steps = look, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int, steps: int) -> None:
        """Show step ``step`` (from 1) of ``steps``; many steps become a bar."""
        self._step, self._steps = step, steps
        self.setAccessibleName(_("Step {step} of {steps}").format(step=step, steps=steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        side = self._look.px(DOT)
        return QSize(max(1, self._steps) * 2 * side, side + 4)

    def minimumSizeHint(self) -> QSize:
        """Let the row become a bar where there is little room."""
        return QSize(self._look.px(80), self._look.px(DOT) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots from where reading starts, closer together in a narrow place."""
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = min(2.0 * self._look.px(DOT), self.width() / self._steps)
        side = min(self._look.px(DOT), pitch * 0.8)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at in range(self._steps):
            centre = (at + 0.5) * pitch
            self._paint_dot(painter, at, self.width() - centre if mirrored else centre, side)

    def _paint_dot(self, painter: QPainter, at: int, centre: float, side: float) -> None:
        theme, here = self._look.theme, at == self._step - 1
        edge = theme.accent if at < self._step else theme.border_strong
        painter.setPen(QPen(QColor(edge), 2 if here else 1))
        painter.setBrush(QColor(theme.accent if at < self._step - 1 else theme.surface))
        width = side if here else side * 0.7
        painter.drawEllipse(QRectF(centre - width / 2, (self.height() - width) / 2, width, width))
