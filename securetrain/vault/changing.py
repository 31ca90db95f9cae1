# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing the passphrase, in its two meanings.

Because one wants another: a new record in free bytes, opened once, then the old one overwritten;
the database is not touched. Because somebody may know it: the same, and a new key for a database
written anew, so that a copy of the old key file opens only an old copy of the database. Whenever
this is cut short, the old or the new passphrase opens, and which one it was settles the rest.
Older copies of the folder still open with the old passphrase; the pages say so.
"""

from collections.abc import Mapping
from contextlib import suppress

from securetrain.sealing import (
    PROFILES,
    Page,
    Profile,
    SealingError,
    Slot,
    derive_key,
    forgotten,
    open_slot,
    refuse_weak,
    replaced,
    seal_record,
)
from securetrain.vault import disk, names
from securetrain.vault.failures import disk_failures_told, not_kept
from securetrain.vault.held_keys import HeldKeys
from securetrain.vault.open_vault import Vault
from securetrain.vault.secret import Secret, new_secret, secret_of
from securetrain.vault.settling import renew_digest, settle


def change_passphrase(
    vault: Vault, old: str, new: str, *, profiles: Mapping[int, Profile] = PROFILES
) -> None:
    """Let another passphrase open the vault from now on, because one wants another.

    Raises:
        WrongPassphraseError: ``old`` does not open it.
        WeakPassphraseError, StrangePassphraseError: ``new`` would not do.
        NotKeptError: the disk did not take it; the old passphrase still opens.
    """
    change = _Change(vault.keys, old, new, profiles)
    with disk_failures_told():
        change.add(secret_of(change.slot.secret))
        vault.keys.write(forgotten(change.slot))
        renew_digest(vault.store, vault.keys.read())


def renew_key(
    vault: Vault, old: str, new: str, *, profiles: Mapping[int, Profile] = PROFILES
) -> None:
    """Give the vault another passphrase and its database another key: somebody may know the old.

    Raises:
        WrongPassphraseError, WeakPassphraseError, StrangePassphraseError: as for another
            passphrase alone.
        NotKeptError: the disk did not take it; the old or the new passphrase opens.
    """
    from securetrain.vault.database import copy_sealed

    change, secret = _Change(vault.keys, old, new, profiles), new_secret()
    # What is answered meanwhile waits: in the database of before it would go with that.
    with disk_failures_told(), vault.store.alone():
        disk.clear_passing(vault.folder)
        try:
            copy_sealed(vault.store, vault.folder / names.FRESH_DATABASE, secret)
            _try(vault, secret)
            change.add(secret)
        except BaseException:
            # Else the new passphrase would open a copy that lacks what is still to come today.
            with suppress(OSError):
                disk.clear_passing(vault.folder)
            raise
        vault.store.close()
        vault.keys.write(forgotten(change.slot))  # from here on, only the new passphrase opens
        settle(vault.folder, secret)
        vault.store.open(vault.folder / names.DATABASE, secret)
        renew_digest(vault.store, vault.keys.read())


class _Change:
    """The old record, proved to be known, and a new one on its way into the key file."""

    def __init__(self, keys: HeldKeys, old: str, new: str, profiles: Mapping[int, Profile]) -> None:
        refuse_weak(new)
        self._keys = keys
        self._file = keys.read()
        self.slot: Slot = open_slot(self._file, derive_key(self._file, old, profiles))
        self._key = derive_key(self._file, new, profiles)

    def add(self, secret: Secret) -> None:
        """Write the new record, and open it once; take it back where that does not succeed."""
        page = seal_record(self._file, self._key, secret.record, besides=(self.slot.page,))
        try:
            self._keys.write(page)
            self._try(page, secret)
        except BaseException:
            before = Page(page.offset, self._file[page.offset : page.offset + len(page.content)])
            with suppress(OSError):
                self._keys.write(before)
            raise

    def _try(self, page: Page, secret: Secret) -> None:
        without_old = replaced(self._keys.read(), forgotten(self.slot))
        try:
            found = open_slot(without_old, self._key)
        except SealingError:
            raise not_kept() from None
        if found.secret != secret.record or found.page * len(page.content) != page.offset:
            raise not_kept()


def _try(vault: Vault, secret: Secret) -> None:
    """Open the database written anew, and look at all of it, before anything depends on it."""
    from securetrain.vault.checking import look_inside
    from securetrain.vault.database import Store

    path = vault.folder / names.FRESH_DATABASE
    store = Store(path, secret)
    try:
        look_inside(store, unclean=True)
    finally:
        store.close()
    disk.sync_file(path)
    disk.sync_folder(vault.folder)
