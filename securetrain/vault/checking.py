# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks whether a database is as it was written, before anything of it is shown.

Found by trying: SQLCipher's own check sees every flipped bit and every byte too many, but not a
cut at the end of a page; the size does. SQLite's check sees what an unclean end could leave. The
log is looked at first of all, because SQLite takes damage in its middle for its end and would
drop the answers behind it without a word. Neither sees an old page put back in place of a new one.
"""

from pathlib import Path
from struct import unpack

from securetrain.vault import names
from securetrain.vault.database import PAGE_SIZE, Store
from securetrain.vault.failures import damaged

_LOG_HEAD, _FRAME_HEAD = 32, 24
_LEAST = PAGE_SIZE


def look_before(database: Path) -> bool:
    """Look at the files before SQLite opens them; say whether the last end was unclean.

    Raises:
        VaultDamagedError: less than a page, or damage in the middle of the log.
    """
    if database.stat().st_size < _LEAST:
        raise damaged()
    log = database.with_name(names.LOG)
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
    if unclean and [tuple(row) for row in store.rows("PRAGMA integrity_check")] != [("ok",)]:
        raise damaged()


def _has_lost_its_middle(log: bytes) -> bool:
    """Say whether a log goes on, for two transactions or more, behind where it can be read.

    One transaction may be torn by a power cut: its writes were not yet waited for. What stands
    two further was begun only after that one was on the disk. Format:
    https://www.sqlite.org/fileformat2.html#the_write_ahead_log
    """
    if len(log) < _LOG_HEAD:
        return False
    magic, _form, size, _round, *salts = unpack(">6I", log[:24])
    order = ">" if magic & 1 else "<"
    sums = _checksum(log[:24], (0, 0), order)
    if size != PAGE_SIZE or sums != unpack(">2I", log[24:32]):
        # The head is waited for before the first page is written behind it.
        return len(log) >= _LOG_HEAD + _FRAME_HEAD + PAGE_SIZE
    at = _LOG_HEAD
    while at + _FRAME_HEAD + PAGE_SIZE <= len(log):
        head = log[at : at + _FRAME_HEAD]
        page = log[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE_SIZE]
        if unpack(">2I", head[8:16]) != tuple(salts):
            break
        sums = _checksum(page, _checksum(head[:8], sums, order), order)
        if sums != unpack(">2I", head[16:24]):
            break
        at += _FRAME_HEAD + PAGE_SIZE
    return _ends(log, at, tuple(salts)) >= 2


def _ends(log: bytes, begin: int, salts: tuple[int, ...]) -> int:
    """Count the pages of this round, from a place on, that end a transaction."""
    ended = 0
    for at in range(begin, len(log) - _FRAME_HEAD + 1, _FRAME_HEAD + PAGE_SIZE):
        _page, size_after, *found = unpack(">4I", log[at : at + 16])
        ended += size_after > 0 and tuple(found) == salts
    return ended


def _checksum(content: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = before
    words = unpack(f"{order}{len(content) // 4}I", content)
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & 0xFFFFFFFF
        second = (second + words[at + 1] + first) & 0xFFFFFFFF
    return first, second
