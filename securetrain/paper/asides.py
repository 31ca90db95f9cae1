# SPDX-License-Identifier: GPL-3.0-or-later
"""Asides of a lesson on paper: callouts, facts by what still holds, steps for the plan."""

from datetime import date

from securetrain import words
from securetrain.classroom import action_notes, callout_name, outside_notes
from securetrain.course import (
    Action,
    Actions,
    Callout,
    CalloutType,
    Fact,
    Source,
)
from securetrain.paper.parts import Aside, Step, Steps
from securetrain.words import _

_ITS_OWN, _END = "\u2068", "\u2069"


def callout(block: Callout) -> Aside:
    """Return a callout under its name."""
    care = block.type in (CalloutType.WARNING, CalloutType.CAUTION)
    return Aside(callout_name(block), block.text, care=care)


def fact(block: Fact, sources: tuple[Source, ...], today: date) -> Aside:
    """Return a claim with source and dates; once it is past its date, what lasts of it.

    Paper cannot be called back, so a claim that grows old fast says what will outlast it.
    """
    source = next((each for each in sources if each.id == block.source), None)
    origin = set_in(f"{source.title}, {source.publisher}.") if source else ""
    first, *others = outside_notes(block, today, is_replaced=bool(block.principle))
    if today > block.review_by:
        notes = tuple(filter(None, (first, origin)))
        return Aside(_("Checked fact"), block.principle or block.claim, notes)
    return Aside(_("Checked fact"), block.claim, (f"{origin} {first}".strip(), *others))


def steps(block: Actions) -> Steps:
    """Return steps to tick."""
    return Steps(tuple(_step(each) for each in block.actions))


def set_in(said: str) -> str:
    """Return words for a sentence that may run the other way."""
    return f"{_ITS_OWN}{said}{_END}"


def _step(action: Action) -> Step:
    return Step(action.text, words.side_by_side(action_notes(action)), action.undo)
