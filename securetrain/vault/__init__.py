# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept, sealed.

A vault is a folder of two files: a key file, opened by a passphrase, and a database that nothing
else opens. It is made, unlocked, closed, backed up and erased here; its journal behaves like a
guest's. Every answer is on the disk before it is acknowledged. SQLAlchemy and what it brings are
imported with the first vault, not with this door.
"""

from securetrain.vault.backup import OpenedBackup, back_up, open_backup, restore
from securetrain.vault.changing import change_passphrase, renew_key
from securetrain.vault.erasing import erase
from securetrain.vault.failures import (
    BackupError,
    FolderTakenError,
    NewerVaultError,
    NotErasedError,
    NotKeptError,
    NoVaultError,
    VaultDamagedError,
    VaultError,
    VaultOpenError,
    VaultUnreadableError,
)
from securetrain.vault.names import is_taken
from securetrain.vault.open_vault import Vault
from securetrain.vault.opening import create, unlock
from securetrain.vault.warming import warm_up

__all__ = [
    "BackupError",
    "FolderTakenError",
    "NewerVaultError",
    "NoVaultError",
    "NotErasedError",
    "NotKeptError",
    "OpenedBackup",
    "Vault",
    "VaultDamagedError",
    "VaultError",
    "VaultOpenError",
    "VaultUnreadableError",
    "back_up",
    "change_passphrase",
    "create",
    "erase",
    "is_taken",
    "open_backup",
    "renew_key",
    "restore",
    "unlock",
    "warm_up",
]
