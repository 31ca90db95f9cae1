# SPDX-License-Identifier: GPL-3.0-or-later
"""How a vault is made and unlocked.

All that is done here leaves, whenever it is cut short, a vault that opens or none at all: the key
file comes last into a new folder and is the first to go, and a database that takes another's place
lies whole beside it before anything else changes.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from securetrain.sealing import (
    FULL,
    PROFILES,
    Profile,
    Slot,
    derive_key,
    new_key_file,
    open_slot,
    refuse_weak,
)
from securetrain.vault import disk, names
from securetrain.vault.failures import disk_failures_told, folder_taken, unreadable
from securetrain.vault.held_keys import HeldKeys, alone_in, hold
from securetrain.vault.open_vault import Vault
from securetrain.vault.secret import Secret, new_secret, secret_of
from securetrain.vault.settling import checked, renew_digest, tidy
from securetrain.vault.warming import warm_up


def create(folder: Path, passphrase: str, profile: Profile = FULL) -> Vault:
    """Make a vault in a folder where there is none, and open it.

    Raises:
        WeakPassphraseError, StrangePassphraseError: the passphrase would not do.
        FolderTakenError: something is kept there already.
        VaultOpenError: somebody is making one there just now.
        NotKeptError: the disk did not take it; a new try finds the folder as it was.
    """
    refuse_weak(passphrase)
    warm_up()
    secret = new_secret()
    file, slot = new_keys(passphrase, secret, profile)
    with alone_in(folder):
        with disk_failures_told():
            prepare(folder)
            with _or_nothing(folder):
                _write_empty(folder / names.FRESH_DATABASE, secret, file)
        return begin(folder, file, slot)


def _write_empty(path: Path, secret: Secret, file: bytes) -> None:
    from securetrain.vault.database import Store
    from securetrain.vault.schema import create_tables

    disk.write_new(path, b"")
    store = Store(path, secret)
    try:
        create_tables(store)
        renew_digest(store, file)
    finally:
        store.close()


def new_keys(passphrase: str, secret: Secret, profile: Profile) -> tuple[bytes, Slot]:
    """Return a whole new key file, and its record opened once."""
    file = new_key_file(passphrase, secret.record, profile)
    return file, open_slot(file, derive_key(file, passphrase, {profile.number: profile}))


def prepare(folder: Path) -> None:
    """Make a folder ready for a new vault; whoever calls is `alone_in` it."""
    if names.is_taken(folder):
        raise folder_taken()
    disk.clear_passing(folder)


def begin(folder: Path, file: bytes, slot: Slot) -> Vault:
    """Open a database that lies ready beside; the key file, which comes last, makes it a vault."""
    with disk_failures_told():
        with _or_nothing(folder):
            disk.sync_file(folder / names.FRESH_DATABASE)
            disk.write_new(folder / names.FRESH_KEYS, file)
            disk.sync_folder(folder)
            if names.is_taken(folder):
                raise folder_taken()
            (folder / names.FRESH_KEYS).rename(folder / names.KEYS)
        disk.sync_renamed(folder / names.KEYS)
    return _opened(folder, hold(folder), slot)


@contextmanager
def _or_nothing(folder: Path) -> Iterator[None]:
    """Leave nothing half made behind where it does not succeed."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            disk.clear_passing(folder)
        raise


def unlock(folder: Path, passphrase: str, profiles: Mapping[int, Profile] = PROFILES) -> Vault:
    """Open a vault, once it has been looked at whole.

    Raises:
        WrongPassphraseError: nothing but the passphrase is amiss.
        NoVaultError, VaultOpenError, VaultUnreadableError, VaultDamagedError, NewerVaultError,
        KeyFileDamagedError, NewerKeyFileError, NotKeptError: as their sentences say; nothing was
            overwritten.
    """
    warm_up()
    keys = hold(folder)
    try:
        file = _read(keys)
        slot = open_slot(file, derive_key(file, passphrase, profiles))
    except BaseException:
        keys.let_go()
        raise
    return _opened(folder, keys, slot)


def _read(keys: HeldKeys) -> bytes:
    try:
        return keys.read()
    except OSError as error:
        raise unreadable(error.strerror or "disk") from None


def _opened(folder: Path, keys: HeldKeys, slot: Slot) -> Vault:
    try:
        try:
            store = checked(folder, secret_of(slot.secret))
        except OSError as error:
            raise unreadable(error.strerror or "disk") from None
        try:
            with disk_failures_told():
                tidy(keys, slot, store)
        except BaseException:
            store.close()
            raise
    except BaseException:
        keys.let_go()
        raise
    return Vault(folder, keys, slot, store)
