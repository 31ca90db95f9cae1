# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said after an answer: a heading, how much was caught, why, and how it goes on."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from securetrain.course import plain
from securetrain.practice import Outcome, PartState, Stage
from securetrain.ui.blocks.asides import why
from securetrain.ui.blocks.count_bar import caught_words, counts, doubted_words, told_apart
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import is_over
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    Tone,
    first_line,
    heading,
    icon_label,
    label,
    primary,
    quiet,
)
from securetrain.words import _

_ALL = 100


class Course(NamedTuple):
    """How it came to an outcome: a hint is left, the answer was asked for, one was not sure."""

    more_hints: bool
    asked_for: bool = False
    doubted: bool = False


class Feedback(QWidget):
    """The lower part of a question's card once an answer was given."""

    tried_again = Signal()
    hint_asked = Signal()
    answer_asked = Signal()
    continued = Signal()
    took_back = Signal()

    def __init__(
        self,
        outcome: Outcome,
        setting: Setting,
        *,
        course: Course,
        explanation: QWidget | None = None,
    ) -> None:
        """Say what became of the answer; ``explanation`` is what the task tells of its parts."""
        super().__init__()
        self.over = is_over(outcome)
        look = setting.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, 0)
        column.setSpacing(look.px(12))
        words, tone, icon = _title(outcome, asked_for=course.asked_for)
        self._heading = heading(words, 4, look, tone=tone)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addLayout(first_line(icon_label(icon, look, tone=tone, size=24), Role.H3, look))
        row.addWidget(self._heading, 1)
        column.addLayout(row)
        told = _told(outcome, course) if self.over else []
        if self.over and counts(outcome.grade):
            column.addWidget(told_apart(outcome.grade, look))
        if told and course.doubted and not course.asked_for:
            column.addWidget(label(told[-1], look, role=Role.UI, tone=Tone.SECONDARY))
        if explanation is not None:
            column.addWidget(explanation)
        if outcome.why:
            column.addWidget(why(outcome.why, setting))
        # The heading gets the focus: with this, whoever listens hears the rest, and again by Tab.
        heard = (_chosen(outcome), *told, plain(outcome.why))
        self._heading.setAccessibleDescription(" ".join(part for part in heard if part))
        column.addLayout(self._ways(setting, more_hints=course.more_hints))

    def focus_heading(self) -> None:
        """Give the heading the keyboard's focus."""
        self._heading.setFocus()

    def offer_undo(self, offered: bool) -> None:
        """Offer to take the answer back, or no longer."""
        self._undo.setVisible(offered)

    def go_on(self) -> None:
        """Do the first thing that is offered."""
        self._first.click()

    def _ways(self, setting: Setting, *, more_hints: bool) -> FlowLayout:
        look = setting.look
        row = FlowLayout(spacing=look.px(8))
        self._first = primary(_("Continue") if self.over else _("Try again"), look)
        self._first.clicked.connect(self.continued if self.over else self.tried_again)
        row.addWidget(self._first)
        if more_hints and not self.over:
            button = quiet(_("Try again with a hint"), look, mark="hint")
            button.clicked.connect(self.hint_asked)
            row.addWidget(button)
        if not self.over:
            show = quiet(_("Show the answer"), look)
            show.clicked.connect(self.answer_asked)
            row.addWidget(show)
        self._undo = undo_button(look)
        self._undo.clicked.connect(self.took_back)
        row.addWidget(self._undo)
        return row


def undo_button(look: Look) -> QPushButton:
    """Return the button that takes the last answer back, not offered yet."""
    button = quiet(_("Take this answer back"), look)
    button.hide()
    return button


def _title(outcome: Outcome, *, asked_for: bool) -> tuple[str, Tone, str]:
    if outcome.stage is Stage.RIGHT:
        # Whoever stops for a good reason has left nothing out.
        whole = outcome.grade.score == _ALL or outcome.grade.moves.stopped
        return _("Yes, that is it") if whole else _("Yes, nearly all of it"), Tone.SUCCESS, "check"
    if asked_for:
        return _("Here is the answer"), Tone.INFO, "info"
    if outcome.stage is Stage.SHOW:
        return _("Not yet. Here is why"), Tone.CAUTION, "dash"
    return _("Not yet. Have another look"), Tone.CAUTION, "dash"


def _told(outcome: Outcome, course: Course) -> list[str]:
    """Return what is said of telling apart, and last of not having been sure, if one was not."""
    grade, said = outcome.grade, []
    if counts(grade):
        said = [words for words in (caught_words(grade), doubted_words(grade)) if words]
    if course.doubted and not course.asked_for:
        right = outcome.stage is Stage.RIGHT
        said.append(
            _("You were not sure, and it was right.")
            if right
            else _("You were not sure: a good moment to check.")
        )
    return said


def _chosen(outcome: Outcome) -> str:
    """Return the feedback on all that was chosen, for a screen reader: Tab leads to none of it."""
    untouched = (PartState.LEFT, PartState.MISSED)
    said = [plain(part.feedback) for part in outcome.parts if part.state not in untouched]
    return " ".join(each for each in said if each)
