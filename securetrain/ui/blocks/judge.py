# SPDX-License-Identifier: GPL-3.0-or-later
"""Judging a stream of statements, one at a time; what became of all is told at the end."""

from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Judge
from securetrain.practice import Answer, Call, Judged, Judgement, Outcome, PartState, checks_of
from securetrain.ui.blocks.judged import judged_list, techniques
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.settling import changing
from securetrain.ui.blocks.statement import StatementCard
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.parts import (
    ProgressDots,
    Role,
    Tone,
    announce,
    line_label,
    quiet,
    secondary,
    show_text,
)
from securetrain.words import _, number


class JudgeTask(TaskWidget):
    """One statement at a time, so that each is weighed alone and none by how many came before."""

    def __init__(self, task: Judge, order: tuple[int, ...], setting: Setting) -> None:
        """Begin with the first statement of ``order``, a permutation of their numbers."""
        super().__init__(setting)
        self._task, self._order = task, order
        self._checks = checks_of(task)
        self._calls: dict[int, Call] = {}
        self._states: dict[int, PartState] = {}
        self._at = 0
        # Places of statements that are not right yet, and were not come to on the second try.
        self._not_seen_again: set[int] = set()
        self._card: StatementCard | None = None
        self._list: QWidget | None = None
        self._stream = QWidget()
        stream = QVBoxLayout(self._stream)
        stream.setContentsMargins(0, 0, 0, 0)
        stream.setSpacing(setting.look.px(8))
        stream.addLayout(self._head())
        self._place = QVBoxLayout()
        stream.addLayout(self._place)
        stream.addLayout(self._ways())
        self.column.addWidget(self._stream)
        self._put(0)

    def answer(self) -> Judged | None:
        """Return all calls, None until every statement has one."""
        return None if self._waiting() else Judged(self._all_calls())

    def draft(self) -> Judged | None:
        """Return the calls made so far; a check that is not named yet has no words."""
        calls = self._all_calls()
        return None if set(calls) == {None} else Judged(calls)

    def show_draft(self, answer: Answer) -> None:
        """Make the calls that were made before, and go on with the first that waits."""
        for place, call in enumerate(answer.calls if isinstance(answer, Judged) else ()):
            if call is not None and place in self._order:
                known = call.check in self._checks
                self._calls[place] = call if known else Call(call.verdict)
        waiting = self._waiting()
        self._put(waiting[0] if waiting else 0)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Call the statement at hand by a digit, and go on to the next that waits."""
        assert self._card is not None
        if self._list is None:
            self._card.choose(number)
            if not self.step_on():
                self._card.focus_chosen()

    def step_on(self) -> bool:
        """Go on from a statement with a call to the next to be called or called anew, if any is."""
        waiting = sorted({*self._waiting(), *self._not_seen_again})
        target = ([place for place in waiting if place > self._at] or waiting)[:1]
        if self._list is not None or self._at in waiting or not target:
            return False
        self._go(target[0])
        return True

    def focus_first(self) -> None:
        """Go to the calls of the statement at hand."""
        if self._card is not None:
            self._card.focus_first()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say of each statement what became of it, and at the end what it is and why."""
        self._states = {part.index: part.state for part in outcome.parts}
        self._drop_list()
        self._stream.hide()
        statements = [(n, self._task.statements[n], self._calls.get(n)) for n in self._order]
        self._list = judged_list(statements, outcome, self.setting)
        self.column.addWidget(self._list)

    def explanation(self, outcome: Outcome) -> QWidget | None:
        """Tell at the end how many were caught of each technique."""
        return techniques(self._task, outcome, self.setting.look) if is_over(outcome) else None

    def ask_again(self) -> None:
        """Let the calls be changed, from the first that is not right yet."""
        self._drop_list()
        self._stream.show()
        right = [n for n, state in self._states.items() if state is PartState.RIGHT]
        open_places = [place for place, n in enumerate(self._order) if n not in right]
        self._not_seen_again = set(open_places)
        self._put(open_places[0] if open_places else 0)

    def _head(self) -> QHBoxLayout:
        look = self.setting.look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._where = line_label("", look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY)
        self._dots = ProgressDots(look)
        row.addWidget(self._where)
        row.addWidget(self._dots)
        row.addStretch(1)
        return row

    def _ways(self) -> QHBoxLayout:
        look = self.setting.look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._back = quiet(_("Statement before"), look, mark="back")
        self._back.clicked.connect(lambda: self._go(self._at - 1))
        self._next = secondary(_("Next statement"), look)
        self._next.clicked.connect(lambda: self._go(self._at + 1))
        row.addWidget(self._back)
        row.addWidget(self._next)
        row.addStretch(1)
        return row

    def _go(self, place: int) -> None:
        with changing(self):
            self._put(place)
        self.focus_first()
        announce(self, self._where.text())

    def _put(self, place: int) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._at = place
        self._not_seen_again.discard(place)
        statement = self._task.statements[self._order[place]]
        call = self._calls.get(self._order[place])
        self._card = StatementCard(statement, self._checks, self.setting, call=call)
        self._card.called.connect(self._keep)
        self._card.pick.numbered.connect(self.step_on)
        self._card.pick.entered.connect(self._enter)
        self._place.addWidget(self._card)
        self._keep_tab_order()
        words = _("Statement {n} of {all}")
        told = words.format(n=number(place + 1), all=number(len(self._order)))
        show_text(self._where, told)
        self._dots.show_step(place + 1, len(self._order))
        self._dots.setAccessibleName(told)
        self._back.setVisible(place > 0)
        self._next.setVisible(place + 1 < len(self._order))

    def _keep_tab_order(self) -> None:
        """Lead Tab through the card, made last, before the ways on."""
        assert self._card is not None
        buttons = self._card.group.buttons()
        stops = [self._stream, *buttons, self._card.pick.box, self._back, self._next]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _enter(self) -> None:
        if not self.step_on():
            self.submitted.emit()

    def _keep(self, call: Call) -> None:
        self._calls[self._order[self._at]] = call
        self.changed.emit()

    def _all_calls(self) -> tuple[Call | None, ...]:
        return tuple(self._calls.get(n) for n in range(len(self._task.statements)))

    def _waiting(self) -> list[int]:
        """Return the places of statements without a whole call."""
        half = (None, Call(Judgement.CHECK))
        return [place for place, n in enumerate(self._order) if self._calls.get(n) in half]

    def _drop_list(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
