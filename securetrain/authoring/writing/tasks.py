# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and their answers to Markdown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from securetrain.authoring.writing.blocks import block, callout, heading
from securetrain.authoring.writing.inline import one_line, words
from securetrain.authoring.writing.prose import (
    braces,
    feedback,
    indented,
    item,
    pair,
    quoted,
)
from securetrain.course import (
    Accepted,
    Bucket,
    Choice,
    Difficulty,
    Inspect,
    Item,
    Judge,
    Line,
    Match,
    Number,
    Option,
    Order,
    Pair,
    Part,
    Question,
    Reading,
    Short,
    Sort,
    Span,
    Statement,
    Task,
    Text,
    TrueFalse,
    Truth,
    Web,
)

LEVEL = 3  # signs before a question or a scenario
_MARKS = {Truth.GENUINE: "x", Truth.MANIPULATED: "!", Truth.UNKNOWN: "?"}
_SIGNS = {Reading.SUSPICIOUS: "!", Reading.FINE: "="}


def question(value: Question) -> list[list[str]]:
    """Return a question as stretches of lines, with an empty line between each."""
    title = f"? {one_line(value.prompt)}"
    stem = [block(each) for each in value.stem]
    hints = [callout("hint", each) for each in value.hints]
    why = [callout("why", value.why)] if value.why else []
    body = [*stem, answers(value.task), *hints, *why]
    return [[heading(LEVEL, title, _attributes(value))], *(each for each in body if each)]


def is_closed(value: Question, *, by_list: bool) -> bool:
    """Say whether a block after a question, which may be a list, is seen to be none of its own."""
    is_ended = bool(value.why or value.hints)
    match value.task:
        case TrueFalse():
            return is_ended
        case Web(way=way):
            return bool(way) and (is_ended or not by_list)
        case _:
            return is_ended or not by_list


def answers(task: Task) -> list[str]:  # noqa: PLR0911 - one thought
    """Return the answers of a task as lines."""
    match task:
        case Choice(options=options):
            return _each(_option(option) for option in options)
        case Order(items=items):
            return _each(_numbered(n, each) for n, each in enumerate(items, 1))
        case Match():
            extras = [item("-", f"=> {_side(each)}") for each in task.extras]
            return _each([*(_pair(each) for each in task.pairs), *extras])
        case Sort(buckets=buckets):
            return _each(_bucket(bucket) for bucket in buckets)
        case Short(answers=accepted):
            return _each(_accepted(each) for each in accepted)
        case Number(spans=spans):
            return _each(_span(span) for span in spans)
        case Inspect(lines=lines):
            return quoted(["".join(_part(part) for part in line) for line in lines])
        case Judge(statements=statements):
            return _each(_statement(each) for each in statements)
        case Web(way=way):
            return [f"{n}. {name}" for n, name in enumerate(way, 1)]
        case _:
            return []


def _attributes(value: Question) -> str:
    return braces(
        f"#{value.id}" if value.id else "",
        *_of_task(value.task),
        "" if value.points == 1 else pair("points", value.points),
        pair("family", value.family),
        "" if value.difficulty is Difficulty.MEDIUM else pair("difficulty", value.difficulty.value),
        "critical" if value.critical else "",
        "" if value.review else "noreview",
        "" if value.shuffle else "shuffle=no",
        pair("objective", value.objective or ""),
        "" if value.rev == 1 else pair("rev", value.rev),
    )


def _of_task(task: Task) -> Sequence[str]:  # noqa: PLR0911 - one thought
    match task:
        case TrueFalse(answer=answer):
            return [f"answer={'true' if answer else 'false'}"]
        case Choice(options=options, multiple=multiple):
            right = sum(option.right for option in options)
            if multiple and right < 2:
                return [".multiple"]
            return [".single"] if right > 1 and not multiple else []
        case Number(unit=unit):
            return [".number", pair("unit", unit)]
        case Inspect(look=look):
            return [".inspect", f"as={look.value}"]
        case Web(start=start, verdict=verdict):
            return [".web", pair("start", start), pair("verdict", verdict.value)]
        case _:
            return [f".{task.KIND}"]


def _each(items: Iterable[list[str]]) -> list[str]:
    return [line for each in items for line in each]


def _boxed(mark: str, text: Line, attributes: str) -> list[str]:
    first, *rest = item(f"- [{mark}]", words(text), attributes)
    return [first, *indented([line.strip() for line in rest])]


def _option(option: Option) -> list[str]:
    weight = "" if option.weight is None else braces(_share(option.weight))
    return [*_boxed("x" if option.right else " ", option.text, weight), *feedback(option.feedback)]


def _share(hundredths: int) -> str:
    return f"{hundredths / 100:g}"


def _numbered(number: int, each: Item) -> list[str]:
    return [*item(f"{number}.", words(each.text)), *feedback(each.feedback, 3)]


def _side(line: Line) -> str:
    return re.sub(r"=>", r"=\\>", one_line(line))


def _pair(each: Pair) -> list[str]:
    line = f"{_side(each.left)} => {_side(each.right)}"
    return [*item("-", line), *feedback(each.feedback)]


def _bucket(bucket: Bucket) -> list[str]:
    name = tuple(replace(run, strong=True) for run in bucket.name)
    lines = item("-", one_line(name))
    for each in bucket.items:
        lines += indented([*item("-", words(each.text)), *feedback(each.feedback)])
    return lines


def _accepted(each: Accepted) -> list[str]:
    sign = "~" if each.share == 50 else "="
    weight = "" if each.share in (50, 100) else braces(_share(each.share))
    text = re.sub(r"([\\{}])", r"\\\1", each.text)
    return [*item("-", f"{sign} {text}", weight), *feedback(each.feedback)]


def _span(span: Span) -> list[str]:
    shown = f"{span.low}" if span.low == span.high else f"{span.low}..{span.high}"
    return [*item("-", f"= {shown}"), *feedback(span.feedback)]


def _part(part: Part) -> str:
    text = re.sub(r"([\\\[\]{}!])", r"\\\1", part.text)
    if part.reading is Reading.PLAIN:
        return text
    return f"[{text}]{{{_SIGNS[part.reading]} {_reason(part.why)}}}"


def _reason(why: Text) -> str:
    return " ".join(one_line(paragraph.runs) for paragraph in why)


def _statement(each: Statement) -> list[str]:
    given = braces(pair("technique", each.technique), pair("check", "; ".join(each.checks)))
    return [*_boxed(_MARKS[each.truth], each.text, given), *feedback(each.reason)]
