# SPDX-License-Identifier: GPL-3.0-or-later
"""Today: go on, review, the next step of the plan, and what is worth knowing next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from securetrain.classroom import Day, SuggestedEntry, minutes
from securetrain.ui.pages.shelves.columns import Columns
from securetrain.ui.pages.shelves.entries import LessonEntry, step_words, taken_back
from securetrain.ui.parts import (
    PAGE,
    Card,
    FlowLayout,
    Look,
    Meter,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _, date, join, ngettext, number, side_by_side

COLUMN_WIDTH = 236
"""Width in px at 100 % that a suggestion should have at least."""


class TodayPage(ScrollColumn):
    """Shows the day and reports what is chosen."""

    lesson_chosen = Signal(str, str)
    review_chosen = Signal()
    library_chosen = Signal()
    keep_wanted = Signal()
    about_chosen = Signal()
    questions_chosen = Signal()
    plan_chosen = Signal()
    paths_chosen = Signal()
    words_chosen = Signal()
    notebook_chosen = Signal()

    def __init__(self, look: Look, day: Day) -> None:
        """Show ``day``."""
        super().__init__(look, widest=PAGE)
        self._look, self._day = look, day
        self.body.addWidget(heading(_("Good to see you"), 1, look))
        self._add_day()
        self._add_resume()
        self._add_review()
        self._add_withdrawn()
        self._add_plan()
        self._add_suggestions()

    def _add_day(self) -> None:
        row = self._beside()
        words = label(_minutes_words(self._day), self._look, tone=Tone.SECONDARY)
        row.addWidget(words, 1)
        if not self._day.kept:
            keep = quiet(_("Keep my progress"), self._look)
            keep.clicked.connect(self.keep_wanted)
            row.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(row)

    def _add_resume(self) -> None:
        resume = self._day.resume
        if resume is None:
            return
        button = primary(_("Continue"), self._look)
        button.clicked.connect(self._opens(*resume.entry.book.key))
        info = resume.entry.book.info
        words = step_words(resume.step, resume.steps)
        card = self._row(info.title, side_by_side((minutes(info.minutes), words)), button)
        meter = Meter(resume.step - 1, resume.steps, self._look)
        meter.setAccessibleName(words)
        card.body.addWidget(meter)
        self.body.addWidget(card)

    def _add_review(self) -> None:
        if not self._day.due:
            return
        title = ngettext(
            "{n} question is ready to review", "{n} questions are ready to review", self._day.due
        ).format(n=number(self._day.due))
        about = _("About {minutes}. Short gaps keep them in memory.")
        button = secondary(_("Review"), self._look)
        button.clicked.connect(self.review_chosen)
        words = about.format(minutes=minutes(self._day.due_minutes))
        if self._day.refreshers:
            fresh = _("Among them what keeps a topic from fading: {topics}.")
            words = f"{words} {fresh.format(topics=join(list(self._day.refreshers)))}"
        self.body.addWidget(self._row(title, words, button))

    def _add_withdrawn(self) -> None:
        for entry in self._day.withdrawn:
            self.body.addWidget(taken_back(entry, self._look))

    def _add_plan(self) -> None:
        if self._day.to_check:
            self._add_check()
        if not self._day.plan:
            return
        card = Card(self._look)
        card.body.addWidget(heading(_("Your next steps"), 3, self._look))
        for line in self._day.plan:
            card.body.addWidget(label(line.text, self._look.for_language(line.language)))
            when = _("by {day}").format(day=date(line.due))
            card.body.addWidget(label(when, self._look, role=Role.UI, tone=Tone.SECONDARY))
        self.body.addWidget(card)

    def _add_check(self) -> None:
        title = ngettext(
            "{n} step was done a while ago. Is it still so?",
            "{n} steps were done a while ago. Is it still so?",
            self._day.to_check,
        ).format(n=number(self._day.to_check))
        look_at = secondary(_("Look at the plan"), self._look)
        look_at.clicked.connect(self.plan_chosen)
        words = _("Practices fade in the months after one learned them.")
        self.body.addWidget(self._row(title, words, look_at))

    def _add_telling(self) -> None:
        tell = secondary(_("Answer a few questions"), self._look)
        tell.clicked.connect(self.questions_chosen)
        words = _("A minute, each can be skipped. Lessons that fit you come first.")
        self.body.addWidget(self._row(_("Which lessons fit you?"), words, tell))

    def _add_suggestions(self) -> None:
        if self._day.can_tell:
            self._add_telling()
        if self._day.suggestions:
            self.body.addWidget(heading(_("Worth knowing next"), 2, self._look))
            columns = Columns(self._look, least=COLUMN_WIDTH)
            for suggested in self._day.suggestions:
                columns.add(self._suggestion(suggested))
            self.body.addWidget(columns)
        if self._day.limits:
            limits = label(self._day.limits, self._look, role=Role.UI, tone=Tone.SECONDARY)
            self.body.addWidget(limits)
        self._add_ways()

    def _add_ways(self) -> None:
        every = secondary(_("All lessons"), self._look)
        every.clicked.connect(self.library_chosen)
        row = FlowLayout(spacing=self._look.px(8))
        row.addWidget(every)
        for words, signal in (
            (_("Paths"), self.paths_chosen),
            (_("Your plan"), self.plan_chosen),
            (_("Bookmarks and notes"), self.notebook_chosen),
            (_("Words"), self.words_chosen),
            (_("What you told"), self.about_chosen),
        ):
            button = quiet(words, self._look)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.body.addLayout(row)

    def _suggestion(self, suggested: SuggestedEntry) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        entry = LessonEntry(suggested.entry, self._look)
        entry.clicked.connect(self._opens(*suggested.entry.book.key))
        column.addWidget(entry, 1)
        if suggested.reason:
            title = suggested.entry.book.info.title
            column.addWidget(_why_this(suggested.reason, self._look, title=title))
        return cell

    def _row(self, title: str, words: str, button: QPushButton) -> Card:
        card = Card(self._look)
        row = self._beside()
        column = QVBoxLayout()
        column.setSpacing(self._look.px(4))
        column.addWidget(heading(title, 3, self._look))
        column.addWidget(label(words, self._look, role=Role.UI, tone=Tone.SECONDARY))
        row.addLayout(column, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addLayout(row)
        return card

    def _beside(self) -> QBoxLayout:
        row = QHBoxLayout() if self._look.is_roomy else QVBoxLayout()
        row.setSpacing(self._look.px(12))
        return row

    def _opens(self, pack: str, lesson: str) -> Callable[[], None]:
        return lambda: self.lesson_chosen.emit(pack, lesson)


def _why_this(reason: str, look: Look, *, title: str) -> QWidget:
    """Return a button behind which the reason stands, since a bystander reads it too.

    Whoever cannot see beside which lesson it stands is told its ``title``, then the reason.
    """
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    words = label(reason, look, role=Role.UI, tone=Tone.SECONDARY)
    words.hide()
    button = quiet(_("Why this?"), look)
    button.setCheckable(True)
    button.setAccessibleDescription(title)
    button.toggled.connect(words.setVisible)
    button.toggled.connect(lambda on: announce(button, reason if on else ""))
    column.addWidget(button)
    column.addWidget(words)
    return inside


def _minutes_words(day: Day) -> str:
    kept = _("Your place is kept.") if day.kept else _("Nothing is kept when you close.")
    if not day.minutes:
        return kept
    about = _("About {minutes} today. Stop whenever you like.").format(minutes=minutes(day.minutes))
    return f"{about} {kept}"
