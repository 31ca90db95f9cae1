# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing a word or a number; digits of every script are taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from securetrain.course import Number, Short
from securetrain.practice import Answer, Outcome, PartState, Stage, Typed, fold_words
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget
from securetrain.ui.blocks.texts import set_in
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import Role, Tone, label, line_label
from securetrain.words import _, number

SHORT_UNIT = 16
"""Letters of a unit that stands beside its number; a longer one stands below it, and wraps."""
LONGEST = 200
"""The most letters of an answer; nobody types that many by intention."""


class TypedTask(TaskWidget):
    """A line to type in; for a number with its unit beside it."""

    def __init__(self, task: Short | Number, name: str, setting: Setting) -> None:
        """Make the line; ``name`` is what screen readers call it."""
        super().__init__(setting)
        self._task = task
        look = setting.look
        self.line = _Line()
        self.line.setFont(look.font(Role.BODY))
        self.line.setMinimumHeight(look.px(44))
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(name)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.line.returnPressed.connect(self.submitted)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.line, 1)
        if isinstance(task, Number):
            self.line.setMaximumWidth(look.px(200))
            if 0 < len(task.unit) <= SHORT_UNIT:
                row.addWidget(line_label(task.unit, look, role=Role.BODY))
            row.addStretch(2)
        self.column.addLayout(row)
        if isinstance(task, Number) and task.unit:
            self.line.setAccessibleName(f"{name} ({task.unit})")
            if len(task.unit) > SHORT_UNIT:
                self.column.addWidget(label(task.unit, look, role=Role.BODY))
        self._said: QWidget | None = None

    def answer(self) -> Typed | None:
        """Return what was typed, None while there is nothing."""
        return Typed(self.line.text()) if fold_words(self.line.text()) else None

    def draft(self) -> Typed | None:
        """Return what was typed, were it only a space."""
        return Typed(self.line.text()) if self.line.text() else None

    def show_draft(self, answer: Answer) -> None:
        """Type what was typed before."""
        if isinstance(answer, Typed):
            self.line.setText(answer.text[:LONGEST])

    def focus_first(self) -> None:
        """Go to the line."""
        self.line.setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say whether it was taken."""
        self.line.setReadOnly(True)
        part = outcome.parts[0] if outcome.parts else None
        if part is None:
            return
        verdict = _verdict(outcome, half=part.state is PartState.HALF)
        self._said = verdict_row(verdict, part.feedback, self.setting)
        self.line.setAccessibleDescription(verdict.words)
        self.column.addWidget(self._said)

    def explanation(self, outcome: Outcome) -> QWidget | None:
        """Tell at the end what would have been taken."""
        if outcome.stage is not Stage.SHOW:
            return None
        words = _("The answer: {answer}").format(answer=set_in(self._best()))
        return label(words, self.setting.look, role=Role.BODY_STRONG)

    def ask_again(self) -> None:
        """Let something else be typed."""
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
            self._said = None
        self.line.setReadOnly(False)
        self.line.setFocus()
        self.line.selectAll()

    def _best(self) -> str:
        if isinstance(self._task, Short):
            return next(each.text for each in self._task.answers if each.share == 100)
        span = self._task.spans[0]
        if span.low == span.high:
            words = number(span.low)
        else:
            words = _("{low} to {high}").format(low=number(span.low), high=number(span.high))
        return f"{words} {self._task.unit}".strip()


class _Line(QLineEdit):
    """Keeps the Enter that gives the answer, which would else go past the feedback at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = not self.isReadOnly()
        super().keyPressEvent(event)
        if is_open and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


def _verdict(outcome: Outcome, *, half: bool) -> Verdict:
    if outcome.stage is Stage.RIGHT:
        return Verdict(_("Your answer is taken"), Tone.SUCCESS, "check")
    words = _("Nearly") if half else _("Not yet")
    return Verdict(words, Tone.CAUTION, "dash")
