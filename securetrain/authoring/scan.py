# SPDX-License-Identifier: GPL-3.0-or-later
"""The line scanner: rows of a source to chunks of one shape each, with their line numbers."""

import re
from collections.abc import Callable
from dataclasses import replace

from securetrain.authoring.attributes import Attributes, is_alone, is_attempt, take
from securetrain.authoring.draft import Draft
from securetrain.authoring.line_shapes import (
    CALLOUT,
    END,
    FENCE,
    FIGURE,
    GLUED_HEADING,
    HEADING,
    ITEM,
    QUOTE,
    RULE,
    UNDERLINE,
    is_callout_start,
    sort_of,
    starts_nothing,
    starts_table,
)
from securetrain.authoring.rows import Chunk, Row, Rows, Shape
from securetrain.course import LIMITS

Found = tuple[Chunk, int] | None


def scan(draft: Draft, rows: Rows) -> list[Chunk]:
    """Return the chunks of ``rows``, in order; stops at the limit of blocks."""
    chunks: list[Chunk] = []
    at = 0
    while at < len(rows):
        if rows[at].blank:
            at += 1
            continue
        if len(chunks) >= LIMITS.blocks:
            draft.say("too-many-blocks", rows[at].number, most=LIMITS.blocks)
            break
        chunk, at = next(found for each in _SHAPES if (found := each(draft, rows, at)))
        chunks.append(chunk)
    return chunks


def described(draft: Draft, row: Row) -> tuple[Row, Attributes]:
    """Split a row into its words and the attributes at its end."""
    words, attributes = take(row.text, row.number)
    if not attributes.present and is_attempt(row.text) and not row.text.endswith("\\}"):
        draft.say("bad-attributes", row.number, text=row.text[row.text.rfind("{") :])
    return Row(row.number, words), attributes


def _fence(draft: Draft, rows: Rows, at: int) -> Found:
    found = FENCE.fullmatch(rows[at].text)
    if not found:
        return None
    fence = found["fence"]
    closing = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}} *")
    end = at + 1
    while end < len(rows) and not closing.fullmatch(rows[end].text):
        end += 1
    if end == len(rows):
        draft.say("open-fence", rows[at].number)
    label = found["label"].strip()
    last = rows[min(end, len(rows) - 1)].number
    return Chunk(Shape.FENCE, rows[at].number, last, rows[at + 1 : end], label=label), end + 1


def _heading(draft: Draft, rows: Rows, at: int) -> Found:
    found = HEADING.fullmatch(rows[at].text)
    if not found:
        return None
    line = rows[at].number
    words, attributes = described(draft, Row(line, (found["text"] or "").rstrip()))
    offset = len(rows[at].text) - len(found["text"] or "")
    attributes = _moved(attributes, offset if found["text"] else 0)
    at += 1
    if not attributes.present and at < len(rows) and is_alone(rows[at].text):
        attributes, at = take(rows[at].text, rows[at].number)[1], at + 1
    text = re.sub(r"(?:^| )#+$", "", words.text).rstrip()
    if not text:
        draft.say("empty-heading", line)
    level = len(found["marks"])
    row = Row(line, text)
    chunk = Chunk(Shape.HEADING, line, rows[at - 1].number, (row,), level, attributes=attributes)
    return chunk, at


def _moved(attributes: Attributes, columns: int) -> Attributes:
    if not attributes.present:
        return attributes
    start, end = attributes.start + columns, attributes.end + columns
    return replace(attributes, start=start, end=end)


def _rule(draft: Draft, rows: Rows, at: int) -> Found:
    row = rows[at]
    if not RULE.fullmatch(row.text):
        return None
    if at and not rows[at - 1].blank and starts_nothing(rows[at - 1]):
        draft.say("glued-rule", row.number)
    return Chunk(Shape.RULE, row.number, row.number), at + 1


def _end(draft: Draft, rows: Rows, at: int) -> Found:
    del draft
    row = rows[at]
    return (Chunk(Shape.END, row.number, row.number), at + 1) if END.fullmatch(row.text) else None


def _attributes(draft: Draft, rows: Rows, at: int) -> Found:
    del draft
    row = rows[at]
    if not is_alone(row.text):
        return None
    found = take(row.text, row.number)[1]
    return Chunk(Shape.ATTRIBUTES, row.number, row.number, attributes=found), at + 1


