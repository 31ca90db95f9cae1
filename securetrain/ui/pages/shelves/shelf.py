# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf of the library: lessons by tier, the first screenful at once, the rest in slices."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from securetrain.classroom import ShelfEntry, tier_name
from securetrain.course import Tier
from securetrain.ui.pages.shelves.columns import Columns
from securetrain.ui.pages.shelves.entries import LessonEntry
from securetrain.ui.pages.shelves.paper_menu import Giving, with_paper
from securetrain.ui.parts import Look, Tone, heading, label
from securetrain.ui.parts.pile import Pile
from securetrain.ui.parts.slices import Slices

SLICE = 0.006
"""Seconds that one slice of entries may take; laying them out takes about as long again."""
FIRST = 0.014
"""Seconds for the entries that are there at once."""
ENTRY_WIDTH = 236
"""Width in px at 100 % that an entry should have at least."""
TOGETHER = 2 * 2 * 3
"""Entries laid out together: rows of one, two or three come out even."""


class Lending(Giving, Protocol):
    """A page on which a lesson is chosen or taken off the laptop."""

    lesson_chosen: SignalInstance


class LessonShelf(QWidget):
    """Shows lessons for a page; it pauses out of sight, and is whole with the last of them."""

    entry_made = Signal(LessonEntry)
    whole = Signal()

    def __init__(self, page: Lending, look: Look) -> None:
        """Make an empty shelf; what is chosen on it is told by the signals of ``page``."""
        super().__init__()
        self._page, self._look = page, look
        self.pieces: list[QWidget] = []  # what goes before the shelf does
        self._column = Pile(self, spacing=look.px(12))
        self._slices = Slices(self)
        self._slices.whole.connect(self.whole)

    @property
    def is_whole(self) -> bool:
        """Whether the last entry is in place."""
        return self._slices.is_whole

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Show ``entries``, once, by tier from the easiest to those for an emergency."""
        self._slices.begin(self._made(entries), SLICE, first=FIRST)

    def show_words(self, words: str) -> None:
        """Say why the shelf is empty."""
        self._column.addWidget(label(words, self._look, tone=Tone.SECONDARY))

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what is left."""
        super().showEvent(event)
        self._slices.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing that nobody sees."""
        super().hideEvent(event)
        self._slices.pause()

    def _made(self, entries: Sequence[ShelfEntry]) -> Iterator[None]:
        for tier in Tier:
            found = [each for each in entries if each.book.info.tier is tier]
            if not found:
                continue
            self._column.addWidget(heading(tier_name(tier), 2, self._look))
            for number, each in enumerate(found):
                if number % TOGETHER == 0:
                    columns = Columns(self._look, least=ENTRY_WIDTH)
                    self._column.addWidget(columns)
                    self.pieces.append(columns)
                self._add(each, columns)
                yield

    def _add(self, entry: ShelfEntry, columns: Columns) -> None:
        made = LessonEntry(entry, self._look)
        made.clicked.connect(self._chosen(entry))
        columns.add(with_paper(self._page, made, self._look))
        self.entry_made.emit(made)

    def _chosen(self, entry: ShelfEntry) -> Callable[[], None]:
        return lambda: self._page.lesson_chosen.emit(*entry.book.key)
