# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan: the five steps to do next, all others, and whether what was done is still so."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from securetrain.classroom import Plan, PlanEntry, minutes
from securetrain.course import plain
from securetrain.practice import Decision, ItemKey, PlanState
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    quiet,
    secondary,
)
from securetrain.words import _, side_by_side
from securetrain.words import date as day_words

SOON, LATER, MUCH_LATER = 1, 7, 30
"""Days from today that another day can be."""


class PlanPage(ScrollColumn):
    """Shows the plan and reports what is decided: an item's key and a decision, or None."""

    decided = Signal(object, object)
    lesson_chosen = Signal(str, str)
    save_chosen = Signal()

    def __init__(self, look: Look, plan: Plan, today: date) -> None:
        """Show ``plan`` as it stands ``today``."""
        super().__init__(look)
        self._look, self._today = look, today
        self.stands: dict[ItemKey, _Stand] = {}
        self._told = ""
        self.first_focus: QPushButton | None = None
        self.body.addWidget(heading(_("Your plan"), 1, look))
        words = _("Few steps, one after the other. Whatever is not for you is not for you.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._add(_("Is it still so?"), plan.to_check, self._check)
        self._add(_("Next"), plan.top, self._planned)
        self._add(_("After that"), plan.later, self._planned)
        self._add(_("Ideas from your lessons"), plan.ideas, self._idea)
        self._add(_("Done"), plan.done, self._decided)
        self._add(_("Not for me"), plan.not_for_me, self._decided)
        if plan == Plan():
            empty = _("Lessons end in steps to do. What you plan there stands here.")
            self.body.addWidget(label(empty, look))
        if plan.planned:
            self._add_saving()

    def go_on_from(self, before: "PlanPage", decided: ItemKey) -> None:
        """Begin where the page ``before`` was: at the step decided there, or at what followed it.

        Call it before the page is shown. What was decided is said to whoever listens.
        """
        self.begin_at(before.verticalScrollBar().value())
        old, now = before.stands[decided], self.stands.get(decided)
        keys = list(before.stands)
        at = keys.index(decided)
        near = [*keys[at + 1 :], *reversed(keys[:at])]
        if now is not None:
            self._told = side_by_side([plain(now.entry.action.text), *_state(now.entry)])
            near = [decided] if now.title == old.title else [*near, decided]
        self.first_focus = next((self.stands[key].way for key in near if key in self.stands), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what was decided on the page before."""
        super().showEvent(event)
        announce(self, self._told)
        self._told = ""

    def _add_saving(self) -> None:
        row = FlowLayout()
        save = secondary(_("Save for paper…"), self._look)
        save.clicked.connect(self.save_chosen)
        row.addWidget(save)
        self.body.addLayout(row)
        words = _("Only the steps and their days, no title. Anyone who finds the file can read it.")
        self.body.addWidget(label(words, self._look, role=Role.UI, tone=Tone.SECONDARY))

    def _add(
        self,
        title: str,
        entries: Sequence[PlanEntry],
        ways: Callable[[PlanEntry], list[QPushButton]],
    ) -> None:
        if not entries:
            return
        self.body.addWidget(heading(title, 2, self._look))
        for entry in entries:
            offered = ways(entry)
            self.stands[entry.key] = _Stand(title, entry, offered[0])
            self.body.addWidget(self._card(entry, offered))

    def _card(self, entry: PlanEntry, ways: list[QPushButton]) -> Card:
        own = self._look.for_language(entry.language)
        words = plain(entry.action.text)
        card = Card(self._look, padding=16)
        card.setAccessibleName(words)
        card.body.setSpacing(self._look.px(6))
        card.body.addWidget(heading(words, 3, own))
        for each in _details(entry):
            card.body.addWidget(label(each, self._look, role=Role.UI, tone=Tone.SECONDARY))
        row = FlowLayout(spacing=self._look.px(8))
        card.body.addLayout(row)
        if undo := plain(entry.action.undo):
            ways = [*ways, self._undo(undo, card)]
        for button in ways:
            button.setAccessibleDescription(words)
            row.addWidget(button)
        return card

    def _planned(self, entry: PlanEntry) -> list[QPushButton]:
        done = self._way(_("Done"), entry, self._says(PlanState.DONE), main=True)
        return [done, *self._days(entry), self._no(entry), self._off(entry)]

    def _idea(self, entry: PlanEntry) -> list[QPushButton]:
        days = entry.action.within_days or LATER
        plan = self._way(_("Put it on the plan"), entry, self._by(days), main=True)
        done = self._way(_("Done already"), entry, self._says(PlanState.DONE))
        return [plan, done, self._no(entry)]

    def _check(self, entry: PlanEntry) -> list[QPushButton]:
        still = self._way(_("Yes, still so"), entry, self._says(PlanState.DONE), main=True)
        anew = self._way(_("No, plan it again"), entry, self._by(LATER))
        return [still, anew, self._no(entry)]

    def _decided(self, entry: PlanEntry) -> list[QPushButton]:
        return [self._way(_("Plan it again"), entry, self._by(LATER)), self._off(entry)]

    def _days(self, entry: PlanEntry) -> list[QPushButton]:
        """Return other days to do it, behind a button that opens them."""
        days = [
            self._way(_("Tomorrow"), entry, self._by(SOON)),
            self._way(_("In a week"), entry, self._by(LATER)),
            self._way(_("In a month"), entry, self._by(MUCH_LATER)),
        ]
        another = quiet(_("Another day"), self._look)
        another.setCheckable(True)
        for button in days:
            button.setVisible(False)
            another.toggled.connect(button.setVisible)
        another.toggled.connect(self.settle)
        return [another, *days]

    def _no(self, entry: PlanEntry) -> QPushButton:
        return self._way(_("Not for me"), entry, self._says(PlanState.NOT_FOR_ME))

    def _off(self, entry: PlanEntry) -> QPushButton:
        return self._way(_("Take it off"), entry, None)

    def _says(self, state: PlanState) -> Decision:
        return Decision(state, self._today)

    def _by(self, days: int) -> Decision:
        return Decision(PlanState.PLANNED, self._today + timedelta(days=days))

    def _way(
        self, words: str, entry: PlanEntry, decision: Decision | None, *, main: bool = False
    ) -> QPushButton:
        button = (secondary if main else quiet)(words, self._look)
        button.clicked.connect(lambda: self.decided.emit(entry.key, decision))
        return button

    def _undo(self, words: str, card: Card) -> QPushButton:
        shown = label(words, self._look, role=Role.UI)
        shown.hide()
        card.body.addWidget(shown)
        button = quiet(_("How to undo it"), self._look)
        button.setCheckable(True)
        button.toggled.connect(shown.setVisible)
        button.toggled.connect(lambda on: announce(button, words if on else ""))
        button.toggled.connect(self.settle)
        return button


class _Stand(NamedTuple):
    """Where a step stands on a page: below which title, and the first thing to press."""

    title: str
    entry: PlanEntry
    way: QPushButton


def _state(entry: PlanEntry) -> list[str]:
    """Return what was decided about a step, and for which day; nothing where nothing was."""
    decision = entry.decision
    if decision is None:
        return []
    said = {
        PlanState.PLANNED: _("By {day}"),
        PlanState.DONE: _("Done on {day}"),
        PlanState.NOT_FOR_ME: _("Decided on {day}"),
    }[decision.state]
    return [said.format(day=day_words(decision.day))]


def _details(entry: PlanEntry) -> list[str]:
    action, parts = entry.action, _state(entry)
    if action.minutes:
        parts.append(minutes(action.minutes))
    if action.against:
        parts.append(_("Helps against: {harm}").format(harm=action.against))
    source = _("From “{title}”").format(title=entry.lesson)
    return [*([side_by_side(parts)] if parts else []), source]
