# SPDX-License-Identifier: GPL-3.0-or-later
"""The quick way out, tried once before it is needed."""

from PySide6.QtCore import Signal

from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    announce,
    checkbox_row,
    heading,
    label,
    primary,
    quiet,
    show_text,
)
from securetrain.words import _


class RehearsalPage(ScrollColumn):
    """Asks to leave quickly for once without leaving; whoever listens for it tells it was seen."""

    rehearsed = Signal()
    """It was seen for the first time."""
    shift_switched = Signal(bool)
    """Whether Shift three times shall leave from now on."""
    went_on = Signal()
    skipped = Signal()

    def __init__(self, look: Look, *, by_shift: bool) -> None:
        """Ask to try it; ``by_shift`` says whether Shift three times leaves."""
        super().__init__(look)
        self._seen = False
        self.body.addWidget(heading(_("The quick way out"), 1, look))
        words = _("It takes every window off the screen at once. Try it now; nothing closes yet.")
        self._intro = label(words, look, role=Role.LEAD, tone=Tone.SECONDARY)
        self.body.addWidget(self._intro)
        card = Card(look)
        self._wanted = heading("", 2, look)
        self._told = label("", look)
        card.body.addWidget(self._wanted)
        card.body.addWidget(self._told)
        self.body.addWidget(card)
        self._add_buttons(look)
        row, self._hard = checkbox_row(
            _("Shift three times is hard for me"),
            look,
            help_text=_("Then it is switched off. The button and Ctrl+Shift+X stay."),
        )
        self._hard.setChecked(not by_shift)
        self._hard.toggled.connect(self._switch)
        self.body.addWidget(row)
        self._ask(by_shift)

    def _add_buttons(self, look: Look) -> None:
        row = FlowLayout(spacing=look.px(12))
        self._go_on = primary(_("To the lessons"), look)
        self._go_on.clicked.connect(self.went_on)
        self._go_on.hide()
        self._skip = quiet(_("Skip this"), look)
        self._skip.clicked.connect(self.skipped)
        row.addWidget(self._go_on)
        row.addWidget(self._skip)
        self.body.addLayout(row)

    def show_seen(self) -> None:
        """Say that it was seen, and what it would have done."""
        seen = _("That is it. The window would be gone now.")
        lost = _(
            "As a guest you lose what you did since you opened it. What you have asked to be kept"
            " stays kept, and locked."
        )
        show_text(self._wanted, seen)
        show_text(self._told, lost)
        self._intro.hide()
        self._go_on.show()
        self._skip.hide()
        self._go_on.setFocus()
        announce(self, f"{seen} {lost}")
        if not self._seen:
            self._seen = True
            self.rehearsed.emit()

    def _ask(self, by_shift: bool) -> None:
        if self._seen:
            return
        if by_shift:
            show_text(self._wanted, _("Press Shift three times, quickly."))
            others = _("Or press Ctrl+Shift+X, or the button “Leave quickly” at the top.")
            typing = _("While you type in a field, only Ctrl+Shift+X and the button work.")
            show_text(self._told, f"{others} {typing}")
        else:
            show_text(self._wanted, _("Press Ctrl+Shift+X."))
            show_text(self._told, _("Or press the button “Leave quickly” at the top."))

    def _switch(self, hard: bool) -> None:
        self._ask(not hard)
        self.shift_switched.emit(not hard)
