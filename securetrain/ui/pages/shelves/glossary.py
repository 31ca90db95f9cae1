# SPDX-License-Identifier: GPL-3.0-or-later
"""Words: all that packs explain, and the same as flash cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Card as FlashCard
from securetrain.course import Term, text
from securetrain.ui.blocks import CardBlock, Setting, text_widget
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    ProgressDots,
    Role,
    ScrollColumn,
    Tone,
    Wish,
    heading,
    label,
    line_label,
    primary,
    quiet,
    separator,
)
from securetrain.words import _, join, number


@dataclass(frozen=True)
class Explained:
    """A word, and the setting in which its explanation is shown: its pack's language and links."""

    term: Term
    setting: Setting


class GlossaryPage(ScrollColumn):
    """Lists every word in order, and offers them as cards."""

    cards_chosen = Signal()

    def __init__(self, look: Look, words: Sequence[Explained]) -> None:
        """Show ``words``."""
        super().__init__(look)
        self.body.addWidget(heading(_("Words"), 1, look))
        if not words:
            self.body.addWidget(label(_("No pack here explains any."), look))
            return
        said = _("What lessons mean by a word. A word that is marked in a lesson leads here, too.")
        self.body.addWidget(label(said, look, tone=Tone.SECONDARY))
        practise = primary(_("Practise them as cards"), look)
        practise.clicked.connect(self.cards_chosen)
        row = FlowLayout()
        row.addWidget(practise)
        self.body.addLayout(row)
        for each in words:
            self.body.addWidget(_explained(each, look))


class FlashcardsPage(QWidget):
    """Shows one word at a time; what was not known comes back before the end."""

    judged = Signal(bool)
    ended = Signal()

    def __init__(self, shown: Explained, look: Look, *, at: int, total: int) -> None:
        """Show the card of a word, the ``at``-th of ``total``."""
        super().__init__()
        term = shown.term
        card = FlashCard(term.id, text(term.name), term.text)
        column = self._column = ScrollColumn(look)
        column.setAccessibleName(term.name)
        self._block = CardBlock(card, shown.setting)
        self._block.setLayoutDirection(shown.setting.look.direction)
        # Later: the page is replaced, and with it the button that was pressed.
        self._block.judged.connect(self.judged, Qt.ConnectionType.QueuedConnection)
        column.body.addWidget(heading(_("Words"), 1, look))
        column.body.addWidget(self._block)
        note = _("Nothing of this is recorded.")
        column.body.addWidget(label(note, look, role=Role.UI, tone=Tone.SECONDARY))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(column, 1)
        layout.addWidget(separator(look))
        layout.addLayout(self._bar(look, at, total))

    def handle(self, wish: Wish) -> bool:
        """Turn by Enter, judge by digits."""
        return self._block.handle(wish)

    def _bar(self, look: Look, at: int, total: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(look.px(12), look.px(10), look.px(16), look.px(10))
        row.setSpacing(look.px(12))
        end = quiet(_("End now"), look)
        end.clicked.connect(self.ended)
        dots = ProgressDots(look)
        dots.show_step(at, total)
        where = _("{at} of {total}").format(at=number(at), total=number(total))
        row.addWidget(end)
        row.addStretch(1)
        row.addWidget(dots)
        row.addWidget(line_label(where, look, role=Role.UI, tone=Tone.SECONDARY))
        self._column.setAccessibleDescription(where)
        return row


def _explained(each: Explained, look: Look) -> Card:
    term, own = each.term, each.setting.look
    card = Card(look, padding=16)
    card.setLayoutDirection(own.direction)
    card.setAccessibleName(term.name)
    card.body.setSpacing(look.px(6))
    card.body.addWidget(heading(term.name, 3, own))
    card.body.addWidget(text_widget(term.text, each.setting))
    if term.synonyms:
        words = _("Also: {words}").format(words=join(list(term.synonyms)))
        card.body.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))
    return card
