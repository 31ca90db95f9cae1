# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of passphrase in its two meanings; `test_proofs.py` cuts both short."""

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest

from securetrain.sealing import Slot, WeakPassphraseError, WrongPassphraseError, open_slot
from securetrain.vault import NotKeptError, Vault, VaultDamagedError, VaultError
from securetrain.vault.held_keys import HeldKeys
from tests.practice.making import attempt
from tests.vault.making import ANOTHER, PASSPHRASE, change_passphrase, create, renew_key, unlock
from tests.vault.proofs.cuts import files_of, lay_out

Change = Callable[[Vault, str, str], None]
BOTH = pytest.mark.parametrize("change", [change_passphrase, renew_key], ids=["another", "renew"])


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    made.journal.record(attempt("q-1"))
    yield made
    made.close()


@BOTH
def test_only_the_new_passphrase_opens_after_a_change(vault: Vault, change: Change) -> None:
    change(vault, PASSPHRASE, ANOTHER)
    vault.journal.record(attempt("q-2"))
    vault.close()
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder)
    again = unlock(vault.folder, passphrase=ANOTHER)
    assert [each.item for each in again.journal.attempts()] == ["q-1", "q-2"]
    again.close()
    assert sorted(files_of(vault.folder)) == ["keys.bin", "vault.db"]


@BOTH
def test_the_vault_goes_on_as_it_was_after_a_change(vault: Vault, change: Change) -> None:
    change(vault, PASSPHRASE, ANOTHER)
    assert vault.journal.attempts() == (attempt("q-1"),)
    assert vault.journal.undo() == attempt("q-1")
    change(vault, ANOTHER, PASSPHRASE)
    vault.close()
    unlock(vault.folder).close()


@BOTH
def test_the_same_passphrase_again_is_a_change_like_any_other(vault: Vault, change: Change) -> None:
    change(vault, PASSPHRASE, PASSPHRASE)
    vault.close()
    unlock(vault.folder).close()


@BOTH
def test_whoever_does_not_know_the_old_passphrase_changes_nothing(
    vault: Vault, change: Change
) -> None:
    before = files_of(vault.folder)
    with pytest.raises(WrongPassphraseError):
        change(vault, ANOTHER, "several words that nobody said before")
    with pytest.raises(WeakPassphraseError):
        change(vault, PASSPHRASE, "1379")
    assert files_of(vault.folder) == before


def test_another_passphrase_alone_leaves_the_database_as_it_is(vault: Vault) -> None:
    vault.close()
    mark = (vault.folder / "vault.db").read_bytes()[:16]
    again = unlock(vault.folder)
    change_passphrase(again, PASSPHRASE, ANOTHER)
    again.close()
    assert (vault.folder / "vault.db").read_bytes()[:16] == mark


def test_an_older_key_file_opens_nothing_of_a_database_written_anew(vault: Vault) -> None:
    older = files_of(vault.folder)["keys.bin"]
    renew_key(vault, PASSPHRASE, ANOTHER)
    vault.journal.record(attempt("q-2"))
    vault.close()
    (vault.folder / "keys.bin").write_bytes(older)
    with pytest.raises(VaultDamagedError):
        unlock(vault.folder)


def test_an_older_copy_of_the_folder_still_opens_with_the_old_passphrase(vault: Vault) -> None:
    vault.close()
    older = files_of(vault.folder)
    again = unlock(vault.folder)
    renew_key(again, PASSPHRASE, ANOTHER)
    again.close()
    lay_out(older, vault.folder)
    unlock(vault.folder).close()


def spoilt(monkeypatch: pytest.MonkeyPatch, *, raising: bool) -> None:
    """Let the first page that is written to the key file not arrive."""
    real, written = HeldKeys.write, []

    def write(keys: HeldKeys, page: object) -> None:
        written.append(page)
        if len(written) > 1:
            real(keys, page)  # type: ignore[arg-type]
        elif raising:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(HeldKeys, "write", write)


@BOTH
@pytest.mark.parametrize("raising", [True, False], ids=["told", "silent"])
def test_a_record_that_did_not_arrive_leaves_the_old_passphrase_alone(
    vault: Vault, change: Change, monkeypatch: pytest.MonkeyPatch, *, raising: bool
) -> None:
    with monkeypatch.context() as patched:
        spoilt(patched, raising=raising)
        with pytest.raises(NotKeptError):
            change(vault, PASSPHRASE, ANOTHER)
    vault.journal.record(attempt("q-2"))
    vault.close()
    assert sorted(files_of(vault.folder)) == ["keys.bin", "vault.db"]
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, passphrase=ANOTHER)
    again = unlock(vault.folder)
    assert len(again.journal.attempts()) == 2
    again.close()


def test_a_record_that_holds_something_else_is_not_trusted(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = open_slot
    seen: list[Slot] = []

    def another(file: bytes, key: bytes) -> Slot:
        slot = real(file, key)
        seen.append(slot)
        return slot if len(seen) == 1 else replace(slot, secret=bytes(64))

    monkeypatch.setattr("securetrain.vault.changing.open_slot", another)
    with pytest.raises(NotKeptError):
        change_passphrase(vault, PASSPHRASE, ANOTHER)


def test_no_answer_goes_into_the_old_database_once_its_key_is_gone(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(*_arguments: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr("securetrain.vault.changing.settle", stops)
        with pytest.raises(NotKeptError):
            renew_key(vault, PASSPHRASE, ANOTHER)
    with pytest.raises(VaultError):
        vault.journal.record(attempt("q-2"))
    vault.close()
    again = unlock(vault.folder, passphrase=ANOTHER)
    assert again.journal.attempts() == (attempt("q-1"),)
    again.close()


@pytest.mark.parametrize("step", ["changing._try", "changing.settle"])
def test_what_is_answered_while_the_key_is_renewed_is_kept(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    answering = Thread(target=lambda: vault.journal.record(attempt("q-2")))
    where = f"securetrain.vault.{step}"
    real = import_module("securetrain.vault.changing").__dict__[step.partition(".")[2]]

    def meanwhile(*what: object) -> None:
        answering.start()
        answering.join(0.2)  # it waits for its turn, so this passes; else it is done at once
        real(*what)

    monkeypatch.setattr(where, meanwhile)
    renew_key(vault, PASSPHRASE, ANOTHER)
    answering.join()
    vault.close()
    again = unlock(vault.folder, passphrase=ANOTHER)
    assert [each.item for each in again.journal.attempts()] == ["q-1", "q-2"]
    again.close()
