# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson's page joined to the tutor: what happens in an item goes up, what became of it down."""

from collections.abc import Callable
from dataclasses import dataclass

from securetrain.classroom import Study, Tutor
from securetrain.errors import SecuretrainError
from securetrain.practice import Answer, Stage, Sure
from securetrain.ui import ItemColumn
from securetrain.words import _


@dataclass(frozen=True)
class Items:
    """Connects the items of a column to a study; ``get`` and ``put`` hold the study.

    ``say`` shows a title and sentences.
    """

    tutor: Tutor
    column: ItemColumn
    get: Callable[[], Study]
    put: Callable[[Study], None]
    say: Callable[[str, str], None]

    def connect(self) -> None:
        """Listen to everything that happens in the column's items."""
        column = self.column
        for signal, deed in (
            (column.answered, self._answer),
            (column.hint_asked, self._hint),
            (column.doubted, self._doubt),
            (column.card_judged, self._judge),
            (column.choice_made, self._choose),
            (column.stepped_back, self._step_back),
            (column.started_again, self._start_again),
            (column.scene_wanted, self._go_to),
            (column.planned, self._plan),
            (column.unplanned, self._unplan),
            (column.took_back, self._take_back),
        ):
            signal.connect(self._told(deed))

    def _told(self, deed: Callable[..., None]) -> Callable[..., None]:
        """Return the deed such that a disk that does not take it is told; it can be done again."""

        def do(*what: object) -> None:
            try:
                deed(*what)
            except SecuretrainError as error:
                self.say(_("This was not kept"), str(error))

        return do

    def show_again(self) -> None:
        """Show what became of items that were answered before the column was built.

        A first try that has not been changed since still stands under what was said to it.
        """
        study, put_in = self.get(), self.column.drafts()
        for item, quiz in study.quizzes.items():
            if self.column.holds(item):
                self.column.show_hints(item, quiz.shown_hints)
                self.column.show_doubt(item, doubts=quiz.sure is Sure.NO)
                as_given = put_in.get(item) == study.given.get(item)
                if quiz.outcome and (as_given or quiz.stage is not Stage.TRY_AGAIN):
                    self.column.show_outcome(item, quiz.outcome, again=True)
        for item, played in study.plays.items():
            if self.column.holds(item) and len(played.path) > 1:
                self.column.show_play(item, played)
        self._offer_undo()

    def _answer(self, item: str, answer: Answer) -> None:
        self.put(self.tutor.answer(self.get(), item, answer))
        outcome = self.get().quiz(item).outcome
        if outcome:
            self.column.show_outcome(item, outcome)
        self._offer_undo()

    def _hint(self, item: str) -> None:
        self.put(self.get().hint(item))
        self.column.show_hints(item, self.get().quiz(item).shown_hints)

    def _doubt(self, item: str, doubts: bool) -> None:
        self.put(self.get().say_sure(item, Sure.NO if doubts else Sure.NOT_ASKED))

    def _judge(self, item: str, knew: bool) -> None:
        self.put(self.tutor.turn_card(self.get(), item, knew=knew))
        self._offer_undo()

    def _choose(self, item: str, number: int) -> None:
        self.put(self.tutor.choose(self.get(), item, number))
        self._show_play(item)

    def _step_back(self, item: str) -> None:
        self.put(self.get().step_back(item))
        self._show_play(item)

    def _start_again(self, item: str) -> None:
        self.put(self.get().replay(item))
        self._show_play(item)

    def _go_to(self, item: str, scene: str) -> None:
        self.put(self.get().go_to(item, scene))
        self._show_play(item)

    def _show_play(self, item: str) -> None:
        self.column.show_play(item, self.get().story(item))
        self._offer_undo()

    def _take_back(self, item: str) -> None:
        study = self.tutor.undo(self.get())
        if study is not None:
            self.put(study)
            if item in study.plays:
                self.column.show_play(item, study.story(item))
            self.column.show_taken_back(item)
        self._offer_undo()

    def _offer_undo(self) -> None:
        study = self.get()
        offered = study.last if self.tutor.can_undo(study) else None
        self.column.show_undo(offered.item if offered else "")

    def _plan(self, action: str) -> None:
        self.tutor.plan(self.get(), action, wanted=True)

    def _unplan(self, action: str) -> None:
        self.tutor.plan(self.get(), action, wanted=False)
