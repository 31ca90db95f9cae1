# SPDX-License-Identifier: GPL-3.0-or-later
"""Chunks to the simple blocks: prose, quotes, tables, code, figures, plain callouts."""

import re
from collections.abc import Sequence

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import only
from securetrain.authoring.prose import paragraphs_of, text_of
from securetrain.authoring.rows import Chunk, Row, Shape
from securetrain.course import Callout, CalloutType, Code, Figure, Line, Prose, Quote, Table

PLAIN_CALLOUTS = {kind.value: kind for kind in CalloutType}
_FIGURE = re.compile(
    r"""\ {0,3}!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]
    \(\s*(?P<source>[^\s()"]+)(?:\s+"(?P<caption>(?:[^"\\]|\\.)*)")?\s*\)\s*""",
    re.VERBOSE,
)
_CELL_END = re.compile(r"(?<!\\)(?:\\\\)*\|")
_TICKS = re.compile(r"\\.|`+[^`]*`+")
PROSE = (Shape.PARAGRAPH, Shape.LIST)


def prose(draft: Draft, chunks: Sequence[Chunk]) -> Prose | None:
    """Return neighbouring paragraphs and lists as one block."""
    text = paragraphs_of(draft, chunks)
    return Prose(text) if text else None


def quote(draft: Draft, chunk: Chunk) -> Quote | None:
    """Return somebody's words."""
    text = text_of(draft, chunk.rows)
    return Quote(text) if text else None


def code(draft: Draft, chunk: Chunk) -> Code:
    """Return a fenced block, letter by letter."""
    del draft
    return Code("\n".join(row.text for row in chunk.rows), chunk.label)


def callout(draft: Draft, chunk: Chunk) -> Callout:
    """Return one of the callouts that hold text and nothing else; an unknown one is a note."""
    kind = PLAIN_CALLOUTS.get(chunk.label.lower(), CalloutType.NOTE)
    keys = {"#", "os="} if kind is CalloutType.DEVICE else {"#"}
    only(draft, chunk.attributes, keys)
    text = text_of(draft, chunk.rows)
    if not text:
        draft.say("empty-callout", chunk.line, text=chunk.label)
    if kind is CalloutType.DEVICE and not chunk.attributes.value("os"):
        draft.say("device-without-os", chunk.line)
    return Callout(kind, text, chunk.attributes.value("os"), chunk.attributes.id)


def table(draft: Draft, chunk: Chunk) -> Table:
    """Return a table; rows are filled or cut to the width of its head."""
    rows = [_cells(draft, row) for row in chunk.rows]
    head = rows[0]
    for row, cells in zip(chunk.rows[1:], rows[1:], strict=True):
        if len(cells) != len(head):
            draft.say("uneven-table", row.number, found=len(cells), wanted=len(head))
    width = len(head)
    even = tuple((row + ((),) * width)[:width] for row in rows[1:])
    return Table(head, even)


def figure(draft: Draft, chunk: Chunk) -> Figure | None:
    """Return a picture; a drawing is named by the picture that is made from it."""
    row = chunk.rows[0]
    found = _FIGURE.fullmatch(row.text)
    if not found:
        draft.say("bad-figure", row.number)
        return None
    only(draft, chunk.attributes, {"#", ".decorative"})
    decorative = "decorative" in chunk.attributes.types
    alt = _plain(found["alt"])
    if not alt and not decorative:
        draft.say("missing-alt", row.number)
    source = _shipped(draft, row, found["source"])
    caption = draft.words([Row(row.number, (found["caption"] or "").replace('\\"', '"'))])
    return Figure(source, alt, caption, decorative, chunk.attributes.id)


def _shipped(draft: Draft, row: Row, source: str) -> str:
    if not re.fullmatch(r"img/[A-Za-z0-9._-]{1,80}\.(?:svg|png|jpg|jpeg|webp)", source):
        draft.say("bad-picture-path", row.number, text=source)
    return re.sub(r"\.svg$", ".png", source)


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).strip()


def _hide(found: re.Match[str]) -> str:
    """Hide the column signs of a stretch of code."""
    return found[0].replace("|", "\0") if found[0].startswith("`") else found[0]


def _cells(draft: Draft, row: Row) -> tuple[Line, ...]:
    text = row.text.strip().removeprefix("|")
    hidden = _TICKS.sub(_hide, text)
    cells, start = [], 0
    for found in _CELL_END.finditer(hidden):
        cells.append(hidden[start : found.end() - 1])
        start = found.end()
    rest = hidden[start:]
    if rest.strip():
        cells.append(rest)
    return tuple(draft.words([Row(row.number, each.replace("\0", "|"))]) for each in cells)
