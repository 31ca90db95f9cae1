# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of an inspected message as a chip: Space or a click marks it, and it wraps like text."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy

from securetrain.ui.parts import Look, Role
from securetrain.words import _

EDGE = 12
"""Room beside the words in px at 100 %, the frame's own distance included."""
LEAST = 40
"""The least height in px at 100 %."""
INSET = 4
"""Distance of the frame from the part's edge in px."""
SHOWN = Role.UI
"""How the words of a message are set."""


class ChipState(Enum):
    """What a chip shows; the last four only after an answer."""

    OPEN = 0
    FOUND = 1
    MISSED = 2
    FALSE_ALARM = 3
    LEFT = 4

    @property
    def words(self) -> str:
        """The state in words, shown in the chip."""
        return {
            ChipState.OPEN: "",
            ChipState.FOUND: _("You marked it: suspicious"),
            ChipState.MISSED: _("Missed: suspicious"),
            ChipState.FALSE_ALARM: _("You marked it: fine"),
            ChipState.LEFT: _("Left: fine"),
        }[self]


class PartChip(QPushButton):
    """A markable part; its states differ in words, in line and in colour."""

    def __init__(self, text: str, look: Look, *, shown: str = "") -> None:
        """Make ``text`` markable; ``shown`` is what is left of it where a label says the rest."""
        super().__init__()
        self.shown = shown or text
        self._look, self._state = look, ChipState.OPEN
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "part")
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def state(self) -> ChipState:
        """What the chip shows."""
        return self._state

    def show_state(self, state: ChipState, *, why: str = "") -> None:
        """Show what became of the part; only an open chip can be marked."""
        self._state = state
        self.setEnabled(state is ChipState.OPEN)
        self.setAccessibleDescription(f"{state.words}. {why}" if why else state.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        width = max(self._lines(1e6)[1], self._caption(1e6)[1]) + self._edges() + 1
        return QSize(int(width) + 1, self.heightForWidth(int(width) + 1))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow place; long parts wrap."""
        return QSize(min(self.sizeHint().width(), self._look.px(120)), self._look.px(LEAST))

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped part."""
        room = width - self._edges()
        height = self._lines(room)[0].boundingRect().height()
        height += self._caption(room)[0].boundingRect().height()
        return max(self._look.px(LEAST), int(height) + self._look.px(14) + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, mark, words and what became of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_mark(painter)
        edge = self._look.px(EDGE)
        start = edge + self._gutter()
        left = edge if self._mirrored() else start
        room = self.width() - self._edges()
        lines, caption = self._lines(room)[0], self._caption(room)[0]
        high = lines.boundingRect().height() + caption.boundingRect().height()
        top = (self.height() - high) / 2
        painter.setPen(QColor(self._look.theme.text))
        lines.draw(painter, QPointF(left, top))
        painter.setPen(QColor(self._ink()))
        caption.draw(painter, QPointF(left, top + lines.boundingRect().height()))

    def _paint_frame(self, painter: QPainter) -> None:
        """Paint an open part as words on a dotted line; a frame says that something happened."""
        theme = self._look.theme
        marked = self._state is ChipState.FOUND or (self._is_open() and self.isChecked())
        if marked:
            self._round(painter, QPen(QColor(self._ink()), 2), theme.accent_soft)
        elif self._state is ChipState.MISSED:
            pen = QPen(QColor(self._ink()), 2, Qt.PenStyle.DashLine)
            self._round(painter, pen, theme.surface)
        elif self._state is ChipState.FALSE_ALARM:
            self._round(painter, QPen(QColor(self._ink()), 1), theme.surface)
        elif self._is_open():
            if self.underMouse():
                self._round(painter, QPen(Qt.PenStyle.NoPen), theme.hover)
            self._paint_dots(painter)

    def _paint_dots(self, painter: QPainter) -> None:
        """Paint the dotted line below the words, which says that they can be marked."""
        edge = self._look.px(EDGE)
        foot = self.height() - self._look.px(6)
        dots = QPen(QColor(self._ink()), max(1.5, self._look.px(1.5)), Qt.PenStyle.DotLine)
        painter.setPen(dots)
        painter.drawLine(edge, foot, self.width() - edge, foot)

    def _round(self, painter: QPainter, pen: QPen, fill: str) -> None:
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        rect = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        radius = self._look.px(8)
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint a small flag: hollow to be set, filled once set, struck out where it was fine."""
        if not self._gutter():
            return
        unit = self._look.px(13)
        left = (
            self.width() - self._look.px(EDGE) - unit if self._mirrored() else self._look.px(EDGE)
        )
        top = (self.height() - unit) / 2
        painter.setPen(QPen(QColor(self._ink()), 1.75, c=Qt.PenCapStyle.RoundCap))
        filled = self._state is ChipState.FOUND or (self._is_open() and self.isChecked())
        painter.setBrush(QColor(self._ink()) if filled else Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(left + 2, top), QPointF(left + 2, top + unit))
        painter.drawRect(QRectF(left + 2, top + 1, unit - 4, unit * 0.5))
        if self._state is ChipState.FALSE_ALARM:
            painter.drawLine(QPointF(left - 1, top + unit), QPointF(left + unit, top - 1))

    def _ink(self) -> str:
        theme = self._look.theme
        if self._is_open():
            return theme.accent if self.isChecked() else theme.border_strong
        return {
            ChipState.FOUND: theme.accent,
            ChipState.MISSED: theme.caution,
            ChipState.FALSE_ALARM: theme.text3,
            ChipState.LEFT: theme.text3,
        }[self._state]

    def _is_open(self) -> bool:
        return self._state is ChipState.OPEN

    def _gutter(self) -> int:
        """Return the room for the mark: there always while open, so that nothing jumps."""
        flagged = (ChipState.OPEN, ChipState.FOUND, ChipState.FALSE_ALARM)
        return self._look.px(20) if self._state in flagged else 0

    def _edges(self) -> int:
        return 2 * self._look.px(EDGE) + self._gutter()

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _lines(self, width: float) -> tuple[QTextLayout, float]:
        return self._set(self.shown, self._look.font(SHOWN), width)

    def _caption(self, width: float) -> tuple[QTextLayout, float]:
        return self._set(self._state.words, self._look.font(Role.CAPTION_STRONG), width)

    def _set(self, text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        )
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        top = widest = 0.0
        while text and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, widest
