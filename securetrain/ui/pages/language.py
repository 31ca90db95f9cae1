# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page of all: a language. What it imports is on the way to the first window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _


class LanguagePage(ScrollColumn):
    """Asks for a language, each named in its own script."""

    language_chosen = Signal(str)
    kept_wanted = Signal()
    """Somebody keeps something in a folder of their own."""

    def __init__(self, look: Look, languages: Sequence[tuple[str, str]]) -> None:
        """Offer ``languages``: codes and the names that their readers know."""
        super().__init__(look)
        self.body.addSpacing(look.px(24))
        self.body.addWidget(heading(_("Lessons"), 1, look, tone=Tone.ACCENT))
        self.body.addWidget(label(_("Choose a language"), look, role=Role.LEAD))
        choices = FlowLayout(spacing=look.px(12))
        for code, name in languages:
            choices.addWidget(self._choice(code, name, look.for_language(code)))
        self.body.addLayout(choices)
        self.body.addWidget(
            label(
                _("You are a guest. Nothing is kept when you close."),
                look,
                role=Role.UI,
                tone=Tone.SECONDARY,
            )
        )
        kept = quiet(_("Open what I keep…"), look)
        kept.clicked.connect(self.kept_wanted)
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(kept)
        self.body.addLayout(row)

    def _choice(self, code: str, name: str, look: Look) -> QWidget:
        button = primary(name, look) if code == look.interface else secondary(name, look)
        button.setMinimumWidth(look.px(160))
        button.setProperty("language", code)
        button.clicked.connect(self._chosen)
        if code == look.interface:
            self.first_focus = button
        return button

    def _chosen(self) -> None:
        self.language_chosen.emit(self.sender().property("language"))
