# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and notes: every one by its lesson, with the words beside which it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from securetrain.classroom import NotedLesson
from securetrain.ui.pages.reading.spot_card import SpotCard
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    secondary,
)
from securetrain.words import _


class NotebookPage(ScrollColumn):
    """Shows what was noted and marked, and tells what is chosen, taken away or put back."""

    spot_chosen = Signal(object)
    """A :class:`securetrain.practice.Spot`, as in the next two."""
    note_changed = Signal(object, str)
    bookmark_changed = Signal(object, bool)
    save_chosen = Signal()
    library_chosen = Signal()

    def __init__(self, look: Look, lessons: Sequence[NotedLesson], where: str) -> None:
        """Show ``lessons``; ``where`` says where notes are kept."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("Bookmarks and notes"), 1, look))
        if not lessons:
            self._say_how()
            return
        self.body.addWidget(label(where, look, tone=Tone.SECONDARY))
        for lesson in lessons:
            self._add(lesson)
        if any(spot.note for lesson in lessons for spot in lesson.spots):
            self._offer_to_save()

    def _say_how(self) -> None:
        words = _(
            "There are none yet. In a lesson, Bookmark marks where you are, and Write a note"
            " opens a field beside it. Both then stand here."
        )
        self.body.addWidget(label(words, self._look))
        library = secondary(_("To the library"), self._look)
        library.clicked.connect(self.library_chosen)
        self.body.addWidget(library, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, lesson: NotedLesson) -> None:
        own = self._look.for_language(lesson.language or self._look.interface)
        self.body.addWidget(heading(lesson.title, 2, own))
        if not lesson.is_here:
            words = _("This lesson cannot be opened now.")
            self.body.addWidget(label(words, self._look, tone=Tone.SECONDARY))
        for noted in lesson.spots:
            card = SpotCard(noted, self._look, lesson)
            card.chosen.connect(self.spot_chosen)
            card.note_changed.connect(self.note_changed)
            card.bookmark_changed.connect(self.bookmark_changed)
            card.turned.connect(self.settle)
            self.body.addWidget(card)

    def _offer_to_save(self) -> None:
        save = secondary(_("Save the notes as text…"), self._look)
        save.clicked.connect(self.save_chosen)
        row = FlowLayout()
        row.addWidget(save)
        self.body.addLayout(row)
        words = _(
            "Only the notes, no titles. The file is not sealed: anyone who finds it can read it."
        )
        self.body.addWidget(label(words, self._look, role=Role.UI, tone=Tone.SECONDARY))
