# SPDX-License-Identifier: GPL-3.0-or-later
"""What a single line looks like: the patterns the scanner tells blocks by."""

import re

from securetrain.authoring.attributes import is_alone
from securetrain.authoring.rows import Row, Rows

ITEM = re.compile(r"(?P<space> *)(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})[.)])(?: +(?P<text>.*))?")
MARK = re.compile(r"\[(?P<mark>[^\[\]])\](?: +|$)")
HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?: +(?P<text>.*))?")
GLUED_HEADING = re.compile(r" {0,3}#{1,6}[^#\s]")
FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<label>[^`]*)")
RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})")
UNDERLINE = re.compile(r" {0,3}=+ *")
END = re.compile(r" {0,3}<!-- *end *-->\s*")
QUOTE = re.compile(r" {0,3}> ?(?P<text>.*)")
CALLOUT = re.compile(r" {0,3}> ?\[!(?P<type>[^\[\]]{1,40})\](?P<rest>.*)")
FIGURE = re.compile(r" {0,3}!\[(?:[^\[\]\\]|\\.)*\]\(")
_TO_SCENE = re.compile(r"(?<!\\)(?:\\\\)*\]\(#")
_DELIMITER = re.compile(r"\|?(?: *:?-+:? *\|)* *:?-+:? *\|?")


def is_callout_start(row: Row) -> bool:
    """Say whether a row at the margin begins a callout."""
    return row.indent < 2 and bool(CALLOUT.fullmatch(row.text))


def sort_of(item: re.Match[str]) -> tuple[bool, bool, bool]:
    """Tell bullets, boxes and choices from their opposites: each makes a list of its own."""
    text = item["text"] or ""
    return bool(item["bullet"]), bool(MARK.match(text)), is_choice(text)


def is_choice(text: str) -> bool:
    """Say whether an item's text is a link to a scene."""
    return text.startswith("[") and not MARK.match(text) and bool(_TO_SCENE.search(text))


def starts_table(rows: Rows, at: int) -> bool:
    """Say whether a head and the line below it begin a table."""
    if at + 1 >= len(rows) or "|" not in rows[at].text or "|" not in rows[at + 1].text:
        return False
    return bool(_DELIMITER.fullmatch(rows[at + 1].text.strip()))


def starts_nothing(row: Row) -> bool:
    """Say whether a row can only go on with the paragraph above it."""
    text = row.text
    item = ITEM.fullmatch(text)
    if item:
        # A number in the middle of a sentence is no list: only "1." may interrupt one.
        return not item["text"] or not (item["bullet"] or int(item["number"]) == 1)
    shapes = (HEADING, RULE, END, QUOTE, FENCE)
    starts = any(shape.fullmatch(text) for shape in shapes) or bool(FIGURE.match(text))
    return not starts and not is_alone(text)
