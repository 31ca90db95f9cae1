# SPDX-License-Identifier: GPL-3.0-or-later
"""The two files of a vault, and the names that others bear for a moment beside them."""

import os
from pathlib import Path

from securetrain import places

KEYS = places.KEY_FILE
DATABASE, LOG, JOURNAL = places.SEALED
"""The log is the database's own, gone after a clean end. For a journal SQLite would look as well;
a vault's database never has one."""

FRESH_KEYS = "keys.new"
FRESH_DATABASE = "vault.new"
COPY = "vault.copy"
"""What is on its way out to a backup, or in from one, always sealed."""

PASSING = places.UNFINISHED
ALL = (*places.SEALED, *PASSING, KEYS)
"""Every name; the one that makes the folder a vault is the last."""


def is_taken(folder: Path) -> bool:
    """Say whether a new vault would stand in the way of one, or of what is left of one."""
    return any(os.path.lexists(folder / name) for name in (KEYS, *places.SEALED))
