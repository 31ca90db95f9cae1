# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML to entries with line numbers: text, lists and mappings, and nothing cleverer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml import events as parts

from securetrain.authoring.draft import Draft
from securetrain.authoring.rows import Rows
from securetrain.course import LIMITS


@dataclass
class Entry:
    """A value of YAML: ``text``, or ``items``, or ``pairs``; every scalar is text.

    One that is ``broken`` has had its finding already.
    """

    line: int
    text: str | None = None
    items: list["Entry"] | None = None
    pairs: dict[str, "Entry"] | None = None
    key_lines: dict[str, int] = field(default_factory=dict)
    broken: bool = False


_SPACE = re.compile(r"[ \t\r\n]+")


class _RefusedError(Exception):
    def __init__(self, code: str, line: int, text: str = "") -> None:
        super().__init__(code)
        self.code, self.line, self.text = code, line, text


def split_front_matter(draft: Draft, rows: Rows) -> tuple[Rows, Rows]:
    """Split rows into the lines between the two ``---`` and what follows them."""
    if not rows or rows[0].text.rstrip() != "---":
        draft.say("no-front-matter", 1)
        return (), rows
    for at in range(1, len(rows)):
        if rows[at].text.rstrip() == "---":
            return rows[1:at], rows[at + 1 :]
    draft.say("open-front-matter", 1)
    return (), ()


def read_entries(draft: Draft, rows: Rows, *, depth: int) -> Entry:
    """Return the mapping that ``rows`` write, or a broken one when they cannot be read."""
    first = rows[0].number if rows else 1
    source = "\n".join(row.text for row in rows)
    most = LIMITS.front_matter_bytes if depth <= LIMITS.front_matter_depth else LIMITS.source_bytes
    if len(source.encode(errors="replace")) > most:
        draft.say("front-matter-too-large", first, most=most // 1024)
        return Entry(first, pairs={}, broken=True)
    try:
        entry = _document(yaml.parse(source, Loader=yaml.BaseLoader), first, depth)
    except _RefusedError as error:
        draft.say(error.code, error.line, text=error.text, most=depth)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", "") or "a sign may not stand here"
        draft.say("bad-yaml", first + (mark.line if mark else 0), text=reason)
    else:
        if entry.pairs is not None:
            return entry
        draft.say("not-pairs", first)
    return Entry(first, pairs={}, broken=True)


def _document(stream: Iterator[parts.Event], first: int, depth: int) -> Entry:
    found = Entry(first, pairs={})
    documents = 0
    for event in stream:
        if isinstance(event, parts.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _RefusedError("two-documents", _line(event, first))
        elif isinstance(event, parts.NodeEvent):
            found = _entry(event, stream, (first, depth))
    return found


def _entry(event: parts.Event, stream: Iterator[parts.Event], place: tuple[int, int]) -> Entry:
    first, depth = place
    line = _line(event, first)
    if isinstance(event, parts.AliasEvent) or getattr(event, "anchor", None):
        raise _RefusedError("yaml-anchor", line)
    tag = getattr(event, "tag", None)
    if tag:
        raise _RefusedError("yaml-tag", line, str(tag))
    if isinstance(event, parts.ScalarEvent):
        return Entry(line, text=_SPACE.sub(" ", str(event.value)).strip(" "))
    if not depth:
        raise _RefusedError("yaml-too-deep", line)
    if isinstance(event, parts.SequenceStartEvent):
        return Entry(line, items=list(_items(stream, (first, depth - 1))))
    return _mapping(line, stream, (first, depth - 1))


def _items(stream: Iterator[parts.Event], place: tuple[int, int]) -> Iterator[Entry]:
    while not isinstance(event := next(stream), parts.SequenceEndEvent):
        yield _entry(event, stream, place)


def _mapping(line: int, stream: Iterator[parts.Event], place: tuple[int, int]) -> Entry:
    found = Entry(line, pairs={})
    assert found.pairs is not None
    while not isinstance(event := next(stream), parts.MappingEndEvent):
        key = _entry(event, stream, place)
        if key.text is None:
            raise _RefusedError("bad-yaml", key.line, "a key that is no word")
        if key.text in found.pairs:
            raise _RefusedError("key-twice", key.line, key.text)
        found.pairs[key.text] = _entry(next(stream), stream, place)
        found.key_lines[key.text] = key.line
    return found


def _line(event: parts.Event, first: int) -> int:
    mark = event.start_mark
    return first + (mark.line if mark else 0)
