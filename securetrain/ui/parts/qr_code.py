# SPDX-License-Identifier: GPL-3.0-or-later
"""A QR code on the screen: black on white in every theme, each module whole pixels wide."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from securetrain.ui.parts.look import Look
from securetrain.words import _

LEAST, USUAL = 4, 6
"""Width of a module in px: at least, whatever the scale, and at 100 %."""

WIDEST = 400
"""Width in px within which a code stays, so that all of it is in sight at once."""

QUIET = 4
"""Modules left free on each side, as the standard asks."""


class QrCode(QWidget):
    """A code for the camera of a phone."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, modules: tuple[tuple[bool, ...], ...], look: Look, *, holds: str) -> None:
        """Show ``modules``, True for dark; ``holds`` is what they say, for who cannot see them."""
        super().__init__()
        self._modules = modules
        self._across = len(modules) + 2 * QUIET
        module = max(LEAST, min(look.px(USUAL), WIDEST // self._across))
        self._side = module * self._across
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that it is read out, and scrolled to
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("A code that holds this address: {address}").format(address=holds))

    def sizeHint(self) -> QSize:
        """Return the size of the code and what is left free around it."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the pixels of the screen: half pixels would be grey, and misread."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        ratio = painter.deviceTransform().m11()
        painter.scale(1 / ratio, 1 / ratio)
        wide = int(min(self.width(), self.height()) * ratio)
        unit = wide // self._across
        free = (wide - unit * len(self._modules)) // 2
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    place = QRect(free + x * unit, free + y * unit, unit, unit)
                    painter.fillRect(place, Qt.GlobalColor.black)
