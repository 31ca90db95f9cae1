# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain blocks as widgets: what lessons, stems, scenes and invented pages are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from securetrain.course import (
    Actions,
    Callout,
    Code,
    Fact,
    Figure,
    Heading,
    Leaf,
    PageBlock,
    Prose,
    Quote,
    SceneBlock,
    Table,
    TrainerNote,
)
from securetrain.ui.blocks.actions import ActionsBlock
from securetrain.ui.blocks.asides import callout, fact, trainer_note
from securetrain.ui.blocks.figure import FigureBlock
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import shown, text_widget
from securetrain.ui.parts import GridTable, Role, SunkenFrame, Tone, heading, label
from securetrain.words import _

Plain = Leaf | PageBlock | SceneBlock | TrainerNote
"""Blocks without a life of their own; only steps for the plan have signals."""


def leaf_widget(block: Plain, setting: Setting) -> QWidget:
    """Return the widget of a plain block; it makes its own height."""
    made: QWidget
    match block:
        case Heading(level=level, text=line):
            made = heading(shown(line), level, setting.look)
        case Prose(text=text):
            made = text_widget(text, setting)
        case Quote():
            made = _quote(block, setting)
        case Table(head=head, rows=rows):
            made = GridTable(head, rows, setting.look)
        case Code(text=words):
            made = _code(words, setting)
        case Figure():
            made = FigureBlock(block, setting)
        case _:
            made = _aside(block, setting)
    return made


def _aside(block: Callout | Fact | Actions | TrainerNote, setting: Setting) -> QWidget:
    match block:
        case Callout():
            return callout(block, setting)
        case Fact():
            return fact(block, setting)
        case Actions():
            return ActionsBlock(block, setting)
        case TrainerNote():
            return trainer_note(block, setting)


def _quote(block: Quote, setting: Setting) -> QWidget:
    look = setting.look
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(look.px(4), 0, 0, 0)
    row.setSpacing(look.px(16))
    bar = QFrame()
    bar.setProperty("role", "quote-bar")
    bar.setFixedWidth(look.px(4))
    row.addWidget(bar)
    row.addWidget(text_widget(block.text, setting, tone=Tone.SECONDARY), 1)
    frame.setAccessibleName(_("Quotation"))
    return frame


def _code(words: str, setting: Setting) -> QWidget:
    latin = setting.look.for_language("en")
    frame = SunkenFrame(latin)
    frame.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    written = label(words, latin, role=Role.CODE)
    written.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    written.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    frame.body.addWidget(written)
    return frame
