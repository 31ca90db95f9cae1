# SPDX-License-Identifier: GPL-3.0-or-later
"""What every kind of question is read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from securetrain.authoring.actions import one_line
from securetrain.authoring.attributes import Attributes
from securetrain.authoring.draft import Draft
from securetrain.authoring.items import ListItem, items_of
from securetrain.authoring.prose import text_of
from securetrain.authoring.rows import Chunk, Row, Rows
from securetrain.course import Text, WebPage


@dataclass(frozen=True)
class Asked:
    """A question's heading line, its attributes, its answers as written, the invented web."""

    line: int
    attributes: Attributes
    answers: Chunk | None
    pages: Mapping[str, WebPage] = field(default_factory=dict)

    def items(self, draft: Draft) -> list[ListItem]:
        """Return the items of the answers; a finding when there are none."""
        if self.answers is None:
            draft.say("no-answers", self.line)
            return []
        return items_of(draft, self.answers)


def feedback(draft: Draft, item: ListItem) -> Text:
    """Return what is said about an item, and report what may not stand below it."""
    one_line(draft, item)
    return text_of(draft, item.quote)


def joined(rows: Rows) -> Row:
    """Return the rows of an item as one row."""
    text = " ".join(row.text.strip() for row in rows)
    return Row(rows[0].number if rows else 1, text)
