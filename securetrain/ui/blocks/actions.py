# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps for the plan: what, how long, what it helps against, and how to take it back."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from securetrain.classroom import action_notes
from securetrain.course import Action, Actions, plain
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import line_widget, shown, text_widget
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Role,
    Tone,
    announce,
    checkbox_row,
    label,
    quiet,
    separator,
)
from securetrain.words import _, side_by_side


class ActionsBlock(Card):
    """A card of steps, each of which can be put on the plan."""

    planned = Signal(str)
    """A step was put on the plan: its id."""
    unplanned = Signal(str)
    """A step was taken off the plan again: its id."""

    def __init__(self, block: Actions, setting: Setting) -> None:
        """Lay the steps one below the other."""
        super().__init__(setting.look)
        self._boxes: dict[str, QCheckBox] = {}
        for place, action in enumerate(block.actions):
            if place:
                self.body.addWidget(separator(setting.look))
            self.body.addWidget(self._step(action, setting))

    def show_planned(self, planned: AbstractSet[str]) -> None:
        """Show which steps are on the plan already."""
        for action_id, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(action_id in planned)
            box.blockSignals(False)

    def leave_out_plan(self) -> None:
        """Offer no plan: where nothing is recorded, a step is for now."""
        for box in self._boxes.values():
            row = box.parentWidget()
            assert row is not None
            row.hide()

    def _step(self, action: Action, setting: Setting) -> QWidget:
        look = setting.look
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(line_widget(action.text, setting, role=Role.BODY_STRONG))
        about = side_by_side(action_notes(action))
        if about:
            column.addWidget(label(about, look, role=Role.SMALL, tone=Tone.SECONDARY))
        row = FlowLayout(spacing=look.px(8))
        row.addWidget(self._box(action, setting))
        column.addLayout(row)
        if action.undo:
            back = text_widget(action.undo, setting, role=Role.UI, tone=Tone.SECONDARY)
            back.hide()
            show = quiet(_("How to take it back"), look)
            show.setCheckable(True)
            show.setAccessibleDescription(plain(action.text))
            show.toggled.connect(back.setVisible)
            show.toggled.connect(lambda on: announce(show, plain(action.undo) if on else ""))
            row.addWidget(show)
            column.addWidget(back)
        return step

    def _box(self, action: Action, setting: Setting) -> QWidget:
        words = _("Add to my plan")
        row, box = checkbox_row(words, setting.look)
        box.setAccessibleName(f"{words}: {shown(action.text)}")
        self._boxes[action.id] = box
        box.toggled.connect(lambda on: (self.planned if on else self.unplanned).emit(action.id))
        return row
