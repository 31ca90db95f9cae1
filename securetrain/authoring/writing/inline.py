# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs to the words of one paragraph in Markdown."""

import re
from collections.abc import Sequence
from dataclasses import replace

from securetrain.course import Line, Link, LinkKind, Run

_SPECIAL = re.compile(r"[\\`*\[\]{}]|(?<![^\W_])_|_(?![^\W_])|!$")
_START = re.compile(r"[#>+~=|:<-]|[?؟？❓]|\d{1,9}[.)]|```")
_ASCII = re.compile(r"[!-/:-@\[-`{-~]")
_PATHS = {
    LinkKind.TERM: "../../glossary.md#{}",
    LinkKind.LESSON: "../{}/lesson.md",
    LinkKind.PAGE: "{}",
}
_STYLES = ("link", "strong", "emphasis")
_MARKS = {"strong": "**", "emphasis": "*"}


def words(line: Line) -> str:
    """Return runs as one paragraph; a line feed becomes a backslash and a new line."""
    rows = _grouped(line, ()).split("\n")
    return "\\\n".join(started(row) for row in rows)


def one_line(line: Line) -> str:
    """Return runs as a single line, without breaks."""
    flat = tuple(replace(run, text=run.text.replace("\n", " ")) for run in line)
    return words(flat)


def started(row: str) -> str:
    """Return a row whose first sign begins nothing but a sentence."""
    found = _START.match(row)
    if not found:
        return row
    if found[0] == "```" or not _ASCII.match(found[0][-1]):  # neither can be escaped
        return "{}" + row
    return f"{found[0][:-1]}\\{found[0][-1]}{row[found.end() :]}"


def escaped(text: str) -> str:
    """Return text in which no sign means anything."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _grouped(runs: Sequence[Run], done: tuple[str, ...]) -> str:
    out, at = "", 0
    while at < len(runs):
        style, end = _widest(runs, at, done)
        inner = _wrapped(style, runs[at:end], done) if style else _bare(runs[at])
        out = _beside(out, inner)
        at = end
    return out


def _widest(runs: Sequence[Run], at: int, done: tuple[str, ...]) -> tuple[str, int]:
    """Return the style that goes on longest from ``at``, and where it ends."""
    best, furthest = "", at + 1
    for style in _STYLES:
        value = getattr(runs[at], style)
        if not value or style in done:
            continue
        end = at
        while end < len(runs) and getattr(runs[end], style) == value:
            end += 1
        if not best or end > furthest:
            best, furthest = style, end
    return best, furthest


def _wrapped(style: str, runs: Sequence[Run], done: tuple[str, ...]) -> str:
    inner = _grouped(runs, (*done, style))
    link = runs[0].link
    if style == "link" and link:
        return f"{_bracketed(inner)}({_target(link)})"
    mark = _MARKS[style]
    body = inner.strip(" ")
    start = inner[: len(inner) - len(inner.lstrip(" "))]
    end = inner[len(inner.rstrip(" ")) :]
    within, end_of_it = _widest(runs, 0, (*done, style))
    if body.startswith("*") or body.endswith("*"):
        is_one = within in _MARKS and end_of_it == len(runs)
        body = body if is_one else f"{{}}{body}{{}}"
    return f"{start}{mark}{body}{mark}{end}"


def _bare(run: Run) -> str:
    if run.code:
        text = run.text.replace("\n", " ")
        ticks = "`" * (max((len(each) for each in re.findall("`+", text)), default=0) + 1)
        space = " " if text.startswith("`") or text.endswith("`") else ""
        return f"{ticks}{space}{text}{space}{ticks}"
    text = escaped(run.text)
    return f"{_bracketed(text)}{{.ltr}}" if run.ltr else text


def _bracketed(inner: str) -> str:
    """Set words in brackets; ``[!`` at the beginning of a quote would begin a callout."""
    return f"[\\{inner}]" if inner.startswith("!") else f"[{inner}]"


def _beside(left: str, right: str) -> str:
    """Join two stretches; ``{}`` keeps marks apart that would run together."""
    together = left[-1:] == right[:1] and left[-1:] in ("*", "`")
    plain = left[-2:-1] == "\\"
    return f"{left}{{}}{right}" if together and not plain else left + right


def _target(link: Link) -> str:
    if link.kind is not LinkKind.ADDRESS:
        return _PATHS[link.kind].format(link.target)
    return f"<{link.target}>" if re.search(r"[()'\[\]]", link.target) else link.target
