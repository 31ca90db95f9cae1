# SPDX-License-Identifier: GPL-3.0-or-later
"""Asides: callouts of every type, facts with their dates, notes for trainers."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from securetrain.course import (
    Callout,
    CalloutType,
    Fact,
    Phase,
    Source,
    Text,
    TrainerNote,
    Volatility,
)
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import CalloutFrame, Role, Tone, label
from securetrain.words import _, date, ngettext, number, side_by_side

SYSTEMS = {
    "android": "Android",
    "ios": "iPhone, iPad",
    "windows": "Windows",
    "macos": "macOS",
    "linux": "Linux",
}
"""Systems by their names; names are not translated."""


class _Manner(NamedTuple):
    title: str
    tone: Tone
    icon: str


def callout(block: Callout, setting: Setting) -> QWidget:
    """Return a callout on a quiet surface; its type shows in words, icon and bar."""
    title, tone, icon = _manner(block.type)
    if block.type is CalloutType.DEVICE and block.os:
        title = _("On {system}").format(system=SYSTEMS.get(block.os, block.os))
    frame = aside(_Manner(title, tone, icon), block.text, setting)
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
    past = setting.today > block.review_by
    replaced = past and block.volatility is Volatility.FAST and block.critical
    text = block.principle if replaced and block.principle else block.claim
    frame = aside(_Manner(_("Checked fact"), Tone.INFO, "check"), text, setting)
    if past:
        _say_quietly(frame, _overdue(block, replaced=replaced), setting)
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


def minutes(count: int) -> str:
    """Return a number of minutes in words."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=number(count))


def aside(manner: _Manner, text: Text, setting: Setting) -> CalloutFrame:
    """Return a callout of a title, a tone and an icon with a text."""
    frame = CalloutFrame(manner.title, setting.look, tone=manner.tone, icon=manner.icon)
    frame.body.addWidget(text_widget(text, setting))
    return frame


def _say_quietly(frame: CalloutFrame, words: str, setting: Setting) -> None:
    frame.body.addWidget(label(words, setting.look, role=Role.SMALL, tone=Tone.QUIET))


def _checked(block: Fact, source: Source | None) -> str:
    checked = _("Checked {day}").format(day=date(block.checked))
    if source is None:
        return checked
    return f"{source.title}, {source.publisher}. {checked}"


def _overdue(block: Fact, *, replaced: bool) -> str:
    day = date(block.review_by)
    if replaced:
        sentence = _("Its details were due for review on {day} and are left out; this lasts.")
    else:
        sentence = _("This was due for review on {day}. The idea still holds; details may differ.")
    return sentence.format(day=day)


def _manner(kind: CalloutType) -> _Manner:
    return {
        CalloutType.NOTE: _Manner(_("Note"), Tone.INFO, "info"),
        CalloutType.TIP: _Manner(_("Good to know"), Tone.SUCCESS, "tip"),
        CalloutType.IMPORTANT: _Manner(_("Important"), Tone.ACCENT, "mark"),
        CalloutType.WARNING: _Manner(_("Take care"), Tone.CAUTION, "warning"),
        CalloutType.CAUTION: _Manner(_("Before you go on"), Tone.CAUTION, "warning"),
        CalloutType.EXAMPLE: _Manner(_("Example"), Tone.INFO, "example"),
        CalloutType.REFLECT: _Manner(_("Think it over"), Tone.ACCENT, "reflect"),
        CalloutType.DEVICE: _Manner(_("On your device"), Tone.INFO, "device"),
        CalloutType.PASS: _Manner(_("To pass on"), Tone.ACCENT, "pass-on"),
        CalloutType.HELP: _Manner(_("Whom to ask"), Tone.ACCENT, "help"),
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
