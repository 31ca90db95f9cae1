# SPDX-License-Identifier: GPL-3.0-or-later
"""Missing ids written into a source that is otherwise left byte for byte as it is."""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from securetrain.authoring.attributes import Attributes, take
from securetrain.authoring.blocks import is_task_list
from securetrain.authoring.draft import Draft
from securetrain.authoring.items import every_item, items_of, take_attributes
from securetrain.authoring.questions import is_question, question_end
from securetrain.authoring.rows import Chunk, Shape, rows_of
from securetrain.authoring.scan import scan
from securetrain.authoring.scenarios import is_scenario, scenario_end, slug
from securetrain.authoring.source import may_be_read
from securetrain.authoring.yaml_entries import split_front_matter

_KIND = re.compile(r"kind:\s*([a-z-]+)")
_ID = re.compile(r"\{[^{}]*#([^\s{}]+)")
_CALLOUTS = {"fact": "f", "card": "c"}
_SMALL = frozenset(
    """a an and are as at be by do does for from has have how i if in is it its my no not of on or
    our so that the their there they this to was we what when where which who why will with you
    your""".split()  # noqa: SIM905 - a list of words reads best as words
)
_LETTERS = 5
_WORDS = 3


@dataclass(frozen=True)
class _Gap:
    """A thing without an id: its kind's letters, its words, the line an id is written on."""

    prefix: str
    words: str
    line: int


def format_source(source: str, rng: Random) -> str:
    """Return ``source`` with an id for everything that needs one; no other byte is touched.

    An id is made of three words of what it is for; where there are no Latin letters, of five
    letters that ``rng`` draws. A scene's is that of its title, so that links go on working.
    """
    draft = Draft("")
    if not may_be_read(source, draft):
        return source
    front, body = split_front_matter(draft, rows_of(source))
    kind = next((found[1] for row in front if (found := _KIND.match(row.text))), "")
    if kind not in ("", "help"):
        return source
    lines = source.split("\n")
    taken = {found for line in lines for found in _ID.findall(line)}
    for gap in _gaps(draft, scan(draft, body), is_help=kind == "help"):
        name = _name(gap, taken, rng)
        taken.add(name)
        lines[gap.line - 1] = _with_id(lines[gap.line - 1], gap.line, name)
    return "\n".join(lines)


def _gaps(draft: Draft, chunks: Sequence[Chunk], *, is_help: bool) -> Iterator[_Gap]:
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        end = at + 1
        if is_scenario(chunk):
            end = scenario_end(chunks, at)
            yield from _gap(chunk, "sc")
            for each in chunks[at + 1 : end]:
                yield from _inside(draft, each, are_scenes=True)
        elif is_question(chunk):
            end = question_end(chunks, at)
            yield from _gap(chunk, "q")
        else:
            yield from _inside(draft, chunk, are_scenes=is_help and chunk.level > 1)
        at = end


def _inside(draft: Draft, chunk: Chunk, *, are_scenes: bool) -> Iterator[_Gap]:
    label = chunk.label.lower()
    if chunk.shape is Shape.HEADING and are_scenes:
        yield from _gap(chunk, "")
    elif chunk.shape is Shape.CALLOUT and label in _CALLOUTS:
        yield from _gap(chunk, _CALLOUTS[label])
    elif is_task_list(chunk):
        for item in every_item(items_of(draft, chunk)):
            given = take_attributes(draft, item)
            if not given.id and item.words:
                words = " ".join(row.text for row in item.words)
                yield _Gap("a", words, given.line if given.present else item.words[-1].number)


def _gap(chunk: Chunk, prefix: str) -> Iterator[_Gap]:
    given: Attributes = chunk.attributes
    if given.id:
        return
    words = " ".join(row.text for row in chunk.rows[:3])
    yield _Gap(prefix, words, given.line if given.present else chunk.line)


def _name(gap: _Gap, taken: set[str], rng: Random) -> str:
    words = slug(gap.words).split("-") if slug(gap.words) else []
    if gap.prefix:
        long = [word for word in words if word not in _SMALL] or words
        words = [gap.prefix, *long[:_WORDS]] if long else []
    if not words:
        letters = "".join(rng.choice(string.ascii_lowercase) for _ in range(_LETTERS))
        words = [gap.prefix or "scene", letters]
    name = "-".join(words)[:60].strip("-")
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def _with_id(line: str, number: int, name: str) -> str:
    body = line.rstrip(" \t\r")
    given = take(body, number)[1]
    if given.present:
        rest = body[given.start + 1 :]
        space = "" if rest.startswith((" ", "}")) else " "
        return f"{body[: given.start]}{{#{name}{space}{rest}{line[len(body) :]}"
    return f"{body} {{#{name}}}{line[len(body) :]}"
