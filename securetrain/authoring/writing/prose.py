# SPDX-License-Identifier: GPL-3.0-or-later
"""Text to paragraphs and lists in Markdown, and what stands around them."""

import re
from collections.abc import Iterator, Sequence

from securetrain.authoring.writing.inline import words
from securetrain.course import Marker, Paragraph, Text

_BARE = re.compile(r"[\w.,:/-]+")


def prose(text: Text) -> list[str]:
    """Return text as lines."""
    lines: list[str] = []
    indents: list[int] = []
    before: Paragraph | None = None
    for each in text:
        if before and _needs_gap(before, each):
            lines.append("")
        lines += _paragraph(each, indents)
        before = each
    return lines


def quoted(lines: Sequence[str]) -> list[str]:
    """Return lines with the sign of a quote before each."""
    return [f"> {line}".rstrip() for line in lines]


def indented(lines: Sequence[str], spaces: int = 2) -> list[str]:
    """Return lines moved to the right."""
    return [f"{' ' * spaces}{line}" if line else "" for line in lines]


def feedback(text: Text, spaces: int = 2) -> list[str]:
    """Return what is said about an item, below it."""
    return indented(quoted(prose(text)), spaces)


def item(mark: str, line: str, attributes: str = "") -> list[str]:
    """Return an item of a list; further lines stand below its words."""
    first, *rest = f"{line} {attributes}".rstrip(" ").split("\n")
    return [f"{mark} {first}", *indented(rest, len(mark) + 1)]


def braces(*parts: str) -> str:
    """Return attributes between braces, or nothing where there is none."""
    given = [each for each in parts if each]
    return f"{{{' '.join(given)}}}" if given else ""


def pair(key: str, value: object) -> str:
    """Return ``key=value``, between quotes where that is needed; nothing for an empty value."""
    text = str(value)
    if not text:
        return ""
    if _BARE.fullmatch(text):
        return f"{key}={text}"
    hidden = re.sub(r'(["\\])', r"\\\1", text)
    return f'{key}="{hidden}"'


def joined(*parts: str) -> str:
    """Join what is there with spaces."""
    return " ".join(each for each in parts if each)


def _needs_gap(before: Paragraph, each: Paragraph) -> bool:
    listed = (Marker.BULLET, Marker.NUMBER)
    if each.marker not in listed or before.marker not in (*listed, Marker.CONTINUED):
        return True
    starts = each.level > before.level or each.marker is not before.marker
    return before.marker is Marker.CONTINUED or (starts and each.number > 1)


def _paragraph(each: Paragraph, indents: list[int]) -> Iterator[str]:
    rows = words(each.runs).split("\n")
    if each.marker is Marker.NONE:
        indents.clear()
        yield from rows
        return
    if each.marker is Marker.CONTINUED:
        spaces = indents[each.level] if each.level < len(indents) else 2
        yield from indented(rows, spaces)
        return
    mark = "-" if each.marker is Marker.BULLET else f"{each.number}."
    before = indents[each.level - 1] if 0 < each.level <= len(indents) else 0
    del indents[each.level :]
    indents.append(before + len(mark) + 1)
    yield f"{' ' * before}{mark} {rows[0]}"
    yield from indented(rows[1:], indents[-1])
