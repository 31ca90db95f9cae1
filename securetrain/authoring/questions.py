# SPDX-License-Identifier: GPL-3.0-or-later
"""A question: what belongs to it, which kind it is, and what every kind has."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from securetrain.authoring.blocks import leaf_blocks
from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import member, only, whole
from securetrain.authoring.kinds.arrange import ARROW, match, order, sort
from securetrain.authoring.kinds.asked import Asked
from securetrain.authoring.kinds.choice import choice, true_false
from securetrain.authoring.kinds.inspect import inspect
from securetrain.authoring.kinds.judge import judge
from securetrain.authoring.kinds.typed import ANSWER, number, short
from securetrain.authoring.kinds.web import web
from securetrain.authoring.line_shapes import ITEM, MARK
from securetrain.authoring.prose import text_of
from securetrain.authoring.rows import Chunk, Row, Shape
from securetrain.course import Difficulty, Line, Question, Task, Text, WebPage

_ASKS = re.compile(r"[?؟？❓]\ufe0f?(?: +|$)")
_COMMON = {
    "#", "points=", "family=", "difficulty=", "critical", "noreview", "shuffle=", "objective=",
    "rev=",
}  # fmt: skip
_ENDS = {"fact", "card", "trainer", "good", "mixed", "risky", "open"}


@dataclass(frozen=True)
class _Kind:
    """How a kind is told and read: the look of its answers, its reader, its own attributes."""

    is_answers: Callable[[Chunk], bool]
    read: Callable[[Draft, Asked], Task | None]
    keys: frozenset[str] = frozenset()


def is_question(chunk: Chunk) -> bool:
    """Say whether a heading asks something."""
    return chunk.shape is Shape.HEADING and bool(_ASKS.match(chunk.rows[0].text))


def question_end(chunks: Sequence[Chunk], at: int) -> int:
    """Return where the question whose heading stands at ``at`` ends.

    It ends at a heading, a step or an end mark, at a block that no question holds, and, once its
    answers are there, at anything but a hint or a reason.
    """
    kind, answered = _kind_of(chunks[at]), False
    for end in range(at + 1, len(chunks)):
        chunk = chunks[end]
        label = chunk.label.lower()
        if chunk.shape in (Shape.HEADING, Shape.RULE, Shape.END):
            return end
        if chunk.shape is Shape.CALLOUT and label in ("hint", "why"):
            answered = answered or kind is _TRUE_FALSE
        elif answered or (chunk.shape is Shape.CALLOUT and label in _ENDS):
            return end
        else:
            answered = kind.is_answers(chunk)
    return len(chunks)


def question(
    draft: Draft, chunks: Sequence[Chunk], pages: Mapping[str, WebPage]
) -> Question | None:
    """Return the question whose heading is the first of ``chunks``."""
    heading, *body = chunks
    given = heading.attributes
    kind = _kind_of(heading)
    only(draft, given, _COMMON | kind.keys | {f".{name}" for name in _names_of(kind)})
    if len([name for name in given.types if name in _KINDS]) > 1:
        draft.say("two-kinds", heading.line)
    if not 2 <= heading.level <= 5:
        draft.say("question-level", heading.line)
    if not given.id:
        draft.say("missing-id", heading.line, what="This question")
    answers = _answers(body, kind)
    asked = Asked(heading.line, given, answers, pages)
    task = kind.read(draft, asked)
    stem = [each for each in body if each is not answers and not _is_aside(each)]
    whys = [each for each in body if _is_aside(each) and each.label.lower() == "why"]
    if len(whys) > 1:
        draft.say("two-reasons", whys[1].line)
    prompt = _prompt(draft, heading)
    leaves = leaf_blocks(draft, stem)
    hints, why = tuple(_hints(draft, body)), _why(draft, whys)
    if task is None:
        return None
    return Question(
        given.id,
        prompt,
        task,
        leaves,
        hints,
        why,
        given.value("family"),
        whole(draft, given, "points", 1),
        member(draft, given, "difficulty", Difficulty.MEDIUM),
        "critical" in given.flags,
        "noreview" not in given.flags,
        _shuffled(draft, heading),
        whole(draft, given, "objective", 0),
        whole(draft, given, "rev", 1),
    )


def _prompt(draft: Draft, heading: Chunk) -> Line:
    row = heading.rows[0]
    words = row.text[_ask_end(row.text) :]
    if not words.strip():
        draft.say("empty-question", heading.line)
    return draft.words([Row(row.number, words)])


def _ask_end(text: str) -> int:
    found = _ASKS.match(text)
    return found.end() if found else 0


def _shuffled(draft: Draft, heading: Chunk) -> bool:
    given = heading.attributes.value("shuffle")
    if given not in ("", "yes", "no"):
        draft.say("unknown-word", heading.line, key="shuffle", text=given, words="yes, no")
    return given != "no"


def _is_aside(chunk: Chunk) -> bool:
    return chunk.shape is Shape.CALLOUT and chunk.label.lower() in ("hint", "why")


def _hints(draft: Draft, body: Sequence[Chunk]) -> Iterator[Text]:
    for chunk in body:
        if _is_aside(chunk) and chunk.label.lower() == "hint":
            only(draft, chunk.attributes, ())
            yield _said(draft, chunk)


def _why(draft: Draft, whys: Sequence[Chunk]) -> Text:
    for chunk in whys:
        only(draft, chunk.attributes, ())
    return tuple(paragraph for chunk in whys for paragraph in _said(draft, chunk))


def _said(draft: Draft, chunk: Chunk) -> Text:
    text = text_of(draft, chunk.rows)
    if not text:
        draft.say("empty-callout", chunk.line, text=chunk.label)
    return text


def _answers(body: Sequence[Chunk], kind: _Kind) -> Chunk | None:
    exact = [chunk for chunk in body if kind.is_answers(chunk)]
    if exact or kind in (_CHOICE, _TRUE_FALSE, _KINDS["web"], _KINDS["inspect"]):
        return exact[0] if exact else None
    return next((chunk for chunk in body if chunk.shape is Shape.LIST), None)


def _kind_of(heading: Chunk) -> _Kind:
    given = heading.attributes
    named = [name for name in given.types if name in _KINDS]
    if named:
        return _KINDS[named[0]]
    return _TRUE_FALSE if given.value("answer") else _CHOICE


def _names_of(kind: _Kind) -> list[str]:
    return [name for name, each in _KINDS.items() if each is kind]


def _items_match(chunk: Chunk, wanted: Callable[[re.Match[str]], bool]) -> bool:
    if chunk.shape is not Shape.LIST:
        return False
    items = (ITEM.fullmatch(row.text) for row in chunk.rows)
    return any(item is not None and wanted(item) for item in items)


def _boxes(chunk: Chunk) -> bool:
    return _items_match(chunk, lambda item: bool(MARK.match(item["text"] or "")))


def _numbers(chunk: Chunk) -> bool:
    return (
        chunk.shape is Shape.LIST
        and bool(ITEM.fullmatch(chunk.rows[0].text))
        and (not chunk.rows[0].text.lstrip().startswith(("-", "*", "+")))
    )


def _arrows(chunk: Chunk) -> bool:
    return chunk.shape is Shape.LIST and any(ARROW.search(row.text) for row in chunk.rows)


def _signs(chunk: Chunk) -> bool:
    return _items_match(chunk, lambda item: bool(ANSWER.fullmatch(item["text"] or "")))


def _groups(chunk: Chunk) -> bool:
    return _items_match(chunk, lambda item: len(item["space"]) > 1) and not _numbers(chunk)


_CHOICE = _Kind(_boxes, choice)
_TRUE_FALSE = _Kind(lambda _: False, true_false, frozenset({"answer="}))
_KINDS: dict[str, _Kind] = {
    "single": _CHOICE,
    "multiple": _CHOICE,
    "order": _Kind(_numbers, order),
    "match": _Kind(_arrows, match),
    "sort": _Kind(_groups, sort),
    "short": _Kind(_signs, short),
    "number": _Kind(_signs, number, frozenset({"unit="})),
    "inspect": _Kind(lambda chunk: chunk.shape is Shape.QUOTE, inspect, frozenset({"as="})),
    "judge": _Kind(_boxes, judge),
    "web": _Kind(_numbers, web, frozenset({"start=", "verdict="})),
}
