# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader: one step of a lesson at a time, its questions, and the way on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.classroom import block_indices, exposure_sentences, minutes, tier_name
from securetrain.course import Card, Lesson, Question, Scenario
from securetrain.ui.blocks import Setting
from securetrain.ui.pages.entries import step_words
from securetrain.ui.pages.items import ItemColumn
from securetrain.ui.parts import (
    CalloutFrame,
    FlowLayout,
    Intent,
    Look,
    ProgressDots,
    Role,
    Tone,
    Wish,
    announce,
    chip,
    heading,
    label,
    line_label,
    primary,
    quiet,
    secondary,
    separator,
)
from securetrain.ui.parts import Card as CardFrame
from securetrain.words import _, date


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
        self.column.went_past_last.connect(self._focus_next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column, 1)
        layout.addWidget(self._bar())

    def show_step(self, step: int) -> None:
        """Show the step at ``step``, counted from 0."""
        self.step = step
        steps = len(self._opened.lesson.steps)
        blocks = block_indices(self._opened.lesson, step)
        self.column.show_blocks(blocks, self._opening_widgets() if step == 0 else ())
        self._bar_widget.show()
        self._previous.setVisible(step > 0)
        last = step + 1 == steps
        self._next.setText(_("Finish") if last else _("Continue"))
        self._next.setAccessibleName(self._next.text())
        self._dots.show_step(step + 1, steps)
        self._where.setText(step_words(step + 1, steps))
        self._tell(step_words(step + 1, steps))
        self.step_shown.emit(step)

    def show_return(self, item: Question | Scenario | Card, *, anew: bool = True) -> None:
        """Show an item that was missed once more; ``anew`` leaves out what was put in before."""
        again = heading(_("Once more"), 2, self._look)
        words = _("This one is often missed. Try it again, now that you know why.")
        below = label(words, self._look, tone=Tone.SECONDARY)
        self.column.show_item(item, (again, below), anew=anew)
        self._previous.hide()
        self._next.setText(_("Continue"))
        self._where.setText("")
        self._tell(_("Once more"))

    def _tell(self, words: str) -> None:
        """Give the focus to what is new, and say ``words`` of it to whoever listens."""
        self.column.setAccessibleDescription(words)
        if self.column.hasFocus():
            announce(self.column, words)  # nothing is said of a focus that stays
        self.column.setFocus()  # Tab leads into the step, not past the way on

    def block_at_top(self) -> int | None:
        """Return the number of the block at the top of the view; None before the first step."""
        return self.column.block_at_top()

    def show_block(self, index: int) -> None:
        """Scroll to a block of the step that is shown."""
        self.column.show_block(index)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that another page is on stage; a window that is made small changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.went_away.emit()

    def go_on(self) -> None:
        """Show the next step, or report that the lesson was finished; a note comes before both."""
        if self._bar_widget.isHidden():
            self._read_on()
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
        elif not self.column.handle(wish):
            if wish.intent is not Intent.GO_ON:
                return False
            if not self.column.read_on():
                self.go_on()
        return True

    def _focus_next(self) -> None:
        self._next.setFocus()

    def begin(self) -> None:
        """Show the step to begin with, behind the content note where there is one."""
        note = self._opened.lesson.info.content_note
        if not note or self._opened.noted:
            self._show_first()
            return
        self._bar_widget.hide()
        card = CardFrame(self._look)
        card.body.addWidget(heading(_("Before you read"), 2, self._look))
        card.body.addWidget(label(note, self._setting.look))
        words = _("You can leave this lesson out; it costs you nothing.")
        card.body.addWidget(label(words, self._look, role=Role.UI, tone=Tone.SECONDARY))
        row = FlowLayout(spacing=self._look.px(12))
        read, leave = primary(_("Read it"), self._look), secondary(_("Not now"), self._look)
        read.clicked.connect(self._read_on)
        leave.clicked.connect(self.skipped)
        row.addWidget(read)
        row.addWidget(leave)
        card.body.addLayout(row)
        self.column.show_alone(card)

    def _read_on(self) -> None:
        self._show_first()

    def _show_first(self) -> None:
        self.show_step(self.step)
        if self._opened.block is not None:
            self.show_block(self._opened.block)

    def _bar(self) -> QWidget:
        look = self._look
        self._bar_widget = QWidget()
        self._bar_widget.setProperty("surface", "canvas")
        column = QVBoxLayout(self._bar_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(separator(look))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(24), look.px(10), look.px(16), look.px(10))
        row.setSpacing(look.px(12))
        self._dots = ProgressDots(look)
        self._previous = quiet(_("Previous"), look)
        self._previous.clicked.connect(self.go_back)
        self._where = line_label("", look, role=Role.UI, tone=Tone.SECONDARY)
        self._next = primary(_("Continue"), look)
        self._next.clicked.connect(self.go_on)
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._dots)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._next)
        column.addLayout(row)
        return self._bar_widget

    def _opening_widgets(self) -> Sequence[QWidget]:
        info, look = self._opened.lesson.info, self._look
        chips = QWidget()
        flow = FlowLayout(chips, spacing=look.px(8))
        checked = _("Checked {day}").format(day=date(info.reviewed))
        for words in (tier_name(info.tier), minutes(info.minutes), checked):
            flow.addWidget(chip(words, look, tone=Tone.ACCENT))
        shown: list[QWidget] = [chips]
        if whom := " ".join(exposure_sentences(info.exposure)):
            shown.append(label(whom, look, role=Role.UI, tone=Tone.SECONDARY))
        if info.unreviewed:
            words = _(
                "No native reader has checked this translation yet. Where something sounds odd,"
                " do not act on it alone."
            )
            shown.append(_note(_("Translation not checked yet"), words, look))
        if info.review_by < self._setting.today:
            words = _("This lesson was due for review. The idea still holds; menus may differ.")
            shown.append(_note(_("Due for review"), words, look))
        if info.risk:
            shown.append(_note(_("Before you try this"), info.risk, self._setting.look))
        return shown


def _note(title: str, words: str, look: Look) -> QWidget:
    frame = CalloutFrame(title, look, tone=Tone.CAUTION, icon="warning")
    frame.body.addWidget(label(words, look))
    return frame
