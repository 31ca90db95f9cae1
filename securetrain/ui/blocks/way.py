# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told at the end of a walk through the invented web: the pages that an expert opens."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.practice import Outcome, PartState, Walk
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import set_in
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import Role, Tone, label
from securetrain.words import _, number


def way_told(walk: Walk, outcome: Outcome, setting: Setting) -> QWidget:
    """Return the expert's way, with those of its pages marked that were opened."""
    told, look = QWidget(), setting.look
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    if walk.stopped:
        words = _("Stopping is a good choice where a device is not yours alone.")
        column.addWidget(label(words, look))
    column.addWidget(label(_("How an expert goes about it"), look, role=Role.UI_STRONG))
    titles = {page.name: page.title for page in walk.task.pages}
    opened = {part.index for part in outcome.parts if part.state is PartState.RIGHT}
    for place, name in enumerate(walk.task.way):
        been = place in opened or name == walk.task.start
        said = _("{n}. {page} (you were there)") if been else _("{n}. {page}")
        words = said.format(n=number(place + 1), page=set_in(titles[name]))
        tone, mark = (Tone.ACCENT, "check") if been else (Tone.QUIET, "circle")
        column.addWidget(verdict_row(Verdict(words, tone, mark), (), setting))
    return told
