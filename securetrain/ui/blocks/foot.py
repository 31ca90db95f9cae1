# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of a question: check, a hint, and “I am not sure”."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from securetrain.ui.parts import FlowLayout, Look, OptionRow, primary, quiet
from securetrain.words import _


class Foot(QWidget):
    """What can be done with a question that is open.

    Whoever is not sure and has nothing to check may be shown the answer by the same button.
    """

    checked = Signal()
    hint_asked = Signal()
    doubted = Signal(bool)

    def __init__(self, look: Look, *, has_hint: bool) -> None:
        """Make the row; there is nothing to check yet."""
        super().__init__()
        self._has_answer = False
        row = FlowLayout(self, spacing=look.px(8))
        self.check = primary(_("Check"), look)
        self.check.clicked.connect(self.checked)
        self.hint = quiet(_("Hint"), look, mark="hint")
        self.hint.clicked.connect(self.hint_asked)
        doubt = OptionRow(_("I am not sure"), look, many=True, framed=False)
        self.doubt = doubt.button
        self.doubt.toggled.connect(self.doubted)
        self.doubt.toggled.connect(self._weigh)
        for widget in (self.check, self.hint, doubt):
            row.addWidget(widget)
        self.hint.setVisible(has_hint)  # once it has a parent: else a window
        self._weigh()

    def weigh(self, *, has_answer: bool) -> None:
        """Let the answer be checked, where there is one."""
        self._has_answer = has_answer
        self._weigh()

    def _weigh(self) -> None:
        unsure = self.doubt.isChecked()
        self.check.setEnabled(self._has_answer or unsure)
        words = _("Show the answer") if unsure and not self._has_answer else _("Check")
        self.check.setText(words)
        self.check.setAccessibleName(words)
