# SPDX-License-Identifier: GPL-3.0-or-later
"""One native widget for every kind of block and question.

`block_widget` makes it in a `Setting`; blocks that are answered tell so by signals, and what became
of an answer comes back by their `show_...`. `StepColumn` shows a step of a lesson, slice by slice.
"""

from securetrain.ui.blocks.actions import ActionsBlock
from securetrain.ui.blocks.card import CardBlock
from securetrain.ui.blocks.choice_button import ChoiceButton
from securetrain.ui.blocks.column import StepColumn
from securetrain.ui.blocks.figure import FigureBlock
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.making import block_widget, noted
from securetrain.ui.blocks.question import QuestionBlock
from securetrain.ui.blocks.scenario import ScenarioBlock
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import text_widget

__all__ = [
    "ActionsBlock",
    "CardBlock",
    "ChoiceButton",
    "FigureBlock",
    "QuestionBlock",
    "ScenarioBlock",
    "Setting",
    "StepColumn",
    "block_widget",
    "leaf_widget",
    "noted",
    "text_widget",
]
