# SPDX-License-Identifier: GPL-3.0-or-later
"""One statement to be judged: genuine, manipulated, not to be known here, or how to check."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout

from securetrain.course import Statement
from securetrain.practice import Call, Judgement
from securetrain.ui.blocks.picking import PickBox
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import line_widget, shown
from securetrain.ui.parts import OptionRow, option_group
from securetrain.words import _

CALLS = (Judgement.GENUINE, Judgement.MANIPULATED, Judgement.UNKNOWN, Judgement.CHECK)
WIDE = 1.3
"""Text scale up to which two calls stand side by side."""


class StatementCard(QFrame):
    """A statement and the calls that it can be given."""

    called = Signal(object)
    """A :class:`securetrain.practice.Call`; a check that is not named yet has no words."""

    def __init__(
        self,
        statement: Statement,
        checks: tuple[str, ...],
        setting: Setting,
        *,
        call: Call | None = None,
    ) -> None:
        """Ask; ``call`` is what was said before."""
        super().__init__()
        self._checks, look = checks, setting.look
        self.setProperty("role", "row")
        self.setAccessibleName(shown(statement.text))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(edge) for edge in (16, 14, 16, 14)))
        column.setSpacing(look.px(12))
        column.addWidget(line_widget(statement.text, setting))
        rows = [OptionRow(words_of(each), look) for each in (CALLS if checks else CALLS[:-1])]
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        columns = 2 if look.scale <= WIDE else 1
        for place, row in enumerate(rows):
            name = row.button.accessibleName()
            row.button.setAccessibleName(f"{name}: {shown(statement.text)}")
            grid.addWidget(row, place // columns, place % columns)
            grid.setColumnStretch(place % columns, 1)
        column.addLayout(grid)
        self.group: QButtonGroup = option_group(rows, self)
        self.pick = PickBox(_("Pick a way to check"), checks, look)
        self.pick.box.setAccessibleName(_("How I would check"))
        self.pick.hide()
        column.addWidget(self.pick)
        self._say(call)
        self.group.idToggled.connect(self._toggled)
        self.pick.picked.connect(lambda _at: self._tell())

    def choose(self, number: int) -> None:
        """Make the call of that number, or pick a check where one is being picked."""
        if self.pick.box.hasFocus():
            self.pick.pick(number - 1)
            return
        button = self.group.button(number - 1)
        if button is not None:
            button.click()

    def focus_first(self) -> None:
        """Go to the call that was made, else to the first."""
        checked = self.group.checkedButton()
        (checked or self.group.button(0)).setFocus()

    def focus_chosen(self) -> None:
        """Go to where a chosen call is completed."""
        if self.pick.isHidden():
            self.focus_first()
        else:
            self.pick.setFocus()

    def _say(self, call: Call | None) -> None:
        if call is None:
            return
        button = self.group.button(CALLS.index(call.verdict))
        if button is not None:
            button.setChecked(True)
        self.pick.setVisible(call.verdict is Judgement.CHECK)
        if call.check in self._checks:
            self.pick.pick(self._checks.index(call.check))

    def _toggled(self, number: int, on: bool) -> None:
        if CALLS[number] is Judgement.CHECK:
            self.pick.setVisible(on)
        if on:
            self._tell()

    def _tell(self) -> None:
        at = self.group.checkedId()
        named = CALLS[at] is Judgement.CHECK and self.pick.at is not None
        check = self._checks[self.pick.at or 0] if named else ""
        self.called.emit(Call(CALLS[at], check))


def words_of(call: Judgement) -> str:
    """Return a call in words."""
    return {
        Judgement.GENUINE: _("Genuine"),
        Judgement.MANIPULATED: _("Manipulated"),
        Judgement.UNKNOWN: _("Cannot be known here"),
        Judgement.CHECK: _("I would check"),
    }[call]
