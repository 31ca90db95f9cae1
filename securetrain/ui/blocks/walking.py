# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented web: its pages are read, searched and left, and a verdict is reached."""

from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from securetrain.course import Link, LinkKind, Verdict, Web, WebPage
from securetrain.practice import Answer, Outcome, Walk, Walked, begin_walk
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.way import way_told
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    OptionRow,
    OptionState,
    Role,
    SunkenFrame,
    Tone,
    announce,
    heading,
    label,
    line_label,
    option_group,
    quiet,
    secondary,
)
from securetrain.words import _, date

_VERDICTS = (Verdict.TRUE, Verdict.FALSE, Verdict.UNKNOWN)


class WalkTask(TaskWidget):
    """A plain page with an address line, a way back and a search; below it the conclusion."""

    def __init__(self, task: Web, setting: Setting) -> None:
        """Open the page of the claim."""
        super().__init__(setting)
        self._walk: Walk = begin_walk(task)
        self._paged = replace(setting, follow=self._follow)
        self._shown: QWidget | None = None
        look = setting.look
        self._page = Card(look, padding=16)
        self._page.body.addLayout(self._bar())
        self._address = line_label("", look, role=Role.CODE, tone=Tone.SECONDARY)
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setWordWrap(True)
        line = SunkenFrame(look, padding=8)
        line.body.addWidget(self._address)
        self._page.body.addWidget(line)
        self.column.addWidget(self._page)
        self.column.addWidget(label(_("What do you conclude?"), look, role=Role.UI_STRONG))
        self._options = [OptionRow(_words()[verdict], look) for verdict in _VERDICTS]
        self._group = option_group(self._options, self)
        self._group.idClicked.connect(lambda _id: self.changed.emit())
        for option in self._options:
            self.column.addWidget(option)
        self._leave = secondary(_("Stop: not from this device"), look)
        self._leave.clicked.connect(self._stop)
        row = FlowLayout(spacing=look.px(8))
        row.addWidget(self._leave)
        self.column.addLayout(row)
        self._show_page()

    def answer(self) -> Walked | None:
        """Return the walk, None until it was stopped or something was concluded."""
        for verdict, option in zip(_VERDICTS, self._options, strict=True):
            if option.button.isChecked() and not self._walk.stopped:
                return self._walk.conclude(verdict).answer
        return self._walk.answer if self._walk.stopped else None

    def draft(self) -> Walked | None:
        """Return the pages opened so far, and what was concluded from them."""
        chosen = zip(_VERDICTS, self._options, strict=True)
        verdict = next((each for each, option in chosen if option.button.isChecked()), None)
        walked = Walked(self._walk.opened, self._walk.stopped, verdict)
        return None if walked == Walked(()) else walked

    def show_draft(self, answer: Answer) -> None:
        """Open the page that was opened last, with all before it on the way back."""
        if not isinstance(answer, Walked):
            return
        names = {page.name for page in self._walk.task.pages}
        opened = tuple(name for name in answer.pages if name in names)
        way = (self._walk.task.start, *opened)
        trail = tuple(name for name, _same in groupby(way))
        self._walk = Walk(self._walk.task, trail, opened, answer.stopped)
        self._show_page()
        if answer.verdict in _VERDICTS:
            self._options[_VERDICTS.index(answer.verdict)].button.setChecked(True)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Conclude by a digit."""
        if 1 <= number <= len(self._options):
            self._options[number - 1].button.click()

    def focus_first(self) -> None:
        """Go to the search."""
        self._words.setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what became of the conclusion."""
        over = is_over(outcome)
        for verdict, option in zip(_VERDICTS, self._options, strict=True):
            holds = verdict is self._walk.task.verdict
            option.show_verdict(*_standing(option.button.isChecked(), holds=holds, over=over))
        self._leave.setEnabled(False)
        for each in (self._words, self._go):
            each.setEnabled(not over)

    def explanation(self, outcome: Outcome) -> QWidget | None:
        """Tell at the end which pages an expert opens."""
        if not is_over(outcome) or not self._walk.task.way:
            return None
        return way_told(self._walk, outcome, self.setting)

    def ask_again(self) -> None:
        """Let the walk go on."""
        self._walk = replace(self._walk, stopped=False)
        for option in self._options:
            option.show_verdict(OptionState.OPEN)
        for each in (self._leave, self._words, self._go):
            each.setEnabled(True)

    def _bar(self) -> QHBoxLayout:
        look = self.setting.look
        bar = QHBoxLayout()
        bar.setSpacing(look.px(8))
        self._back = secondary(_("Back"), look)
        self._back.clicked.connect(self._go_back)
        self._words = QLineEdit()
        self._words.setFont(look.font(Role.UI))
        self._words.setMinimumHeight(look.px(40))
        self._words.setAccessibleName(_("Search in this invented web"))
        self._words.setPlaceholderText(_("Search"))
        self._words.returnPressed.connect(self._search)
        # Translators: the button that starts a search.
        self._go = secondary(_("Go"), look)
        self._go.setAccessibleName(_("Search"))
        self._go.clicked.connect(self._search)
        bar.addWidget(self._back)
        bar.addWidget(self._words, 1)
        bar.addWidget(self._go)
        return bar

    def _stop(self) -> None:
        self._walk = self._walk.stop()
        self.submitted.emit()

    def _go_back(self) -> None:
        self._walk = self._walk.back()
        self._show_page()

    def _follow(self, link: Link) -> None:
        if link.kind is not LinkKind.PAGE:
            self.setting.follow(link)
            return
        self._open(link.target)

    def _open(self, name: str) -> None:
        self._walk = self._walk.open(name)
        self._show_page()

    def _search(self) -> None:
        found = self._walk.search(self._words.text())
        look = self.setting.look
        shown = self._fresh()
        column = shown.layout()
        assert isinstance(column, QVBoxLayout)
        title = _("Found pages") if found else _("No page uses these words. Try others.")
        column.addWidget(heading(title, 4, look))
        self._address.setText("search.example")
        for page in found:
            flow = FlowLayout(spacing=look.px(8))
            flow.addWidget(self._result(page))
            column.addLayout(flow)
        announce(self, title)

    def _result(self, page: WebPage) -> QWidget:
        button = quiet(f"{page.title} · \u2066{page.address}\u2069", self.setting.look)
        button.clicked.connect(lambda: self._open(page.name))
        return button

    def _show_page(self) -> None:
        page = self._walk.page
        shown = self._fresh()
        column = shown.layout()
        assert isinstance(column, QVBoxLayout)
        self._address.setText(page.address)
        self._address.setAccessibleName(_("Address: {address}").format(address=page.address))
        column.addWidget(heading(page.title, 4, self.setting.look))
        if page.dated:
            day = date(page.dated)
            column.addWidget(label(day, self.setting.look, role=Role.SMALL, tone=Tone.QUIET))
        for block in page.blocks:
            column.addWidget(leaf_widget(block, self._paged))
        self._back.setEnabled(len(self._walk.trail) > 1)
        announce(self, page.title)

    def _fresh(self) -> QWidget:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.setting.look.px(12))
        self._page.body.addWidget(self._shown)
        return self._shown


def _standing(chosen: bool, *, holds: bool, over: bool) -> tuple[OptionState, str]:
    if chosen:
        words = _("Your answer · Strongest") if holds else _("Your answer · not yet")
        return (OptionState.YOUR_BEST if holds else OptionState.YOUR_OTHER), words
    if holds and over:
        return OptionState.STRONGEST, _("Strongest")
    return OptionState.CLOSED, ""


def _words() -> dict[Verdict, str]:
    return {
        Verdict.TRUE: _("It holds"),
        Verdict.FALSE: _("It does not hold"),
        Verdict.UNKNOWN: _("It cannot be known here"),
    }
