# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader: one step of a lesson at a time, its questions, one's notes, and the way on."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from securetrain.classroom import block_indices
from securetrain.course import Card, Lesson, Question, Scenario
from securetrain.ui.blocks import Setting
from securetrain.ui.pages.reading.items import ItemColumn
from securetrain.ui.pages.reading.jotting import Jotting
from securetrain.ui.pages.reading.lesson_bar import LessonBar
from securetrain.ui.pages.reading.lesson_opening import content_note, opening_widgets
from securetrain.ui.pages.shelves.entries import step_words
from securetrain.ui.parts import Intent, Tone, Wish, announce, heading, label
from securetrain.words import _


@dataclass(frozen=True)
class Opened:
    """A lesson as it is opened: where to begin, and which of its steps are planned already.

    ``block`` is the one to begin at, if not the first of its step; ``noted`` says that its content
    note was read.
    """

    lesson: Lesson
    step: int = 0
    planned: frozenset[str] = frozenset()
    block: int | None = None
    noted: bool = False


class LessonPage(QWidget):
    """Shows a lesson step by step; what happens in a step is told by its column."""

    step_shown = Signal(int)
    finished = Signal()
    skipped = Signal()
    went_away = Signal()
    """Another page is on stage now; what is in this one can still be asked for."""

    def __init__(self, opened: Opened, setting: Setting) -> None:
        """Make the page; ``begin`` shows its first step."""
        super().__init__()
        self._opened, self._setting = opened, setting
        self._look = setting.look.for_language(setting.look.interface)
        self.step = min(opened.step, max(0, len(opened.lesson.steps) - 1))
        self.column = ItemColumn(opened.lesson, setting, opened.planned)
        self.column.setAccessibleName(opened.lesson.info.title)
        self._bar = LessonBar(self._look)
        self._bar.went_back.connect(self.go_back)
        self._bar.went_on.connect(self.go_on)
        self.jotting = Jotting(opened.lesson, setting, self.column, self._bar)
        self.column.went_past_last.connect(self._bar.focus_next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column, 1)
        layout.addWidget(self._bar)

    def show_step(self, step: int) -> None:
        """Show the step at ``step``, counted from 0."""
        lesson = self._opened.lesson
        self.step = step
        foot = self.jotting.begin(step)
        before = opening_widgets(lesson.info, self._setting.look, self._setting.today)
        blocks = block_indices(lesson, step)
        self.column.show_blocks(blocks, before if step == 0 else (), (foot,))
        self._bar.show()
        self._bar.show_step(step, len(lesson.steps))
        self._tell(step_words(step + 1, len(lesson.steps)))
        self.step_shown.emit(step)

    def show_return(self, item: Question | Scenario | Card, *, anew: bool = True) -> None:
        """Show an item that was missed once more; ``anew`` leaves out what was put in before."""
        self.jotting.pause()
        again = heading(_("Once more"), 2, self._look)
        words = _("Try this one again, now that you know why.")
        below = label(words, self._look, tone=Tone.SECONDARY)
        self.column.show_item(item, (again, below), anew=anew)
        self._bar.show_return()
        self._tell(_("Once more"))

    def block_at_top(self) -> int | None:
        """Return the number of the block at the top of the view; None before the first step."""
        return self.column.block_at_top()

    def show_block(self, index: int) -> None:
        """Scroll to a block of the step that is shown."""
        self.column.show_block(index)

    def hasHeightForWidth(self) -> bool:
        """Say that it is content with any height: else the bar's words would press on all else."""
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that another page is on stage; a window that is made small changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.jotting.tell()
            self.went_away.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the block that was pressed, or that has the focus."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        pressed = QApplication.focusWidget() if by_key else QApplication.widgetAt(event.globalPos())
        if menu := self.jotting.menu(pressed):
            menu.popup(event.globalPos())

    def go_on(self) -> None:
        """Show the next step, or report that the lesson was finished; a note comes before both."""
        if self._bar.isHidden():
            self._show_first()
        elif self.step + 1 < len(self._opened.lesson.steps):
            self.show_step(self.step + 1)
        else:
            self.finished.emit()

    def go_back(self) -> None:
        """Show the step before, if there is one."""
        if self.step > 0:
            self.show_step(self.step - 1)

    def handle(self, wish: Wish) -> bool:
        """Do what a key means here; say whether it meant anything."""
        if wish.intent is Intent.NEXT:
            self.go_on()
        elif wish.intent is Intent.PREVIOUS:
            self.go_back()
        elif not (self.jotting.handle(wish) or self.column.handle(wish)):
            if wish.intent is not Intent.GO_ON:
                return False
            if not self.column.read_on():
                self.go_on()
        return True

    def begin(self) -> None:
        """Show the step to begin with, behind the content note where there is one."""
        note = self._opened.lesson.info.content_note
        if not note or self._opened.noted:
            self._show_first()
            return
        self._bar.hide()
        look = self._setting.look
        card = content_note(note, look, read=self._show_first, leave=self.skipped.emit)
        self.column.show_alone(card)

    def _show_first(self) -> None:
        self.show_step(self.step)
        if self._opened.block is not None:
            self.show_block(self._opened.block)

    def _tell(self, words: str) -> None:
        """Give the focus to what is new, and say ``words`` of it to whoever listens."""
        self.column.setAccessibleDescription(words)
        if self.column.hasFocus():
            announce(self.column, words)  # nothing is said of a focus that stays
        self.column.setFocus()  # Tab leads into the step, not past the way on
