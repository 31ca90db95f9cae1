# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the invented web: its pages are read, searched and left, a verdict is reached."""

from dataclasses import replace
from itertools import groupby

from PySide6.QtWidgets import QWidget

from securetrain.course import Verdict, Web
from securetrain.practice import Answer, Outcome, Walk, Walked
from securetrain.ui.blocks.browser import Browser
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.way import way_told
from securetrain.ui.parts import (
    FlowLayout,
    OptionRow,
    OptionState,
    Role,
    Tone,
    label,
    line_label,
    option_group,
    secondary,
    show_text,
)
from securetrain.words import _, ngettext, number

_VERDICTS = (Verdict.TRUE, Verdict.FALSE, Verdict.UNKNOWN)


class WalkTask(TaskWidget):
    """A window into the invented web, a way to stop above it, and below it the conclusion."""

    def __init__(self, task: Web, setting: Setting) -> None:
        """Open the page of the claim."""
        super().__init__(setting)
        look = setting.look
        self._task = task
        self._browser = Browser(task, setting)
        self._browser.walked.connect(self._count)
        self.column.addLayout(self._top())
        self.column.addWidget(self._browser)
        self.column.addWidget(label(_("What do you conclude?"), look, role=Role.UI_STRONG))
        self._options = [OptionRow(_words()[verdict], look) for verdict in _VERDICTS]
        self._group = option_group(self._options, self)
        self._group.idClicked.connect(lambda _id: self.changed.emit())
        for option in self._options:
            self.column.addWidget(option)
        self._count()

    @property
    def _walk(self) -> Walk:
        return self._browser.walk

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
        names = {page.name for page in self._task.pages}
        opened = tuple(name for name in answer.pages if name in names)
        way = (self._task.start, *opened)
        trail = tuple(name for name, _same in groupby(way))
        self._browser.show_walk(Walk(self._task, (trail,), opened, answer.stopped))
        self._count()
        if answer.verdict in _VERDICTS:
            self._options[_VERDICTS.index(answer.verdict)].button.setChecked(True)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Conclude by a digit."""
        if 1 <= number <= len(self._options):
            self._options[number - 1].button.click()

    def focus_first(self) -> None:
        """Go to the search."""
        self._browser.words.setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what became of the conclusion."""
        over = is_over(outcome)
        for verdict, option in zip(_VERDICTS, self._options, strict=True):
            holds = verdict is self._task.verdict
            option.show_verdict(*_standing(option.button.isChecked(), holds=holds, over=over))
        self._leave.setEnabled(False)
        self._browser.close_search(over)

    def explanation(self, outcome: Outcome) -> QWidget | None:
        """Tell at the end what was done, and which pages an expert opens."""
        if not is_over(outcome):
            return None
        chosen = self.answer()
        walk = replace(self._walk, verdict=chosen.verdict if chosen else None)
        return way_told(walk, outcome, self.setting, read=self._browser.read)

    def ask_again(self) -> None:
        """Let the walk go on."""
        self._browser.walk = replace(self._walk, stopped=False)
        for option in self._options:
            option.show_verdict(OptionState.OPEN)
        self._leave.setEnabled(True)
        self._browser.close_search(False)

    def _top(self) -> FlowLayout:
        """Return what stays above every page: how many were opened, and the way out."""
        look = self.setting.look
        self._leave = secondary(_("Stop: not from this device"), look)
        self._leave.clicked.connect(self._stop)
        self._opened = line_label("", look, role=Role.SMALL, tone=Tone.SECONDARY)
        self._opened.setMinimumHeight(look.px(40))
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(self._leave)
        row.addWidget(self._opened)
        return row

    def _count(self) -> None:
        count = len(self._walk.opened)
        words = ngettext("{n} page opened", "{n} pages opened", count)
        show_text(self._opened, words.format(n=number(count)))

    def _stop(self) -> None:
        self._browser.walk = self._walk.stop()
        self.submitted.emit()


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
