# SPDX-License-Identifier: GPL-3.0-or-later
"""From a block of a lesson to its widget."""

from PySide6.QtWidgets import QWidget

from securetrain.course import Block, Card, Question, Scenario, StepBreak, TranslationNote
from securetrain.ui.blocks.card import CardBlock
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.question import QuestionBlock
from securetrain.ui.blocks.scenario import ScenarioBlock
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.translation import with_note
from securetrain.ui.parts import separator


def block_widget(block: Block, setting: Setting, *, order: tuple[int, ...] = ()) -> QWidget:
    """Return the widget of a block in the direction of the lesson's language.

    Args:
        block: Any block of a lesson.
        setting: Its look, pictures, day and sources.
        order: How a question's options, items, right sides or statements are shown, as
            :func:`securetrain.practice.order_of` gives it.
    """
    match block:
        case Question():
            widget: QWidget = QuestionBlock(block, setting, order=order)
        case Scenario():
            widget = ScenarioBlock(block, setting)
        case Card():
            widget = CardBlock(block, setting)
        case StepBreak():
            widget = separator(setting.look)
        case _:
            widget = leaf_widget(block, setting)
    widget.setLayoutDirection(setting.look.direction)
    return widget


def noted(widget: QWidget, note: TranslationNote | None, setting: Setting) -> QWidget:
    """Return the widget of a block with what is to be said of its translation, if anything."""
    if note is None:
        return widget
    whole = with_note(widget, note, setting)
    whole.setLayoutDirection(setting.look.direction)
    return whole
