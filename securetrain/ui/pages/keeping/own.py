# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase of one's own, typed twice, with a word on how long it would hold."""

from PySide6.QtCore import Signal

from securetrain.ui.pages.told import ToldLine
from securetrain.ui.parts import Card, Look, SecretField, label
from securetrain.words import _


class OwnCard(Card):
    """Two fields; ``typed`` is answered by ``show_strength``."""

    typed = Signal(str)
    changed = Signal()
    submitted = Signal()

    def __init__(self, look: Look) -> None:
        """Make empty fields."""
        super().__init__(look)
        self._enough = False
        self.body.addWidget(label(_advice(), look))
        self.first = SecretField(_("Your passphrase"), look)
        self.first.changed.connect(self._typed)
        self.first.submitted.connect(self._next)
        self._strength = ToldLine(look)
        self._again = SecretField(_("The same once more"), look)
        self._again.changed.connect(self._compare)
        self._again.submitted.connect(self.submitted)
        self._told = ToldLine(look)
        for part in (self.first, self._strength, self._again, self._told):
            self.body.addWidget(part)

    @property
    def is_ready(self) -> bool:
        """Say whether it is enough, and the same both times."""
        return self._enough and self.first.text() == self._again.text()

    def show_strength(self, words: str, *, enough: bool) -> None:
        """Say how long it would hold."""
        self._enough = enough
        self._strength.tell(words)
        self._compare()

    def show_not_yet(self) -> None:
        """Say what is missing."""
        if self._enough:
            self._told.tell(_("The two are not the same yet. Show them to compare."))

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self._again.clear()
        self._strength.tell("")

    def _typed(self, text: str) -> None:
        self._enough = False
        if text:
            self.typed.emit(text)
        self._compare()

    def _compare(self) -> None:
        self._told.tell(_("They are the same.") if self.is_ready else "")
        self.changed.emit()

    def _next(self) -> None:
        self._again.setFocus()


def _advice() -> str:
    return _(
        "Several words that nobody said before in this order hold best. A name, a date or a line"
        " of a poem is soon found."
    )
