# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of the invented web, each kind with a look of its own; none says what it is worth."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Marker, PageBlock, PageKind, Paragraph, Prose, WebPage
from securetrain.ui.blocks.drawn_marks import Initial
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import (
    Look,
    Role,
    SunkenFrame,
    Tone,
    heading,
    icon_label,
    label,
    line_label,
    separator,
)
from securetrain.words import _, date


class PageView(QFrame):
    """One page; its ``title`` takes the focus when the page is opened."""

    def __init__(self, page: WebPage, setting: Setting) -> None:
        """Draw the page in the manner of its kind."""
        super().__init__()
        look = setting.look
        self._page, self._setting = page, setting
        self.column = QVBoxLayout(self)
        edge = look.px(28) if page.kind is PageKind.ORIGINAL else look.px(4)
        self.column.setContentsMargins(edge, look.px(4), edge, look.px(8))
        self.column.setSpacing(look.px(10))
        self.title = heading(page.title, 4, look)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addLayout(self._site())
        {
            PageKind.REGISTRY: self._card,
            PageKind.ARCHIVE: self._copy,
            PageKind.ENCYCLOPAEDIA: self._entry,
            PageKind.CLAIM: self._post,
        }.get(page.kind, self._plain)()

    def _plain(self) -> None:
        self._add_title(self.column)
        self._add_blocks(self.column)

    def _post(self) -> None:
        """Draw what is claimed as something to be passed on: with keys that do nothing."""
        self._plain()
        self.column.addWidget(separator(self._setting.look))
        row = QHBoxLayout()
        row.setSpacing(self._setting.look.px(24))
        for name in ("chat", "pass-on", "mark"):
            row.addWidget(icon_label(name, self._setting.look, tone=Tone.QUIET))
        row.addStretch(1)
        self.column.addLayout(row)

    def _entry(self) -> None:
        """Draw an entry of a book of reference: its title over a line."""
        self.column.addWidget(self.title)
        self.column.addWidget(separator(self._setting.look))
        self._add_day(self.column)
        self._add_blocks(self.column)

    def _card(self) -> None:
        """Draw a card of a register: everything on one quiet ground."""
        card = SunkenFrame(self._setting.look)
        self._add_title(card.body)
        self._add_blocks(card.body)
        self.column.addWidget(card)

    def _copy(self) -> None:
        """Draw a kept copy: the day it was made stands above it, and the copy in a frame."""
        look = self._setting.look
        if self._page.dated:
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            row.addWidget(icon_label("clock", look, tone=Tone.INFO))
            words = _("A copy kept on {day}").format(day=date(self._page.dated))
            row.addWidget(label(words, look, role=Role.SMALL_STRONG, tone=Tone.INFO), 1)
            self.column.addLayout(row)
        card = SunkenFrame(look)
        card.body.addWidget(self.title)
        self._add_blocks(card.body)
        self.column.addWidget(card)

    def _site(self) -> QHBoxLayout:
        """Return the strip at the top of every page: whose site it is, and of what sort."""
        look = self._setting.look
        host = self._page.address.partition("/")[0]
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(Initial(host, look, size=28, square=True))
        row.addWidget(label(host, look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY), 1)
        icon, words = _sort(self._page.kind)
        if words and look.is_roomy:
            row.addWidget(icon_label(icon, look, tone=Tone.QUIET, size=16))
            row.addWidget(line_label(words, look, role=Role.SMALL, tone=Tone.QUIET))
        return row

    def _add_title(self, column: QVBoxLayout) -> None:
        column.addWidget(self.title)
        self._add_day(column)

    def _add_day(self, column: QVBoxLayout) -> None:
        if self._page.dated:
            day = date(self._page.dated)
            column.addWidget(label(day, self._setting.look, role=Role.SMALL, tone=Tone.QUIET))

    def _add_blocks(self, column: QVBoxLayout) -> None:
        for block in self._page.blocks:
            for widget in self._drawn(block):
                column.addWidget(widget)

    def _drawn(self, block: PageBlock) -> list[QWidget]:
        """Return the widgets of a block; found pictures stand beside what is said of them."""
        if self._page.kind is not PageKind.PICTURES or not isinstance(block, Prose):
            return [leaf_widget(block, self._setting)]
        return [self._found(each) for each in block.text]

    def _found(self, said: Paragraph) -> QWidget:
        if said.marker is not Marker.NUMBER:
            return text_widget((said,), self._setting)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._setting.look.px(12))
        row.addWidget(Thumb(self._setting.look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_widget((Paragraph(said.runs),), self._setting), 1)
        return made


_HILL = ((2, 10), (7, 4), (10, 8), (12, 6), (16, 10))


class Thumb(QWidget):
    """A small drawing in place of a found picture."""

    def __init__(self, look: Look) -> None:
        """Draw a hill and a sun, whatever was found."""
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(72), look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the hill and the sun."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self._look.theme, self.height() / 12
        painter.setPen(QPen(QColor(theme.border_strong), 1))
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border_strong))
        hill = [
            QPointF(unit * x, unit * y) for x, y in ((2, 10), (7, 4), (10, 8), (12, 6), (16, 10))
        ]
        painter.drawPolygon(QPolygonF(hill))
        painter.drawEllipse(QRectF(unit * 12, unit * 2, unit * 2, unit * 2))


def _sort(kind: PageKind) -> tuple[str, str]:
    """Return an icon and what such a site calls itself; most call themselves nothing."""
    return {
        PageKind.ENCYCLOPAEDIA: ("library", _("Encyclopaedia")),
        PageKind.REGISTRY: ("globe", _("Register of addresses")),
        PageKind.FACTCHECK: ("search", _("Fact-check")),
        PageKind.PICTURES: ("eye", _("Picture search")),
        PageKind.ARCHIVE: ("clock", _("Archive")),
    }.get(kind, ("", ""))
