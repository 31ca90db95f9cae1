# SPDX-License-Identifier: GPL-3.0-or-later
"""An open vault; and how one is made, unlocked, closed and erased.

All that is done here leaves, whenever it is cut short, a vault that opens or none at all: the key
file comes last into a new folder and is the first to go, and a database that takes another's place
lies whole beside it before anything else changes.
"""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.sealing import (
    FULL,
    PROFILES,
    Profile,
    Slot,
    all_but,
    derive_key,
    new_key_file,
    open_slot,
    refuse_weak,
)
from securetrain.vault import disk, names
from securetrain.vault.failures import (
    damaged,
    disk_failures_told,
    folder_taken,
    no_vault,
    not_erased,
    unreadable,
)
from securetrain.vault.held_keys import HeldKeys, hold
from securetrain.vault.secret import Secret, new_secret, secret_of

if TYPE_CHECKING:
    from securetrain.practice import FamilyKey, Paces, State
    from securetrain.vault.database import Store


class Vault:
    """An open vault: a journal, a notebook and settings; see `create` and `unlock`."""

    def __init__(self, folder: Path, keys: HeldKeys, slot: Slot, store: "Store") -> None:
        """Take what is open already."""
        from securetrain.vault.journal import VaultJournal
        from securetrain.vault.notebook import Notebook

        self.folder = folder
        self.keys = keys
        self.slot = slot
        self.store = store
        self.journal: VaultJournal = VaultJournal(store)
        self.notebook: Notebook = Notebook(store)

    @property
    def backups(self) -> int:
        """How many backups were made; each still opens with its own passphrase."""
        from securetrain.vault import facts

        return int(facts.fact(self.store, facts.BACKUPS) or 0)

    def states(self, paces: "Paces") -> "dict[FamilyKey, State]":
        """Return the states of memory after all attempts, and keep them."""
        from securetrain.vault.states import states

        return states(self.store, self.journal, paces)

    def settings(self) -> dict[str, str]:
        """Return the learner's settings by name."""
        from securetrain.vault import facts

        return facts.settings(self.store)

    def keep_settings(self, settings: Mapping[str, str]) -> None:
        """Keep these settings instead of all before."""
        from securetrain.vault import facts

        facts.keep_settings(self.store, settings)

    def close(self) -> None:
        """Close both files; the next window may open them."""
        self.store.close()
        self.keys.let_go()

    def erase(self) -> None:
        """Destroy the key, then take the files away; this copy can never be opened again.

        Raises:
            NotErasedError: the disk did not take it; the vault is closed, and `erase` goes on.
        """
        try:
            _destroy(self.keys, self.folder, self.store)
        finally:
            self.close()


def warm_up() -> None:
    """Import what an open vault needs, half a second's work: while a passphrase is typed, say."""
    from securetrain.vault import journal, notebook, states  # noqa: F401


def create(folder: Path, passphrase: str, profile: Profile = FULL) -> Vault:
    """Make a vault in a folder where there is none, and open it.

    Raises:
        WeakPassphraseError, StrangePassphraseError: the passphrase would not do.
        FolderTakenError: something is kept there already.
        NotKeptError: the disk did not take it; a new try finds the folder as it was.
    """
    from securetrain.vault.database import Store
    from securetrain.vault.schema import create_tables

    refuse_weak(passphrase)
    secret = new_secret()
    file, slot = new_keys(passphrase, secret, profile)
    with disk_failures_told():
        prepare(folder)
        disk.write_new(folder / names.FRESH_DATABASE, b"")
        store = Store(folder / names.FRESH_DATABASE, secret)
        try:
            create_tables(store)
            renew_digest(store, file)
        finally:
            store.close()
    return begin(folder, file, slot)


def new_keys(passphrase: str, secret: Secret, profile: Profile) -> tuple[bytes, Slot]:
    """Return a whole new key file, and its record opened once."""
    file = new_key_file(passphrase, secret.record, profile)
    return file, open_slot(file, derive_key(file, passphrase, {profile.number: profile}))


def prepare(folder: Path) -> None:
    """Make a folder ready for a new vault."""
    if names.is_taken(folder):
        raise folder_taken()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    disk.clear_passing(folder)


