# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept, and everything that can be done with it."""

from PySide6.QtCore import Signal, SignalInstance

from securetrain.ui.pages.keeping.amounts import amounts, backups_words
from securetrain.ui.pages.keeping.ways import WayButton
from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    secondary,
)
from securetrain.words import _


class KeptPage(ScrollColumn):
    """How much is kept and where, a way to lock it, and the rarer ways."""

    lock_chosen = Signal()
    change_chosen = Signal()
    backup_chosen = Signal()
    forget_chosen = Signal()
    erase_chosen = Signal()
    left = Signal()

    def __init__(  # noqa: PLR0913 - the facts of one card
        self, look: Look, *, folder: str, backups: int, attempts: int, notes: int
    ) -> None:
        """Show how much lies in ``folder``; ``attempts`` are answers."""
        super().__init__(look)
        self._look = look
        self.body.setSpacing(look.px(12))
        self.body.addWidget(heading(_("What is kept"), 1, look))
        card = Card(look)
        amount = amounts(attempts, notes) or _("No answers and no notes yet")
        card.body.addWidget(label(amount, look, role=Role.BODY_STRONG))
        sealed = _("Sealed with your passphrase, in this folder:")
        card.body.addWidget(label(sealed, look))
        card.body.addWidget(path_label(folder, look))
        if backups:
            words = backups_words(backups)
            card.body.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))
        self.body.addWidget(card)
        self._add_buttons()
        self._add_ways()

    def _add_buttons(self) -> None:
        lock = primary(_("Lock now"), self._look, mark="lock")
        lock.clicked.connect(self.lock_chosen)
        back = secondary(_("Go back"), self._look)
        back.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        row.addWidget(lock)
        row.addWidget(back)
        self.body.addLayout(row)

    def _add_ways(self) -> None:
        ways: list[tuple[str, str, SignalInstance]] = [
            (
                _("Make a backup…"),
                _("One file that opens with a passphrase of its own."),
                self.backup_chosen,
            ),
            (
                _("Change the passphrase…"),
                _("Because you want another one, or because somebody may know it."),
                self.change_chosen,
            ),
            (
                _("Forget parts…"),
                _("The answers of one lesson, all notes, or all answers."),
                self.forget_chosen,
            ),
            (
                _("Erase…"),
                _("All of it, so that this copy can never be opened again."),
                self.erase_chosen,
            ),
        ]
        for title, words, signal in ways:
            button = WayButton(title, words, self._look)
            button.clicked.connect(signal)
            self.body.addWidget(button)
