# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping means, before anything is kept."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.marked import add_marked
from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    CalloutFrame,
    Card,
    FlowLayout,
    Look,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _


class KeepPage(ScrollColumn):
    """Says what is kept, where, and what that cannot do; and lets the guest stay a guest."""

    went_on = Signal()
    folder_wanted = Signal()
    restore_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, *, folder: str, service: str | None, along: str) -> None:
        """Show ``folder``, which ``service`` seems to copy; ``along`` says what comes along."""
        super().__init__(look)
        self._look = look
        self.body.setSpacing(look.px(12))
        self.body.addWidget(heading(_("Keep my progress"), 1, look))
        self.body.addWidget(label(_intro(along), look, tone=Tone.SECONDARY))
        if service:
            self.body.addWidget(_warning(service, look))
        card = Card(look, padding=16)
        for sentence, holds in _meaning():
            add_marked(card, sentence, look, holds=holds)
        self.body.addWidget(card)
        self.body.addWidget(self._where(folder))
        self._add_buttons()

    def _where(self, folder: str) -> Card:
        card = Card(self._look, padding=16)
        card.body.addWidget(heading(_("Where"), 3, self._look))
        card.body.addWidget(path_label(folder, self._look))
        other = secondary(_("Another folder…"), self._look)
        other.clicked.connect(self.folder_wanted)
        row = FlowLayout(spacing=self._look.px(12))
        row.addWidget(other)
        card.body.addLayout(row)
        return card

    def _add_buttons(self) -> None:
        on = primary(_("Go on"), self._look)
        on.clicked.connect(self.went_on)
        backup = secondary(_("I have a backup file"), self._look)
        backup.clicked.connect(self.restore_wanted)
        leave = quiet(_("Stay a guest"), self._look)
        leave.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        for button in (on, backup, leave):
            row.addWidget(button)
        self.body.addLayout(row)


def _intro(along: str) -> str:
    remembered = _("The program then remembers where you are, from one day to the next.")
    return f"{remembered} {along}".strip()


def _meaning() -> list[tuple[str, bool]]:
    return [
        (_("It lies in one folder that you choose, sealed with a passphrase."), True),
        (_("Someone who looks can see that something is kept, and roughly how much."), False),
        (_("If you forget the passphrase, nobody can recover it, we neither."), False),
        (
            _("Someone who makes you open it sees what you see. Keeping nothing is safer still."),
            False,
        ),
    ]


def _warning(service: str, look: Look) -> CalloutFrame:
    title = _("{service} seems to copy this folder").format(service=service)
    callout = CalloutFrame(title, look, tone=Tone.CAUTION, icon="warning")
    words = _(
        "Copies of what is kept would lie elsewhere, sealed, and older ones with them. Choose"
        " another folder, unless you want that."
    )
    callout.body.addWidget(label(words, look))
    return callout
