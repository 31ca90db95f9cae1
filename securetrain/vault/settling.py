# SPDX-License-Identifier: GPL-3.0-or-later
"""Settles what an interrupted change left, and looks at a database before it is used.

Which database is the right one follows from the record that the passphrase opened; everything else
is taken away. So a change that was cut short is undone by the old passphrase and finished by the
new one, and after that only that one opens.
"""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.sealing import Slot, all_but
from securetrain.vault import disk, names
from securetrain.vault.failures import damaged
from securetrain.vault.held_keys import HeldKeys
from securetrain.vault.secret import Secret

if TYPE_CHECKING:
    from securetrain.vault.database import Store


def checked(folder: Path, secret: Secret) -> "Store":
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
        disk.sync_renamed(database)
    elif not secret.opens(database):
        raise damaged()
    disk.clear_passing(folder)


def tidy(keys: HeldKeys, slot: Slot, store: "Store") -> None:
    """Where the key file is not as it was left, leave nothing in it but the record that opened."""
    from securetrain.vault import facts

    if facts.fact(store, facts.KEY_FILE) == sha256(keys.read()).hexdigest():
        return
    for page in all_but(slot):
        keys.write(page)
    renew_digest(store, keys.read())


def renew_digest(store: "Store", file: bytes) -> None:
    """Keep the digest of the key file as it is now."""
    from securetrain.vault import facts

    facts.keep_fact(store, facts.KEY_FILE, sha256(file).hexdigest())
