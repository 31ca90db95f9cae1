# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements to be called genuine, manipulated or not to be known here."""

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import only
from securetrain.authoring.items import ListItem, take_attributes
from securetrain.authoring.kinds.asked import Asked, feedback
from securetrain.course import Judge, Statement, Truth

TRUTHS = {
    "x": Truth.GENUINE,
    "X": Truth.GENUINE,
    "!": Truth.MANIPULATED,
    "?": Truth.UNKNOWN,
    "؟": Truth.UNKNOWN,
}


def judge(draft: Draft, asked: Asked) -> Judge | None:
    """Return the statements of a stream."""
    found = tuple(_statement(draft, item) for item in asked.items(draft))
    return Judge(found) if found else None


def _statement(draft: Draft, item: ListItem) -> Statement:
    given = take_attributes(draft, item)
    only(draft, given, {"technique=", "check="})
    if item.mark not in TRUTHS:
        draft.say("judge-mark", item.line, text=item.mark)
    truth = TRUTHS.get(item.mark, Truth.UNKNOWN)
    technique = given.value("technique")
    if technique and truth is not Truth.MANIPULATED:
        draft.say("technique-of-nothing", item.line)
    checks = tuple(each.strip() for each in given.value("check").split(";") if each.strip())
    return Statement(draft.words(item.words), truth, feedback(draft, item), technique, checks)
