# SPDX-License-Identifier: GPL-3.0-or-later
"""Sorting: every item goes into one of a few named groups."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from securetrain.course import Item, Sort
from securetrain.practice import Answer, Outcome, PartGrade, Sorted
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.texts import line_widget, shown
from securetrain.ui.blocks.verdicts import placed, verdict_row
from securetrain.ui.parts import FlowLayout, OptionRow


class SortTask(TaskWidget):
    """Items, each with the names of the groups below it."""

    def __init__(self, task: Sort, order: tuple[int, ...], setting: Setting) -> None:
        """Show the items in ``order``, a permutation of their numbers."""
        super().__init__(setting)
        names = tuple(shown(bucket.name) for bucket in task.buckets)
        self._task = task
        self._rows: dict[int, _SortRow] = {}
        for number in order:
            row = _SortRow(task.items[number][1], names, setting)
            row.group.idClicked.connect(lambda _id: self.changed.emit())
            self._rows[number] = row
            self.column.addWidget(row)

    def answer(self) -> Sorted | None:
        """Return the group of every item, None until all have one."""
        chosen = [self._rows[number].group.checkedId() for number in range(len(self._rows))]
        return None if -1 in chosen else Sorted(tuple(chosen))

    def draft(self) -> Sorted | None:
        """Return the groups chosen so far."""
        chosen = [self._rows[number].group.checkedId() for number in range(len(self._rows))]
        known = tuple(None if each < 0 else each for each in chosen)
        return None if set(known) == {None} else Sorted(known)

    def show_draft(self, answer: Answer) -> None:
        """Choose the groups that were chosen before."""
        for number, bucket in enumerate(answer.buckets if isinstance(answer, Sorted) else ()):
            row = self._rows.get(number)
            button = row.group.button(bucket) if row and bucket is not None else None
            if button is not None:
                button.setChecked(True)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Choose where the focus is, else for the first that waits; go on to the next."""
        rows = list(self._rows.values())
        focused = [row for row in rows if row.has_focus()]
        waiting = [row for row in rows if row.group.checkedId() < 0]
        for row in (focused or waiting)[:1]:
            button = row.group.button(number - 1)
            if button is not None:
                button.click()
        for row in [row for row in rows if row.group.checkedId() < 0][:1]:
            row.group.button(0).setFocus()

    def focus_first(self) -> None:
        """Go to the first item's groups."""
        next(iter(self._rows.values())).group.button(0).setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say of each item whether it is in its group, and at the end where it belongs."""
        parts = {part.index: part for part in outcome.parts}
        for number, row in self._rows.items():
            bucket = self._task.buckets[self._task.items[number][0]]
            row.show_part(parts.get(number), shown(bucket.name) if is_over(outcome) else "")

    def ask_again(self) -> None:
        """Let the items be sorted anew."""
        for row in self._rows.values():
            row.ask_again()


class _SortRow(QFrame):
    def __init__(self, item: Item, names: tuple[str, ...], setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        look = setting.look
        self.setProperty("role", "row")
        self.setAccessibleName(shown(item.text))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(8))
        self._column.setSpacing(look.px(4))
        self._column.addWidget(line_widget(item.text, setting))
        self.group = QButtonGroup(self)
        flow = FlowLayout(spacing=look.px(16))
        for number, name in enumerate(names):
            option = OptionRow(name, look, framed=False)
            option.button.setAccessibleName(f"{name}: {shown(item.text)}")
            self.group.addButton(option.button, number)
            flow.addWidget(option)
        self._column.addLayout(flow)
        self._verdict: QWidget | None = None

    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in self.group.buttons())

    def show_part(self, part: PartGrade | None, where: str) -> None:
        for button in self.group.buttons():
            button.setEnabled(False)
        if part is None:
            return
        verdict = placed(part.state, where=where)
        self._verdict = verdict_row(verdict, part.feedback, self._setting)
        self.setAccessibleDescription(verdict.words)
        self._column.addWidget(self._verdict)

    def ask_again(self) -> None:
        for button in self.group.buttons():
            button.setEnabled(True)
        if self._verdict is not None:
            self._verdict.hide()
            self._verdict.deleteLater()
            self._verdict = None
