# SPDX-License-Identifier: GPL-3.0-or-later
"""Matching: for every left side one is picked from all right sides."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from securetrain.course import Match
from securetrain.practice import Answer, Matched, Outcome, PartState
from securetrain.ui.blocks.picking import PickBox
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.texts import line_widget, set_in, shown
from securetrain.ui.blocks.verdicts import placed, verdict_row
from securetrain.ui.parts import Role
from securetrain.words import _


class MatchTask(TaskWidget):
    """Left sides, each with a box of right sides below it."""

    def __init__(self, task: Match, order: tuple[int, ...], setting: Setting) -> None:
        """Offer the right sides in ``order``, a permutation of their numbers."""
        super().__init__(setting)
        self._task, self._order = task, order
        self._boxes: list[PickBox] = []
        self._columns: list[QVBoxLayout] = []
        self._verdicts: list[QWidget] = []
        lines = tuple(shown(task.rights[number]) for number in order)
        for pair in task.pairs:
            self._add(
                shown(pair.left), line_widget(pair.left, setting, role=Role.BODY_STRONG), lines
            )

    def answer(self) -> Matched | None:
        """Return what was picked, None until something was picked for every left side."""
        picked = [box.at for box in self._boxes]
        if None in picked:
            return None
        return Matched(tuple(self._order[at] for at in picked if at is not None))

    def draft(self) -> Matched | None:
        """Return what was picked so far."""
        picked = [None if box.at is None else self._order[box.at] for box in self._boxes]
        return None if picked.count(None) == len(picked) else Matched(tuple(picked))

    def show_draft(self, answer: Answer) -> None:
        """Pick what was picked before."""
        rights = answer.rights if isinstance(answer, Matched) else ()
        for box, right in zip(self._boxes, rights, strict=False):
            if right in self._order:
                box.pick(self._order.index(right))

    def choose(self, number: int) -> None:
        """Pick where the focus is, else for the first that waits; go on to the next that waits."""
        focused = [box for box in self._boxes if box.box.hasFocus()]
        waiting = [box for box in self._boxes if box.at is None]
        for box in (focused or waiting)[:1]:
            box.pick(number - 1)
        self._go_on()

    def _go_on(self) -> None:
        for box in [box for box in self._boxes if box.at is None][:1]:
            box.setFocus()

    def focus_first(self) -> None:
        """Go to the first box."""
        self._boxes[0].setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say of each pair whether it fits, and at the end what does."""
        for box in self._boxes:
            picked = _("You picked: {answer}").format(answer=set_in(box.box.currentText()))
            box.close_with(picked if box.at is not None else "")
        for part in outcome.parts:
            right = part.state is PartState.RIGHT
            where = shown(self._task.pairs[part.index].right)
            verdict = placed(part.state, where="" if right or not is_over(outcome) else where)
            row = verdict_row(verdict, part.feedback, self.setting)
            self._boxes[part.index].box.setAccessibleDescription(verdict.words)
            self._columns[part.index].addWidget(row)
            self._verdicts.append(row)

    def ask_again(self) -> None:
        """Let other right sides be picked."""
        for row in self._verdicts:
            row.hide()
            row.deleteLater()
        self._verdicts.clear()
        for box in self._boxes:
            box.open_again()
            box.box.setAccessibleDescription("")

    def _add(self, name: str, left: QWidget, lines: tuple[str, ...]) -> None:
        look = self.setting.look
        frame = QFrame()
        frame.setProperty("role", "row")
        column = QVBoxLayout(frame)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(left)
        box = PickBox(_("Pick what fits"), lines, look)
        box.box.setAccessibleName(name)
        box.picked.connect(self.changed)
        box.numbered.connect(self._go_on)
        box.entered.connect(self.submitted)
        column.addWidget(box)
        self.column.addWidget(frame)
        self._boxes.append(box)
        self._columns.append(column)
