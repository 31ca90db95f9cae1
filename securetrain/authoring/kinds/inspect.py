# SPDX-License-Identifier: GPL-3.0-or-later
"""Mark what is suspicious in a message: ``[part]{! why}`` and ``[part]{= why fine}``."""

import re
from collections.abc import Iterator

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import member
from securetrain.authoring.kinds.asked import Asked
from securetrain.authoring.kinds.typed import unescaped
from securetrain.authoring.prose import text_of
from securetrain.authoring.rows import Row, Rows, trimmed
from securetrain.course import Inspect, Look, Part, Reading

_PART = re.compile(
    r"\[(?P<text>(?:[^\[\]\\]|\\.)*)\]\{(?P<sign>[!=])(?P<why>(?:[^{}\\]|\\.|\{[^{}]*\})*)\}",
    re.DOTALL,
)
_OPEN = re.compile(r"\]\{[!=]")
_READINGS = {"!": Reading.SUSPICIOUS, "=": Reading.FINE}


def inspect(draft: Draft, asked: Asked) -> Inspect | None:
    """Return a message line by line, each line in parts."""
    if asked.answers is None:
        draft.say("no-message", asked.line)
        return None
    given = asked.attributes
    is_mail = given.value("as") == "email"
    look = Look.MAIL if is_mail else member(draft, given, "as", Look.MAIL)
    if not given.value("as"):
        draft.say("inspect-as", asked.line)
    return Inspect(look, _lines(draft, trimmed(asked.answers.rows)))


def _lines(draft: Draft, rows: Rows) -> tuple[tuple[Part, ...], ...]:
    lines: list[list[Part]] = [[]]
    for part in _parts(draft, rows):
        if part.reading is not Reading.PLAIN:
            lines[-1].append(part)
            continue
        first, *rest = part.text.split("\n")
        for n, text in enumerate((first, *rest)):
            if n:
                lines.append([])
            if text:
                lines[-1].append(Part(text))
    return tuple(tuple(line) for line in lines)


def _parts(draft: Draft, rows: Rows) -> Iterator[Part]:
    source = "\n".join(row.text.rstrip() for row in rows)
    at = 0
    for found in _PART.finditer(source):
        line = rows[source.count("\n", 0, found.start())].number
        yield from _plain(draft, source[at : found.start()], line)
        at = found.end()
        yield _marked(draft, found, line)
    yield from _plain(draft, source[at:], rows[source.count("\n", 0, at)].number if rows else 1)


def _plain(draft: Draft, text: str, line: int) -> Iterator[Part]:
    open_part = _OPEN.search(text)
    if open_part:
        at = line + text.count("\n", 0, open_part.start())
        rest = text[open_part.start() :].split("\n", maxsplit=1)[0]
        draft.say("part-form", at, text=rest)
    if text:
        yield Part(_unescaped(text))


def _marked(draft: Draft, found: re.Match[str], line: int) -> Part:
    text = " ".join(found["text"].split())
    why = text_of(draft, [Row(line, " ".join(found["why"].split()))])
    if not text:
        draft.say("part-empty", line)
    if not why:
        draft.say("part-without-why", line, text=text)
    return Part(unescaped(text), _READINGS[found["sign"]], why)


def _unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
