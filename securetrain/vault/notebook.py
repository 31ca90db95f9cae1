# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and bookmarks, kept: on the disk before anything returns."""

from collections.abc import Mapping

from sqlalchemy import Connection, Delete, Table, delete, insert, select

from securetrain.course import legible
from securetrain.practice import Notebook, Spot, put_together
from securetrain.vault.database import Store
from securetrain.vault.tables import BOOKMARKS, NOTES


class VaultNotebook:
    """A notebook in a sealed database; it behaves as `securetrain.practice.Notebook` says.

    Each method raises NotKeptError where the disk does not take it, and changes nothing then.
    """

    def __init__(self, store: Store) -> None:
        """Take the open database."""
        self._store = store

    def notes(self) -> Mapping[Spot, str]:
        """Return all notes."""
        rows = self._store.rows(select(NOTES))
        return {Spot(pack, lesson, block): text for pack, lesson, block, text in rows}

    def write(self, spot: Spot, text: str) -> None:
        """Keep a note instead of the one before; an empty one is none."""
        with self._store.writing() as connection:
            _put_note(connection, spot, text)

    def forget_notes(self) -> None:
        """Forget all notes; bookmarks stay."""
        self._store.write(delete(NOTES))

    def bookmarks(self) -> frozenset[Spot]:
        """Return all bookmarks."""
        return frozenset(Spot(*spot) for spot in self._store.rows(select(BOOKMARKS)))

    def mark(self, spot: Spot, *, wanted: bool) -> None:
        """Put a bookmark at a block, or take it away."""
        with self._store.writing() as connection:
            _put_bookmark(connection, spot, wanted=wanted)


def take_in(connection: Connection, other: Notebook) -> None:
    """Keep what is in another notebook as well; of two notes beside one block both."""
    kept = {Spot(*row[:3]): row[3] for row in connection.execute(select(NOTES))}
    for spot, text in other.notes().items():
        _put_note(connection, spot, put_together(kept.get(spot, ""), text))
    for spot in other.bookmarks():
        _put_bookmark(connection, spot, wanted=True)


def _put_note(connection: Connection, spot: Spot, text: str) -> None:
    connection.execute(_gone(NOTES, spot))
    if (kept := legible(text)).strip():
        connection.execute(insert(NOTES).values(**spot._asdict(), text=kept))


def _put_bookmark(connection: Connection, spot: Spot, *, wanted: bool) -> None:
    connection.execute(_gone(BOOKMARKS, spot))
    if wanted:
        connection.execute(insert(BOOKMARKS).values(**spot._asdict()))


def _gone(table: Table, spot: Spot) -> Delete:
    wanted = table.c.pack == spot.pack, table.c.lesson == spot.lesson, table.c.block == spot.block
    return delete(table).where(*wanted)
