# SPDX-License-Identifier: GPL-3.0-or-later
"""What a search in the invented web has found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Link, LinkKind, Paragraph, Run, WebPage
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.tab_strip import key
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import Role, Tone, heading, label
from securetrain.words import _


class Results(QWidget):
    """A heading, a line below it, and the pages found."""

    beside_wanted = Signal(str)
    """A page is to be opened in a tab of its own."""

    def __init__(self, title: str, below: str, found: Sequence[WebPage], setting: Setting) -> None:
        """List the pages; their titles lead to them as links of ``setting`` do."""
        super().__init__()
        look = setting.look
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), look.px(4), 0, 0)
        column.setSpacing(look.px(10))
        self.title = heading(title, 4, look)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self.title)
        if below:
            column.addWidget(label(below, look, role=Role.UI, tone=Tone.SECONDARY))
        for page in found:
            column.addLayout(self._result(page, setting))

    def _result(self, page: WebPage, setting: Setting) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(setting.look.px(8))
        column = QVBoxLayout()
        column.setSpacing(0)
        title = Run(page.title, link=Link(LinkKind.PAGE, page.name))
        column.addWidget(text_widget((Paragraph((title,)),), setting))
        address = f"\u2066{page.address}\u2069"
        column.addWidget(label(address, setting.look, role=Role.SMALL, tone=Tone.QUIET))
        line.addLayout(column, 1)
        beside = key("plus", _("In a new tab: {page}").format(page=page.title), setting)
        beside.clicked.connect(lambda: self.beside_wanted.emit(page.name))
        line.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        return line
