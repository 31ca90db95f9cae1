# SPDX-License-Identifier: GPL-3.0-or-later
"""The sealed database, and what SQLite says of failures turned into sentences."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from securetrain.vault import NotKeptError, VaultDamagedError, VaultError
from securetrain.vault.database import Store, copy_sealed, told
from securetrain.vault.secret import new_secret

SECRET = new_secret()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "vault.db", SECRET)
    with opened.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE word (said TEXT)")
        connection.exec_driver_sql("INSERT INTO word VALUES ('pomegranate')")
    yield opened
    opened.close()


WANTED = {
    "cipher": "4",
    "journal_mode": "wal",
    "synchronous": 2,
    "locking_mode": "exclusive",
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "foreign_keys": 1,
}


def test_the_settings_are_those_that_were_chosen(store: Store) -> None:
    names = [name for name in WANTED if name != "cipher"]
    assert {name: store.rows(f"PRAGMA {name}")[0][0] for name in names} == {
        name: WANTED[name] for name in names
    }
    assert store.rows("PRAGMA cipher_page_size")[0][0] == "4096"


def test_the_library_is_the_one_that_was_tried(store: Store) -> None:
    assert store.rows("PRAGMA cipher_version")[0][0].startswith("4.")
    assert store.rows("PRAGMA cipher_provider")[0][0] == "openssl"


def test_no_shared_memory_stands_beside(store: Store, tmp_path: Path) -> None:
    assert sorted(path.name for path in tmp_path.iterdir()) == ["vault.db", "vault.db-wal"]
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["vault.db"]


def test_another_key_opens_nothing_and_says_nothing_on_the_error_channel(
    store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store.close()
    with pytest.raises(VaultDamagedError):
        Store(tmp_path / "vault.db", new_secret())
    assert capfd.readouterr() == ("", "")


def test_a_failure_carries_neither_statement_nor_value(store: Store) -> None:
    with pytest.raises(VaultError) as said, store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("pomegranate",))
    assert "pomegranate" not in repr(said.value)
    assert said.value.__suppress_context__


NUMBERS = {
    "full": (13, NotKeptError, "no room"),
    "read-only": (8, NotKeptError, "cannot be written"),
    "no answer": (10, NotKeptError, "did not answer"),
    "corrupt": (11, VaultDamagedError, "damaged"),
    "no database": (26, VaultDamagedError, "damaged"),
}


@pytest.mark.parametrize(("number", "kind", "words"), NUMBERS.values(), ids=NUMBERS.keys())
def test_each_of_sqlites_numbers_has_its_sentence(
    number: int, kind: type[VaultError], words: str
) -> None:
    said = told(number)
    assert isinstance(said, kind)
    assert words in said.what


def test_a_full_file_loses_nothing_and_goes_on_when_there_is_room(store: Store) -> None:
    pages = store.rows("PRAGMA page_count")[0][0]
    store.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(NotKeptError, match="no room"), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES (?)", ("x" * 20_000,))
    assert store.rows("SELECT count(*) FROM word")[0][0] == 1
    store.rows("PRAGMA max_page_count = 1000000")
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES ('quince')")
    assert store.rows("SELECT count(*) FROM word")[0][0] == 2


def test_a_copy_opens_with_its_own_key_alone(store: Store, tmp_path: Path) -> None:
    secret = new_secret()
    copy_sealed(store, tmp_path / "copy", secret)
    with pytest.raises(VaultDamagedError):
        Store(tmp_path / "copy", SECRET)
    copy = Store(tmp_path / "copy", secret)
    assert copy.rows("SELECT said FROM word") == [("pomegranate",)]
    assert secret.opens(tmp_path / "copy")
    copy.close()


def test_a_copy_that_could_not_be_finished_is_taken_away(store: Store, tmp_path: Path) -> None:
    with store.bare() as connection:
        connection.execute("ATTACH ':memory:' AS copy KEY ''")
        with pytest.raises(VaultError):
            copy_sealed(store, tmp_path / "copy", new_secret())
        connection.execute("DETACH copy")
    assert not (tmp_path / "copy").exists()


def test_what_sqlite_says_outside_of_a_transaction_is_a_sentence_too(store: Store) -> None:
    with pytest.raises(VaultError) as said, store.bare() as connection:
        connection.execute("SELECT nothing FROM nowhere")
    assert isinstance(said.value, NotKeptError)


def test_closing_waits_for_whoever_uses_it(store: Store) -> None:
    begun, ended = Event(), Event()

    def use() -> None:
        with store.alone():
            begun.set()
            ended.wait()

    using, closing = Thread(target=use), Thread(target=store.close)
    using.start()
    begun.wait()
    closing.start()
    closing.join(0.1)
    assert store._is_open
    ended.set()
    using.join()
    closing.join()
    assert not store._is_open
