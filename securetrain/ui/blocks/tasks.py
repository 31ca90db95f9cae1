# SPDX-License-Identifier: GPL-3.0-or-later
"""From a question's task to its widget, and what stands above its prompt.

Each kind is imported when a lesson first has it: no lesson waits for the others.
"""

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
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.task import TaskWidget
from securetrain.ui.blocks.texts import shown
from securetrain.words import _


def task_widget(question: Question, setting: Setting, order: tuple[int, ...]) -> TaskWidget:
    """Return the widget that takes the answer; ``order`` is how its parts are shown."""
    made: TaskWidget
    match question.task:
        case Choice() | TrueFalse() as task:
            from securetrain.ui.blocks.choice import ChoiceTask

            made = ChoiceTask(task, order, setting)
        case Order() as task:
            from securetrain.ui.blocks.order import OrderTask

            made = OrderTask(task, order, setting)
        case Match() as task:
            from securetrain.ui.blocks.match import MatchTask

            made = MatchTask(task, order, setting)
        case Sort() as task:
            from securetrain.ui.blocks.sort import SortTask

            made = SortTask(task, order, setting)
        case Short() | Number() as task:
            from securetrain.ui.blocks.typed import TypedTask

            made = TypedTask(task, shown(question.prompt), setting)
        case Inspect() as task:
            from securetrain.ui.blocks.inspecting import InspectTask

            made = InspectTask(task, setting)
        case Judge() as task:
            from securetrain.ui.blocks.judge import JudgeTask

            made = JudgeTask(task, order, setting)
        case Web() as task:
            from securetrain.ui.blocks.walking import WalkTask

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
