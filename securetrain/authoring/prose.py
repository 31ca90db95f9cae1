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
    for item, number in zip(items, _numbers(items), strict=True):
        yield from _item_paragraphs(draft, item, level, number)


def _numbers(items: Sequence[ListItem]) -> Iterator[int]:
    number, before = 0, False
    for item in items:
        ordered = item.number is not None
        number = number + 1 if ordered and before else item.number or 0
        before = ordered
        yield number


def _item_paragraphs(draft: Draft, item: ListItem, level: int, number: int) -> Iterator[Paragraph]:
    if item.mark:
        draft.say("box-in-prose", item.line)
    if item.quote:
        draft.say("only-text-here", item.quote[0].number, what="a quote")
    marker = Marker.BULLET if item.number is None else Marker.NUMBER
    yield Paragraph(draft.words(item.words), marker, level, number)
    numbers = _numbers(item.children)
    inside: list[list[Row] | ListItem] = [*item.paragraphs[1:], *item.children]
    for part in sorted(inside, key=_line_of):
        if isinstance(part, ListItem):
            yield from _item_paragraphs(draft, part, level + 1, next(numbers))
        else:
            yield Paragraph(draft.words(part), Marker.CONTINUED, level)


def _line_of(part: list[Row] | ListItem) -> int:
    return part.line if isinstance(part, ListItem) else part[0].number


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
