# SPDX-License-Identifier: GPL-3.0-or-later
"""Every block but questions and scenarios to Markdown."""

import re

from securetrain.authoring.writing.inline import one_line, words
from securetrain.authoring.writing.prose import (
    braces,
    feedback,
    indented,
    item,
    joined,
    pair,
    prose,
    quoted,
)
from securetrain.course import (
    Action,
    Actions,
    Callout,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Leaf,
    Line,
    Prose,
    Quote,
    Table,
    Text,
    TrainerNote,
)

# A column sign, unless it is escaped or stands in code.
_PIPE = re.compile(r"(\\.|`+[^`]*`+)|\|")
_CLOSING = re.compile(r"(\\.)|#$")

Simple = Leaf | Heading | Card | Fact | TrainerNote | Actions


def block(value: Simple) -> list[str]:  # noqa: PLR0911 - one thought
    """Return a block as lines."""
    match value:
        case Heading():
            return [heading(value.level, one_line(value.text), braces(_id(value.id)))]
        case Prose(text=text):
            return prose(text)
        case Quote(text=text):
            return quoted(prose(text))
        case Table():
            return table(value)
        case Code():
            return code(value)
        case Figure():
            return [figure(value)]
        case Actions(actions=actions):
            return [line for each in actions for line in action(each)]
        case _:
            return _aside(value)


def heading(level: int, title: str, attributes: str) -> str:
    """Return a heading's line; a title may not end like the closing of a heading."""
    safe = _CLOSING.sub(lambda found: found[1] or "\\#", title)
    return joined("#" * level, safe, attributes)


def callout(kind: str, text: Text, attributes: str = "") -> list[str]:
    """Return a callout as lines."""
    return quoted([joined(f"[!{kind.upper()}]", attributes), *prose(text)])


def table(value: Table) -> list[str]:
    """Return a table as lines."""
    rule = "|" + "---|" * len(value.head)
    return [_row(value.head), rule, *(_row(row) for row in value.rows)]


def code(value: Code) -> list[str]:
    """Return a fenced block, its fence longer than any in it."""
    longest = max((len(each) for each in re.findall("`+", value.text)), default=0)
    fence = "`" * max(3, longest + 1)
    rows = value.text.split("\n") if value.text else []
    return [fence + value.language, *rows, fence]


def figure(value: Figure) -> str:
    """Return a picture's line."""
    alt = re.sub(r"([\\\[\]])", r"\\\1", value.alt)
    caption = one_line(value.caption).replace('"', '\\"')
    inside = joined(value.source, f'"{caption}"' if caption else "")
    given = braces(_id(value.id), ".decorative" if value.decorative else "")
    return joined(f"![{alt}]({inside})", given)


def action(value: Action) -> list[str]:
    """Return a step for the plan, with how to take it back below it."""
    given = braces(
        _id(value.id),
        f"{value.minutes}min" if value.minutes else "",
        f"within={value.within_days}d" if value.within_days else "",
        f"repeat={value.repeat_days}d" if value.repeat_days else "",
        pair("against", value.against),
        pair("os", value.os),
    )
    lines = item("- [ ]", words(value.text), given)
    return [lines[0], *indented([each.strip() for each in lines[1:]]), *feedback(value.undo)]


def _aside(value: Callout | Card | Fact | TrainerNote) -> list[str]:
    match value:
        case Callout(type=kind, text=text):
            return callout(kind.value, text, braces(_id(value.id), pair("os", value.os)))
        case Card(front=front, back=back):
            given = braces(_id(value.id), pair("family", value.family))
            return [*callout("card", front, given), "> ---", *quoted(prose(back))]
        case TrainerNote(text=text, phase=phase, minutes=minutes):
            name = pair("phase", phase.value if phase else "")
            return callout("trainer", text, braces(name, f"{minutes}min" if minutes else ""))
        case _:
            given = braces(
                _id(value.id),
                pair("source", value.source),
                pair("checked", value.checked),
                pair("review_by", value.review_by),
                pair("volatility", value.volatility.value),
                "critical" if value.critical else "",
            )
            return [*callout("fact", value.claim, given), "> ---", *quoted(prose(value.principle))]


def _id(name: str) -> str:
    return f"#{name}" if name else ""


def _row(cells: tuple[Line, ...]) -> str:
    shown = (_PIPE.sub(lambda found: found[1] or "\\|", one_line(each)) for each in cells)
    return "|" + "".join(f" {each} |" for each in shown)
