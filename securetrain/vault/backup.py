# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup: one file with a key file and a database of its own, under a passphrase of its own.

Chosen: never the vault's own passphrase and never its key, so that a backup somebody finds says
nothing about the vault, and changing one changes nothing of the other. *Bad, because* there is one
more passphrase to keep; so it is a generated one, to be written down and put elsewhere.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from securetrain.sealing import (
    FULL,
    PROFILES,
    SIZE,
    Profile,
    derive_key,
    open_slot,
    refuse_weak,
)
from securetrain.vault import disk, names
from securetrain.vault.failures import BackupError, disk_failures_told
from securetrain.vault.held_keys import alone_in
from securetrain.vault.open_vault import Vault
from securetrain.vault.opening import begin, new_keys, prepare
from securetrain.vault.secret import Secret, new_secret, secret_of
from securetrain.vault.settling import renew_digest
from securetrain.vault.warming import warm_up
from securetrain.words import _

_HEAD = b"STBACKUP\x01".ljust(16, b"\0")
_BODY = len(_HEAD) + sha256().digest_size


@dataclass(frozen=True)
class OpenedBackup:
    """A backup whose passphrase was right, still sealed."""

    secret: Secret = field(repr=False)
    database: bytes = field(repr=False)


def back_up(vault: Vault, passphrase: str, profile: Profile = FULL) -> bytes:
    """Return a backup of an open vault, and count it; drafts and packs are left out of it.

    Packs are files already; what is known of their publishers goes along.

    Args:
        vault: It stays open.
        passphrase: Drawn by lot for this one backup; see `securetrain.sealing.draw_words`.
        profile: What deriving the backup's key costs.

    Raises:
        NotKeptError: there is no room beside the vault for the copy.
    """
    from securetrain.vault import facts
    from securetrain.vault.database import copy_sealed
    from securetrain.vault.tables import DRAFTS, PACK_FILES, PACKS

    secret, without = new_secret(), tuple(each.name for each in (DRAFTS, PACKS, PACK_FILES))
    file, _slot = new_keys(passphrase, secret, profile)
    with disk_failures_told():
        disk.clear_passing(vault.folder)
        path = vault.folder / names.COPY
        try:
            copy_sealed(vault.store, path, secret, without=without)
            body = file + path.read_bytes()
        finally:
            disk.clear_passing(vault.folder)
    facts.keep_fact(vault.store, facts.BACKUPS, str(vault.backups + 1))
    return _HEAD + sha256(body).digest() + body


def open_backup(
    untrusted: bytes, passphrase: str, profiles: Mapping[int, Profile] = PROFILES
) -> OpenedBackup:
    """Return what a backup holds, still sealed.

    Raises:
        BackupError: it is none, or not as it was written.
        WrongPassphraseError, NewerKeyFileError: as for a vault.
    """
    if untrusted[: len(_HEAD)] != _HEAD:
        raise _no_backup(_("This file is not a backup of what you keep."))
    body = untrusted[_BODY:]
    if sha256(body).digest() != untrusted[len(_HEAD) : _BODY] or len(body) <= SIZE:
        raise _no_backup(_("This backup is damaged, or was cut short while it was copied."))
    warm_up()
    keys, database = body[:SIZE], body[SIZE:]
    slot = open_slot(keys, derive_key(keys, passphrase, profiles))
    return OpenedBackup(secret_of(slot.secret), database)


def restore(backup: OpenedBackup, folder: Path, passphrase: str, profile: Profile = FULL) -> Vault:
    """Make a vault of a backup in a folder where there is none, with keys of its own; open it.

    Raises:
        WeakPassphraseError, StrangePassphraseError, FolderTakenError, NotKeptError: as for a new
            vault.
        VaultDamagedError, NewerVaultError: what the backup holds cannot be read.
    """
    refuse_weak(passphrase)
    secret = new_secret()
    file, slot = new_keys(passphrase, secret, profile)
    with alone_in(folder):
        with disk_failures_told():
            prepare(folder)
            try:
                _write_anew(backup, folder, secret, file)
            except BaseException:
                with suppress(OSError):
                    disk.clear_passing(folder)
                    folder.rmdir()
                raise
        return begin(folder, file, slot)


def _write_anew(backup: OpenedBackup, folder: Path, secret: Secret, file: bytes) -> None:
    from securetrain.vault import facts
    from securetrain.vault.checking import look_inside
    from securetrain.vault.database import Store, copy_sealed
    from securetrain.vault.schema import bring_up_to_date

    disk.write_new(folder / names.COPY, backup.database)
    old = Store(folder / names.COPY, backup.secret)
    try:
        look_inside(old, unclean=True)
        bring_up_to_date(old)
        copy_sealed(old, folder / names.FRESH_DATABASE, secret)
    finally:
        old.close()
    new = Store(folder / names.FRESH_DATABASE, secret)
    try:
        made = int(facts.fact(new, facts.BACKUPS) or 0)
        facts.keep_fact(new, facts.BACKUPS, str(made + 1))
        renew_digest(new, file)
    finally:
        new.close()


def _no_backup(what: str) -> BackupError:
    return BackupError(
        what, safe=_("Nothing was changed."), next=_("Choose another file, or copy it again.")
    )
