# SPDX-License-Identifier: GPL-3.0-or-later
"""Inspecting a message: parts are marked that would make somebody stop and check."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Inspect, Look, Part, Reading
from securetrain.practice import Answer, Marked, Outcome, PartGrade, PartState
from securetrain.ui.blocks.part_chip import ChipState, PartChip
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.blocks.verdicts import first_line
from securetrain.ui.parts import (
    FlowLayout,
    Role,
    SunkenFrame,
    Tone,
    icon_label,
    label,
    line_label,
)
from securetrain.words import _

_STATES = {
    PartState.RIGHT: ChipState.FOUND,
    PartState.MISSED: ChipState.MISSED,
    PartState.FALSE_ALARM: ChipState.FALSE_ALARM,
    PartState.LEFT: ChipState.LEFT,
}
_SEEN = {
    ChipState.FOUND: (Tone.ACCENT, "flag"),
    ChipState.MISSED: (Tone.CAUTION, "dash"),
    ChipState.FALSE_ALARM: (Tone.QUIET, "struck"),
    ChipState.LEFT: (Tone.QUIET, "check"),
}


class InspectTask(TaskWidget):
    """A message in a plain frame; how many parts matter is not given away."""

    def __init__(self, task: Inspect, setting: Setting) -> None:
        """Lay the message out line by line."""
        super().__init__(setting)
        self._task = task
        self._chips: list[PartChip] = []
        look = setting.look
        self.column.addWidget(
            label(
                _("Leave what is fine: marking it counts as much as missing something."),
                look,
                role=Role.SMALL,
                tone=Tone.SECONDARY,
            )
        )
        frame = SunkenFrame(look)
        frame.body.addWidget(_caption(task.look, setting))
        for line in task.lines:
            frame.body.addWidget(self._line(line))
        self.column.addWidget(frame)

    def answer(self) -> Marked:
        """Return the marked parts; marking nothing is an answer, too."""
        marked = (number for number, chip in enumerate(self._chips) if chip.isChecked())
        return Marked(frozenset(marked))

    def draft(self) -> Marked | None:
        """Return the marked parts, None while none is."""
        return self.answer() if self.answer().parts else None

    def show_draft(self, answer: Answer) -> None:
        """Mark what was marked before."""
        for number in answer.parts if isinstance(answer, Marked) else ():
            if 0 <= number < len(self._chips):
                self._chips[number].setChecked(True)

    def choose(self, number: int) -> None:
        """Mark the part of that number, or take its mark away."""
        if 1 <= number <= len(self._chips) and self._chips[number - 1].isEnabled():
            self._chips[number - 1].toggle()

    def focus_first(self) -> None:
        """Go to the first part."""
        self._chips[0].setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of each part."""
        for chip in self._chips:
            chip.setEnabled(False)
        for part in outcome.parts:
            self._chips[part.index].show_state(_STATES[part.state])

    def explanation(self, outcome: Outcome) -> QWidget:
        """Tell of each part what it is and why; before the end only of those that were marked."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.setting.look.px(8))
        for part in outcome.parts:
            if is_over(outcome) or part.feedback:
                column.addWidget(self._explained(part))
        return below

    def ask_again(self) -> None:
        """Let marks be set and taken away again."""
        for chip in self._chips:
            chip.show_state(ChipState.OPEN)

    def _line(self, parts: tuple[Part, ...]) -> QWidget:
        look = self.setting.look
        line = QWidget()
        if not parts:
            line.setFixedHeight(look.px(4))
            return line
        flow = FlowLayout(line, spacing=look.px(4))
        for part in parts:
            if part.reading is Reading.PLAIN:
                words = label(part.text, look, role=Role.UI, tone=Tone.SECONDARY)
                words.setMinimumHeight(look.px(40))
                flow.addWidget(words)
                continue
            chip = PartChip(part.text, look)
            chip.toggled.connect(lambda _on, chip=chip: self._toggled(chip))
            self._chips.append(chip)
            flow.addWidget(chip)
        return line

    def _toggled(self, chip: PartChip) -> None:
        chip.updateGeometry()
        self.changed.emit()

    def _explained(self, part: PartGrade) -> QWidget:
        state = _STATES[part.state]
        tone, icon = _SEEN[state]
        look = self.setting.look
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addLayout(first_line(icon_label(icon, look, tone=tone), Role.UI_STRONG, look))
        column = QVBoxLayout()
        column.setSpacing(0)
        words = self._task.parts[part.index].text
        column.addWidget(label(words, look, role=Role.UI_STRONG))
        column.addWidget(label(state.words, look, role=Role.CAPTION_STRONG, tone=tone))
        if part.feedback:
            column.addWidget(text_widget(part.feedback, self.setting, role=Role.UI))
        line.addLayout(column, 1)
        return row


def _caption(kind: Look, setting: Setting) -> QWidget:
    look = setting.look
    words, icon = _kinds()[kind]
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.px(8))
    line.addWidget(icon_label(icon, look, tone=Tone.SECONDARY))
    line.addWidget(line_label(words, look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY))
    line.addStretch(1)
    return row


def _kinds() -> dict[Look, tuple[str, str]]:
    return {
        Look.MAIL: (_("A mail"), "mail"),
        Look.SMS: (_("A text message"), "chat"),
        Look.CHAT: (_("A chat message"), "chat"),
        Look.POST: (_("A post"), "page"),
        Look.PROFILE: (_("A profile"), "page"),
        Look.PAGE: (_("A page"), "page"),
        Look.CONSENT: (_("A request for access"), "lock"),
        Look.QR: (_("A QR code and where it leads"), "page"),
        Look.CALL: (_("A call"), "phone"),
    }
