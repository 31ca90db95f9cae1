# SPDX-License-Identifier: GPL-3.0-or-later
"""Choose one option or every right one; say whether something is true."""

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import only
from securetrain.authoring.items import ListItem, take_attributes
from securetrain.authoring.kinds.asked import Asked, feedback
from securetrain.course import Choice, Option, TrueFalse


def choice(draft: Draft, asked: Asked) -> Choice | None:
    """Return options; several ``[x]`` or ``.multiple`` make it a choice of every right one."""
    if asked.answers is None:
        draft.say("no-options", asked.line)
        return None
    options = tuple(_option(draft, item) for item in asked.items(draft))
    right = sum(option.right for option in options)
    types = asked.attributes.types
    multiple = "multiple" in types or (right > 1 and "single" not in types)
    return Choice(options, multiple)


def true_false(draft: Draft, asked: Asked) -> TrueFalse | None:
    """Return whether the prompt is true."""
    answer = asked.attributes.value("answer")
    if answer not in ("true", "false"):
        words = "true, false"
        draft.say("unknown-word", asked.line, key="answer", text=answer, words=words)
        return None
    return TrueFalse(answer == "true")


def weight_of(draft: Draft, item: ListItem) -> int | None:
    """Return the share of credit an item's attributes give, in hundredths."""
    given = take_attributes(draft, item)
    only(draft, given, {"weight="})
    share = given.value("weight")
    if not share:
        return None
    try:
        return round(float(share) * 100)
    except (ValueError, OverflowError):
        draft.say("not-a-weight", item.line, text=share)
        return None


def _option(draft: Draft, item: ListItem) -> Option:
    weight = weight_of(draft, item)
    if item.mark not in (" ", "x", "X"):
        draft.say("option-mark", item.line, text=item.mark)
    if not any(row.text.strip() for row in item.words):
        draft.say("empty-option", item.line)
    said = feedback(draft, item)
    return Option(draft.words(item.words), item.mark in ("x", "X"), said, weight)
