# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing one or several options, and saying whether something is true."""

from securetrain.course import Choice, Line, TrueFalse, line, plain
from securetrain.practice import Answer, Chosen, Outcome, PartGrade, PartState, Said
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget, is_over
from securetrain.ui.parts import OptionRow, OptionState, option_group
from securetrain.words import _


class ChoiceTask(TaskWidget):
    """Rows with a circle for one choice or a box for several."""

    def __init__(self, task: Choice | TrueFalse, order: tuple[int, ...], setting: Setting) -> None:
        """Show the options in ``order``, a permutation of their numbers."""
        super().__init__(setting)
        self._single = isinstance(task, TrueFalse) or not task.multiple
        self._says = isinstance(task, TrueFalse)
        lines = _lines(task)
        self._rows = {
            number: OptionRow(lines[number], setting.look, many=not self._single)
            for number in order
        }
        for row in self._rows.values():
            row.button.toggled.connect(lambda _on: self.changed.emit())
            self.column.addWidget(row)
        if self._single:
            self._group = option_group(self._rows.values(), self)

    def answer(self) -> Answer | None:
        """Return what is chosen, None while nothing is."""
        chosen = frozenset(n for n, row in self._rows.items() if row.button.isChecked())
        if not chosen:
            return None
        return Said(0 in chosen) if self._says else Chosen(chosen)

    def show_draft(self, answer: Answer) -> None:
        """Choose what was chosen before."""
        match answer:
            case Said(true) if self._says:
                chosen = frozenset([0 if true else 1])
            case Chosen(options) if not self._says and (len(options) == 1 or not self._single):
                chosen = options
            case _:
                return
        for number in chosen & set(self._rows):
            self._rows[number].button.setChecked(True)

    def choose(self, number: int) -> None:
        """Choose the option that is shown at that place."""
        rows = list(self._rows.values())
        if 1 <= number <= len(rows) and rows[number - 1].button.isEnabled():
            rows[number - 1].button.click()
            rows[number - 1].button.setFocus()

    def focus_first(self) -> None:
        """Go to the first option."""
        next(iter(self._rows.values())).button.setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Name the learner's answer, at the end the strongest one, each with its feedback."""
        parts = {part.index: part for part in outcome.parts}
        for number, row in self._rows.items():
            part = parts.get(number)
            state, words = _standing(part, self._best(), over=is_over(outcome))
            row.show_verdict(state, words)
            told = part is not None and part.state is not PartState.LEFT
            row.show_note(plain(part.feedback) if part and told else "")

    def _best(self) -> str:
        if self._says:
            return _("Right")
        # Translators: the label of the best option, and of options that belong to the answer.
        return _("Strongest") if self._single else _("Belongs here")

    def ask_again(self) -> None:
        """Let another option be chosen."""
        for row in self._rows.values():
            row.show_verdict(OptionState.OPEN)
            row.show_note("")


def _lines(task: Choice | TrueFalse) -> tuple[Line, ...]:
    if isinstance(task, TrueFalse):
        return line(_("True")), line(_("False"))
    return tuple(option.text for option in task.options)


def _standing(part: PartGrade | None, best: str, *, over: bool) -> tuple[OptionState, str]:
    if part is None or part.state is PartState.LEFT:
        return OptionState.CLOSED, ""
    if part.state is PartState.RIGHT:
        return OptionState.YOUR_BEST, _("Your answer · {verdict}").format(verdict=best)
    if part.state is PartState.MISSED:
        return (OptionState.STRONGEST, best) if over else (OptionState.CLOSED, "")
    half = _("nearly") if part.state is PartState.HALF else _("not yet")
    return OptionState.YOUR_OTHER, _("Your answer · {verdict}").format(verdict=half)
