# SPDX-License-Identifier: GPL-3.0-or-later
"""Paragraphs and lists to text: what stands in prose, quotes, callouts, feedback and reasons."""

from collections.abc import Iterator, Sequence

from securetrain.authoring.draft import Draft
from securetrain.authoring.items import ListItem, items_of
from securetrain.authoring.rows import Chunk, Row, Shape
from securetrain.authoring.scan import scan
from securetrain.course import Marker, Paragraph, Text


def text_of(draft: Draft, rows: Sequence[Row]) -> Text:
    """Return rows as paragraphs and lists; anything else in them is a finding."""
    return paragraphs_of(draft, scan(draft, tuple(rows)))


def paragraphs_of(draft: Draft, chunks: Sequence[Chunk]) -> Text:
    """Return chunks as paragraphs and lists; anything else among them is a finding."""
    found: list[Paragraph] = []
    for chunk in chunks:
        if chunk.shape is Shape.PARAGRAPH:
            found.append(Paragraph(draft.words(chunk.rows)))
        elif chunk.shape is Shape.LIST:
            found += list_paragraphs(draft, items_of(draft, chunk))
        else:
            draft.say("only-text-here", chunk.line, what=_called(chunk))
    return tuple(each for each in found if each.runs)


def list_paragraphs(draft: Draft, items: Sequence[ListItem], level: int = 0) -> Iterator[Paragraph]:
    """Yield a list as paragraphs; numbers count up from the first item's own."""
    number = 0
    for at, item in enumerate(items):
        ordered = item.number is not None
        follows = at and (items[at - 1].number is not None) == ordered
        number = number + 1 if follows else (item.number or 0)
        marker = Marker.NUMBER if ordered else Marker.BULLET
        if item.mark:
            draft.say("box-in-prose", item.line)
        if item.quote:
            draft.say("only-text-here", item.quote[0].number, what="a quote")
        for n, rows in enumerate(item.paragraphs):
            runs = draft.words(rows)
            kind = Marker.CONTINUED if n else marker
            yield Paragraph(runs, kind, level, 0 if n or not ordered else number)
        yield from list_paragraphs(draft, item.children, level + 1)


def _called(chunk: Chunk) -> str:
    names = {
        Shape.HEADING: "a heading",
        Shape.RULE: "a line of hyphens",
        Shape.FENCE: "a block of code",
        Shape.TABLE: "a table",
        Shape.FIGURE: "a picture",
        Shape.CALLOUT: "a callout",
        Shape.QUOTE: "a quote",
        Shape.ATTRIBUTES: "a line of attributes",
    }
    return names.get(chunk.shape, "an end mark")
