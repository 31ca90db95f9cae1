# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts: what was half answered when the program was locked, until it is taken up again.

Decision: `securetrain.practice.drafts` says why there are drafts at all. Here they are one row for
a lesson, written whole and taken once: read and deleted in one transaction, and SQLite writes over
what is deleted. They go with their lesson when it is forgotten, and into no backup. *Bad, because*
until the next checkpoint the sealed log still holds the page that they stood on.
"""

from sqlalchemy import ColumnElement, delete, insert, select

from securetrain.practice import LessonKey
from securetrain.vault.database import Store
from securetrain.vault.tables import DRAFTS


class DraftBox:
    """The drafts of an open vault, as bytes; what is in them is for others to read."""

    def __init__(self, store: Store) -> None:
        """Take the open database."""
        self._store = store

    def keep(self, lesson: LessonKey, content: bytes, *, item: str = "") -> None:
        """Keep the drafts of a lesson, or of one item under review, instead of those before."""
        pack, name = lesson
        values = {"pack": pack, "lesson": name, "item": item, "content": content}
        self._store.write(delete(DRAFTS).where(*_of(lesson, item)), insert(DRAFTS).values(**values))

    def take(self, lesson: LessonKey, *, item: str = "") -> bytes | None:
        """Return the drafts and keep them no longer; None where there are none."""
        with self._store.writing() as connection:
            wanted = select(DRAFTS.c.content).where(*_of(lesson, item))
            content = connection.execute(wanted).scalar()
            if content is not None:
                connection.execute(delete(DRAFTS).where(*_of(lesson, item)))
        return content

    def forget(self) -> None:
        """Forget all drafts."""
        self._store.write(delete(DRAFTS))


def _of(lesson: LessonKey, item: str) -> tuple[ColumnElement[bool], ...]:
    columns = (DRAFTS.c.pack, DRAFTS.c.lesson, DRAFTS.c.item)
    return tuple(column == wanted for column, wanted in zip(columns, (*lesson, item), strict=True))
