# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack being read, checked or added: how far it is, and a way to stop."""

from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Meter,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    secondary,
)
from securetrain.words import _

WHOLE = 1_000
"""What the meter counts up to."""


class PackOpeningPage(ScrollColumn):
    """Shows a meter and one button; nothing here waits for anything."""

    cancelled = Signal()
    went_away = Signal()
    """Another page is on stage now."""

    def __init__(self, look: Look, *, file: str, words: str) -> None:
        """Say of ``file`` what is being done with it."""
        super().__init__(look)
        self.body.addWidget(heading(_("Open a pack"), 1, look))
        self.body.addWidget(path_label(PurePath(file).name, look))
        self.body.addWidget(label(words, look))
        self._meter = Meter(0, WHOLE, look)
        self._meter.setAccessibleName(words)
        self.body.addWidget(self._meter)
        note = _("Nothing of it is opened before all of it has been checked.")
        self.body.addWidget(label(note, look, role=Role.UI, tone=Tone.SECONDARY))
        stop = secondary(_("Cancel"), look)
        stop.clicked.connect(self.cancelled)
        self.first_focus = stop
        row = FlowLayout()
        row.addWidget(stop)
        self.body.addLayout(row)
        announce(self, words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that another page is on stage; a window that is made small changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.went_away.emit()

    def show_progress(self, done: int) -> None:
        """Show how far it is, in thousandths."""
        self._meter.show_progress(done, WHOLE)
