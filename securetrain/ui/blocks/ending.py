# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a way through a story and its debrief; none of them blames."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from securetrain.classroom import ending_name
from securetrain.course import Ending, EndingKind
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import CalloutFrame, Card, Role, Tone, icon_label, label
from securetrain.words import _


def ending_frame(ending: Ending, setting: Setting) -> QFrame:
    """Return an ending with its debrief; what is open has a look of its own, and no verdict."""
    if ending.kind is EndingKind.OPEN:
        return _open(ending, setting)
    tone, icon = {
        EndingKind.GOOD: (Tone.SUCCESS, "check"),
        EndingKind.MIXED: (Tone.CAUTION, "minus"),
        EndingKind.RISKY: (Tone.CAUTION, "warning"),
    }[ending.kind]
    frame = CalloutFrame(ending_name(ending.kind), setting.look, tone=tone, icon=icon)
    frame.body.addWidget(text_widget(ending.debrief, setting))
    return frame


def _open(ending: Ending, setting: Setting) -> QFrame:
    """Return an ending that weighs: no bar and no colour that judges, and room to breathe."""
    look = setting.look
    title = ending_name(ending.kind)
    frame = Card(look, padding=24)
    frame.setAccessibleName(title)
    row = QHBoxLayout()
    row.setSpacing(look.px(6))
    for mark in ("plus", "minus"):
        row.addWidget(icon_label(mark, look, tone=Tone.QUIET, size=16))
    row.addSpacing(look.px(4))
    row.addWidget(label(title, look, role=Role.UI_STRONG), 1)
    frame.body.addLayout(row)
    frame.body.addWidget(text_widget(ending.debrief, setting))
    words = _("There is no right way here, and nobody is to blame for theirs.")
    frame.body.addWidget(label(words, look, role=Role.SMALL, tone=Tone.SECONDARY))
    return frame