def _quote(draft: Draft, rows: Rows, at: int) -> Found:
    if not QUOTE.fullmatch(rows[at].text):
        return None
    end = at + 1
    while end < len(rows) and QUOTE.fullmatch(rows[end].text):
        if CALLOUT.fullmatch(rows[end].text):
            break
        end += 1
    inside = tuple(Row(row.number, _unquoted(row.text)) for row in rows[at:end])
    kind = CALLOUT.fullmatch(rows[at].text)
    if kind:
        return _callout(draft, inside, kind), end
    return Chunk(Shape.QUOTE, rows[at].number, rows[end - 1].number, inside), end


def _unquoted(text: str) -> str:
    found = QUOTE.fullmatch(text)
    return found["text"] if found else text


def _callout(draft: Draft, inside: Rows, kind: re.Match[str]) -> Chunk:
    line, rest = inside[0].number, kind["rest"]
    first, attributes = described(draft, Row(line, rest))
    attributes = _moved(attributes, kind.start("rest"))
    body = inside[1:]
    if first.text.strip():
        draft.say("callout-first-line", line)
        body = (Row(line, first.text.strip()), *body)
    elif not attributes.present and body and is_alone(body[0].text):
        attributes, body = take(body[0].text, body[0].number)[1], body[1:]
    last = inside[-1].number
    return Chunk(Shape.CALLOUT, line, last, body, label=kind["type"], attributes=attributes)


def _table(draft: Draft, rows: Rows, at: int) -> Found:
    del draft
    if not starts_table(rows, at):
        return None
    end = at + 2
    while end < len(rows) and not rows[end].blank and "|" in rows[end].text:
        end += 1
    inside = (rows[at], *rows[at + 2 : end])
    return Chunk(Shape.TABLE, rows[at].number, rows[end - 1].number, inside), end


def _figure(draft: Draft, rows: Rows, at: int) -> Found:
    if not FIGURE.match(rows[at].text):
        return None
    row, attributes = described(draft, rows[at])
    end = at + 1
    if not attributes.present and end < len(rows) and is_alone(rows[end].text):
        attributes, end = take(rows[end].text, rows[end].number)[1], end + 1
    last = rows[end - 1].number
    return Chunk(Shape.FIGURE, row.number, last, (row,), attributes=attributes), end


def _list(draft: Draft, rows: Rows, at: int) -> Found:
    del draft
    first = ITEM.fullmatch(rows[at].text)
    if not first or len(first["space"]) > 3 or (first["text"] is None and not first["bullet"]):
        return None
    end, gap = at + 1, False
    while end < len(rows):
        row = rows[end]
        if row.blank:
            gap, end = True, end + 1
            continue
        if not _goes_on(row, first, gap=gap):
            break
        gap, end = False, end + 1
    while rows[end - 1].blank:
        end -= 1
    return Chunk(Shape.LIST, rows[at].number, rows[end - 1].number, rows[at:end]), end


def _goes_on(row: Row, first: re.Match[str], *, gap: bool) -> bool:
    item = ITEM.fullmatch(row.text)
    if item and not RULE.fullmatch(row.text):
        deeper = len(item["space"]) > len(first["space"]) + 1
        return deeper or sort_of(item) == sort_of(first)
    if row.indent > len(first["space"]):
        return not (gap and FENCE.fullmatch(row.text)) and not is_callout_start(row)
    return not gap and starts_nothing(row)


def _paragraph(draft: Draft, rows: Rows, at: int) -> Found:
    end = at + 1
    while end < len(rows) and not rows[end].blank and starts_nothing(rows[end]):
        if starts_table(rows, end):
            break
        if UNDERLINE.fullmatch(rows[end].text):
            draft.say("underlined-heading", rows[end].number)
        end += 1
    if GLUED_HEADING.match(rows[at].text):
        draft.say("glued-heading", rows[at].number)
    return Chunk(Shape.PARAGRAPH, rows[at].number, rows[end - 1].number, rows[at:end]), end


_SHAPES: tuple[Callable[[Draft, Rows, int], Found], ...] = (
    _fence,
    _heading,
    _rule,
    _end,
    _attributes,
    _quote,
    _figure,
    _table,
    _list,
    _paragraph,
)
