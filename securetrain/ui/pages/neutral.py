# SPDX-License-Identifier: GPL-3.0-or-later
"""Two pages that show nothing of a lesson: one to come back from, one to end at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    line_label,
    primary,
    secondary,
)
from securetrain.ui.parts.buttons import TARGET
from securetrain.words import _


class NeutralPage(ScrollColumn):
    """Stands before a guest's page when time has run out or the machine was locked."""

    went_on = Signal()
    forgotten = Signal()

    def __init__(self, look: Look) -> None:
        """Say that it waits, and nothing else."""
        super().__init__(look)
        self.body.addWidget(heading(_("Paused"), 1, look))
        self.body.addWidget(
            label(_("Go on where you were, or forget it and close."), look, tone=Tone.SECONDARY)
        )
        row = FlowLayout(spacing=look.px(12))
        go_on = primary(_("Go on"), look)
        go_on.clicked.connect(self.went_on)
        forget = secondary(_("Forget"), look)
        forget.clicked.connect(self.forgotten)
        row.addWidget(go_on)
        row.addWidget(forget)
        self.body.addLayout(row)
        self.first_focus = go_on


class NotesPage(QWidget):
    """An empty page for notes, which says that it keeps nothing."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        """Show an empty field."""
        super().__init__()
        self.setProperty("surface", "canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(edge) for edge in (24, 8, 24, 12)))
        column.setSpacing(look.px(8))
        row = QHBoxLayout()
        row.addWidget(heading(_("Notes"), 1, look), 1)
        close = secondary(_("Close"), look)
        close.clicked.connect(self.left)
        row.addWidget(close)
        column.addLayout(row)
        self.first_focus = _field(look)
        column.addWidget(self.first_focus, 1)
        column.addWidget(line_label(_("Nothing here is kept."), look, tone=Tone.SECONDARY))


def _field(look: Look) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setFont(look.font(Role.BODY))
    field.setAccessibleName(_("Notes"))
    field.setAccessibleDescription(_("Nothing here is kept."))
    field.setTabChangesFocus(True)
    field.setMinimumHeight(look.px(TARGET))
    # It takes what is left, rather than room from the way out at the top.
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return field
