# SPDX-License-Identifier: GPL-3.0-or-later
"""The one place that makes labels: plain text always, wrapped, named, headings with their role."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QSizePolicy

from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone

_HEADINGS = {1: Role.H1, 2: Role.H2, 3: Role.H3}


class PlainLabel(QLabel):
    """A label of plain text that starts where its surroundings start, in whatever script it is.

    Qt sets the letters by the text's own direction, which is right, and would push an English
    name in a Farsi list to the far side, which is not.
    """

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the side where reading starts."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.keep_to_start()
        super().changeEvent(event)

    def keep_to_start(self) -> None:
        """Align with the side where the surroundings start."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)


class HeadingLabel(PlainLabel):
    """A label that screen readers meet as a heading; made by :func:`heading`."""

    level = 1
    accessible_role = QAccessible.Role.Heading
    interface: object = None
    """What screen readers meet, kept alive as long as the label."""


def label(text: str, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that wraps; its text is never read as rich text."""
    return _dressed(PlainLabel(), text, look, (role, tone))


def line_label(text: str, look: Look, *, role: Role = Role.UI, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a label that stays on one line, for counts and the like."""
    made = label(text, look, role=role, tone=tone)
    made.setWordWrap(False)
    return made


def heading(text: str, level: int, look: Look, *, tone: Tone = Tone.TEXT) -> QLabel:
    """Return a heading of level 1 to 3; deeper ones look like 3."""
    made = HeadingLabel()
    made.level = level
    _dressed(made, text, look, (_HEADINGS.get(level, Role.H3), tone))
    return made


def show_text(shown: QLabel, text: str) -> None:
    """Put other words into a label made here."""
    shown.setText(text)
    shown.setAccessibleName(text)


def _dressed(made: PlainLabel, text: str, look: Look, style: tuple[Role, Tone]) -> QLabel:
    role, tone = style
    made.keep_to_start()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone.value)
    made.setFont(look.font(role))
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    show_text(made, text)
    return made
