# SPDX-License-Identifier: GPL-3.0-or-later
"""Help now: what has happened, and then one question at a time; nothing of it is recorded."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from securetrain.course import HelpInfo, HelpTree
from securetrain.practice import Play, begin_play
from securetrain.ui.blocks import ChoiceButton, ScenarioBlock, Setting
from securetrain.ui.pages.shelves.helplines import WhomToAsk, whom_to_ask
from securetrain.ui.parts import (
    FlowLayout,
    Intent,
    Look,
    ScrollColumn,
    Tone,
    Wish,
    heading,
    label,
    quiet,
)
from securetrain.words import _


class HelpPage(ScrollColumn):
    """Offers the help trees there are."""

    tree_chosen = Signal(str)

    def __init__(
        self, look: Look, trees: Sequence[HelpInfo], lists: Sequence[WhomToAsk] = ()
    ) -> None:
        """Show what can be chosen, and whom to ask."""
        super().__init__(look)
        self.body.addWidget(heading(_("What has happened?"), 1, look))
        words = _("Take a breath. Choose what fits best; you can come back. Nothing is recorded.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._buttons: list[ChoiceButton] = []
        for number, tree in enumerate(trees, start=1):
            is_foreign = tree.language not in {"", look.interface}
            note = _("Not translated yet") if is_foreign else ""
            button = ChoiceButton(tree.title, number, look, note=note)
            button.setProperty("tree", tree.id)
            button.clicked.connect(self._chosen)
            self._buttons.append(button)
            self.body.addWidget(button)
        self.body.addWidget(whom_to_ask(lists, look))

    def handle(self, wish: Wish) -> bool:
        """Choose by a digit."""
        if wish.intent is not Intent.CHOOSE or not 1 <= wish.number <= len(self._buttons):
            return False
        self._buttons[wish.number - 1].click()
        return True

    def _chosen(self) -> None:
        self.tree_chosen.emit(self.sender().property("tree"))


class HelpTreePage(ScrollColumn):
    """Walks through one help tree."""

    walked = Signal(object)
    """How far somebody has come: a :class:`securetrain.practice.Play`."""
    card_wanted = Signal()
    page_wanted = Signal()

    def __init__(
        self,
        tree: HelpTree,
        setting: Setting,
        at: Play | None = None,
        *,
        lists: Sequence[WhomToAsk] = (),
    ) -> None:
        """Show the first question, or where somebody was; below it whom to ask."""
        super().__init__(setting.look)
        self._play: Play = begin_play(tree)
        self._block = ScenarioBlock(tree, setting)
        self._block.setLayoutDirection(setting.look.direction)
        self._block.choice_made.connect(self._choose)
        self._block.stepped_back.connect(self._step_back)
        self._block.started_again.connect(self._start_again)
        self.body.addWidget(self._block)
        self.body.addLayout(self._ways_off(setting.look))
        if lists:
            self.body.addWidget(whom_to_ask(lists, setting.look))
        if at is not None:
            self._show(at)

    def handle(self, wish: Wish) -> bool:
        """Choose by a digit."""
        return self._block.handle(wish)

    def _ways_off(self, look: Look) -> FlowLayout:
        row = FlowLayout(spacing=look.px(8))
        for words, wanted in (
            (_("Save as a card to print…"), self.card_wanted),
            (_("Save as a page for a phone…"), self.page_wanted),
        ):
            button = quiet(words, look)
            button.clicked.connect(wanted)
            row.addWidget(button)
        return row

    def _choose(self, number: int) -> None:
        self._show(self._play.choose(number))

    def _step_back(self) -> None:
        self._show(self._play.back())

    def _start_again(self) -> None:
        self._show(self._play.replay())

    def _show(self, at: Play) -> None:
        self._play = at
        self._block.show_play(at)
        self.settle()
        self.show_top()
        self.walked.emit(at)
