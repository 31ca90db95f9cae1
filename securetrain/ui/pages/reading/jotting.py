# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader does beside reading: bookmarks, notes, and the text of a step to copy."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from securetrain.classroom import block_indices, step_as_text
from securetrain.course import Lesson, StepBreak, TrainerNote
from securetrain.ui.blocks import Setting
from securetrain.ui.pages.reading.lesson_bar import LessonBar
from securetrain.ui.pages.reading.margin import Margin
from securetrain.ui.pages.reading.placed import PlacedColumn
from securetrain.ui.pages.reading.step_foot import StepFoot
from securetrain.ui.parts import Intent, Wish, announce, copy_privately
from securetrain.words import _


class Jotting(QObject):
    """Stands beside the column of a lesson and its bar, while a step is shown."""

    note_written = Signal(int, str)
    """What stands beside a block now; empty where the note was taken away."""
    bookmark_wanted = Signal(int, bool)
    """A bookmark is to be put at a block, or to be taken away from it."""

    def __init__(
        self, lesson: Lesson, setting: Setting, column: PlacedColumn, bar: LessonBar
    ) -> None:
        """Know no notes and no bookmarks yet; no step is shown before ``begin``."""
        super().__init__(column)
        self._lesson, self._setting, self._column, self._bar = lesson, setting, column, bar
        self._look = setting.look.for_language(setting.look.interface)
        self._step, self._bookmarks = 0, frozenset[int]()
        self._is_step = False
        self._margin = Margin(column, self._look)
        self._margin.written.connect(self.note_written)
        bar.bookmark_pressed.connect(self._turn_bookmark)

    def show_notes(self, notes: Mapping[int, str], where: str) -> None:
        """Know these notes before a step begins; ``where`` says where they are kept."""
        self._margin.show_notes(notes, where)

    def show_bookmarks(self, blocks: frozenset[int]) -> None:
        """Show whether the step has a bookmark, of those at ``blocks``."""
        self._bookmarks = blocks
        self._bar.show_bookmarked(bool(self._marked()))

    def begin(self, step: int) -> StepFoot:
        """Let go of the step before; return what is to stand below the last block of this one."""
        self._margin.begin(shown=True)
        self._step, self._is_step = step, True
        foot = StepFoot(self._look)
        foot.note_wanted.connect(self._write)
        foot.copy_wanted.connect(self._copy)
        self.show_bookmarks(self._bookmarks)
        return foot

    def pause(self) -> None:
        """Let go of the step before; what is shown now is none, and has nothing beside it."""
        self._margin.begin(shown=False)
        self._is_step = False

    def tell(self) -> None:
        """Tell now what was written and not told yet."""
        self._margin.tell()

    def handle(self, wish: Wish) -> bool:
        """Do what a key means here; say whether it meant anything."""
        at_hand = self._column.number_of(QApplication.focusWidget())
        ways: dict[Intent, Callable[[], None]] = {
            Intent.BOOKMARK: self._turn_bookmark,
            Intent.NOTE: partial(self._write, at_hand),
            Intent.COPY: self._copy,
        }
        if not self._is_step or wish.intent not in ways:
            return False
        ways[wish.intent]()
        return True

    def menu(self, pressed: QWidget | None) -> QMenu | None:
        """Return what is offered for the block in which something was pressed; none beside steps.

        The menu is gone when it is closed.
        """
        if not self._is_step:
            return None
        block = self._column.number_of(pressed)
        menu = QMenu(self._column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marked = block in self._bookmarks
        turn = _("Remove bookmark") if marked else _("Put a bookmark here")
        for words, deed in (
            (turn, partial(self._mark, block)),
            (_("Write a note here"), partial(self._write, block)),
            (_("Copy this step's text"), self._copy),
        ):
            menu.addAction(words, deed)
        return menu

    def _marked(self) -> frozenset[int]:
        return self._bookmarks & set(block_indices(self._lesson, self._step))

    def _turn_bookmark(self) -> None:
        """Take the bookmarks of the step away, or put one at the block in view."""
        for block in self._marked() or {None}:
            self._mark(block)

    def _mark(self, block: int | None) -> None:
        """Put a bookmark at a block, or take it away; the block in view where it is None."""
        block = self._column.block_at_top() if block is None else block
        if block is None:
            return
        wanted = block not in self._bookmarks
        self.bookmark_wanted.emit(block, wanted)
        if wanted == (block in self._bookmarks):
            said = _("Bookmarked.") if wanted else _("The bookmark is taken away.")
            announce(self._column, said)

    def _write(self, block: int | None = None) -> None:
        """Go to the note beside a block; beside the last one of the step where it is None."""
        if block is None:
            step = block_indices(self._lesson, self._step)
            blocks = self._lesson.blocks
            shown = [n for n in step if not isinstance(blocks[n], StepBreak | TrainerNote)]
            block = shown[-1] if shown else None
        if block is not None:
            self._margin.open(block)

    def _copy(self) -> None:
        if self._lesson.info.sensitive:
            said = _("Nothing can be copied from this lesson: a copy could be found by others.")
        else:
            copy_privately(step_as_text(self._lesson, self._step, self._setting.today))
            said = _("Copied for half a minute. A clipboard history may keep it.")
        self._bar.tell(said)
