# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths: for whom each is, and its lessons in order with what is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.classroom import ShelfEntry, WalkedPath, minutes
from securetrain.practice import LessonState
from securetrain.ui.pages.shelves.columns import Columns
from securetrain.ui.pages.shelves.entries import LessonEntry
from securetrain.ui.parts import (
    PAGE,
    Card,
    FlowLayout,
    Look,
    Meter,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _, ngettext, number

WIDTH = 300
"""Width in px at 100 % that a path should have at least."""

_BEGUN = (LessonState.KNOWN, LessonState.DONE, LessonState.SOLID)


class PathsPage(ScrollColumn):
    """Shows all paths and reports which is chosen, by pack and id."""

    path_chosen = Signal(str, str)
    library_chosen = Signal()

    def __init__(self, look: Look, paths: Sequence[WalkedPath]) -> None:
        """Show ``paths``."""
        super().__init__(look, widest=PAGE)
        self._look = look
        self.body.addWidget(heading(_("Paths"), 1, look))
        words = _("A path is an order that makes sense. You can leave it at any lesson.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        if not paths:
            self.body.addWidget(label(_("No path is installed."), look))
        columns = Columns(look, least=WIDTH)
        for walked in paths:
            columns.add(self._path(walked))
        self.body.addWidget(columns)
        every = secondary(_("All lessons"), look)
        every.clicked.connect(self.library_chosen)
        row = FlowLayout()
        row.addWidget(every)
        self.body.addLayout(row)

    def _path(self, walked: WalkedPath) -> Card:
        path, own = walked.path, self._look.for_language(walked.language)
        card = Card(self._look)
        card.setAccessibleName(path.title)
        card.body.addWidget(heading(path.title, 3, own))
        if path.for_whom:
            card.body.addWidget(label(path.for_whom, own, role=Role.UI, tone=Tone.SECONDARY))
        card.body.addStretch(1)
        card.body.addWidget(label(done_words(walked), self._look, role=Role.UI))
        meter = Meter(walked.done, len(walked.entries), self._look)
        meter.setAccessibleName(done_words(walked))
        card.body.addWidget(meter)
        look_at = secondary(_("Show the path"), self._look)
        look_at.setAccessibleDescription(path.title)
        look_at.clicked.connect(lambda: self.path_chosen.emit(walked.pack, path.id))
        row = FlowLayout()
        row.addWidget(look_at)
        card.body.addLayout(row)
        return card


class PathPage(ScrollColumn):
    """Shows one path; a lesson is opened, or tested out of by whoever knows it already."""

    lesson_chosen = Signal(str, str)
    test_chosen = Signal(str, str)

    def __init__(self, look: Look, walked: WalkedPath) -> None:
        """Show ``walked``."""
        super().__init__(look)
        self._look = look
        own = look.for_language(walked.language)
        self.body.addWidget(heading(walked.path.title, 1, own))
        if walked.path.for_whom:
            self.body.addWidget(label(walked.path.for_whom, own, tone=Tone.SECONDARY))
        meter = Meter(walked.done, len(walked.entries), look)
        meter.setAccessibleName(done_words(walked))
        self.body.addWidget(label(done_words(walked), look, role=Role.UI))
        self.body.addWidget(meter)
        if entry := walked.next:
            on = primary(_("Go on"), look)
            on.setAccessibleDescription(entry.book.info.title)
            on.clicked.connect(self._opens(entry))
            row = FlowLayout()
            row.addWidget(on)
            self.body.addLayout(row)
        for entry in walked.entries:
            self.body.addWidget(self._lesson(entry))
        if walked.to_come:
            words = ngettext(
                "{n} lesson of this path is still to come.",
                "{n} lessons of this path are still to come.",
                walked.to_come,
            ).format(n=number(walked.to_come))
            self.body.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))

    def _lesson(self, entry: ShelfEntry) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        shown = LessonEntry(entry, self._look)
        shown.clicked.connect(self._opens(entry))
        column.addWidget(shown)
        if entry.state not in _BEGUN:
            known = quiet(_("I know this already"), self._look)
            known.setAccessibleDescription(entry.book.info.title)
            known.clicked.connect(lambda: self.test_chosen.emit(*entry.book.key))
            row = FlowLayout()
            row.addWidget(known)
            column.addLayout(row)
        return cell

    def _opens(self, entry: ShelfEntry) -> Callable[[], None]:
        return lambda: self.lesson_chosen.emit(*entry.book.key)


def done_words(walked: WalkedPath) -> str:
    """Return how much of a path is done, and how long the rest takes."""
    done = ngettext(
        "{done} of {n} lesson done", "{done} of {n} lessons done", len(walked.entries)
    ).format(done=number(walked.done), n=number(len(walked.entries)))
    if not walked.minutes:
        return done
    return _("{done}, about {minutes} left").format(done=done, minutes=minutes(walked.minutes))
