# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before a lesson: its content note, how long it is, and what is to be known of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from securetrain.classroom import exposure_sentences, minutes, tier_name
from securetrain.course import LessonInfo
from securetrain.ui.parts import (
    CalloutFrame,
    Card,
    FlowLayout,
    Look,
    Role,
    Tone,
    chip,
    heading,
    label,
    primary,
    secondary,
)
from securetrain.words import _
from securetrain.words import date as day_words


def content_note(
    note: str, look: Look, *, read: Callable[[], None], leave: Callable[[], None]
) -> Card:
    """Return what is said before a lesson that may hurt; leaving it out costs nothing.

    Args:
        note: In the language of the lesson.
        look: That of the lesson.
        read: Called by whoever goes on.
        leave: Called by whoever does not.
    """
    spoken = look.for_language(look.interface)
    card = Card(spoken)
    card.body.addWidget(heading(_("Before you read"), 2, spoken))
    card.body.addWidget(label(note, look))
    words = _("You can leave this lesson out; it costs you nothing.")
    card.body.addWidget(label(words, spoken, role=Role.UI, tone=Tone.SECONDARY))
    row = FlowLayout(spacing=spoken.px(12))
    for button, deed in (
        (primary(_("Read it"), spoken), read),
        (secondary(_("Not now"), spoken), leave),
    ):
        button.clicked.connect(deed)
        row.addWidget(button)
    card.body.addLayout(row)
    return card


def opening_widgets(info: LessonInfo, look: Look, today: date) -> list[QWidget]:
    """Return what stands below the title of a lesson in the look of its language."""
    spoken = look.for_language(look.interface)
    chips = QWidget()
    flow = FlowLayout(chips, spacing=spoken.px(8))
    checked = _("Checked {day}").format(day=day_words(info.reviewed))
    for words in (tier_name(info.tier), minutes(info.minutes), checked):
        flow.addWidget(chip(words, spoken, tone=Tone.ACCENT))
    shown: list[QWidget] = [chips]
    if whom := " ".join(exposure_sentences(info.exposure)):
        shown.append(label(whom, spoken, role=Role.UI, tone=Tone.SECONDARY))
    if info.unreviewed:
        words = _(
            "No native reader has checked this translation yet. Where something sounds odd,"
            " do not act on it alone."
        )
        shown.append(_note(_("Translation not checked yet"), words, spoken))
    if info.review_by < today:
        words = _("This lesson was due for review. The idea still holds; menus may differ.")
        shown.append(_note(_("Due for review"), words, spoken))
    if info.risk:
        shown.append(_note(_("Before you try this"), info.risk, look))
    return shown


def _note(title: str, words: str, look: Look) -> QWidget:
    frame = CalloutFrame(title, look, tone=Tone.CAUTION, icon="warning")
    frame.body.addWidget(label(words, look))
    return frame
