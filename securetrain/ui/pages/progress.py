# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress: words first, then a bar for every tier and topic; no points and no streaks."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from securetrain.course import Tier
from securetrain.practice import Overview, PlanState, Standing
from securetrain.ui.pages.entries import tier_name
from securetrain.ui.pages.telling_apart import TellingApart
from securetrain.ui.parts import (
    Card,
    Look,
    Meter,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    line_label,
)
from securetrain.words import _, ngettext, number


class ProgressPage(ScrollColumn):
    """Shows an overview in its first form."""

    def __init__(self, look: Look, overview: Overview, topics: Mapping[str, str]) -> None:
        """Show ``overview``; ``topics`` gives the name of each topic's id."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("Progress"), 1, look))
        words = _("Nothing is kept when you close. This is what you did since you opened it.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        tiers = [each for each in overview.tiers if each.lessons]
        names = {tier.value: tier_name(tier) for tier in Tier}
        self._add_standings(_("Lessons done"), tiers, names)
        begun = [each for each in overview.topics if each.done or each.strength is not None]
        self._add_memory(begun, topics)
        self._add_discernment(overview)
        self._add_plan(overview.plan)

    def _add_standings(
        self, title: str, standings: list[Standing], names: Mapping[str, str]
    ) -> None:
        card = self._card(title)
        grid = _grid(card, self._look)
        for row, each in enumerate(standings):
            words = _("{done} of {lessons}").format(
                done=number(each.done), lessons=number(each.lessons)
            )
            self._line(grid, row, names.get(each.name, each.name), words)
            meter = Meter(each.done, each.lessons, self._look)
            meter.setAccessibleName(f"{names.get(each.name, each.name)}: {words}")
            grid.addWidget(meter, row, 1)

    def _add_memory(self, standings: list[Standing], names: Mapping[str, str]) -> None:
        card = self._card(_("What you remember, by topic"))
        if not standings:
            words = _("Answer a few questions, and it shows here.")
            card.body.addWidget(label(words, self._look, tone=Tone.SECONDARY))
            return
        grid = _grid(card, self._look)
        for row, each in enumerate(standings):
            strength = each.strength or 0
            words = _("{share} %").format(share=number(strength))
            self._line(grid, row, names.get(each.name, each.name), words)
            meter = Meter(strength, 100, self._look)
            meter.setAccessibleName(f"{names.get(each.name, each.name)}: {words}")
            grid.addWidget(meter, row, 1)

    def _add_discernment(self, overview: Overview) -> None:
        seen = overview.discernment
        if not seen.suspicious and not seen.fine:
            return
        card = self._card(_("Telling apart"))
        card.body.addWidget(TellingApart(overview, self._look))

    def _add_plan(self, plan: Mapping[PlanState, int]) -> None:
        count = plan.get(PlanState.PLANNED, 0)
        card = self._card(_("Your plan"))
        words = ngettext("{n} step is planned.", "{n} steps are planned.", count)
        card.body.addWidget(label(words.format(n=number(count)), self._look))

    def _card(self, title: str) -> Card:
        card = Card(self._look)
        card.setAccessibleName(title)
        card.body.addWidget(heading(title, 2, self._look))
        self.body.addWidget(card)
        return card

    def _line(self, grid: QGridLayout, row: int, name: str, words: str) -> None:
        grid.addWidget(label(name, self._look, role=Role.UI), row, 0)
        grid.addWidget(line_label(words, self._look, role=Role.UI_STRONG), row, 2)


def _grid(card: Card, look: Look) -> QGridLayout:
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(12))
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    card.body.addWidget(inside)
    return grid
