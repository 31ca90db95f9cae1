# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of one part of an answer: a word, a shape and a colour, then the feedback."""

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Text
from securetrain.practice import PartState
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import set_in, text_widget
from securetrain.ui.parts import Role, Tone, first_line, icon_label, label
from securetrain.words import _


class Verdict(NamedTuple):
    """Words, colour and shape; none of the three stands alone."""

    words: str
    tone: Tone
    icon: str


def verdict_row(verdict: Verdict, feedback: Text, setting: Setting) -> QWidget:
    """Return a verdict with its icon, and the feedback starting where its words start."""
    look = setting.look
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, look.px(4), 0, 0)
    line.setSpacing(look.px(8))
    line.addLayout(first_line(icon_label(verdict.icon, look, tone=verdict.tone), Role.SMALL, look))
    column = QVBoxLayout()
    column.setSpacing(look.px(2))
    column.addWidget(label(verdict.words, look, role=Role.SMALL_STRONG, tone=verdict.tone))
    if feedback:
        column.addWidget(text_widget(feedback, setting, role=Role.UI))
    line.addLayout(column, 1)
    return row


def placed(state: PartState, *, where: str = "") -> Verdict:
    """Return what is said of something that was put somewhere; ``where`` is its right place."""
    if state is PartState.RIGHT:
        return Verdict(_("In its place"), Tone.SUCCESS, "check")
    if where:
        return Verdict(_("Belongs to: {place}").format(place=set_in(where)), Tone.CAUTION, "dash")
    return Verdict(_("Not yet"), Tone.CAUTION, "dash")
