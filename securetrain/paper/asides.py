# SPDX-License-Identifier: GPL-3.0-or-later
"""Asides of a lesson on paper: callouts, facts by what still holds, steps for the plan."""

from datetime import date

from securetrain import words
from securetrain.course import (
    Action,
    Actions,
    Callout,
    CalloutType,
    Fact,
    Source,
    Volatility,
    plain,
)
from securetrain.paper.parts import Aside, Step, Steps
from securetrain.words import _, ngettext

_ITS_OWN, _END = "\u2068", "\u2069"

SYSTEMS = {
    "android": "Android",
    "ios": "iPhone, iPad",
    "windows": "Windows",
    "macos": "macOS",
    "linux": "Linux",
}
"""Systems by their names; names are not translated."""


def callout(block: Callout) -> Aside:
    """Return a callout under its name."""
    care = block.type in (CalloutType.WARNING, CalloutType.CAUTION)
    name = _callout_name(block.type)
    if block.type is CalloutType.DEVICE and block.os:
        name = _("On {system}").format(system=SYSTEMS.get(block.os, block.os))
    return Aside(name, block.text, care=care)


def fact(block: Fact, sources: tuple[Source, ...], today: date) -> Aside:
    """Return a claim with source and dates; once it is past its date, what lasts of it.

    Paper cannot be called back, so a claim that grows old fast says what will outlast it.
    """
    source = next((each for each in sources if each.id == block.source), None)
    origin = set_in(f"{source.title}, {source.publisher}.") if source else ""
    day = words.date(block.review_by)
    if today > block.review_by:
        left_out = _("Its details were due for review on {day} and are left out; this lasts.")
        overdue = _("This was due for review on {day}. The idea still holds; details may differ.")
        note = left_out if block.principle else overdue
        said = (note.format(day=day), origin)
        return Aside(_("Checked fact"), block.principle or block.claim, tuple(filter(None, said)))
    checked = _("Checked {day}").format(day=words.date(block.checked))
    until = _("Good until {day}; look for a newer edition after that.").format(day=day)
    lasting = ""
    if block.volatility is Volatility.FAST and block.principle:
        lasting = _("What lasts: {principle}").format(principle=plain(block.principle))
    notes = (f"{origin} {checked}".strip(), until, lasting)
    return Aside(_("Checked fact"), block.claim, tuple(filter(None, notes)))


def steps(block: Actions) -> Steps:
    """Return steps to tick."""
    return Steps(tuple(_step(each) for each in block.actions))


def set_in(said: str) -> str:
    """Return words for a sentence that may run the other way."""
    return f"{_ITS_OWN}{said}{_END}"


def minutes(count: int) -> str:
    """Return a number of minutes in words."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=words.number(count))


def _step(action: Action) -> Step:
    facts = [minutes(action.minutes)] if action.minutes else []
    if action.within_days:
        days = ngettext("within {n} day", "within {n} days", action.within_days)
        facts.append(days.format(n=words.number(action.within_days)))
    if action.os:
        facts.append(SYSTEMS.get(action.os, action.os))
    if action.against:
        facts.append(_("helps against {danger}").format(danger=action.against))
    return Step(action.text, words.side_by_side(facts), action.undo)


def _callout_name(kind: CalloutType) -> str:
    return {
        CalloutType.NOTE: _("Note"),
        CalloutType.TIP: _("Good to know"),
        CalloutType.IMPORTANT: _("Important"),
        CalloutType.WARNING: _("Take care"),
        CalloutType.CAUTION: _("Before you go on"),
        CalloutType.EXAMPLE: _("Example"),
        CalloutType.REFLECT: _("Think it over"),
        CalloutType.DEVICE: _("On your device"),
        CalloutType.PASS: _("To pass on"),
        CalloutType.HELP: _("Whom to ask"),
    }[kind]
