# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs in a vault: written beside those that count in small steps, then made to count in one.

Decision: a large pack in one transaction would fill the log and hold up every answer. So its files
go in under a number that no pack names yet, a few megabytes at a time, and one short transaction
lets the pack name them. What an interrupted change left is cleared away with the next one.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from sqlalchemy import Connection, ScalarSelect, delete, func, insert, select

from securetrain.pack import (
    Channel,
    Installed,
    VerifiedPack,
    Watch,
    contents,
    installed,
    read_channel,
    unwatched,
    write_channel,
)
from securetrain.vault.database import Store
from securetrain.vault.failures import VaultError
from securetrain.vault.tables import CHANNELS, PACK_FILES, PACKS

Rows = list[dict[str, Any]]

MOST_AT_ONCE = 4 * 1024 * 1024
"""Bytes of content in one transaction, but for a file that is larger by itself (none may be)."""


class VaultPacks:
    """The packs of an open vault; it behaves as `securetrain.pack.PackStore` says.

    Each method raises NotKeptError where the disk does not take it, and changes nothing then.
    """

    def __init__(self, store: Store) -> None:
        """Take the open database."""
        self._store = store

    def channels(self) -> tuple[Channel, ...]:
        """Return the channels that are trusted here, every signature checked anew."""
        rows = self._store.rows(select(CHANNELS.c.content).order_by(CHANNELS.c.id))
        return tuple(read_channel(content) for (content,) in rows)

    def packs(self) -> tuple[Installed, ...]:
        """Return the packs, in the order of their names."""
        rows = self._store.rows(select(PACKS).order_by(PACKS.c.id))
        return tuple(
            Installed(name, title, version, channel, publisher, date.fromordinal(day), size)
            for name, title, version, channel, publisher, day, size, _copy in rows
        )

    def files(self, pack: str) -> Mapping[str, str]:
        """Return the SHA-256 of each file of a pack by its name; empty for no such pack."""
        wanted = select(PACK_FILES.c.name, PACK_FILES.c.sha256).where(
            PACK_FILES.c.copy_number == _copy_of(pack)
        )
        return {str(name): str(digest) for name, digest in self._store.rows(wanted)}

    def read(self, pack: str, name: str) -> bytes | None:
        """Return a file of a pack, None where there is none."""
        here = PACK_FILES.c.name == name
        wanted = select(PACK_FILES.c.content).where(
            PACK_FILES.c.copy_number == _copy_of(pack), here
        )
        found = self._store.rows(wanted)
        return bytes(found[0][0]) if found else None

    def install(
        self, pack: VerifiedPack, channel: Channel | None, *, watch: Watch = unwatched
    ) -> None:
        """Keep a pack and its channel in place of those before, all or nothing."""
        assert pack.trusted and channel, "what is read without trust comes near no vault"  # noqa: PT018
        self.clear()
        highest = self._store.rows(select(func.max(PACK_FILES.c.copy_number)))[0][0] or 0
        copy = int(highest) + 1
        try:
            last: Rows = []
            for rows in _some_at_once(pack, copy, watch):
                if last:
                    with self._store.writing() as connection:
                        connection.execute(insert(PACK_FILES), last)
                last = rows
            with self._store.writing() as connection:
                connection.execute(insert(PACK_FILES), last)
                _let_count(connection, installed(pack), copy)
                _put_channel(connection, channel)
        finally:
            with suppress(VaultError):  # then with the next change
                self.clear()

    def keep_channel(self, channel: Channel) -> None:
        """Keep what is known of a channel."""
        with self._store.writing() as connection:
            _put_channel(connection, channel)

    def remove(self, pack: str) -> None:
        """Take a pack away; what is known of its channel stays."""
        self._store.write(delete(PACKS).where(PACKS.c.id == pack))
        self.clear()

    def clear(self) -> None:
        """Take away the files that belong to no pack, a few at a time."""
        stray = PACK_FILES.c.copy_number.not_in(select(PACKS.c.copy_number))
        if not self._store.rows(select(PACK_FILES.c.copy_number).where(stray).limit(1)):
            return  # as nearly always; only this much is answered by the index alone
        size = func.length(PACK_FILES.c.content)
        left = self._store.rows(
            select(PACK_FILES.c.copy_number, PACK_FILES.c.name, size).where(stray)
        )
        while left:
            some, size_of_some = 0, 0
            while some < len(left) and (not some or size_of_some < MOST_AT_ONCE):
                size_of_some += left[some][2]
                some += 1
            gone = [
                delete(PACK_FILES).where(
                    PACK_FILES.c.copy_number == copy, PACK_FILES.c.name == name
                )
                for copy, name, _size in left[:some]
            ]
            self._store.write(*gone)
            left = left[some:]

    def free(self) -> int:
        """Return the bytes that are free on the vault's disk."""
        return shutil.disk_usage(self._store.path.parent).free


def _copy_of(pack: str) -> ScalarSelect[int]:
    return select(PACKS.c.copy_number).where(PACKS.c.id == pack).scalar_subquery()


def _some_at_once(pack: VerifiedPack, copy: int, watch: Watch) -> Iterator[Rows]:
    """Yield the rows of a pack's files, as many together as one transaction takes."""
    rows: Rows = []
    size = 0
    for each, content in contents(pack, watch):
        if rows and size + each.size > MOST_AT_ONCE:
            yield rows
            rows, size = [], 0
        named = {"copy_number": copy, "name": each.name, "sha256": each.sha256}
        rows.append({**named, "content": content})
        size += each.size
    yield rows


def _let_count(connection: Connection, pack: Installed, copy: int) -> None:
    connection.execute(delete(PACKS).where(PACKS.c.id == pack.id))
    values = {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "channel": pack.channel,
        "publisher": pack.publisher,
        "review_by": pack.review_by.toordinal(),
        "size": pack.size,
        "copy_number": copy,
    }
    connection.execute(insert(PACKS).values(**values))


def _put_channel(connection: Connection, channel: Channel) -> None:
    connection.execute(delete(CHANNELS).where(CHANNELS.c.id == channel.id))
    values = {"id": channel.id, "content": write_channel(channel)}
    connection.execute(insert(CHANNELS).values(**values))
