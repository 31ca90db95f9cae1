# SPDX-License-Identifier: GPL-3.0-or-later
"""Makers of vaults that open at once: their profile is one that the shipped reader refuses."""

from functools import partial

from securetrain import vault
from tests.sealing.making import ANOTHER, PASSPHRASE, QUICK, WITH_QUICK

create = partial(vault.create, passphrase=PASSPHRASE, profile=QUICK)
unlock = partial(vault.unlock, passphrase=PASSPHRASE, profiles=WITH_QUICK)
change_passphrase = partial(vault.change_passphrase, profiles=WITH_QUICK)
renew_key = partial(vault.renew_key, profiles=WITH_QUICK)
back_up = partial(vault.back_up, profile=QUICK)
open_backup = partial(vault.open_backup, profiles=WITH_QUICK)
restore = partial(vault.restore, profile=QUICK)

__all__ = [
    "ANOTHER",
    "PASSPHRASE",
    "back_up",
    "change_passphrase",
    "create",
    "open_backup",
    "renew_key",
    "restore",
    "unlock",
]
