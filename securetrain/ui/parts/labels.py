# SPDX-License-Identifier: GPL-3.0-or-later
"""The one place that makes labels: plain text always, wrapped, named, headings with their role."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from securetrain.ui.parts.long_words import breakable
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

MARK = "\N{RIGHT-TO-LEFT MARK}"
_HEADINGS = {1: Role.H1, 2: Role.H2, 3: Role.H3}


class PlainLabel(QLabel):
    """A label of plain text that starts where its surroundings start, in whatever script it is.

    Qt sets the letters by the text's own direction, which is right, and would push an English
    name in a Farsi list to the far side, which is not. A Farsi sentence keeps its order also where
    it begins with such a name.
    """

    rtl = False

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the side where reading starts."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.keep_to_start()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wrapped right-to-left text line by line.

        Qt's own way lets the blank at the end of each line push its first letters past the edge.
        """
        if not self.wordWrap() or not runs_right_to_left(self.text()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        height = _lay_lines(layout, room.width(), self.fontMetrics().leading())
        top = room.top() + max(0.0, (room.height() - height) / 2)
        layout.draw(painter, QPointF(room.left(), top))

    def keep_to_start(self) -> None:
        """Align with the side where the surroundings start."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)


def runs_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction runs from right to left."""
    signs = (bidirectional(sign) for sign in text)
    return next((sign != "L" for sign in signs if sign in {"L", "R", "AL"}), False)


def _has_right_to_left(text: str) -> bool:
    return any(bidirectional(sign) in {"R", "AL"} for sign in text)


def _lay_lines(layout: QTextLayout, width: float, leading: float) -> float:
    """Break the text into lines of a width; return how high they are together."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() + leading
    layout.endLayout()
    return height - leading


class HeadingLabel(PlainLabel):
    """A label that screen readers meet as a heading; made by :func:`heading`."""

    level = 1
    accessible_role = QAccessible.Role.Heading
    interface: object = None
    """What screen readers meet, kept alive as long as the label."""


def label(text: str, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that wraps; its text is never read as rich text."""
    return _dressed(PlainLabel(), text, look, (role, tone))


def line_label(text: str, look: Look, *, role: Role = Role.UI, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that stays on one line, for counts and the like."""
    made = label(text, look, role=role, tone=tone)
    made.setWordWrap(False)
    return made


def heading(text: str, level: int, look: Look, *, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a heading of level 1 to 3; deeper ones look like 3."""
    made = HeadingLabel()
    made.level = level
    _dressed(made, text, look, (_HEADINGS.get(level, Role.H3), tone))
    return made


def show_text(shown: QLabel, text: str) -> None:
    """Put other words into a label made here."""
    led = isinstance(shown, PlainLabel) and shown.rtl and _has_right_to_left(text)
    words = breakable(text)
    shown.setText(f"{MARK}{words}" if led and not runs_right_to_left(text) else words)
    shown.setAccessibleName(text)


def _dressed(made: PlainLabel, text: str, look: Look, style: tuple[Role, Tone]) -> QLabel:
    role, tone = style
    made.keep_to_start()
    made.rtl = look.rtl
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone.value)
    made.setFont(look.font(role))
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    show_text(made, text)
    return made
