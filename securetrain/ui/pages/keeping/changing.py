# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a new passphrase: why, and the present one."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.keeping.waiting import WaitingPage
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    OptionRow,
    SecretField,
    Tone,
    heading,
    label,
    option_group,
    primary,
    quiet,
)
from securetrain.words import _

ANOTHER, KNOWN = "another", "known"
"""What ``asked`` tells: one wants another passphrase, or somebody may know it."""


class ChangePage(WaitingPage):
    """Asks which of two changes is meant, because they do different things."""

    asked = Signal(str, str)
    """The meaning, and the present passphrase."""
    left = Signal()

    def __init__(self, look: Look) -> None:
        """Ask; nothing is chosen yet."""
        super().__init__(look)
        self.body.addWidget(heading(_("Change the passphrase"), 1, look))
        self.body.addWidget(heading(_("Why do you want to change it?"), 3, look))
        rows = [OptionRow(words, look) for words, _does in _meanings()]
        for row, (_words, does) in zip(rows, _meanings(), strict=True):
            row.show_note(does)
            row.button.toggled.connect(self._weigh)
            self.body.addWidget(row)
        self._group = option_group(rows, self)
        older = _(
            "Either way, older copies of the folder still open with the passphrase of their time,"
            " and backups with their own."
        )
        self.body.addWidget(label(older, look, tone=Tone.SECONDARY))
        self._field = SecretField(_("Your passphrase as it is now"), look)
        self._field.changed.connect(self._weigh)
        self._field.submitted.connect(self._ask)
        self.body.addWidget(self._field)
        self.body.addWidget(self.state)
        self._add_buttons()
        self._weigh()

    def _add_buttons(self) -> None:
        self._on = primary(_("Go on"), self._look)
        self._on.clicked.connect(self._ask)
        leave = quiet(_("Leave it as it is"), self._look)
        leave.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        row.addWidget(self._on)
        row.addWidget(leave)
        self.body.addLayout(row)

    def _weigh(self) -> None:
        self._on.setEnabled(self._group.checkedId() >= 0 and bool(self._field.text()))

    def _ask(self) -> None:
        if self._on.isEnabled():
            self.first_focus = self._field
            self.asked.emit((ANOTHER, KNOWN)[self._group.checkedId()], self._field.text())


def _meanings() -> list[tuple[str, str]]:
    return [
        (_("I want another one"), _("The new one opens what is kept, the old one no longer.")),
        (
            _("Somebody may know it"),
            _(
                "This also makes a new key and seals everything anew, so that what somebody copied"
                " before does not open what you keep from now on. It takes a little longer."
            ),
        ),
    ]
