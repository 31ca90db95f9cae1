# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a list to a tree of items, each with its words, its quote and its attributes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from securetrain.authoring.attributes import NO_ATTRIBUTES, Attributes, is_alone, take
from securetrain.authoring.draft import Draft
from securetrain.authoring.line_shapes import ITEM, MARK
from securetrain.authoring.rows import Chunk, Row, Rows
from securetrain.authoring.scan import described
from securetrain.course import LIMITS


@dataclass
class ListItem:
    """An item of a list; ``mark`` is what stands in its box, ``paragraphs`` its words.

    ``quote`` are the rows of its indented ``>`` lines, without the sign.
    """

    line: int
    indent: int
    number: int | None = None
    mark: str = ""
    paragraphs: list[list[Row]] = field(default_factory=list)
    quote: list[Row] = field(default_factory=list)
    children: list["ListItem"] = field(default_factory=list)
    attributes: Attributes = NO_ATTRIBUTES

    @property
    def words(self) -> Rows:
        """The rows of its first paragraph."""
        return tuple(self.paragraphs[0]) if self.paragraphs else ()


def items_of(draft: Draft, chunk: Chunk) -> list[ListItem]:
    """Return the items of a list as its author nested them."""
    top: list[ListItem] = []
    open_items: list[ListItem] = []
    gap = False
    for row in chunk.rows:
        if row.blank:
            gap = True
            continue
        found = ITEM.fullmatch(row.text)
        if found and not _belongs_to_sentence(found, open_items, gap=gap):
            _add_item(draft, row, found, (top, open_items))
        else:
            _add_row(draft, row, open_items, gap=gap)
        gap = False
    return top


def every_item(items: list[ListItem]) -> Iterator[ListItem]:
    """Yield items and everything nested in them, in reading order."""
    for item in items:
        yield item
        yield from every_item(item.children)


def take_attributes(draft: Draft, item: ListItem) -> Attributes:
    """Take the attributes from the end of an item's words, or from the line below them."""
    if item.attributes.present or not item.words:
        return item.attributes
    rows = item.paragraphs[0]
    row, found = described(draft, rows[-1])
    if found.present:
        item.paragraphs[0] = [*rows[:-1], row]
        item.attributes = found
    return item.attributes


def _belongs_to_sentence(found: re.Match[str], open_items: list[ListItem], *, gap: bool) -> bool:
    """Say whether "12. ..." at the start of a wrapped line is no item of its own."""
    if gap or found["bullet"] or not open_items or not found["number"]:
        return False
    indent = len(found["space"])
    siblings = any(each.number is not None and abs(each.indent - indent) < 2 for each in open_items)
    return not siblings and int(found["number"]) != 1


def _add_item(
    draft: Draft, row: Row, found: re.Match[str], place: tuple[list[ListItem], list[ListItem]]
) -> None:
    top, open_items = place
    indent = len(found["space"])
    while open_items and indent < open_items[-1].indent + 2:
        open_items.pop()
    if len(open_items) >= LIMITS.list_levels:
        draft.say("list-too-deep", row.number, most=LIMITS.list_levels)
        open_items.pop()
    number = int(found["number"]) if found["number"] else None
    item = ListItem(row.number, indent, number)
    text = found["text"] or ""
    mark = MARK.match(text)
    if mark:
        item.mark = mark["mark"]
        text = text[mark.end() :]
    item.paragraphs.append([Row(row.number, text)])
    (open_items[-1].children if open_items else top).append(item)
    open_items.append(item)


def _add_row(draft: Draft, row: Row, open_items: list[ListItem], *, gap: bool) -> None:
    words = row.text.strip()
    owner = _owner(row, open_items) if gap or words.startswith(">") else open_items[-1]
    if words.startswith(">"):
        owner.quote.append(Row(row.number, words[1:].removeprefix(" ")))
    elif words.startswith(("```", "~~~")):
        draft.say("fence-in-list", row.number)
    elif is_alone(words) and not owner.attributes.present:
        owner.attributes = take(row.text, row.number)[1]
    elif gap or not owner.paragraphs:
        owner.paragraphs.append([row])
    else:
        owner.paragraphs[-1].append(row)


def _owner(row: Row, open_items: list[ListItem]) -> ListItem:
    inside = [item for item in open_items if item.indent < row.indent]
    return inside[-1] if inside else open_items[-1]
