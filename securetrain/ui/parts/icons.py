# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon set: small drawings in one colour of the theme, mirrored where they point somewhere.

QtSvg and QIcon are loaded when first used, so that a window's making does not wait for them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QPixmapCache, QTransform
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from securetrain.places import assets
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

DIRECTIONAL = frozenset({"back", "forward", "leave", "next-person", "plan", "chat", "page"})
"""Drawings that point along the line of reading and turn with it."""

SMALL, LARGE = 20, 24
"""Sizes in px at 100 %."""


class IconMark(QWidget):
    """An icon that stands beside words; screen readers pass over it."""

    def __init__(
        self, name: str, look: Look, *, tone: Tone = Tone.TEXT, size: float = SMALL
    ) -> None:
        """Make an icon by its name in ``assets/icons``."""
        super().__init__()
        self._name, self._colour = name, look.colour(tone).name()
        self.setFixedSize(look.px(size), look.px(size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing in its colour."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ratio = self.devicePixelRatioF()
        drawn = drawing(self._name, self._colour, px=round(self.width() * ratio), turned=turned)
        drawn.setDevicePixelRatio(ratio)
        QPainter(self).drawPixmap(0, 0, drawn)


def icon_label(name: str, look: Look, *, tone: Tone = Tone.TEXT, size: float = SMALL) -> IconMark:
    """Return an icon of ``size`` px (at 100 %) that stands beside words."""
    return IconMark(name, look, tone=tone, size=size)


def first_line(icon: QWidget, role: Role, look: Look) -> QVBoxLayout:
    """Return an icon in the middle of the first of the lines that stand beside it."""
    column = QVBoxLayout()
    room = QFontMetrics(look.font(role)).height() - icon.height()
    column.setContentsMargins(0, max(0, room // 2), 0, 0)
    column.addWidget(icon)
    column.addStretch(1)
    return column


def icon(name: str, look: Look, *, tone: Tone = Tone.TEXT, gap: float = 0) -> "QIcon":
    """Return an icon for a button, sharp on screens of one and two px a point.

    It is 20 px wide (at 100 %), and ``gap`` px more towards the words beside it.
    """
    from PySide6.QtGui import QIcon

    made = QIcon()
    for ratio in (1, 2):
        side, wider = look.px(SMALL) * ratio, look.px(gap) * ratio
        for mode, colour in ((QIcon.Mode.Normal, tone), (QIcon.Mode.Disabled, Tone.QUIET)):
            drawn = QPixmap(side + wider, side)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            mark = drawing(name, look.colour(colour).name(), px=side, turned=look.rtl)
            painter.drawPixmap(wider if look.rtl else 0, 0, mark)
            painter.end()
            drawn.setDevicePixelRatio(ratio)
            made.addPixmap(drawn, mode)
    return made


def drawing(name: str, colour: str, *, px: int, turned: bool = False) -> QPixmap:
    """Return a drawing ``px`` wide and high in a colour; ``turned`` where reading is mirrored."""
    turned = turned and name in DIRECTIONAL
    key = f"securetrain/{name}/{colour}/{px}/{turned}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _drawn((assets() / "icons" / f"{name}.svg"), colour, px)
    if turned:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
    QPixmapCache.insert(key, drawn)
    return drawn


def _drawn(file: Path, colour: str, px: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = file.read_bytes().replace(b"currentColor", colour.encode("ascii"))
    drawn = QPixmap(px, px)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return drawn
