# SPDX-License-Identifier: GPL-3.0-or-later
"""Forgetting parts of what is kept: one lesson, all notes, or everything of all lessons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.pages.keeping.amounts import amounts
from securetrain.ui.pages.refilled import refilled
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    secondary,
)
from securetrain.words import _


@dataclass(frozen=True)
class Forgettable:
    """A lesson of which something is kept."""

    id: str
    title: str
    answers: int
    notes: int


class ForgetPage(ScrollColumn):
    """Lists what can be forgotten; each is asked once, where it stands."""

    lesson_forgotten = Signal(str)
    notes_forgotten = Signal()
    all_forgotten = Signal()
    left = Signal()

    def __init__(self, look: Look, entries: Sequence[Forgettable]) -> None:
        """Show ``entries``."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("Forget parts"), 1, look))
        words = _("What is forgotten cannot be brought back here. Backups still hold it.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._list = QWidget()
        self.body.addWidget(self._list)
        self._fill(entries)
        back = secondary(_("Go back"), look)
        back.clicked.connect(self.left)
        row = FlowLayout()
        row.addWidget(back)
        self.body.addLayout(row)
        self._back = back

    def show_entries(self, entries: Sequence[Forgettable], said: str) -> None:
        """Show what is left, and say what was done; ``said`` is empty where nothing was."""
        self._fill(entries)
        self.settle()
        self._back.setFocus()
        announce(self, said)

    def _fill(self, entries: Sequence[Forgettable]) -> None:
        shown: list[QWidget] = [label(_("There is nothing to forget yet."), self._look)]
        if entries:
            shown = [*map(self._lesson, entries), self._everything(entries)]
        self._list = refilled(self.body, self._list, shown, self._look)

    def _lesson(self, entry: Forgettable) -> Card:
        card = Card(self._look, padding=16)
        card.body.addWidget(heading(entry.title, 3, self._look))
        what = amounts(entry.answers, entry.notes) or _("Where you are in it")
        card.body.addWidget(label(what, self._look, role=Role.UI, tone=Tone.SECONDARY))
        asked = AskedOnce(
            _("Forget this lesson"), question_to_forget(entry.answers, entry.notes), self._look
        )
        asked.button.setAccessibleDescription(entry.title)
        asked.agreed.connect(lambda: self.lesson_forgotten.emit(entry.id))
        card.body.addWidget(asked)
        return card

    def _everything(self, entries: Sequence[Forgettable]) -> Card:
        answers = sum(entry.answers for entry in entries)
        notes = sum(entry.notes for entry in entries)
        card = Card(self._look, padding=16)
        card.body.addWidget(heading(_("Of all lessons"), 3, self._look))
        if notes:
            all_notes = AskedOnce(_("All notes"), question_to_forget(0, notes), self._look)
            all_notes.agreed.connect(self.notes_forgotten)
            card.body.addWidget(all_notes)
        every = AskedOnce(_("Everything"), question_to_forget(answers, notes), self._look)
        every.agreed.connect(self.all_forgotten)
        card.body.addWidget(every)
        return card


def question_to_forget(answers: int, notes: int) -> str:
    """Return the question before answers and notes, or only a place, are forgotten."""
    what = amounts(answers, notes)
    return _("Forget {what}?").format(what=what) if what else _("Forget where you are in it?")


class AskedOnce(QWidget):
    """A button that turns into a question, and back when the answer is to stay."""

    agreed = Signal()

    def __init__(self, words: str, question: str, look: Look) -> None:
        """Make the button that asks ``question``."""
        super().__init__()
        self.button = secondary(words, look)
        self.button.clicked.connect(self._ask)
        self._asked = label(question, look, role=Role.UI_STRONG)
        self.agree = secondary(_("Forget"), look)
        self.agree.setAccessibleDescription(question)
        self.agree.clicked.connect(self.agreed)
        self._stay = secondary(_("Stay"), look)
        self._stay.setAccessibleDescription(question)
        self._stay.clicked.connect(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._asked)
        row = FlowLayout(spacing=look.px(12))
        for button in (self.button, self.agree, self._stay):
            row.addWidget(button)
        column.addLayout(row)
        self._show(asked=False)

    def _ask(self) -> None:
        self._show(asked=True)
        self._stay.setFocus()
        announce(self, self._asked.accessibleName())

    def _take_back(self) -> None:
        self._show(asked=False)
        self.button.setFocus()

    def _show(self, *, asked: bool) -> None:
        self.button.setVisible(not asked)
        for part in (self._asked, self.agree, self._stay):
            part.setVisible(asked)
