# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and bookmarks: what a learner writes beside blocks, and blocks to come back to."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from securetrain.vault.database import Store
from securetrain.vault.spot import Spot
from securetrain.vault.tables import BOOKMARKS, NOTES


class Notebook:
    """Notes and bookmarks of an open vault; every change is on the disk when it returns."""

    def __init__(self, store: Store) -> None:
        """Take the open database."""
        self._store = store

    def notes(self) -> Mapping[Spot, str]:
        """Return all notes."""
        rows = self._store.rows(select(NOTES))
        return {Spot(pack, lesson, block): text for pack, lesson, block, text in rows}

    def write(self, spot: Spot, text: str) -> None:
        """Keep a note instead of the one before; an empty one is none."""
        before = delete(NOTES).where(
            NOTES.c.pack == spot.pack,
            NOTES.c.lesson == spot.lesson,
            NOTES.c.block == spot.block,
        )
        new = [insert(NOTES).values(**spot._asdict(), text=text)] if text.strip() else []
        self._store.write(before, *new)

    def forget_notes(self) -> None:
        """Forget all notes."""
        self._store.write(delete(NOTES))

    def bookmarks(self) -> frozenset[Spot]:
        """Return all bookmarks."""
        return frozenset(Spot(*spot) for spot in self._store.rows(select(BOOKMARKS)))

    def mark(self, spot: Spot, *, wanted: bool) -> None:
        """Put a bookmark at a block, or take it away."""
        before = delete(BOOKMARKS).where(
            BOOKMARKS.c.pack == spot.pack,
            BOOKMARKS.c.lesson == spot.lesson,
            BOOKMARKS.c.block == spot.block,
        )
        new = [insert(BOOKMARKS).values(**spot._asdict())] if wanted else []
        self._store.write(before, *new)
