# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of progress in a card: its words first, and the same as a table on demand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from securetrain.course import line
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    GridTable,
    Look,
    Tone,
    announce,
    heading,
    label,
    quiet,
)
from securetrain.words import _


@dataclass(frozen=True)
class Figures:
    """What a picture shows, as a table: a head and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class PictureCard(Card):
    """Says something in words, shows it as a picture, or as a table to whoever wants figures."""

    def __init__(self, title: str, sentences: Sequence[str], look: Look) -> None:
        """Make a card without a picture: there is nothing to show yet."""
        super().__init__(look)
        self._look, self._title = look, title
        self.setAccessibleName(title)
        self.body.addWidget(heading(title, 2, look))
        for sentence in sentences:
            self.body.addWidget(label(sentence, look, tone=Tone.SECONDARY))

    def show_picture(self, picture: QWidget, figures: Figures) -> None:
        """Show the picture, and offer its table."""
        self._picture = picture
        head = tuple(line(words) for words in figures.head)
        rows = tuple(tuple(line(words) for words in row) for row in figures.rows)
        self._table = GridTable(head, rows, self._look)
        self._switch = quiet(_("Show as a table"), self._look)
        self._switch.setAccessibleDescription(self._title)
        self._switch.clicked.connect(self._turn)
        self.body.addWidget(picture)
        self.body.addWidget(self._table)
        self._table.hide()
        row = FlowLayout()
        row.addWidget(self._switch)
        self.body.addLayout(row)

    def _turn(self) -> None:
        as_table = self._table.isHidden()
        self._table.setVisible(as_table)
        self._picture.setVisible(not as_table)
        words = _("Show as a picture") if as_table else _("Show as a table")
        self._switch.setText(words)
        self._switch.setAccessibleName(words)
        if as_table:
            announce(self, _("The table stands above."))
