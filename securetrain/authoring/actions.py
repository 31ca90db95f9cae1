# SPDX-License-Identifier: GPL-3.0-or-later
"""Task lists outside a question: steps for the plan."""

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import days, only, whole
from securetrain.authoring.items import ListItem, items_of, take_attributes
from securetrain.authoring.prose import text_of
from securetrain.authoring.rows import Chunk
from securetrain.course import Action, Actions

_KEYS = {"#", "min=", "within=", "repeat=", "against=", "os="}


def actions(draft: Draft, chunk: Chunk) -> Actions:
    """Return the steps of a task list; an indented quote says how to take one back."""
    return Actions(tuple(_action(draft, item) for item in items_of(draft, chunk)))


def one_line(draft: Draft, item: ListItem) -> None:
    """Report what stands below an item that is to be one line."""
    if item.children:
        draft.say("nested-item", item.children[0].line)
    if len(item.paragraphs) > 1:
        draft.say("second-paragraph", item.paragraphs[1][0].number)


def _action(draft: Draft, item: ListItem) -> Action:
    given = take_attributes(draft, item)
    only(draft, given, _KEYS)
    one_line(draft, item)
    if item.mark.strip():
        draft.say("action-done", item.line)
    if not given.id:
        draft.say("missing-id", item.line, what="This action")
    else:
        draft.lines.setdefault(given.id, item.line)
    return Action(
        given.id,
        draft.words(item.words),
        whole(draft, given, "min", 0),
        days(draft, given, "within"),
        days(draft, given, "repeat"),
        given.value("against"),
        given.value("os"),
        text_of(draft, item.quote),
    )
