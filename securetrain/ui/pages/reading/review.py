# SPDX-License-Identifier: GPL-3.0-or-later
"""Review: one item on the screen, and an end that is always in reach."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.classroom import ShelfEntry
from securetrain.course import Lesson
from securetrain.ui.blocks import Setting
from securetrain.ui.pages.reading.items import ItemColumn
from securetrain.ui.parts import (
    CalloutFrame,
    Intent,
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
    secondary,
    separator,
)
from securetrain.words import _, date, ngettext, number

MOST_NAMED = 3
"""Lessons that were taken back and are named; the library names them all."""


class ReviewPage(QWidget):
    """Shows one item of a lesson and reports when it is done with."""

    went_on = Signal()
    ended = Signal()
    went_away = Signal()
    """Another page is on stage now; what is in this one can still be asked for."""

    def __init__(self, lesson: Lesson, setting: Setting) -> None:
        """Make a page for items of ``lesson``."""
        super().__init__()
        self._lesson, self._is_first = lesson, False
        look = self._look = setting.look.for_language(setting.look.interface)
        self.column = ItemColumn(lesson, setting, frozenset())
        self.column.setAccessibleName(lesson.info.title)
        self.column.went_past_last.connect(self.went_on)
        # Later: whoever listens notes the judgement first, in the lesson that is open still.
        later = Qt.ConnectionType.QueuedConnection
        self.column.card_judged.connect(self._card_judged, later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column, 1)
        layout.addWidget(self._bar(look))

    def show_item(self, item: str, *, at: int, total: int) -> None:
        """Show the item, the ``at``-th of ``total`` today."""
        self._is_first = at == 1
        block = next(each for each in self._lesson.items if each.id == item)
        self.column.show_item(block)
        words = _("{at} of {total}").format(at=number(at), total=number(total))
        self._where.setText(words)
        self.column.setAccessibleDescription(words)  # heard where one after another gets the focus
        self._dots.show_step(at, total)

    def show_held_back(self, lessons: Sequence[ShelfEntry]) -> None:
        """Say above the first item which lessons were taken back, so that theirs do not come."""
        if self._is_first and lessons:
            self.column.body.insertWidget(0, _held_back(lessons, self._look))
            self.column.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that another page is on stage; a window that is made small changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.went_away.emit()

    def handle(self, wish: Wish) -> bool:
        """Do what a key means here; say whether it meant anything."""
        if wish.intent is not Intent.NEXT:
            return self.column.handle(wish)
        self.went_on.emit()
        return True

    def _bar(self, look: Look) -> QWidget:
        bar = QWidget()
        bar.setProperty("surface", "canvas")
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(separator(look))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(12), look.px(10), look.px(16), look.px(10))
        row.setSpacing(look.px(12))
        self._dots = ProgressDots(look)
        end = quiet(_("End now"), look)
        end.clicked.connect(self.ended)
        self._where = line_label("", look, role=Role.UI, tone=Tone.SECONDARY)
        later = secondary(_("Next"), look)
        later.clicked.connect(self.went_on)
        row.addWidget(end)
        row.addStretch(1)
        row.addWidget(self._dots)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(later)
        column.addLayout(row)
        return bar

    def _card_judged(self, _item: str, _knew: bool) -> None:
        self.went_on.emit()


class NothingToReviewPage(ScrollColumn):
    """Says when the next questions come, and offers one thing to do."""

    library_chosen = Signal()

    def __init__(
        self,
        look: Look,
        next_due: datetime.date | None,
        held_back: Sequence[ShelfEntry] = (),
        *,
        guest: bool = True,
    ) -> None:
        """Show that nothing is due; ``next_due`` is the next day on which something is.

        ``held_back`` are lessons that were begun, and taken back by their publisher since. A
        ``guest`` is told that nothing is there on another day.
        """
        super().__init__(look)
        self.body.addWidget(heading(_("Review"), 1, look))
        if next_due:
            words = _("Nothing to review today. The next questions come on {day}.")
            self.body.addWidget(label(words.format(day=date(next_due)), look))
        else:
            words = _("Nothing to review yet. Questions from lessons come back here.")
            self.body.addWidget(label(words, look))
        if held_back:
            self.body.addWidget(_held_back(held_back, look))
        if guest:
            note = _("As a guest you would have to leave the program open for that.")
            self.body.addWidget(label(note, look, role=Role.UI, tone=Tone.SECONDARY))
        row = QHBoxLayout()
        library = primary(_("To the library"), look)
        library.clicked.connect(self.library_chosen)
        row.addWidget(library)
        row.addStretch(1)
        self.body.addLayout(row)


def _held_back(lessons: Sequence[ShelfEntry], look: Look) -> CalloutFrame:
    """Return a note on lessons whose questions do not come back, with the reason of each."""
    title = _("Questions that do not come back")
    frame = CalloutFrame(title, look, tone=Tone.CAUTION, icon="warning")
    for each in lessons[:MOST_NAMED]:
        words = _("Its publisher has taken “{title}” back.").format(title=each.book.info.title)
        frame.body.addWidget(label(words, look))
        reason = label(each.withdrawn, look, role=Role.UI, tone=Tone.SECONDARY)
        frame.body.addWidget(reason)
    more = len(lessons) - MOST_NAMED
    if more > 0:
        words = ngettext(
            "{n} more lesson was taken back.", "{n} more lessons were taken back.", more
        )
        frame.body.addWidget(label(words.format(n=number(more)), look))
    return frame
