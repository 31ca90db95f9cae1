# SPDX-License-Identifier: GPL-3.0-or-later
"""From a question's task to its widget, and what stands above its prompt."""

from typing import assert_never

from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Match,
    Number,
    Order,
    Question,
    Short,
    Sort,
    Task,
    TrueFalse,
    Web,
)
from securetrain.ui.blocks.choice import ChoiceTask
from securetrain.ui.blocks.inspecting import InspectTask
from securetrain.ui.blocks.judge import JudgeTask
from securetrain.ui.blocks.match import MatchTask
from securetrain.ui.blocks.order import OrderTask
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.sort import SortTask
from securetrain.ui.blocks.task import TaskWidget
from securetrain.ui.blocks.texts import shown
from securetrain.ui.blocks.typed import TypedTask
from securetrain.ui.blocks.walking import WalkTask
from securetrain.words import _


def task_widget(question: Question, setting: Setting, order: tuple[int, ...]) -> TaskWidget:
    """Return the widget that takes the answer; ``order`` is how its parts are shown."""
    made: TaskWidget
    match question.task:
        case Choice() | TrueFalse() as task:
            made = ChoiceTask(task, order, setting)
        case Order() as task:
            made = OrderTask(task, order, setting)
        case Match() as task:
            made = MatchTask(task, order, setting)
        case Sort() as task:
            made = SortTask(task, order, setting)
        case Short() | Number() as task:
            made = TypedTask(task, shown(question.prompt), setting)
        case Inspect() as task:
            made = InspectTask(task, setting)
        case Judge() as task:
            made = JudgeTask(task, order, setting)
        case Web() as task:
            made = WalkTask(task, setting)
        case _ as never:
            assert_never(never)
    return made


def kicker(task: Task) -> str:
    """Return the few words that stand above the prompt."""
    if isinstance(task, Choice) and task.multiple:
        return _("Check yourself: several may belong")
    return {
        Order.KIND: _("Put in order"),
        Match.KIND: _("Find what fits"),
        # Translators: an invitation: put each thing into its group.
        Sort.KIND: _("Sort"),
        Inspect.KIND: _("Inspect this message"),
        Judge.KIND: _("Genuine or manipulated?"),
        Web.KIND: _("Find out in an invented web"),
    }.get(task.KIND, _("Check yourself"))
