# SPDX-License-Identifier: GPL-3.0-or-later
"""A column of blocks, in which everything that happens is told by the item it happened in."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from securetrain.course import Actions, Block, Card, Lesson, Question, Scenario, StepBreak, Text
from securetrain.practice import Outcome, Play, order_of, rng_for
from securetrain.ui.blocks import (
    ActionsBlock,
    CardBlock,
    QuestionBlock,
    ScenarioBlock,
    Setting,
    block_widget,
    noted,
)
from securetrain.ui.pages.reading.practised import Practised, PractisedColumn


class ItemColumn(PractisedColumn):
    """Shows the blocks of a lesson; every signal names the item it happened in.

    What is put in is carried from step to step, and can be asked for and given as ``drafts``.
    """

    answered = Signal(str, object)
    hint_asked = Signal(str)
    doubted = Signal(str, bool)
    card_judged = Signal(str, bool)
    choice_made = Signal(str, int)
    stepped_back = Signal(str)
    started_again = Signal(str)
    scene_wanted = Signal(str, str)
    planned = Signal(str)
    unplanned = Signal(str)
    went_past_last = Signal()

    def __init__(self, lesson: Lesson, setting: Setting, planned: frozenset[str]) -> None:
        """Make an empty column for the steps of ``lesson``."""
        super().__init__(setting.look)
        self.setLayoutDirection(setting.look.direction)
        self._lesson, self._setting, self._planned = lesson, setting, set(planned)
        self.planned.connect(self._planned.add)
        self.unplanned.connect(self._planned.discard)
        self._answered_last: QuestionBlock | None = None
        self.came_to.connect(self._focus_block)

    def show_blocks(
        self,
        places: Iterable[int],
        before: Sequence[QWidget] = (),
        after: Sequence[QWidget] = (),
    ) -> None:
        """Show the blocks at these places.

        ``before`` stands below a title that comes first, ``after`` below the last block.
        """
        self.put_away()
        makers: list[Callable[[], QWidget]] = []
        for index in places:
            block = self._lesson.blocks[index]
            if not isinstance(block, StepBreak):
                makers.append(partial(self._block, index, block))
        makers[1:1] = [partial(_itself, widget) for widget in before]
        makers += [partial(_itself, widget) for widget in after]
        self.show_step(len(makers), lambda number: makers[number]())

    def show_item(
        self,
        item: Question | Scenario | Card,
        before: Sequence[QWidget] = (),
        *,
        anew: bool = False,
    ) -> None:
        """Show one item alone; ``before`` stands above it, ``anew`` leaves out what was put in."""
        self.put_away()
        if anew:
            self.forget_draft(item.id)
        makers = [partial(_itself, widget) for widget in before]
        makers.append(partial(self._block, self._lesson.blocks.index(item), item))
        self.show_step(len(makers), lambda number: makers[number]())

    def show_alone(self, widget: QWidget) -> None:
        """Show something that is no block."""
        self.put_away()
        self.show_step(1, lambda _number: widget)

    def show_doubt(self, item: str, *, doubts: bool) -> None:
        """Show whether the learner said not to be sure."""
        self._question(item).show_doubt(doubts)

    def show_hints(self, item: str, hints: tuple[Text, ...]) -> None:
        """Show the hints given so far in a question."""
        self._question(item).show_hints(hints)
        self.settle()

    def show_outcome(self, item: str, outcome: Outcome, *, again: bool = False) -> None:
        """Show what became of an answer; ``again`` leaves the focus and the view where they are."""
        block, bar, focused = (
            self._question(item),
            self.verticalScrollBar(),
            QApplication.focusWidget(),
        )
        view = bar.value()
        block.show_outcome(outcome)
        self.settle()
        if again:
            (focused or self).setFocus()
            bar.setValue(view)
            return
        self._answered_last = block
        QTimer.singleShot(0, self._bring_up)

    def show_play(self, item: str, at: Play) -> None:
        """Show where a scenario stands."""
        block = self._items[item]
        assert isinstance(block, ScenarioBlock)
        block.show_play(at)
        self.settle()

    def _bring_up(self) -> None:
        block = self._answered_last
        if block is not None and block in self._items.values():
            self.bring_up(block)

    def _focus_block(self, index: int) -> None:
        block = self._items.get(getattr(self._lesson.blocks[index], "id", ""))
        if block is not None:
            block.focus_first()

    def _question(self, item: str) -> QuestionBlock:
        block = self._items[item]
        assert isinstance(block, QuestionBlock)
        return block

    def _block(self, index: int, block: Block) -> QWidget:
        note = self._lesson.note(index)
        spoken = self._setting.for_language(note.language) if note else self._setting
        widget = noted(self._connected(block, spoken), note, self._setting)
        self.put_block(index, widget)
        return widget

    def _connected(self, block: Block, setting: Setting) -> QWidget:
        order: tuple[int, ...] = ()
        if isinstance(block, Question):
            order = order_of(block, rng_for(block.id, self._setting.today))
        widget = block_widget(block, setting, order=order)
        item = getattr(block, "id", "")
        match widget:
            case QuestionBlock():
                self._connect_question(widget, item)
            case ScenarioBlock():
                self._connect_scenario(widget, item)
            case CardBlock():
                widget.judged.connect(lambda knew: self.card_judged.emit(item, knew))
                self.hold(item, widget)
            case ActionsBlock():
                assert isinstance(block, Actions)
                self._connect_plan(widget)
            case _:
                pass
        return widget

    def _connect_question(self, widget: QuestionBlock, item: str) -> None:
        widget.answered.connect(lambda answer: self.answered.emit(item, answer))
        widget.hint_asked.connect(lambda: self.hint_asked.emit(item))
        widget.doubted.connect(lambda doubts: self.doubted.emit(item, doubts))
        widget.continued.connect(lambda: self._go_past(widget))
        widget.tried_again.connect(self.settle)
        self.hold(item, widget)

    def _connect_scenario(self, widget: ScenarioBlock, item: str) -> None:
        widget.choice_made.connect(lambda number: self.choice_made.emit(item, number))
        widget.stepped_back.connect(lambda: self.stepped_back.emit(item))
        widget.started_again.connect(lambda: self.started_again.emit(item))
        widget.scene_wanted.connect(lambda scene: self.scene_wanted.emit(item, scene))
        widget.continued.connect(lambda: self._go_past(widget))
        self._connect_plan(widget)
        self.hold(item, widget)

    def _connect_plan(self, widget: ActionsBlock | ScenarioBlock) -> None:
        widget.show_planned(self._planned)
        widget.planned.connect(self.planned)
        widget.unplanned.connect(self.unplanned)

    def _go_past(self, block: QWidget) -> None:
        """Go to what follows a finished item: the next one, or the way on below."""
        below = _after(list(self._items.values()), block)
        if below is not None:
            below.focus_first()
            self.ensureWidgetVisible(below, 0, self._setting.look.px(24))
        else:
            self.went_past_last.emit()


def _after(items: list[Practised], block: QWidget) -> QuestionBlock | ScenarioBlock | None:
    numbers = [number for number, each in enumerate(items) if each is block]
    following = items[numbers[0] + 1 :] if numbers else []
    return next((each for each in following if not isinstance(each, CardBlock)), None)


def _itself(widget: QWidget) -> QWidget:
    return widget
