# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and texts of a lesson as widgets: a plain label where that is enough, else a leaf."""

from PySide6.QtWidgets import QWidget

from securetrain.course import Line, Marker, Paragraph, Run, Text
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.parts import ProseView, Role, Tone, label

_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def shown(line: Line) -> str:
    """Return the words of a line; addresses and code are kept left-to-right inside them."""
    return "".join(_isolated(run) for run in line)


def line_widget(
    line: Line, setting: Setting, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
) -> QWidget:
    """Return a wrapped line; one with links, code or weights keeps them."""
    if any(_is_styled(run) for run in line):
        return text_widget((Paragraph(line),), setting, role=role, tone=tone)
    return label(shown(line), setting.look, role=role, tone=tone)


def text_widget(
    text: Text, setting: Setting, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT
) -> QWidget:
    """Return paragraphs and lists; a single plain paragraph is a label, which is cheaper."""
    if len(text) == 1 and text[0].marker is Marker.NONE and not any(map(_is_styled, text[0].runs)):
        return label(shown(text[0].runs), setting.look, role=role, tone=tone)
    view = ProseView(text, setting.look, role=role)
    view.link_activated.connect(setting.follow)
    return view


def _isolated(run: Run) -> str:
    return f"{_LEFT_TO_RIGHT}{run.text}{_END}" if run.code or run.ltr else run.text


def _is_styled(run: Run) -> bool:
    return bool(run.strong or run.emphasis or run.code or run.link)
