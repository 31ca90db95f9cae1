# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a guest with answers closes: asked once, in the window, whether to forget."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.keeping.amounts import amounts
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    secondary,
)
from securetrain.words import _, ngettext, number


class FarewellPage(ScrollColumn):
    """Says what is forgotten, and lets the guest go, keep them or stay."""

    went = Signal()
    keep_wanted = Signal()
    stayed = Signal()

    def __init__(self, look: Look, *, answers: int, notes: int = 0) -> None:
        """Ask; ``answers`` were given and ``notes`` written in this session."""
        super().__init__(look)
        self.body.addWidget(heading(_("Close and forget?"), 1, look))
        self.body.addWidget(label(_what(answers, notes), look))
        self.body.addWidget(
            label(
                _("Write the steps you want to take on paper, or remember them, before you go."),
                look,
                tone=Tone.SECONDARY,
            )
        )
        row = FlowLayout(spacing=look.px(12))
        self.forget = primary(_("Forget and close"), look)
        self.forget.clicked.connect(self.went)
        self.first_focus = self.forget
        keep = secondary(_("Keep my progress"), look)
        keep.clicked.connect(self.keep_wanted)
        stay = secondary(_("Stay"), look)
        stay.clicked.connect(self.stayed)
        for button in (self.forget, keep, stay):
            row.addWidget(button)
        self.body.addLayout(row)


def _what(answers: int, notes: int) -> str:
    if notes:
        words = _("This is forgotten when you close: {what}.")
        return words.format(what=amounts(answers, notes))
    return ngettext(
        "You gave {n} answer. It is forgotten when you close.",
        "You gave {n} answers. They are forgotten when you close.",
        answers,
    ).format(n=number(answers))
