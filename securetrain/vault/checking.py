# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks whether a database is as it was written, before anything of it is shown.

Found by trying: SQLCipher's own check sees every flipped bit and every byte too many, but not a
cut at the end of a page; the size does. SQLite's check sees what an unclean end could leave. The
log is looked at first of all, because SQLite takes damage in its middle for its end and would
drop the answers behind it without a word; only damage in the log's last two or three pages cannot
be told from what a power cut tears. Nothing sees an old page put back in place of a new one.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from struct import unpack

from securetrain.vault import disk, names
from securetrain.vault.database import PAGE_SIZE, Store
from securetrain.vault.failures import damaged

_LOG_HEAD, _FRAME_HEAD = 32, 24
_LEAST = PAGE_SIZE
_LARGEST_LOG = 64 * 1024 * 1024
"""Bytes; SQLite takes a log in long before, and it is read whole."""


def look_before(database: Path) -> bool:
    """Look at the files before SQLite opens them; say whether the last end was unclean.

    Raises:
        VaultDamagedError: less than a page, damage in the middle of the log, or something beside
            it that is no log.
    """
    if database.stat().st_size < _LEAST:
        raise damaged()
    log, journal = (database.with_name(name) for name in (names.LOG, names.JOURNAL))
    if any(os.path.lexists(each) and not _is_log(each) for each in (log, journal)):
        raise damaged()
    content = log.read_bytes() if log.exists() else b""
    if content and _has_lost_its_middle(content):
        raise damaged()
    return bool(content)


def look_inside(store: Store, *, unclean: bool) -> None:
    """Look at every page; after an unclean end, at how they hang together, too.

    Raises:
        VaultDamagedError: something is not as it was written.
    """
    if unclean:
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = int(store.rows("PRAGMA page_count")[0][0])
    if store.path.stat().st_size != pages * PAGE_SIZE:
        raise damaged()
    if store.rows("PRAGMA cipher_integrity_check"):
        raise damaged()
    # A backup may come from anybody who gave its passphrase along: nothing in it acts by itself.
    if store.rows("SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')"):
        raise damaged()
    if unclean and [tuple(row) for row in store.rows("PRAGMA integrity_check")] != [("ok",)]:
        raise damaged()


def _is_log(path: Path) -> bool:
    return disk.is_plain(path) and path.stat().st_size <= _LARGEST_LOG


def _has_lost_its_middle(log: bytes) -> bool:
    """Say whether a log goes on, for two transactions or more, behind where it can be read.

    One transaction may be torn by a power cut: its writes were not yet waited for. Two that follow
    one another, each page chained to the one before by its checksum, were written after what
    stands before them was on the disk. Left over from writes that failed are never two in a chain.
    Format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
    """
    if len(log) < _LOG_HEAD + _FRAME_HEAD + PAGE_SIZE:
        return False
    magic, _form, size = unpack(">3I", log[:12])
    order = ">" if magic & 1 else "<"
    last = _checksum(log[:24], (0, 0), order)
    if size != PAGE_SIZE or last != unpack(">2I", log[24:32]):
        return True  # the head is waited for before the first page is written behind it
    is_broken, ended = False, 0
    for frame in _frames(log):
        is_of_round = frame[8:16] == log[16:24]
        stored = unpack(">2I", frame[16:24])
        is_chained = is_of_round and stored == _checksum(
            frame[_FRAME_HEAD:], _checksum(frame[:8], last, order), order
        )
        is_broken = is_broken or not is_chained
        ended = (ended if is_chained else 0) + (is_broken and is_of_round and any(frame[4:8]))
        if ended >= 2:
            return True
        last = stored
    return False


def _frames(log: bytes) -> Iterator[bytes]:
    """Yield each whole page of a log with its own head."""
    size = _FRAME_HEAD + PAGE_SIZE
    for at in range(_LOG_HEAD, len(log) - size + 1, size):
        yield log[at : at + size]


def _checksum(content: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = before
    words = iter(unpack(f"{order}{len(content) // 4}I", content))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
