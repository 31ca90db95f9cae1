# SPDX-License-Identifier: GPL-3.0-or-later
"""What every task widget offers, whatever kind of answer it takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.practice import Answer, Outcome, Stage
from securetrain.ui.blocks.setting import Setting


class TaskWidget(QWidget):
    """A place to give an answer; it knows nothing of what is right until it is shown."""

    changed = Signal()
    """Something was chosen, moved, marked or typed."""
    submitted = Signal()
    """Enter was pressed where somebody types."""

    def __init__(self, setting: Setting) -> None:
        """Make an empty column for the task."""
        super().__init__()
        self.setting = setting
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(setting.look.px(8))

    def answer(self) -> Answer | None:
        """Return the answer as it stands, None while there is nothing to check."""
        raise NotImplementedError

    def draft(self) -> Answer | None:
        """Return what is there so far, half of an answer too, None while nothing is."""
        return self.answer()

    def show_draft(self, answer: Answer) -> None:
        """Fill in what was there before; what does not fit is ignored."""
        raise NotImplementedError

    def choose(self, number: int) -> None:
        """Choose, mark or pick by a digit from 1; what is not there is ignored."""

    def step_on(self) -> bool:
        """Go on inside the task, as Enter does before there is an answer; say whether it could."""
        return False

    def focus_first(self) -> None:
        """Give the keyboard's focus to where answering starts."""

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of the answer; nothing can be changed until :meth:`ask_again`."""
        raise NotImplementedError

    def explanation(self, outcome: Outcome) -> QWidget | None:
        """Return what is told below the feedback's heading; None where the marks say it all."""
        return None

    def ask_again(self) -> None:
        """Take the marks away and let the answer be changed."""
        raise NotImplementedError


def is_over(outcome: Outcome) -> bool:
    """Say whether no second try is open, so that everything may be shown."""
    return outcome.stage is not Stage.TRY_AGAIN
