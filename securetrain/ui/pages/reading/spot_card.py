# SPDX-License-Identifier: GPL-3.0-or-later
"""One block with a note or a bookmark; each is taken away with one press, and put back with one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from securetrain.classroom import NotedLesson, NotedSpot
from securetrain.ui.pages.shelves.entries import step_words
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    Tone,
    announce,
    heading,
    label,
    quiet,
    secondary,
)
from securetrain.words import _


class SpotCard(Card):
    """Shows the words of a block and what was noted there."""

    chosen = Signal(object)
    note_changed = Signal(object, str)
    bookmark_changed = Signal(object, bool)
    turned = Signal()
    """Something was taken away or put back, and the card may be higher or lower."""

    def __init__(self, noted: NotedSpot, look: Look, lesson: NotedLesson) -> None:
        """Show ``noted`` of ``lesson``, whose words run in its own direction."""
        super().__init__(look, padding=16)
        self._noted, self._look = noted, look
        self._named = noted.words or lesson.title
        own = look.for_language(lesson.language or look.interface)
        self.setAccessibleName(self._named)
        self.body.setSpacing(look.px(6))
        if noted.words:
            self.body.addWidget(heading(noted.words, 3, own))
            where = step_words(noted.step, noted.steps)
            self.body.addWidget(label(where, look, role=Role.UI, tone=Tone.SECONDARY))
        self._note = label("", look)
        self._note.setText(noted.note)  # each line runs as its first letter does, as in the field
        self._note.setAccessibleName(noted.note)
        self.body.addWidget(self._note)
        self._note.setVisible(bool(noted.note))
        self.body.addLayout(self._ways(is_here=lesson.is_here and bool(noted.words)))

    def _ways(self, *, is_here: bool) -> FlowLayout:
        row = FlowLayout(spacing=self._look.px(8))
        if is_here:
            opens = secondary(_("Open"), self._look)
            opens.clicked.connect(lambda: self.chosen.emit(self._noted.spot))
            opens.setAccessibleDescription(self._named)
            row.addWidget(opens)
        if self._noted.is_marked:
            words = _("Remove bookmark"), _("Put it back")
            row.addWidget(self._turning(words, self._turn_bookmark))
        if self._noted.note:
            words = _("Remove note"), _("Put it back")
            row.addWidget(self._turning(words, self._turn_note))
        return row

    def _turning(self, words: tuple[str, str], turn: Callable[[bool], None]) -> QPushButton:
        """Return a button whose words say what the next press does, and turn over with each."""
        button = quiet(words[0], self._look)
        button.setAccessibleDescription(self._named)
        button.setProperty("gone", False)

        def press() -> None:
            gone = not button.property("gone")
            button.setProperty("gone", gone)
            button.setText(words[gone])
            button.setAccessibleName(words[gone])
            announce(button, _("Taken away.") if gone else _("It is back."))
            turn(not gone)
            self.turned.emit()

        button.clicked.connect(press)
        return button

    def _turn_bookmark(self, is_there: bool) -> None:
        self.bookmark_changed.emit(self._noted.spot, is_there)

    def _turn_note(self, is_there: bool) -> None:
        self._note.setVisible(is_there)
        self.note_changed.emit(self._noted.spot, self._noted.note if is_there else "")
