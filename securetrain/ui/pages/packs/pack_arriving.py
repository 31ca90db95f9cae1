# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack by a publisher whom somebody trusts: what it brings, before anybody accepts it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.classroom import Arriving, Change, Changed
from securetrain.ui.pages.keeping.amounts import room_words
from securetrain.ui.parts import (
    CalloutFrame,
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    quiet,
)
from securetrain.ui.parts.pile import Pile
from securetrain.ui.parts.slices import Slices
from securetrain.words import _, date, number, side_by_side

SLICE, FIRST = 0.006, 0.01
"""Seconds that one slice of changes may take, and those that are there at once."""
TOGETHER = 12
"""Changes laid out together."""


class PackArrivingPage(ScrollColumn):
    """Says whose it is, what changes lesson by lesson, and how much room it takes."""

    added = Signal()
    left = Signal()
    whole = Signal()
    """The last of the changes is told."""

    def __init__(self, look: Look, arriving: Arriving) -> None:
        """Show ``arriving``."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(arriving.title, 1, look))
        by = _("By {publisher}, whom you trust. Every byte is as it was signed.")
        self.body.addWidget(label(by.format(publisher=arriving.publisher), look))
        self.body.addWidget(label(_versions(arriving), look, role=Role.BODY_STRONG))
        if arriving.due:
            self.body.addWidget(_callout(_due_words(arriving), look))
        cards = list(self._cards(arriving))
        words = room_words(arriving.size, arriving.free)
        self.body.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))
        if not arriving.fits:
            words = _("There is not room enough for it yet. Make room on the disk, then try again.")
            self.body.addWidget(_callout(words, look))
        if arriving.free is None:
            self.body.addWidget(label(_guest(), look, role=Role.UI, tone=Tone.SECONDARY))
        self._add_buttons(arriving)
        self._slices = Slices(self)
        self._slices.whole.connect(self.whole)
        self._slices.begin(self._told(cards), SLICE, first=FIRST)

    @property
    def is_whole(self) -> bool:
        """Whether every change is told."""
        return self._slices.is_whole

    def _cards(self, arriving: Arriving) -> Iterator[tuple[Card, list[Change]]]:
        """Put a card for each kind of change in place, to be filled with what it is about."""
        for what in Changed:
            found = [each for each in arriving.changes if each.what is what]
            if found:
                card = Card(self._look, padding=16)
                title = side_by_side((_title(what), number(len(found))))
                card.body.addWidget(heading(title, 3, self._look))
                self.body.addWidget(card)
                yield card, found

    def _told(self, cards: Sequence[tuple[Card, list[Change]]]) -> Iterator[None]:
        for card, found in cards:
            lines = QWidget()
            card.body.addWidget(lines)
            pile = Pile(lines, spacing=card.body.spacing())
            for place, each in enumerate(found):
                if place % TOGETHER == 0:
                    column = _chunk(pile)
                column.addWidget(label(each.title, self._look))
                if each.reason:
                    reason = label(each.reason, self._look, role=Role.UI, tone=Tone.SECONDARY)
                    column.addWidget(reason)
                yield

    def _add_buttons(self, arriving: Arriving) -> None:
        add = primary(_("Take the new version") if arriving.before else _("Add it"), self._look)
        add.setEnabled(arriving.fits)
        add.clicked.connect(self.added)
        back = quiet(_("Go back"), self._look)
        back.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        row.addWidget(add)
        row.addWidget(back)
        self.body.addLayout(row)


def _chunk(pile: Pile) -> QVBoxLayout:
    """Return a place in the pile for some changes, which are laid out apart from all others."""
    chunk = QWidget()
    column = QVBoxLayout(chunk)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(pile.spacing())
    pile.addWidget(chunk)
    return column


def _versions(arriving: Arriving) -> str:
    if not arriving.before:
        return _("Version {new}. You do not have it yet.").format(new=number(arriving.version))
    if arriving.before == arriving.version:
        return _(
            "Version {new}, which you have already. Taking it again takes over what its publisher"
            " has taken back since."
        ).format(new=number(arriving.version))
    said = _("Version {new}. You have version {old}; what you answered stays.")
    return said.format(new=number(arriving.version), old=number(arriving.before))


def _title(what: Changed) -> str:
    return {
        Changed.NEW: _("New lessons"),
        Changed.CHANGED: _("Lessons that change"),
        Changed.GONE: _("No longer in it"),
        Changed.WITHDRAWN: _("Taken back by its publisher"),
    }[what]


def _due_words(arriving: Arriving) -> str:
    assert arriving.due
    return _("Its publisher meant to look over this pack by {day}. It may be out of date.").format(
        day=date(arriving.due)
    )


def _guest() -> str:
    return _(
        "As a guest you forget which versions were here: only what came with the program helps"
        " against an old pack."
    )


def _callout(words: str, look: Look) -> CalloutFrame:
    frame = CalloutFrame("", look, tone=Tone.CAUTION, icon="warning")
    frame.body.addWidget(label(words, look))
    return frame
