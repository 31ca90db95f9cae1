# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup opens with its own passphrase, is counted, and becomes a vault of its own."""

import errno
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from securetrain import vault as room
from securetrain.places import assets
from securetrain.practice import Spot
from securetrain.sealing import WeakPassphraseError, WrongPassphraseError, draw_words, read_words
from securetrain.vault import (
    BackupError,
    FolderTakenError,
    NewerVaultError,
    NotKeptError,
    Vault,
    VaultDamagedError,
)
from securetrain.vault.backup import _HEAD
from tests.practice.making import attempt
from tests.vault.making import (
    ANOTHER,
    PASSPHRASE,
    back_up,
    create,
    open_backup,
    restore,
    unlock,
)
from tests.vault.proofs.cuts import files_of

DRAWN = draw_words(read_words(assets() / "wordlists" / "en.txt"))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    made.journal.record(attempt("q-1"))
    made.notebook.write(Spot("pack", "phone", 2), "Ask her on the phone.")
    yield made
    made.close()


def test_a_restored_backup_holds_all_that_was_kept_then(vault: Vault, tmp_path: Path) -> None:
    backup = back_up(vault, DRAWN)
    vault.journal.record(attempt("q-2"))
    restored = restore(open_backup(backup, DRAWN), tmp_path / "again", ANOTHER)
    assert restored.journal.attempts() == (attempt("q-1"),)
    assert restored.notebook.notes() == {Spot("pack", "phone", 2): "Ask her on the phone."}
    restored.close()
    unlock(tmp_path / "again", passphrase=ANOTHER).close()
    assert sorted(files_of(tmp_path / "again")) == ["keys.bin", "vault.db"]


def test_a_backup_of_every_older_form_is_restored(tmp_path: Path) -> None:
    for kept in sorted((Path(__file__).parent / "kept").iterdir()):
        body = (kept / "keys.bin").read_bytes() + (kept / "vault.db").read_bytes()
        backup = _HEAD + sha256(body).digest() + body
        opened = room.open_backup(backup, PASSPHRASE)
        restored = restore(opened, tmp_path / kept.name, ANOTHER)
        attempts = restored.journal.attempts()
        assert attempts[:30] == tuple(attempt(f"q-{number}", on=number) for number in range(30))
        assert [bool(each.techniques) for each in attempts[30:]] == [True] * (kept.name > "form-3")
        restored.close()


def test_backups_are_counted_in_the_vault_and_in_what_is_restored(
    vault: Vault, tmp_path: Path
) -> None:
    first = back_up(vault, DRAWN)
    back_up(vault, DRAWN)
    assert vault.backups == 2
    restored = restore(open_backup(first, DRAWN), tmp_path / "again", ANOTHER)
    assert restored.backups == 1
    restored.close()


def test_a_backup_shares_no_key_with_the_vault_and_leaves_nothing_beside_it(vault: Vault) -> None:
    backup = back_up(vault, DRAWN)
    assert backup.startswith(b"STBACKUP")
    assert sorted(files_of(vault.folder)) == ["keys.bin", "vault.db", "vault.db-wal"]
    with pytest.raises(WrongPassphraseError):
        open_backup(backup, PASSPHRASE)
    database = open_backup(backup, DRAWN).database
    assert database[:16] != files_of(vault.folder)["vault.db"][:16]


def resealed(backup: bytes, body: bytes) -> bytes:
    return backup[:16] + sha256(body).digest() + body


def test_what_is_no_whole_backup_is_refused(vault: Vault) -> None:
    backup = back_up(vault, DRAWN)
    for other in (b"", b"%PDF-1.7", b"STBACKUP\x02" + backup[9:]):
        with pytest.raises(BackupError, match="not a backup"):
            open_backup(other, DRAWN)
    for damage in (backup[:-1], backup + b"\0", backup[:60], backup[:70_000]):
        with pytest.raises(BackupError, match="damaged"):
            open_backup(damage, DRAWN)
    for byte in range(48, len(backup), len(backup) // 50):
        flipped = backup[:byte] + bytes([backup[byte] ^ 1]) + backup[byte + 1 :]
        with pytest.raises(BackupError, match="damaged"):
            open_backup(flipped, DRAWN)
    with pytest.raises(BackupError):
        open_backup(resealed(backup, backup[48 : 48 + 65_536]), DRAWN)


def test_a_forged_database_is_noticed_and_leaves_no_folder(vault: Vault, tmp_path: Path) -> None:
    backup = back_up(vault, DRAWN)
    body = bytearray(backup[48:])
    body[-100] ^= 1
    opened = open_backup(resealed(backup, bytes(body)), DRAWN)
    with pytest.raises(VaultDamagedError):
        restore(opened, tmp_path / "again", ANOTHER)
    assert not (tmp_path / "again").exists()


ACTING = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON attempt BEGIN DELETE FROM attempt; END",
    "a view": "CREATE VIEW v AS SELECT * FROM note",
}


@pytest.mark.parametrize("statement", ACTING.values(), ids=ACTING.keys())
def test_a_backup_in_which_something_acts_by_itself_is_refused(
    vault: Vault, tmp_path: Path, statement: str
) -> None:
    with vault.store.writing() as connection:
        connection.exec_driver_sql(statement)
    opened = open_backup(back_up(vault, DRAWN), DRAWN)
    with pytest.raises(VaultDamagedError):
        restore(opened, tmp_path / "again", ANOTHER)
    assert not (tmp_path / "again").exists()


def test_a_newer_backup_is_told_to_be_newer(vault: Vault, tmp_path: Path) -> None:
    with vault.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    opened = open_backup(back_up(vault, DRAWN), DRAWN)
    with pytest.raises(NewerVaultError):
        restore(opened, tmp_path / "again", ANOTHER)


def test_a_backup_is_not_restored_over_a_vault_nor_under_a_weak_passphrase(
    vault: Vault, tmp_path: Path
) -> None:
    opened = open_backup(back_up(vault, DRAWN), DRAWN)
    with pytest.raises(FolderTakenError):
        restore(opened, vault.folder, ANOTHER)
    with pytest.raises(WeakPassphraseError):
        restore(opened, tmp_path / "again", "1379")


def test_a_backup_that_could_not_be_made_is_not_counted(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", full)
        with pytest.raises(NotKeptError):
            back_up(vault, DRAWN)
    assert vault.backups == 0
    assert "vault.copy" not in files_of(vault.folder)
