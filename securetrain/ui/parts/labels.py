# SPDX-License-Identifier: GPL-3.0-or-later
"""The one place that makes labels: plain text always, wrapped, named, headings with their role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

_HEADINGS = {1: Role.H1, 2: Role.H2, 3: Role.H3}


class Heading(QLabel):
    """A label that screen readers meet as a heading; made by :func:`heading`."""

    level = 1


def label(text: str, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that wraps; its text is never read as rich text."""
    return _dressed(QLabel(), text, look, (role, tone))


def line_label(text: str, look: Look, *, role: Role = Role.UI, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that stays on one line, for counts and the like."""
    made = label(text, look, role=role, tone=tone)
    made.setWordWrap(False)
    return made


def heading(text: str, level: int, look: Look, *, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a heading of level 1 to 3; deeper ones look like 3."""
    made = Heading()
    made.level = level
    _dressed(made, text, look, (_HEADINGS.get(level, Role.H3), tone))
    return made


def show_text(shown: QLabel, text: str, look: Look) -> None:
    """Put other words into a label made here."""
    foreign = look.foreign and text
    shown.setText(f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if foreign else text)
    shown.setAccessibleName(text)


def _dressed(made: QLabel, text: str, look: Look, style: tuple[Role, Tone]) -> QLabel:
    role, tone = style
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone.value)
    made.setFont(look.font(role))
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    show_text(made, text, look)
    return made
