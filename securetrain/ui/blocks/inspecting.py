# SPDX-License-Identifier: GPL-3.0-or-later
"""Inspecting a message: parts are marked that would make somebody stop and check."""

from securetrain.course import Inspect, plain
from securetrain.practice import Answer, Marked, Outcome, PartState
from securetrain.ui.blocks.look_alikes import Message
from securetrain.ui.blocks.part_chip import ChipState
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.parts import Role, Tone, label
from securetrain.words import _

_STATES = {
    PartState.RIGHT: ChipState.FOUND,
    PartState.MISSED: ChipState.MISSED,
    PartState.FALSE_ALARM: ChipState.FALSE_ALARM,
    PartState.LEFT: ChipState.LEFT,
}


class InspectTask(TaskWidget):
    """A message to be marked; how many parts matter is not given away."""

    def __init__(self, task: Inspect, setting: Setting) -> None:
        """Draw the message as its own kind of thing."""
        super().__init__(setting)
        look = setting.look
        words = _("Leave what is fine: marking it counts as much as missing something.")
        self.column.addWidget(label(words, look, role=Role.SMALL, tone=Tone.SECONDARY))
        self._message = Message(task, setting)
        self._chips = self._message.chips
        for chip in self._chips:
            chip.toggled.connect(self._toggled)
        self.column.addWidget(self._message)

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
        """Show what became of each part and why; before the end only of those marked."""
        for chip in self._chips:
            chip.setEnabled(False)
        for part in outcome.parts:
            chip = self._chips[part.index]
            chip.show_state(_STATES[part.state], why=plain(part.feedback))
            if part.feedback and (is_over(outcome) or chip.isChecked()):
                self._message.line_of(chip).explain(chip, part)

    def ask_again(self) -> None:
        """Let marks be set and taken away again."""
        for chip in self._chips:
            chip.show_state(ChipState.OPEN)
        for line in self._message.lines:
            line.forget_notes()

    def _toggled(self) -> None:
        self.changed.emit()
