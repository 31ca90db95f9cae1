# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup: a file with a passphrase of its own, made and put back."""

from pathlib import PurePath

from PySide6.QtCore import Signal

from securetrain.ui.pages.keeping.amounts import backups_words
from securetrain.ui.pages.keeping.drawn import DrawnCard
from securetrain.ui.pages.keeping.waiting import WaitingPage
from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    SecretField,
    Tone,
    announce,
    heading,
    label,
    primary,
    quiet,
)
from securetrain.words import _


class BackupPage(WaitingPage):
    """Shows the backup's passphrase this once, and saves when it was typed."""

    saved_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, *, passphrase: str, backups: int) -> None:
        """Show ``passphrase``, made by lot for this file; ``backups`` were made before."""
        super().__init__(look)
        self.body.addWidget(heading(_("Make a backup"), 1, look))
        intro = _("A backup is one file with all that is kept. It opens with its own passphrase.")
        self.body.addWidget(label(intro, look, role=Role.LEAD, tone=Tone.SECONDARY))
        if backups:
            self.body.addWidget(label(backups_words(backups), look, tone=Tone.SECONDARY))
        self._drawn = DrawnCard(look, _advice())
        self._drawn.show_drawn(passphrase)
        self._drawn.changed.connect(self._weigh)
        self._drawn.submitted.connect(self._save)
        self.body.addWidget(self._drawn)
        self.body.addWidget(self.state)
        self._saved = Card(look)
        self._saved.hide()
        self.body.addWidget(self._saved)
        self._add_buttons()
        self._weigh()

    def show_saved(self, path: str) -> None:
        """Say where the file lies; its passphrase is shown no more."""
        self.show_ready()
        self._drawn.show_drawn("")
        self._drawn.hide()
        self._save_button.hide()
        words = _("The backup is saved.")
        self._saved.body.addWidget(heading(words, 3, self._look))
        self._saved.body.addWidget(path_label(path, self._look))
        apart = _("Keep the file and the paper with its passphrase in two places.")
        self._saved.body.addWidget(label(apart, self._look))
        self._saved.show()
        self._leave.hide()
        self._done.show()
        self._done.setFocus()
        self.settle()
        self.show_top()
        announce(self, f"{words} {apart}")

    def _add_buttons(self) -> None:
        self._save_button = primary(_("Save the backup…"), self._look)
        self._save_button.clicked.connect(self._save)
        self._leave = quiet(_("Not now"), self._look)
        self._leave.clicked.connect(self.left)
        self._done = primary(_("Done"), self._look)
        self._done.clicked.connect(self.left)
        self._done.hide()
        row = FlowLayout(spacing=self._look.px(12))
        row.addWidget(self._save_button)
        row.addWidget(self._leave)
        row.addWidget(self._done)
        self.body.addLayout(row)

    def _weigh(self) -> None:
        ready = self._drawn.is_typed
        self._save_button.setEnabled(ready)
        if ready:
            self.settle()
            self.ensureWidgetVisible(self._save_button)

    def _save(self) -> None:
        if self._drawn.is_typed:
            self.first_focus = self._save_button
            self.saved_wanted.emit()
        else:
            self._drawn.show_not_yet()


class RestorePage(WaitingPage):
    """Asks for the passphrase of a backup file."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, look: Look, *, file: str) -> None:
        """Ask for the passphrase of ``file``."""
        super().__init__(look)
        self.body.addWidget(heading(_("Put a backup back"), 1, look))
        self.body.addWidget(path_label(PurePath(file).name, look))
        words = _(
            "Type the passphrase that was shown when the backup was made. After that you choose a"
            " new one for this machine."
        )
        self.body.addWidget(label(words, look))
        self._field = SecretField(_("The backup's passphrase"), look)
        self._field.submitted.connect(self._enter)
        self.first_focus = self._field
        self.body.addWidget(self._field)
        self.body.addWidget(self.state)
        on = primary(_("Open the backup"), look)
        on.clicked.connect(self._enter)
        leave = quiet(_("Not now"), look)
        leave.clicked.connect(self.left)
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(on)
        row.addWidget(leave)
        self.body.addLayout(row)

    def _enter(self) -> None:
        if self._field.text():
            self.entered.emit(self._field.text())
        else:
            self._field.setFocus()


def _advice() -> str:
    return _(
        "Write it down and keep the paper apart from the file. It is shown only now, and nobody"
        " can recover it."
    )
