# SPDX-License-Identifier: GPL-3.0-or-later
"""Asides: callouts of every type, facts with their dates, notes for trainers."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from securetrain.classroom import callout_name, checked_note, minutes, overdue_note
from securetrain.course import (
    Callout,
    CalloutType,
    Fact,
    Phase,
    Source,
    Text,
    TrainerNote,
)
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import CalloutFrame, Role, Tone, label
from securetrain.words import _, side_by_side


class _Manner(NamedTuple):
    title: str
    tone: Tone
    icon: str


def callout(block: Callout, setting: Setting) -> QWidget:
    """Return a callout on a quiet surface; its type shows in words, icon and bar."""
    frame = aside(_Manner(callout_name(block), *_look(block.type)), block.text, setting)
    if block.type is CalloutType.REFLECT:
        _say_quietly(frame, _("What you think is for you alone; nothing of it is kept."), setting)
    return frame


def why(text: Text, setting: Setting) -> CalloutFrame:
    """Return why the answer is what it is, shown after answering."""
    return aside(_Manner(_("Why"), Tone.INFO, "why"), text, setting)


def hint(text: Text, setting: Setting) -> CalloutFrame:
    """Return one hint."""
    return aside(_Manner(_("Hint"), Tone.ACCENT, "hint"), text, setting)


def fact(block: Fact, setting: Setting) -> QWidget:
    """Return a claim with source and date, or what lasts once the claim may not be relied on."""
    replaced = block.is_replaced(setting.today)
    text = block.principle if replaced else block.claim
    frame = aside(_Manner(_("Checked fact"), Tone.INFO, "check"), text, setting)
    if setting.today > block.review_by:
        _say_quietly(frame, overdue_note(block, is_replaced=replaced), setting)
    source = next((each for each in setting.sources if each.id == block.source), None)
    _say_quietly(frame, _checked(block, source), setting)
    return frame


def trainer_note(block: TrainerNote, setting: Setting) -> QWidget:
    """Return a note for trainers; it is there for them only."""
    parts = [_("For the trainer"), _phase(block.phase)]
    if block.minutes:
        parts.append(minutes(block.minutes))
    frame = aside(_Manner(side_by_side(parts), Tone.SECONDARY, "trainer"), block.text, setting)
    if not setting.trainer:
        frame.hide()
    return frame


def aside(manner: _Manner, text: Text, setting: Setting) -> CalloutFrame:
    """Return a callout of a title, a tone and an icon with a text."""
    frame = CalloutFrame(manner.title, setting.look, tone=manner.tone, icon=manner.icon)
    frame.body.addWidget(text_widget(text, setting))
    return frame


def _say_quietly(frame: CalloutFrame, words: str, setting: Setting) -> None:
    frame.body.addWidget(label(words, setting.look, role=Role.SMALL, tone=Tone.QUIET))


def _checked(block: Fact, source: Source | None) -> str:
    checked = checked_note(block)
    if source is None:
        return checked
    return f"{source.title}, {source.publisher}. {checked}"


def _look(kind: CalloutType) -> tuple[Tone, str]:
    return {
        CalloutType.NOTE: (Tone.INFO, "info"),
        CalloutType.TIP: (Tone.SUCCESS, "tip"),
        CalloutType.IMPORTANT: (Tone.ACCENT, "mark"),
        CalloutType.WARNING: (Tone.CAUTION, "warning"),
        CalloutType.CAUTION: (Tone.CAUTION, "warning"),
        CalloutType.EXAMPLE: (Tone.INFO, "example"),
        CalloutType.REFLECT: (Tone.ACCENT, "reflect"),
        CalloutType.DEVICE: (Tone.INFO, "device"),
        CalloutType.PASS: (Tone.ACCENT, "pass-on"),
        CalloutType.HELP: (Tone.ACCENT, "help"),
    }[kind]


def _phase(phase: Phase | None) -> str:
    return {
        None: "",
        Phase.ACTIVITY: _("Activity"),
        Phase.DISCUSSION: _("Discussion"),
        Phase.INPUT: _("Input"),
        Phase.DEEPENING: _("Deepening"),
        Phase.SYNTHESIS: _("Synthesis"),
    }[phase]
