# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing: the key first of all, then the files; what is left then is of no use to anybody.

What is left of the key file goes last. So wherever an erasing is cut short, the folder is seen to
be a vault still, which nothing opens any more, and erasing can go on.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.vault import disk, names
from securetrain.vault.failures import no_vault, not_erased
from securetrain.vault.held_keys import HeldKeys, hold

if TYPE_CHECKING:
    from securetrain.vault.database import Store


def erase(folder: Path) -> None:
    """Destroy a vault that is not open, without its passphrase, whatever state it is in.

    Raises:
        NoVaultError, VaultOpenError, VaultUnreadableError: nothing was touched.
        NotErasedError: the disk did not take it.
    """
    if not names.is_taken(folder):
        raise no_vault()
    if not os.path.lexists(folder / names.KEYS):
        destroy(None, folder)
        return
    keys = hold(folder)
    try:
        destroy(keys, folder)
    finally:
        keys.let_go()


def destroy(keys: HeldKeys | None, folder: Path, store: "Store | None" = None) -> None:
    """Destroy the key first of all, then take the files away."""
    try:
        if keys:
            keys.destroy()
        if store:
            store.close()
        disk.remove(folder, names.ALL[:-1])
        disk.sync_folder(folder)
        if keys:
            keys.let_go()  # Windows lets nobody remove a file that is open (untried)
        disk.remove(folder, names.ALL[-1:])
        disk.sync_folder(folder)
    except OSError as error:
        raise not_erased(error.errno) from None
    with suppress(OSError):  # it may hold somebody's other files
        folder.rmdir()
