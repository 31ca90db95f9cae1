# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a lesson: what was done, what comes back, and where to go from here."""

from PySide6.QtCore import Signal

from securetrain.course import LessonInfo
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _, ngettext, number


class FinishedPage(ScrollColumn):
    """Closes a lesson with something true and one way on."""

    today_chosen = Signal()
    again_chosen = Signal()
    save_chosen = Signal()
    page_chosen = Signal()
    handout_chosen = Signal()

    def __init__(self, look: Look, info: LessonInfo, *, planned: int) -> None:
        """Show the end of ``info``; ``planned`` of its steps stand on the plan."""
        super().__init__(look)
        self.body.addWidget(heading(_("You are through"), 1, look))
        self.body.addWidget(label(info.title, look.for_language(info.language), role=Role.LEAD))
        card = Card(look)
        for words in _sentences(info, planned):
            card.body.addWidget(label(words, look))
        self.body.addWidget(card)
        row = FlowLayout(spacing=look.px(12))
        self.on = primary(_("To today"), look)
        self.on.clicked.connect(self.today_chosen)
        self.first_focus = self.on
        again = secondary(_("Read it again"), look)
        again.clicked.connect(self.again_chosen)
        row.addWidget(self.on)
        row.addWidget(again)
        self.body.addLayout(row)
        if info.sensitive:
            warning = _("This lesson cannot be saved as a text: a file could be found by others.")
        else:
            self.body.addLayout(self._ways_to_save(look))
            warning = _("What is saved is a file that anyone at this machine can find.")
        self.body.addWidget(label(warning, look, role=Role.UI, tone=Tone.SECONDARY))

    def _ways_to_save(self, look: Look) -> FlowLayout:
        row = FlowLayout(spacing=look.px(12))
        for words, chosen in (
            (_("Save as text…"), self.save_chosen),
            (_("Save as a page for a phone…"), self.page_chosen),
            (_("Save as a handout…"), self.handout_chosen),
        ):
            save = quiet(words, look)
            save.clicked.connect(chosen)
            row.addWidget(save)
        return row


def _sentences(info: LessonInfo, planned: int) -> list[str]:
    questions = sum(item.review for item in info.items)
    sentences = [
        ngettext(
            "{n} question comes back on another day, before it is forgotten.",
            "{n} questions come back on other days, before they are forgotten.",
            questions,
        ).format(n=number(questions))
        + " "
        + _("As a guest you would have to leave the program open for that.")
    ]
    if planned:
        sentences.append(
            ngettext(
                "{n} step is on your plan. It stands on today's page until you close.",
                "{n} steps are on your plan. They stand on today's page until you close.",
                planned,
            ).format(n=number(planned))
        )
    return sentences
