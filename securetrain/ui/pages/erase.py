# SPDX-License-Identifier: GPL-3.0-or-later
"""Before everything that is kept is erased: what that does and what it cannot do."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.marked import add_marked
from securetrain.ui.pages.waiting import WaitingPage
from securetrain.ui.parts import Card, FlowLayout, Look, heading, primary, secondary
from securetrain.words import _, ngettext, number


class ErasePage(WaitingPage):
    """Asks once, in honest words; staying is nearer."""

    erased_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, *, backups: int) -> None:
        """Ask; ``backups`` were made and still open."""
        super().__init__(look)
        self.body.addWidget(heading(_("Erase what is kept?"), 1, look))
        card = Card(look)
        for sentence, holds in _sentences(backups):
            add_marked(card, sentence, look, holds=holds)
        self.body.addWidget(card)
        self.body.addWidget(self.state)
        stay = primary(_("Stay"), look)
        stay.clicked.connect(self.left)
        self.first_focus = stay
        erase = secondary(_("Erase"), look)
        erase.clicked.connect(self.erased_wanted)
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(stay)
        row.addWidget(erase)
        self.body.addLayout(row)


def _sentences(backups: int) -> list[tuple[str, bool]]:
    still_open = ngettext(
        "You made {n} backup. It still opens with its passphrase.",
        "You made {n} backups. They still open with their passphrases.",
        backups,
    ).format(n=number(backups))
    return [
        (_("The key is destroyed first, so this copy can no longer be opened by anybody."), True),
        *([(still_open, False)] if backups else []),
        (_("Older copies of the folder, if there are any, still open."), False),
        (_("On flash drives and in system backups an older key may survive."), False),
        (_("It does not hide that the program was here."), False),
        (
            _("Destroying data can be illegal or dangerous, above all before a search."),
            False,
        ),
    ]
