# SPDX-License-Identifier: GPL-3.0-or-later
"""Put things in order, into groups, or beside what belongs to them."""

import re
from dataclasses import replace

from securetrain.authoring.draft import Draft
from securetrain.authoring.items import ListItem
from securetrain.authoring.kinds.asked import Asked, feedback, joined
from securetrain.authoring.rows import Row
from securetrain.course import Bucket, Item, Line, Match, Order, Pair, Sort

ARROW = re.compile(r"(?<!\\)=>")


def order(draft: Draft, asked: Asked) -> Order | None:
    """Return items that stand in the right order."""
    items = asked.items(draft)
    found = tuple(Item(draft.words(item.words), feedback(draft, item)) for item in items)
    return Order(found) if found else None


def match(draft: Draft, asked: Asked) -> Match | None:
    """Return pairs written ``left => right``; an arrow with nothing before it is an extra."""
    pairs: list[Pair] = []
    extras: list[Line] = []
    for item in asked.items(draft):
        row = joined(item.words)
        arrow = ARROW.search(row.text)
        if arrow is None:
            draft.say("match-arrow", item.line)
            continue
        left = draft.words([Row(row.number, row.text[: arrow.start()].strip())])
        right = draft.words([Row(row.number, row.text[arrow.end() :].strip())])
        said = feedback(draft, item)
        if not right:
            draft.say("match-right", item.line)
        elif left:
            pairs.append(Pair(left, right, said))
        else:
            extras.append(right)
    return Match(tuple(pairs), tuple(extras)) if pairs else None


def sort(draft: Draft, asked: Asked) -> Sort | None:
    """Return groups: a name in bold, and what belongs to it indented below."""
    buckets = [_bucket(draft, item) for item in asked.items(draft)]
    return Sort(tuple(buckets)) if buckets else None


def _bucket(draft: Draft, item: ListItem) -> Bucket:
    words = draft.words(item.words)
    if not words or not all(run.strong for run in words):
        draft.say("bucket-name", item.line)
    if not item.children:
        draft.say("empty-bucket", item.line)
    if item.quote:
        draft.say("only-text-here", item.quote[0].number, what="a quote")
    name = tuple(replace(run, strong=False) for run in words)
    found = [Item(draft.words(each.words), feedback(draft, each)) for each in item.children]
    return Bucket(name, tuple(found))
