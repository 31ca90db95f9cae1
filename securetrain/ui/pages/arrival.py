# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start: three questions that can be skipped, and honest advice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from securetrain.classroom import Advice, Arrival, Eyes, Finding, Machine, Way
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    OptionRow,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    option_group,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _


class QuestionsPage(ScrollColumn):
    """Asks the three questions; every one of them, and all together, can be skipped."""

    answered = Signal(Arrival)

    def __init__(self, look: Look) -> None:
        """Show the questions, none of them answered."""
        super().__init__(look)
        self._look = look
        self._groups: list[tuple[QButtonGroup, list[object]]] = []
        self.body.setSpacing(look.px(12))
        self.body.addWidget(heading(_("Before you begin"), 1, look))
        intro = _("Three questions help you decide. Skip what you like. Answers are never kept.")
        self.body.addWidget(label(intro, look, role=Role.LEAD, tone=Tone.SECONDARY))
        self._ask(_("Whose machine is this?"), _machines())
        self._ask(_("What if someone finds this program here?"), _findings())
        self._ask(_("Who can see this screen?"), _eyes())
        self._add_buttons()

    def _add_buttons(self) -> None:
        row = FlowLayout(spacing=self._look.px(12))
        go_on = primary(_("Go on"), self._look)
        go_on.clicked.connect(self._go_on)
        skip = quiet(_("Skip these questions"), self._look)
        skip.clicked.connect(self._skip)
        row.addWidget(go_on)
        row.addWidget(skip)
        self.body.addLayout(row)

    def _ask(self, question: str, answers: Sequence[tuple[object, str]]) -> None:
        card = Card(self._look, padding=16)
        card.setAccessibleName(question)
        card.body.addWidget(heading(question, 3, self._look))
        card.body.setSpacing(self._look.px(4))
        rows = [OptionRow(words, self._look, framed=False) for _value, words in answers]
        for row, (_value, words) in zip(rows, answers, strict=True):
            row.button.setAccessibleName(f"{question} {words}")
            card.body.addWidget(row)
        group = option_group(rows, card)
        self._groups.append((group, [value for value, _words in answers]))
        self.body.addWidget(card)

    def _go_on(self) -> None:
        chosen = [
            values[g.checkedId()] if g.checkedId() >= 0 else None for g, values in self._groups
        ]
        self.answered.emit(Arrival(*chosen))  # type: ignore[arg-type]

    def _skip(self) -> None:
        self.answered.emit(Arrival())


class AdvicePage(ScrollColumn):
    """Says what is advised, and lets the person go on or leave all the same."""

    went_on = Signal()
    left = Signal()

    def __init__(self, look: Look, advice: Advice) -> None:
        """Show ``advice``."""
        super().__init__(look)
        self.body.addWidget(heading(advice.title, 1, look))
        card = Card(look)
        for reason in advice.reasons:
            card.body.addWidget(label(reason, look))
        self.body.addWidget(card)
        rehearsal = _("“Leave quickly”, at the top, closes the window at once: Ctrl+Shift+X.")
        self.body.addWidget(label(rehearsal, look, role=Role.UI, tone=Tone.SECONDARY))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        elsewhere = advice.way is Way.ELSEWHERE
        leave = primary(_("Close the program"), look)
        leave.clicked.connect(self.left)
        go_on = (secondary if elsewhere else primary)(_go_on_words(advice.way), look)
        go_on.clicked.connect(self.went_on)
        for button in (leave, go_on) if elsewhere else (go_on,):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)


def _go_on_words(way: Way) -> str:
    return _("Go on all the same") if way is Way.ELSEWHERE else _("To the lessons")


def _machines() -> list[tuple[object, str]]:
    return [
        (Machine.MINE, _("It is mine, and nobody else controls it")),
        (Machine.MANAGED, _("An office, a school or a family manages it")),
        (Machine.SUSPECT, _("I suspect that someone watches it")),
    ]


def _findings() -> list[tuple[object, str]]:
    return [
        (Finding.FINE, _("It would be all right")),
        (Finding.HARMFUL, _("It could bring me or others into danger")),
    ]


def _eyes() -> list[tuple[object, str]]:
    return [
        (Eyes.NOBODY, _("Only I, or people I trust")),
        (Eyes.SOMEBODY, _("Others may look over my shoulder")),
    ]
