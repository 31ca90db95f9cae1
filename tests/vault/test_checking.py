# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked at before and after SQLite opens a database; `test_damage.py` does it at large."""

from pathlib import Path

import pytest

from securetrain.vault import VaultDamagedError
from securetrain.vault.checking import look_before, look_inside
from tests.practice.making import attempt
from tests.vault.making import create, unlock

FRAME = 24 + 4_096


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A copy of a vault in use, whose log has several transactions."""
    made = create(tmp_path / "first")
    for number in range(6):
        made.journal.record(attempt(f"q-{number}"))
    copy = tmp_path / "kept"
    copy.mkdir()
    for path in made.folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    made.close()
    return copy / "vault.db"


def log_of(database: Path) -> Path:
    return database.with_name("vault.db-wal")


def test_a_log_says_that_the_end_was_unclean(used: Path) -> None:
    assert look_before(used)
    log_of(used).write_bytes(b"")
    assert not look_before(used)
    log_of(used).unlink()
    assert not look_before(used)


def test_a_log_may_be_torn_at_its_end(used: Path) -> None:
    whole = log_of(used).read_bytes()
    for size in (10, 32, 32 + 100, len(whole) - FRAME - 7, len(whole) - 7):
        log_of(used).write_bytes(whole[:size])
        assert look_before(used)


def test_a_log_may_have_an_older_round_behind_its_end(used: Path) -> None:
    whole = log_of(used).read_bytes()
    older = bytearray(whole[-FRAME:])
    older[8] ^= 1
    log_of(used).write_bytes(whole + bytes(older))
    assert look_before(used)


def test_what_failed_writes_left_behind_is_no_damage(used: Path) -> None:
    whole = log_of(used).read_bytes()
    # Each ends a transaction of this round, and none was written after the other.
    log_of(used).write_bytes(whole + whole[-FRAME:] + whole[-FRAME:] + whole[32 : 32 + FRAME])
    assert look_before(used)


LOST = {
    "its head": 30,
    "its round": 18,
    "its first page": 32 + 24 + 9,
    "its first checksum": 32 + 17,
    "its size of a page": 10,
}


@pytest.mark.parametrize("at", LOST.values(), ids=LOST.keys())
def test_a_log_that_lost_its_middle_is_damaged(used: Path, at: int) -> None:
    content = bytearray(log_of(used).read_bytes())
    content[at] ^= 1
    log_of(used).write_bytes(content)
    with pytest.raises(VaultDamagedError):
        look_before(used)


def test_pages_that_do_not_hang_together_are_noticed_after_an_unclean_end(tmp_path: Path) -> None:
    made = create(tmp_path / "first")
    with made.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'note'")
    made.close()
    opened = unlock(made.folder)
    with pytest.raises(VaultDamagedError):
        look_inside(opened.store, unclean=True)
    opened.close()
