# SPDX-License-Identifier: GPL-3.0-or-later
"""The window into the invented web: tabs, an address to read, a search, the way back, a page.

It shows pages of the lesson and nothing else: it has no way to any other.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from securetrain.course import Link, LinkKind, Web, WebPage, text
from securetrain.practice import Walk, begin_walk
from securetrain.ui.blocks.results import Results
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.settling import changing
from securetrain.ui.blocks.tab_strip import TabStrip
from securetrain.ui.blocks.web_page import PageView
from securetrain.ui.parts import ProseView, Role, SunkenFrame, Tone, announce, icon_label, secondary
from securetrain.words import _

RESULTS = "search.example"
"""The address of what a search finds."""


class Browser(QFrame):
    """Where a walk goes on; it can be read on when the walk is over."""

    walked = Signal()
    """Another page is shown."""

    def __init__(self, task: Web, setting: Setting) -> None:
        """Show the page of the claim."""
        super().__init__()
        self.setProperty("role", "sheet")
        self.walk: Walk = begin_walk(task)
        self._setting = replace(setting, follow=self._follow)
        self._outside = setting.follow
        self._shown: QWidget | None = None
        self._head: QWidget | None = None
        self._found = self._is_closed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(*(setting.look.px(edge) for edge in (12, 8, 12, 12)))
        column.setSpacing(setting.look.px(8))
        self._tabs = TabStrip(setting)
        self._tabs.switched.connect(self._switch)
        self._tabs.wanted.connect(self._open_tab)
        self._tabs.closed.connect(lambda: self._go(self.walk.close_tab()))
        column.addWidget(self._tabs)
        column.addLayout(self._address_bar())
        column.addLayout(self._search_bar())
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self._put_page()

    def show_walk(self, walk: Walk) -> None:
        """Show where a walk stands."""
        self.walk = walk
        self._put_page()

    def read(self, name: str) -> None:
        """Show a page for reading, after the walk as well."""
        self._go(self.walk.reading(name))

    def close_search(self, closed: bool) -> None:
        """Let nothing more be looked for, or let it again."""
        self._is_closed = closed
        self._tabs.close_new(closed)
        for each in (self.words, self._search_button):
            each.setEnabled(not closed)

    def _address_bar(self) -> QBoxLayout:
        look = self._setting.look
        self._back = secondary(_("Back"), look, mark="back")
        self._back.clicked.connect(self._go_back)
        line = SunkenFrame(look, padding=8)
        inside = QHBoxLayout()
        inside.setSpacing(look.px(8))
        inside.addWidget(icon_label("globe", look, tone=Tone.QUIET))
        self._address = ProseView((), look.for_language("en"), role=Role.CODE, tone=Tone.SECONDARY)
        inside.addWidget(self._address, 1)
        line.body.addLayout(inside)
        row: QBoxLayout = QHBoxLayout() if look.is_roomy else QVBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        row.addWidget(line, 1)
        return row

    def _search_bar(self) -> QHBoxLayout:
        look = self._setting.look
        self.words = QLineEdit()
        self.words.setFont(look.font(Role.UI))
        self.words.setMinimumHeight(look.px(40))
        self.words.setAccessibleName(_("Search in this invented web"))
        self.words.setPlaceholderText(_("Search"))
        self.words.returnPressed.connect(self._search)
        # Translators: the button that starts a search.
        self._search_button = secondary(_("Go"), look)
        self._search_button.setAccessibleName(_("Search"))
        self._search_button.clicked.connect(self._search)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self._search_button)
        return row

    def _open_tab(self) -> None:
        self._go(self.walk.fresh_tab())
        self.words.clear()
        self.words.setFocus()

    def _open_beside(self, name: str) -> None:
        """Open a found page in a tab of its own; after the walk it counts for nothing."""
        closed, walk = self._is_closed, self.walk
        self._go(walk.fresh_tab().reading(name) if closed else walk.open_beside(name))

    def _go_back(self) -> None:
        self._go(self.walk if self._found and self.walk.trail else self.walk.back())

    def _follow(self, link: Link) -> None:
        if link.kind is not LinkKind.PAGE:
            self._outside(link)
        elif self._is_closed:
            self.read(link.target)
        else:
            self._go(self.walk.open(link.target))

    def _switch(self, at: int) -> None:
        """Bring a tab to the front; who goes along the tabs by arrow keys stays there."""
        along = self._tabs.has_focus()
        self._go(self.walk.switch(at))
        if along:
            self._tabs.take_focus()

    def _go(self, walk: Walk) -> None:
        """Show where the walk stands now, and give its heading the focus."""
        self.walk = walk
        with changing(self):
            self._put_page()
        if self._head is not None:
            self._head.setFocus()
        self.walked.emit()

    def _put_page(self) -> None:
        self._found = False
        if not self.walk.trail:
            self._put_words(_("A new tab"), _("Type words into the search line."))
            return
        page = self.walk.page
        view = PageView(page, self._setting)
        self._put(view, view.title, page.address)
        announce(self, page.title)

    def _search(self) -> None:
        found = self.walk.search(self.words.text())
        title = _("Found pages") if found else _("No page uses these words. Try others.")
        with changing(self):
            self._put_words(title, "", found)
        self._found = True
        self._tell_state()
        self.words.setFocus()
        announce(self, title)

    def _put_words(self, title: str, below: str, found: Sequence[WebPage] = ()) -> None:
        shown = Results(title, below, found, self._setting)
        shown.beside_wanted.connect(self._open_beside)
        self._put(shown, shown.title, RESULTS)

    def _put(self, shown: QWidget, head: QWidget, address: str) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown, self._head = shown, head
        self._place.addWidget(shown)
        self._address.show_content(text(address))
        self._address.setAccessibleName(_("Address: {address}").format(address=address))
        self._tell_state()

    def _tell_state(self) -> None:
        """Show the tabs, and which ways there are from here."""
        walk = self.walk
        fresh = _("A new tab")
        titles = [walk.page_of(trail[-1]).title if trail else fresh for trail in walk.tabs]
        self._tabs.show_tabs(titles, walk.at)
        before = walk.trail[-1:] if self._found else walk.trail[-2:-1]
        self._back.setEnabled(bool(before))
        # The window has a way back of the same name.
        self._back.setAccessibleDescription(walk.page_of(before[0]).title if before else "")
