# SPDX-License-Identifier: GPL-3.0-or-later
"""The two files of a vault, and the names that others bear for a moment beside them."""

import os
from pathlib import Path

from securetrain import places

KEYS = places.KEY_FILE
DATABASE = "vault.db"
LOG = "vault.db-wal"
"""The database's own; it is gone after a clean end."""
JOURNAL = "vault.db-journal"
"""What SQLite would look for, too; a vault's database never has one."""

FRESH_KEYS = "keys.new"
FRESH_DATABASE = "vault.new"
COPY = "vault.copy"
"""What is on its way out to a backup, or in from one, always sealed."""

PASSING = places.UNFINISHED
ALL = (KEYS, DATABASE, LOG, JOURNAL, *PASSING)


def is_taken(folder: Path) -> bool:
    """Say whether a new vault would stand in the way of one, or of what is left of one."""
    return any(os.path.lexists(folder / name) for name in (KEYS, DATABASE))
