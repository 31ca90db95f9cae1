# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask: the helplines of packs and annexes, each list with its publisher and its date."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.classroom import Helped, asking
from securetrain.course import Helpline
from securetrain.ui.blocks import Setting, text_widget
from securetrain.ui.blocks.texts import set_in
from securetrain.ui.parts import Card, Look, Role, Tone, heading, label
from securetrain.words import _, date


@dataclass(frozen=True)
class WhomToAsk:
    """A list of helplines, and the setting in which it is shown: its language, links and day."""

    helped: Helped
    setting: Setting


def whom_to_ask(lists: Sequence[WhomToAsk], look: Look) -> QWidget:
    """Return every list; where there is none, what to look for in general words."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, look.px(16), 0, 0)
    column.setSpacing(look.px(12))
    column.addWidget(heading(_("Whom to ask"), 2, look))
    if not lists:
        column.addWidget(label(_in_general(), look))
    for number, each in enumerate(lists):
        column.addSpacing(look.px(12) if number else 0)
        for words, tone in _about(each, look):
            column.addWidget(label(words, look, role=Role.UI, tone=tone))
        for helpline in each.helped.list.lines:
            column.addWidget(_card(helpline, each.setting, look))
    return made


def _in_general() -> str:
    return _(
        "No list of helplines is here; a partner near you can put one into a pack. Until then, ask "
        "somebody you trust, face to face, or the organisation you work with."
    )


def _about(each: WhomToAsk, look: Look) -> list[tuple[str, Tone]]:
    helped = each.helped
    by = _("By {publisher}, as of {day}.").format(
        publisher=set_in(helped.publisher), day=date(helped.list.reviewed)
    )
    said = [(by, Tone.SECONDARY)]
    if helped.is_old(each.setting.today):
        old = _("It was to be looked at again by {day}. Check before you rely on it.")
        said.append((old.format(day=date(helped.list.review_by)), Tone.CAUTION))
    if helped.list.language != look.interface:
        said.append((_("Not translated yet"), Tone.SECONDARY))
    return said


def _card(helpline: Helpline, setting: Setting, look: Look) -> Card:
    own = setting.look
    card = Card(look, padding=16)
    card.setAccessibleName(helpline.name)
    card.setLayoutDirection(own.direction)
    card.body.setSpacing(look.px(6))
    card.body.addWidget(heading(helpline.name, 3, own))
    words = asking(helpline.ask_from)
    card.body.addWidget(label(words, look, role=Role.UI_STRONG, tone=Tone.SECONDARY))
    card.body.addWidget(text_widget(helpline.text, setting))
    return card
