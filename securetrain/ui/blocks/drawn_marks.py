# SPDX-License-Identifier: GPL-3.0-or-later
"""Small drawings in look-alike messages: an initial, a code that holds nothing, keys of no use.

They are pictures only: screen readers pass over them, and none can be pressed or scanned.
"""

from random import Random

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from securetrain.ui.parts import Look, Role

MODULES = 21
"""Squares along one side of the drawn code, as in the smallest real one."""
_SEED = 20_261_121
_EYE, _HEART = 7, (2, 5)


class Initial(QWidget):
    """The first letter of a name in a disc, where others would put a face."""

    def __init__(self, name: str, look: Look, *, size: float = 36, square: bool = False) -> None:
        """Draw the first letter or digit of ``name``, ``size`` px wide at 100 %."""
        super().__init__()
        self._look, self._square = look, square
        self._letter = next((sign for sign in name if sign.isalnum()), "")[:1].upper()
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, or the square of a program, and its letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.accent_soft))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._look.px(8) if self._square else edge.width() / 2
        painter.drawRoundedRect(edge, radius, radius)
        font = self._look.font(Role.UI_STRONG)
        font.setPixelSize(round(self.height() * 0.42))
        painter.setFont(font)
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class InventedCode(QWidget):
    """A square that looks like a code to scan; one of its three eyes is shut, so none reads it."""

    def __init__(self, look: Look) -> None:
        """Draw it with whole pixels to a module."""
        super().__init__()
        self._module = max(3, look.px(5))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the square and two modules of white around it."""
        side = self._module * (MODULES + 4)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint black on white, as such codes are printed, in every theme."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.setPen(QPen(QColor(self.palette().mid().color()), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        unit = self._module
        for row, dark in enumerate(invented_modules()):
            for column, is_dark in enumerate(dark):
                if is_dark:
                    place = QRect((column + 2) * unit, (row + 2) * unit, unit, unit)
                    painter.fillRect(place, QColor("#000000"))


def invented_modules() -> tuple[tuple[bool, ...], ...]:
    """Return the modules, always the same: noise, two eyes, and a third that is shut."""
    rng = Random(_SEED)  # noqa: S311 - a drawing, no secret
    rows = [[rng.random() < 0.48 for _column in range(MODULES)] for _row in range(MODULES)]
    far = MODULES - _EYE
    for top, left, is_open in ((0, 0, True), (0, far, True), (far, 0, False)):
        for row in range(max(0, top - 1), min(MODULES, top + _EYE + 1)):
            for column in range(max(0, left - 1), min(MODULES, left + _EYE + 1)):
                rows[row][column] = _eye(row - top, column - left, is_open=is_open)
    return tuple(tuple(row) for row in rows)


def _eye(row: int, column: int, *, is_open: bool) -> bool:
    if not (0 <= row < _EYE and 0 <= column < _EYE):
        return False
    ring = row in (0, _EYE - 1) or column in (0, _EYE - 1)
    heart = _HEART[0] <= row < _HEART[1] and _HEART[0] <= column < _HEART[1]
    return ring or (heart and is_open)


class GhostKeys(QWidget):
    """Two keys as a request for access has them, empty: there is nothing to press here."""

    def __init__(self, look: Look) -> None:
        """Draw two keys side by side."""
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a hollow and a filled key at the end of the line, where such keys stand."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, wide, gap = self._look.theme, self._look.px(88), self._look.px(12)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        radius = self._look.px(6)
        for place, fill in enumerate((theme.border, theme.surface)):
            along = place * (wide + gap)
            left = along if mirrored else self.width() - along - wide
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(fill))
            edge = QRectF(left, 0, wide, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, radius, radius)
