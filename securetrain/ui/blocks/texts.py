# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and texts of a lesson as widgets: leaves that keep links, code and weights."""

from PySide6.QtWidgets import QWidget

from securetrain.course import Line, Paragraph, Run, Text
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.parts import ProseView, Role, Tone

_LEFT_TO_RIGHT, _ITS_OWN, _END = "\u2066", "\u2068", "\u2069"


def shown(line: Line) -> str:
    """Return the words of a line; addresses and code are kept left-to-right inside them."""
    return "".join(_isolated(run) for run in line)


def set_in(words: str) -> str:
    """Return words of a lesson for a sentence of the interface, which may run the other way."""
    return f"{_ITS_OWN}{words}{_END}"


def line_widget(
    line: Line, setting: Setting, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
) -> QWidget:
    """Return a wrapped line with its links, code and weights."""
    return text_widget((Paragraph(line),), setting, role=role, tone=tone)


def text_widget(
    text: Text, setting: Setting, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
) -> QWidget:
    """Return paragraphs and lists in one leaf.

    A leaf knows its height at once; a wrapped label costs four times as much to lay out.
    """
    view = ProseView(text, setting.look, role=role, tone=tone)
    if view.links():
        view.link_activated.connect(setting.follow)
    return view


def _isolated(run: Run) -> str:
    return f"{_LEFT_TO_RIGHT}{run.text}{_END}" if run.code or run.ltr else run.text
