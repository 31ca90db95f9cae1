# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress: small pictures, each said in words first; no points, no streaks, no certificate.

A certificate would be evidence against whoever owns it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from securetrain.classroom import tier_name
from securetrain.course import Tier
from securetrain.practice import Overview, PlanState, Standing
from securetrain.ui.pages.progress.by_technique import technique_card
from securetrain.ui.pages.progress.picture import Figures, PictureCard
from securetrain.ui.pages.progress.telling_apart import TellingApart
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Meter,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    line_label,
    secondary,
)
from securetrain.ui.parts.charts import SplitBar, WeekGrid
from securetrain.words import _, ngettext, number

Bar = tuple[str, int, int]
"""A name, a count, and the whole that it is part of."""

Say = Callable[[int, int], str]
"""Says a count and its whole in words."""


class ProgressPage(ScrollColumn):
    """Shows an overview."""

    plan_chosen = Signal()
    about_chosen = Signal()

    def __init__(
        self, look: Look, overview: Overview, topics: Mapping[str, str], *, kept: bool = False
    ) -> None:
        """Show ``overview``; ``topics`` gives the name of each topic's id."""
        super().__init__(look)
        self._look, self._topics = look, topics
        self.body.addWidget(heading(_("Progress"), 1, look))
        words = _("It is kept for you alone, sealed. Nobody else is told.")
        if not kept:
            words = _("Nothing is kept when you close. This is what you did since you opened it.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._add_weeks(overview.weeks)
        self._add_memory([each for each in overview.topics if each.strength is not None])
        self._add_plan(overview.plan)
        self._add_discernment(overview)
        if overview.caught:
            self.body.addWidget(technique_card(overview.caught, look))
        self._add_lessons([each for each in overview.tiers if each.lessons])
        row = FlowLayout(spacing=look.px(12))
        for said, signal in (
            (_("Your plan"), self.plan_chosen),
            (_("What you told"), self.about_chosen),
        ):
            button = secondary(said, look)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.body.addLayout(row)

    def _add_weeks(self, weeks: Sequence[int]) -> None:
        days, met = sum(weeks), sum(1 for each in weeks if each)
        words = ngettext(
            "You practised on {n} day in {weeks} of the last {all} weeks.",
            "You practised on {n} days in {weeks} of the last {all} weeks.",
            days,
        ).format(n=number(days), weeks=number(met), all=number(len(weeks)))
        gap = _("A week without is a week without. Nothing is lost by it.")
        card = self._card(_("Weeks you practised"), words if days else "", gap if days else "")
        if days:
            ago = [_weeks_ago(len(weeks) - 1 - week) for week in range(len(weeks))]
            rows = tuple((ago[n], number(each)) for n, each in enumerate(weeks))
            grid = WeekGrid(weeks, self._look)
            grid.setAccessibleName(words)
            card.show_picture(grid, Figures((_("Week"), _("Days")), rows))

    def _add_memory(self, standings: Sequence[Standing]) -> None:
        bars = [(self._topics.get(s.name, s.name), s.strength or 0, 100) for s in standings]
        strongest = max(bars, key=lambda bar: bar[1], default=("", 0, 100))
        weakest = min(bars, key=lambda bar: bar[1], default=("", 0, 100))
        words = _("Strongest: {strong}. To be met again first: {weak}.")
        words = words.format(strong=strongest[0], weak=weakest[0]) if len(bars) > 1 else ""
        about = _("About so much of what you learned would come to mind today.")
        card = self._card(_("What you remember, by topic"), about if bars else "", words)
        if bars:
            head = (_("Topic"), _("Remembered"))
            rows = tuple((name, _percent(share)) for name, share, _all in bars)
            card.show_picture(self._bars(bars, _percent_of), Figures(head, rows))

    def _add_plan(self, plan: Mapping[PlanState, int]) -> None:
        done, ahead, no = (
            plan.get(state, 0)
            for state in (PlanState.DONE, PlanState.PLANNED, PlanState.NOT_FOR_ME)
        )
        words = _("{done} done, {planned} planned, {no} not for you.").format(
            done=number(done), planned=number(ahead), no=number(no)
        )
        decided = done + ahead + no
        note = _("“Not for me” is a decision like any other.")
        card = self._card(_("Your plan, decided"), *((words, note) if decided else ()))
        if decided:
            rows = ((_("Done"), done), (_("Planned"), ahead), (_("Not for me"), no))
            bar = SplitBar((done, ahead, no), self._look)
            bar.setAccessibleName(words)
            figures = tuple((name, number(count)) for name, count in rows)
            card.show_picture(bar, Figures((_("Decision"), _("Steps")), figures))

    def _add_discernment(self, overview: Overview) -> None:
        seen = overview.discernment
        if not seen.suspicious and not seen.fine:
            self._card(_("Telling apart"))
            return
        card = Card(self._look)
        card.setAccessibleName(_("Telling apart"))
        card.body.addWidget(heading(_("Telling apart"), 2, self._look))
        card.body.addWidget(TellingApart(overview, self._look))
        self.body.addWidget(card)

    def _add_lessons(self, standings: Sequence[Standing]) -> None:
        names = {tier.value: tier_name(tier) for tier in Tier}
        bars = [(names.get(s.name, s.name), s.done, s.lessons) for s in standings]
        card = self._card(_("Lessons done"), _("Nobody has to do them all."))
        rows = tuple((name, _count_of(done, whole)) for name, done, whole in bars)
        if bars:
            figures = Figures((_("Tier"), _("Done")), rows)
            card.show_picture(self._bars(bars, _count_of), figures)

    def _card(self, title: str, *sentences: str) -> PictureCard:
        said = [each for each in sentences if each]
        empty = _("Answer a few questions, and it shows here.")
        if title == _("Your plan, decided"):
            empty = _("Decide about a step of a lesson, and it shows here.")
        card = PictureCard(title, said or [empty], self._look)
        self.body.addWidget(card)
        return card

    def _bars(self, bars: Sequence[Bar], say: Say) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(16))
        grid.setVerticalSpacing(self._look.px(4))
        grid.setColumnStretch(0, 1)
        for row, (name, count, whole) in enumerate(bars):
            words = say(count, whole)
            meter = Meter(count, whole, self._look)
            meter.setAccessibleName(f"{name}: {words}")
            grid.addWidget(label(name, self._look, role=Role.UI), 3 * row, 0)
            grid.addWidget(line_label(words, self._look, role=Role.UI_STRONG), 3 * row, 1)
            grid.addWidget(meter, 3 * row + 1, 0, 1, 2)
            grid.setRowMinimumHeight(3 * row + 2, self._look.px(4))
        return inside


def _weeks_ago(weeks: int) -> str:
    if not weeks:
        return _("This week")
    return ngettext("{n} week ago", "{n} weeks ago", weeks).format(n=number(weeks))


def _percent(share: int) -> str:
    return _("{share} %").format(share=number(share))


def _percent_of(share: int, _whole: int) -> str:
    return _percent(share)


def _count_of(count: int, whole: int) -> str:
    return _("{done} of {lessons}").format(done=number(count), lessons=number(whole))
