# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting things in order: buttons up and down, or Alt with the arrow keys."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from securetrain.course import Item, Order
from securetrain.practice import Answer, Ordered, Outcome, PartGrade, PartState
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.texts import line_widget, shown
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import Role, Tone, announce, line_label, secondary, show_text
from securetrain.words import _, number


class OrderTask(TaskWidget):
    """Rows that move up and down."""

    def __init__(self, task: Order, order: tuple[int, ...], setting: Setting) -> None:
        """Show the items in ``order``, a permutation of their numbers."""
        super().__init__(setting)
        self._rows = [OrderRow(number, task.items[number], setting) for number in order]
        self._moved = False
        for row in self._rows:
            row.move_wished.connect(self._move)
            self.column.addWidget(row)
        self._number()

    def answer(self) -> Ordered:
        """Return the items as they stand now."""
        return Ordered(tuple(row.number for row in self._rows))

    def draft(self) -> Ordered | None:
        """Return the items as they stand now, None while none was moved."""
        return self.answer() if self._moved else None

    def show_draft(self, answer: Answer) -> None:
        """Put the rows as they stood before."""
        places = {number: place for place, number in enumerate(getattr(answer, "items", ()))}
        if not isinstance(answer, Ordered) or set(places) != {row.number for row in self._rows}:
            return
        self._rows.sort(key=lambda row: places[row.number])
        for row in self._rows:
            self.column.removeWidget(row)
            self.column.addWidget(row)
        self._settle_moved()

    def choose(self, number: int) -> None:
        """Go to the row of that number."""
        if 1 <= number <= len(self._rows):
            self._rows[number - 1].setFocus()

    def focus_first(self) -> None:
        """Go to the first row."""
        self._rows[0].setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say of each row whether it is in its place, and at the end where it belongs."""
        parts = {part.index: part for part in outcome.parts}
        for row in self._rows:
            row.show_part(parts.get(row.number), tell=is_over(outcome))

    def ask_again(self) -> None:
        """Let the rows move again."""
        for row in self._rows:
            row.ask_again()
        self._number()

    def _move(self, by: int) -> None:
        row = self.sender()
        if not isinstance(row, OrderRow):
            return
        old = self._rows.index(row)
        new = old + by
        if not 0 <= new < len(self._rows):
            return
        self._rows.insert(new, self._rows.pop(old))
        self.column.removeWidget(row)
        self.column.insertWidget(new, row)
        self._settle_moved()
        announce(
            row,
            _("Now number {place} of {all}").format(
                place=number(new + 1), all=number(len(self._rows))
            ),
        )

    def _settle_moved(self) -> None:
        self._moved = True
        self._number()
        self._keep_tab_order()
        self.changed.emit()

    def _number(self) -> None:
        last = len(self._rows) - 1
        for place, row in enumerate(self._rows):
            row.show_place(place + 1, first=place == 0, last=place == last)

    def _keep_tab_order(self) -> None:
        stops = [stop for row in self._rows for stop in row.stops()]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


class OrderRow(QFrame):
    """One item with its number and the two buttons that move it."""

    move_wished = Signal(int)
    """-1: one place up, 1: one place down."""

    def __init__(self, number: int, item: Item, setting: Setting) -> None:
        """Lay out the row; ``number`` is the item's own."""
        super().__init__()
        self.number, self._item, self._setting = number, item, setting
        look = setting.look
        self.setProperty("role", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(12), look.px(8), look.px(8), look.px(8))
        line.setSpacing(look.px(12))
        self._place = line_label("", look, role=Role.UI_STRONG, tone=Tone.SECONDARY)
        line.addWidget(self._place)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch(1)
        self._words.addWidget(line_widget(item.text, setting))
        self._words.addStretch(1)
        line.addLayout(self._words, 1)
        self._up = self._button("up", _("Move up: {item}"), -1)
        self._down = self._button("down", _("Move down: {item}"), 1)
        line.addWidget(self._up)
        line.addWidget(self._down)
        self._at = 0
        self._verdict: QWidget | None = None

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        return (self, self._up, self._down)

    def show_place(self, place: int, *, first: bool, last: bool) -> None:
        """Show the number the row has now."""
        self._at = place
        show_text(self._place, number(place))
        self.setAccessibleName(f"{number(place)}. {shown(self._item.text)}")
        self.setAccessibleDescription(_("Alt with the up or down arrow moves it."))
        for button, other, at_end in ((self._up, self._down, first), (self._down, self._up, last)):
            if at_end and button.hasFocus():  # else the next press falls on what follows: Check
                other.setEnabled(True)
                other.setFocus()
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)

    def show_part(self, part: PartGrade | None, *, tell: bool) -> None:
        """Say whether the row is in its place; ``tell`` also where it belongs."""
        self._up.hide()
        self._down.hide()
        if part is None:
            return
        if part.state is PartState.RIGHT or (tell and self._at == self.number + 1):
            verdict = Verdict(_("In its place"), Tone.SUCCESS, "check")
        elif tell:
            words = _("Belongs in place {place}").format(place=number(self.number + 1))
            verdict = Verdict(words, Tone.CAUTION, "dash")
        else:
            verdict = Verdict(_("Not yet"), Tone.CAUTION, "dash")
        self._verdict = verdict_row(verdict, part.feedback, self._setting)
        self.setAccessibleDescription(verdict.words)
        self._words.insertWidget(self._words.count() - 1, self._verdict)

    def ask_again(self) -> None:
        """Take the verdict away and let the row move."""
        self._up.show()
        self._down.show()
        if self._verdict is not None:
            self._verdict.deleteLater()
            self._verdict.hide()
            self._verdict = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow key; this also takes the keys from the two buttons."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in steps and not self._up.isHidden():
            self.move_wished.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _button(self, mark: str, name: str, by: int) -> QPushButton:
        look = self._setting.look
        button = secondary("", look, mark=mark)
        button.setProperty("kind", "mark")
        button.setAccessibleName(name.format(item=shown(self._item.text)))
        button.clicked.connect(lambda: self.move_wished.emit(by))
        return button
