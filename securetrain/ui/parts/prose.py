# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text: paragraphs and lists in one quiet leaf, with links that the keyboard reaches.

Built run by run, never from HTML, and drawn by the widget itself: one widget a leaf, where a
browser of rich text would be six.
"""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from securetrain.course import Line, Link, Paragraph, Text, plain
from securetrain.ui.parts.announcements import announce
from securetrain.ui.parts.focus import OWN_RING
from securetrain.ui.parts.icons import drawing
from securetrain.ui.parts.leaf import Leaf, Span, build
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ProseView(QLabel):
    """A leaf of running text; wide as its place, high as its lines."""

    link_activated = Signal(object)

    edge = 0
    """Room before the text, in px at 100 %."""

    def __init__(
        self, content: Text, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
    ) -> None:
        """Make a leaf that shows ``content`` in the language of ``look``."""
        super().__init__()
        self._look, self._role, self._tone = look, role, tone
        self._at = -1
        self._leaf: Leaf
        self.setProperty(OWN_RING, True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setLayoutDirection(look.direction)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_content(content)

    def show_content(self, content: Text) -> None:
        """Show other paragraphs."""
        self._leaf = build(content, self._look, role=self._role, tone=self._tone)
        if self.edge:
            self._leaf.keep_free(self._look.px(self.edge))
        self._at = -1
        # The label's own text is what screen readers and tests read; it is never painted.
        self.setText(plain(content))
        linked = bool(self._leaf.links)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(linked)
        self.updateGeometry()
        self.update()

    def links(self) -> tuple[Link, ...]:
        """Return the links in the order of reading."""
        return tuple(span.link for span in self._leaf.links if span.link is not None)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width, in px."""
        return self._leaf.height(width)

    def sizeHint(self) -> QSize:
        """Return the size of the text in lines of comfortable length."""
        width = min(self._leaf.natural_width, self._look.px(560))
        return QSize(width, self._leaf.height(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which text can be read."""
        return QSize(min(self._leaf.natural_width, self._look.px(80)), self._look.line_px())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew."""
        self._leaf.break_lines(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint chips, text, list marks and the ring around a focused link."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._leaf.break_lines(self.width())
        self._paint_chips(painter)
        self._leaf.document.drawContents(painter)
        self._paint_marks(painter)
        if self.hasFocus() and self._at >= 0:
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self._leaf.rects(self._leaf.links[self._at]):
                painter.drawRoundedRect(rect.adjusted(-3, -1, 3, 1), 4, 4)

    def _paint_chips(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._look.theme.border), 1))
        painter.setBrush(QColor(self._look.theme.code_bg))
        for span in self._leaf.codes:
            for rect in self._leaf.rects(span):
                painter.drawRoundedRect(rect, self._look.px(4), self._look.px(4))

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(self._role))
        painter.setPen(QColor(self._look.theme.text2))
        for mark, rect in self._leaf.marks():
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first link, or on the last when coming from below."""
        backwards = event.reason() is Qt.FocusReason.BacktabFocusReason
        self._stand_on(len(self._leaf.links) - 1 if backwards else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's names
        """Go from link to link before leaving the leaf."""
        wanted = self._at + (1 if next else -1)
        if self.hasFocus() and 0 <= wanted < len(self._leaf.links):
            self._stand_on(wanted)
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link with Enter or Space."""
        if event.key() in _KEYS and 0 <= self._at < len(self._leaf.links):
            self.link_activated.emit(self._leaf.links[self._at].link)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over links."""
        over = self._span_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link that was clicked."""
        span = self._span_at(event.position())
        if span is not None and event.button() is Qt.MouseButton.LeftButton:
            self.link_activated.emit(span.link)
            return
        super().mouseReleaseEvent(event)

    def _stand_on(self, index: int) -> None:
        self._at = index
        if 0 <= index < len(self._leaf.links):
            announce(self, self._leaf.links[index].words)
        self.update()

    def _span_at(self, where: QPointF) -> Span | None:
        for span in self._leaf.links:
            if any(rect.contains(where) for rect in self._leaf.rects(span)):
                return span
        return None


class MarkedProse(ProseView):
    """A leaf with an icon in the middle of its first line; all its lines start behind that."""

    edge = 28

    def __init__(self, content: Text, look: Look, icon: str, colour: Tone) -> None:
        """Show ``content`` behind an icon in its own ``colour``."""
        super().__init__(content, look, role=Role.UI)
        self._icon, self._colour = icon, look.colour(colour).name()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text and of a little room below it."""
        return super().heightForWidth(width) + self._look.px(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon beside the text."""
        super().paintEvent(event)
        look, ratio = self._look, self.devicePixelRatioF()
        side = look.px(16)
        drawn = drawing(self._icon, self._colour, px=round(side * ratio), turned=look.rtl)
        drawn.setDevicePixelRatio(ratio)
        start = look.px(4)
        left = self.width() - start - side if look.rtl else start
        # Letters stand at the foot of a line that is higher than they are.
        letters = QFontMetrics(look.font(self._role)).height()
        top = look.line_px(self._role) - (letters + side) // 2
        QPainter(self).drawPixmap(left, top, drawn)


def line_view(
    content: Line, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
) -> ProseView:
    """Return a leaf for one line of runs, such as an option or a table's cell."""
    return ProseView((Paragraph(content),), look, role=role, tone=tone)
