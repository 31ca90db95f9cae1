# SPDX-License-Identifier: GPL-3.0-or-later
"""Options to choose from: a real radio button or checkbox whose whole row can be clicked."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from securetrain.course import Line, Text, line, plain, text
from securetrain.ui.parts.focus import RINGED
from securetrain.ui.parts.icons import IconMark, drawing
from securetrain.ui.parts.labels import label
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.prose import ProseView, line_view
from securetrain.ui.parts.tokens import Radius, Role, Tone

INDICATOR = 22
"""Width and height of the circle or box, in px at 100 %."""


class OptionState(Enum):
    """How an option stands; only what the learner chose is ever filled."""

    OPEN = "open"
    YOUR_BEST = "your_best"
    YOUR_OTHER = "your_other"
    STRONGEST = "strongest"
    CLOSED = "closed"


_TONES = {
    OptionState.YOUR_BEST: (Tone.SUCCESS, "success_soft", "check"),
    OptionState.YOUR_OTHER: (Tone.CAUTION, "caution_soft", "dash"),
    OptionState.STRONGEST: (Tone.SUCCESS, "surface", "check"),
}


class OptionRow(QFrame):
    """A choice: indicator, words, and after checking a verdict and feedback below the words."""

    def __init__(
        self, words: str | Line, look: Look, *, many: bool = False, framed: bool = True
    ) -> None:
        """Make a choice of one, or of ``many`` (a checkbox); ``framed`` draws a box around it."""
        super().__init__()
        self._look, self._framed, self._state = look, framed, OptionState.OPEN
        name = words if isinstance(words, str) else plain(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RINGED, True)
        self.button: QAbstractButton = _Box(look) if many else _Circle(look)
        self.button.setAccessibleName(name)
        self.button.toggled.connect(self._repaint)
        shown = line_view(line(words) if isinstance(words, str) else words, look)
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not shown.links())
        self._text = QVBoxLayout()
        self._text.setSpacing(look.px(4))
        self._text.addWidget(shown)
        self._note: ProseView | None = None
        self._verdict: QWidget | None = None
        row = QHBoxLayout(self)
        across, along = (look.px(14), look.px(12)) if framed else (0, look.px(7))
        row.setContentsMargins(across, along, across, along)
        row.setSpacing(look.px(12))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._text, 1)

    def show_verdict(self, state: OptionState, words: str = "") -> None:
        """Show how the option stands after checking, with its words such as "Your answer"."""
        self._state = state
        self.button.setEnabled(state is OptionState.OPEN)
        tint = getattr(self._look.theme, _TONES[state][0].value) if state in _TONES else None
        self.button.setProperty("tint", tint)
        if self._verdict is not None:
            self._verdict.hide()
            self._verdict.deleteLater()
            self._verdict = None
        if words:
            tone, _, mark = _TONES.get(state, (Tone.SECONDARY, "", ""))
            self._verdict = _verdict(words, mark, tone, self._look)
            self._text.insertWidget(0, self._verdict)
        self._describe()
        self.update()

    def show_note(self, words: str | Text) -> None:
        """Show feedback or help below the option's words, starting where they start."""
        content = text(words) if isinstance(words, str) else words
        if self._note is None:
            self._note = ProseView((), self._look, role=Role.UI)
            self._text.addWidget(self._note)
        self._note.show_content(content)
        linked = bool(self._note.links())
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not linked)
        self._note.setVisible(bool(words))
        self._describe()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus while the mouse is down, which needs no ring."""
        if self.button.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a click anywhere in the row."""
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton and self.button.isEnabled():
            self.button.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame: thin when open, thick and filled for the learner's own choice."""
        if not self._framed:
            return
        fill, edge, width = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), width))
        half, radius = width / 2, self._look.px(Radius.CONTROL.value)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )

    def _repaint(self) -> None:
        # Connected to `update` itself, PySide keeps a little of each row for ever.
        self.update()

    def _colours(self) -> tuple[str, str, int]:
        theme = self._look.theme
        if self._state in _TONES:
            tone, fill, _ = _TONES[self._state]
            return getattr(theme, fill), getattr(theme, tone.value), 2
        if self._state is OptionState.CLOSED:
            return theme.surface, theme.border, 1
        if self.button.isChecked():
            return theme.accent_soft, theme.accent, 2
        return (theme.hover if self.underMouse() else theme.surface), theme.border_strong, 1

    def _describe(self) -> None:
        verdict = self._verdict.accessibleName() if self._verdict is not None else ""
        said = (verdict, self._note.text() if self._note is not None else "")
        self.button.setAccessibleDescription(" ".join(words for words in said if words))


def option_group(rows: Iterable[OptionRow], parent: QWidget) -> QButtonGroup:
    """Let one of the rows be chosen at a time, and the arrow keys go between them."""
    group = QButtonGroup(parent)
    for number, row in enumerate(rows):
        group.addButton(row.button, number)
    return group


class _Indicator:
    """What the circle and the box have in common: their size and their colours."""

    _look: Look

    def sizeHint(self) -> QSize:
        side = self._look.px(INDICATOR) + 4
        return QSize(side, max(side, self._look.line_px()))

    def _paint(self, button: QAbstractButton, *, rounded: bool) -> QPainter:
        theme, side = self._look.theme, self._look.px(INDICATOR) - 2
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF((button.width() - side) / 2, (button.height() - side) / 2, side, side)
        chosen = _tint(button, theme.accent)
        edge = chosen if button.isChecked() else theme.border_strong
        painter.setPen(QPen(QColor(edge), 2))
        filled = button.isChecked() and not rounded
        painter.setBrush(QColor(chosen if filled else theme.surface))
        radius = side / 2 if rounded else self._look.px(5)
        painter.drawRoundedRect(place, radius, radius)
        return painter


class _Circle(_Indicator, QRadioButton):
    """A radio button that is a circle in every direction of reading."""

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._paint(self, rounded=True)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_tint(self, self._look.theme.accent)))
            side = self._look.px(INDICATOR) / 2
            painter.drawEllipse(
                QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            )


class _Box(_Indicator, QCheckBox):
    """A checkbox with a drawn tick."""

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._paint(self, rounded=False)
        if self.isChecked():
            side, ratio = self._look.px(INDICATOR - 4), self.devicePixelRatioF()
            tick = drawing("check", self._look.theme.on_accent, px=round(side * ratio))
            tick.setDevicePixelRatio(ratio)
            left, top = (self.width() - side) // 2, (self.height() - side) // 2
            painter.drawPixmap(left, top, tick)


def _tint(button: QAbstractButton, usual: str) -> str:
    """Return the colour of a verdict for what was chosen, or the usual one."""
    return str(button.property("tint") or usual)


def _verdict(words: str, mark: str, tone: Tone, look: Look) -> QWidget:
    made = QWidget()
    made.setAccessibleName(words)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(6))
    if mark:
        row.addWidget(IconMark(mark, look, tone=tone, size=18))
    row.addWidget(label(words, look, role=Role.SMALL_STRONG, tone=tone), 1)
    return made