def begin(folder: Path, file: bytes, slot: Slot) -> Vault:
    """Open a database that lies ready beside; the key file, which comes last, makes it a vault."""
    with disk_failures_told():
        disk.sync_file(folder / names.FRESH_DATABASE)
        disk.write_new(folder / names.FRESH_KEYS, file)
        disk.sync_folder(folder)
        if names.is_taken(folder):
            raise folder_taken()
        (folder / names.FRESH_KEYS).rename(folder / names.KEYS)
        disk.sync_folder(folder)
    return _opened(folder, hold(folder), slot)


def unlock(folder: Path, passphrase: str, profiles: Mapping[int, Profile] = PROFILES) -> Vault:
    """Open a vault, once it has been looked at whole.

    Raises:
        WrongPassphraseError: nothing but the passphrase is amiss.
        NoVaultError, VaultOpenError, VaultUnreadableError, VaultDamagedError, NewerVaultError,
        KeyFileDamagedError, NewerKeyFileError, NotKeptError: as their sentences say; nothing was
            overwritten.
    """
    keys = hold(folder)
    try:
        file = _read(keys)
        slot = open_slot(file, derive_key(file, passphrase, profiles))
    except BaseException:
        keys.let_go()
        raise
    return _opened(folder, keys, slot)


def erase(folder: Path) -> None:
    """Destroy a vault that is not open, without its passphrase, whatever state it is in.

    Raises:
        NoVaultError, VaultOpenError, VaultUnreadableError: nothing was touched.
        NotErasedError: the disk did not take it.
    """
    if not names.is_taken(folder):
        raise no_vault()
    if not names.is_vault(folder):
        _destroy(None, folder)
        return
    keys = hold(folder)
    try:
        _destroy(keys, folder)
    finally:
        keys.let_go()


def renew_digest(store: "Store", file: bytes) -> None:
    """Keep the digest of the key file as it is now."""
    from securetrain.vault import facts

    facts.keep_fact(store, facts.KEY_FILE, sha256(file).hexdigest())


def _destroy(keys: HeldKeys | None, folder: Path, store: "Store | None" = None) -> None:
    """Destroy the key first of all, then take the files away."""
    try:
        if keys:
            keys.destroy()
        if store:
            store.close()
        disk.remove(folder, names.ALL)
        disk.sync_folder(folder)
    except OSError as error:
        raise not_erased(error.errno) from None
    with suppress(OSError):  # it may hold somebody's other files
        folder.rmdir()


def _read(keys: HeldKeys) -> bytes:
    try:
        return keys.read()
    except OSError as error:
        raise unreadable(error.strerror or "disk") from None


def _opened(folder: Path, keys: HeldKeys, slot: Slot) -> Vault:
    try:
        try:
            store = _checked(folder, secret_of(slot.secret))
        except OSError as error:
            raise unreadable(error.strerror or "disk") from None
        try:
            with disk_failures_told():
                _tidy(keys, slot, store)
        except BaseException:
            store.close()
            raise
    except BaseException:
        keys.let_go()
        raise
    return Vault(folder, keys, slot, store)


def _checked(folder: Path, secret: Secret) -> "Store":
    """Return the open database, once it has been looked at and brought up to date."""
    from securetrain.vault.checking import look_before, look_inside
    from securetrain.vault.database import Store
    from securetrain.vault.schema import bring_up_to_date

    path = folder / names.DATABASE
    settle(folder, secret)
    with path.open("r+b"):
        pass  # else SQLite would say no more than that it cannot
    unclean = look_before(path)
    store = Store(path, secret)
    try:
        look_inside(store, unclean=unclean)
        bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def settle(folder: Path, secret: Secret) -> None:
    """Let the database that the key opens be the one, and take away what was on its way."""
    database, fresh = folder / names.DATABASE, folder / names.FRESH_DATABASE
    if not database.is_dir() and secret.opens(fresh):
        # The log belongs to the database before; beside the new one it would be played into it.
        disk.remove(folder, (names.LOG,))
        disk.sync_folder(folder)
        fresh.replace(database)
        disk.sync_folder(folder)
    elif not secret.opens(database):
        raise damaged()
    disk.clear_passing(folder)


def _tidy(keys: HeldKeys, slot: Slot, store: "Store") -> None:
    """Where the key file is not as it was left, leave nothing in it but the record that opened."""
    from securetrain.vault import facts

    if facts.fact(store, facts.KEY_FILE) == sha256(keys.read()).hexdigest():
        return
    for page in all_but(slot):
        keys.write(page)
    renew_digest(store, keys.read())
