# SPDX-License-Identifier: GPL-3.0-or-later
"""A column's practised items: what is put in, carried from step to step, and what can be undone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from securetrain.practice import Answer
from securetrain.ui.blocks import CardBlock, QuestionBlock, ScenarioBlock
from securetrain.ui.pages.reading.placed import PlacedColumn
from securetrain.ui.parts import Intent, Look, Wish

Practised = QuestionBlock | ScenarioBlock | CardBlock


class PractisedColumn(PlacedColumn):
    """Holds the questions, scenarios and cards that are shown now by their ids."""

    took_back = Signal(str)
    """The last answer is to be taken back; the item it was given in."""

    def __init__(self, look: Look) -> None:
        """Make an empty column."""
        super().__init__(look)
        self._items: dict[str, Practised] = {}
        self._drafts: dict[str, Answer] = {}
        self._undoable = ""

    def holds(self, item: str) -> bool:
        """Say whether the item is in the column now."""
        return item in self._items

    def drafts(self) -> dict[str, Answer]:
        """Return what is put in so far, by item, in steps shown before too."""
        for item, block in self._items.items():
            if isinstance(block, QuestionBlock):
                self._drafts.pop(item, None)
                if (draft := block.task.draft()) is not None:
                    self._drafts[item] = draft
        return dict(self._drafts)

    def show_drafts(self, drafts: Mapping[str, Answer]) -> None:
        """Put in what was put in before, now or when the item is shown."""
        self._drafts |= drafts
        for item, block in self._items.items():
            if item in drafts and isinstance(block, QuestionBlock):
                block.task.show_draft(drafts[item])

    def show_undo(self, item: str) -> None:
        """Offer to take back what was answered in an item, and nowhere else; empty for nowhere."""
        self._undoable = item
        for name, block in self._items.items():
            block.offer_undo(name == item)
        self.settle()

    def show_taken_back(self, item: str) -> None:
        """Show a question or card as it stood before it was answered."""
        block = self._items[item]
        if not isinstance(block, ScenarioBlock):
            block.show_taken_back()
        self.show_undo("")

    def handle(self, wish: Wish) -> bool:
        """Do what a key means in the item at hand; say whether it meant anything there."""
        if wish.intent is Intent.UNDO:
            if self.holds(self._undoable):
                self.took_back.emit(self._undoable)
            return True
        block = self._at_hand()
        return block is not None and block.handle(wish)

    def put_away(self) -> None:
        """Let go of the items that are shown; what is put in is remembered."""
        self.drafts()
        self._items = {}
        self.begin_anew()

    def forget_draft(self, item: str) -> None:
        """Show an item that is not shown now without what was put in, when it is shown next."""
        self._drafts.pop(item, None)

    def hold(self, item: str, block: Practised) -> None:
        """Take a block as the one of that item, and put in what was put in before."""
        block.took_back.connect(lambda: self.took_back.emit(item))
        if item in self._drafts and isinstance(block, QuestionBlock):
            block.task.show_draft(self._drafts[item])
        self._items[item] = block

    def _at_hand(self) -> Practised | None:
        focused = QApplication.focusWidget()
        for block in self._items.values():
            if focused is not None and (block is focused or block.isAncestorOf(focused)):
                return block
        return next((block for block in self._items.values() if self.is_in_view(block)), None)
