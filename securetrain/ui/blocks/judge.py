# SPDX-License-Identifier: GPL-3.0-or-later
"""Judging statements: genuine, manipulated, not to be known here, or how one would check."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from securetrain.course import Judge, Statement, Truth
from securetrain.practice import (
    Answer,
    Call,
    Judged,
    Judgement,
    Outcome,
    PartGrade,
    PartState,
    checks_of,
)
from securetrain.ui.blocks.picking import PickBox
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.texts import line_widget, set_in, shown
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import FlowLayout, OptionRow, Tone
from securetrain.words import _

_CALLS = (Judgement.GENUINE, Judgement.MANIPULATED, Judgement.UNKNOWN, Judgement.CHECK)


class JudgeTask(TaskWidget):
    """Statements one below the other, each to be called something."""

    def __init__(self, task: Judge, order: tuple[int, ...], setting: Setting) -> None:
        """Show the statements in ``order``, a permutation of their numbers."""
        super().__init__(setting)
        checks = checks_of(task)
        self._rows: dict[int, _StatementRow] = {}
        for number in order:
            row = _StatementRow(task.statements[number], checks, setting)
            row.group.idClicked.connect(lambda _id: self.changed.emit())
            row.pick.picked.connect(lambda _at: self.changed.emit())
            self._rows[number] = row
            self.column.addWidget(row)

    def answer(self) -> Judged | None:
        """Return all calls, None until every statement has one."""
        calls = [self._rows[number].call() for number in range(len(self._rows))]
        return None if None in calls else Judged(tuple(calls))

    def draft(self) -> Judged | None:
        """Return the calls made so far; a check that is not named yet has no words."""
        calls = tuple(self._rows[number].half_call() for number in range(len(self._rows)))
        return None if set(calls) == {None} else Judged(calls)

    def show_draft(self, answer: Answer) -> None:
        """Make the calls that were made before."""
        for number, call in enumerate(answer.calls if isinstance(answer, Judged) else ()):
            if call is not None and number in self._rows:
                self._rows[number].show_call(call)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Call what has the focus, else the first that waits; go on to the next that waits."""
        rows = list(self._rows.values())
        focused = [row for row in rows if row.has_focus()]
        waiting = [row for row in rows if row.call() is None]
        for row in (focused or waiting)[:1]:
            row.choose(number)
        for row in [row for row in rows if row.call() is None][:1]:
            row.focus_first()

    def focus_first(self) -> None:
        """Go to the first statement's calls."""
        next(iter(self._rows.values())).focus_first()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say of each statement what it is and why."""
        parts = {part.index: part for part in outcome.parts}
        for number, row in self._rows.items():
            row.show_part(parts.get(number), over=is_over(outcome))

    def ask_again(self) -> None:
        """Let the calls be changed."""
        for row in self._rows.values():
            row.ask_again()


class _StatementRow(QFrame):
    def __init__(self, statement: Statement, checks: tuple[str, ...], setting: Setting) -> None:
        super().__init__()
        self._statement, self._checks, self._setting = statement, checks, setting
        look = setting.look
        self.setProperty("role", "row")
        self.setAccessibleName(shown(statement.text))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(8))
        self._column.setSpacing(look.px(4))
        self._column.addWidget(line_widget(statement.text, setting))
        self.group = QButtonGroup(self)
        flow = FlowLayout(spacing=look.px(12))
        calls = _CALLS if checks else _CALLS[:-1]
        for number, call in enumerate(calls):
            option = OptionRow(_words()[call], look, framed=False)
            option.button.setAccessibleName(f"{_words()[call]}: {shown(statement.text)}")
            self.group.addButton(option.button, number)
            flow.addWidget(option)
        self._column.addLayout(flow)
        self.pick = PickBox(_("Pick a way to check"), checks, look)
        self.pick.box.setAccessibleName(_("How I would check"))
        self.pick.hide()
        self._column.addWidget(self.pick)
        self.group.idToggled.connect(self._offer_checks)
        self._verdict: QWidget | None = None

    def call(self) -> Call | None:
        half = self.half_call()
        return None if half == Call(Judgement.CHECK) else half

    def half_call(self) -> Call | None:
        at = self.group.checkedId()
        if at < 0:
            return None
        if _CALLS[at] is not Judgement.CHECK or self.pick.at is None:
            return Call(_CALLS[at])
        return Call(Judgement.CHECK, self._checks[self.pick.at])

    def show_call(self, call: Call) -> None:
        button = self.group.button(_CALLS.index(call.verdict))
        if button is not None:
            button.setChecked(True)
        if call.check in self._checks:
            self.pick.pick(self._checks.index(call.check))

    def choose(self, number: int) -> None:
        if self.pick.box.hasFocus():
            self.pick.pick(number - 1)
            return
        button = self.group.button(number - 1)
        if button is not None:
            button.click()

    def focus_first(self) -> None:
        if self.pick.isHidden():
            self.group.button(0).setFocus()
        else:
            self.pick.setFocus()

    def has_focus(self) -> bool:
        return self.pick.box.hasFocus() or any(b.hasFocus() for b in self.group.buttons())

    def show_part(self, part: PartGrade | None, *, over: bool) -> None:
        for button in self.group.buttons():
            button.setEnabled(False)
        if not self.pick.isHidden():
            self.pick.close_with(
                _("My check: {check}").format(check=set_in(self.pick.box.currentText()))
            )
        if part is None:
            return
        verdict = self._verdict_on(part.state, over=over)
        reason = part.feedback if over or part.state is PartState.RIGHT else ()
        self._verdict = verdict_row(verdict, reason, self._setting)
        self.setAccessibleDescription(verdict.words)
        self._column.addWidget(self._verdict)

    def ask_again(self) -> None:
        for button in self.group.buttons():
            button.setEnabled(True)
        self.pick.open_again()
        if self._verdict is not None:
            self._verdict.hide()
            self._verdict.deleteLater()
            self._verdict = None

    def _verdict_on(self, state: PartState, *, over: bool) -> Verdict:
        call = self.call()
        if not over and state is not PartState.RIGHT:
            words = _("Nearly") if state is PartState.HALF else _("Not yet")
        else:
            checked = call is not None and call.verdict is Judgement.CHECK
            opening = _opening(state, checked=checked)
            words = f"{opening} {_truths()[self._statement.truth]}"
        if state is PartState.RIGHT:
            return Verdict(words, Tone.SUCCESS, "check")
        return Verdict(words, Tone.CAUTION, "dash")

    def _offer_checks(self, number: int, on: bool) -> None:
        if _CALLS[number] is Judgement.CHECK:
            self.pick.setVisible(on)


def _opening(state: PartState, *, checked: bool) -> str:
    if state is PartState.RIGHT:
        return _("A good check.") if checked else _("Yes.")
    return _("Another check says more.") if state is PartState.HALF else _("Not yet.")


def _truths() -> dict[Truth, str]:
    return {
        Truth.GENUINE: _("This one is genuine."),
        Truth.MANIPULATED: _("This one is manipulated."),
        Truth.UNKNOWN: _("This cannot be known here."),
    }


def _words() -> dict[Judgement, str]:
    return {
        Judgement.GENUINE: _("Genuine"),
        Judgement.MANIPULATED: _("Manipulated"),
        Judgement.UNKNOWN: _("Cannot be known here"),
        Judgement.CHECK: _("I would check"),
    }
