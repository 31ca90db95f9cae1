# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands below the last block of a step: a note of one's own, and the step's text to copy."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from securetrain.ui.parts import FlowLayout, Look, quiet
from securetrain.words import _


class StepFoot(QWidget):
    """Two quiet buttons."""

    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Make the row in the direction of the interface."""
        super().__init__()
        self.setLayoutDirection(look.direction)
        note = quiet(_("Write a note"), look, mark="note")
        note.clicked.connect(self.note_wanted)
        self.setFocusProxy(note)
        copy = quiet(_("Copy this step's text"), look, mark="copy")
        copy.clicked.connect(self.copy_wanted)
        row = FlowLayout(self, spacing=look.px(8))
        row.addWidget(note)
        row.addWidget(copy)
