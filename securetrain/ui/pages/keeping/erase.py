# SPDX-License-Identifier: GPL-3.0-or-later
"""Before everything that is kept is erased: what that does and what it cannot do."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.keeping.waiting import WaitingPage
from securetrain.ui.pages.marked import add_marked
from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import Card, FlowLayout, Look, heading, primary, secondary
from securetrain.words import _, ngettext, number


class ErasePage(WaitingPage):
    """Asks once, in honest words; staying is nearer."""

    erased_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, *, backups: int | None, folder: str = "") -> None:
        """Ask; ``backups`` were made and still open, None where nobody can know.

        ``folder`` is named where somebody may not know which one it is about.
        """
        super().__init__(look)
        self.body.addWidget(heading(_("Erase what is kept?"), 1, look))
        if folder:
            self.body.addWidget(path_label(folder, look))
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


def _of_backups(backups: int | None) -> str:
    if backups is None:
        return _("Backups, if you made any, still open with their passphrases.")
    return ngettext(
        "You made {n} backup. It still opens with its passphrase.",
        "You made {n} backups. They still open with their passphrases.",
        backups,
    ).format(n=number(backups))


def _sentences(backups: int | None) -> list[tuple[str, bool]]:
    return [
        (_("The key is destroyed first, so this copy can no longer be opened by anybody."), True),
        *([(_of_backups(backups), False)] if backups != 0 else []),
        (_("Older copies of the folder, if there are any, still open."), False),
        (_("On flash drives and in system backups an older key may survive."), False),
        (_("It does not hide that the program was here."), False),
        (
            _("Destroying data can be illegal or dangerous, above all before a search."),
            False,
        ),
    ]
