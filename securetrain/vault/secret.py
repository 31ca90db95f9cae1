# SPDX-License-Identifier: GPL-3.0-or-later
"""What the record in the key file holds: the database's key, and which database it opens."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from securetrain.sealing import SECRET_SIZE
from securetrain.vault import disk

KEY_SIZE = 32
MARK_SIZE = 16
"""A database of SQLCipher begins with sixteen bytes of chance, its salt: here also its mark."""


@dataclass(frozen=True)
class Secret:
    """A raw key, and the mark of the one database file that it opens."""

    key: bytes = field(repr=False)
    mark: bytes

    @property
    def record(self) -> bytes:
        """The bytes that are sealed in the key file; what is left over is kept for later."""
        return (self.key + self.mark).ljust(SECRET_SIZE, b"\0")

    @property
    def pragma(self) -> str:
        """How SQLCipher is told a raw key and a salt."""
        return f"x'{self.key.hex()}{self.mark.hex()}'"

    def opens(self, path: Path) -> bool:
        """Say whether a file bears the mark; one that is missing or empty does not."""
        if not disk.is_plain(path):
            return False
        with path.open("rb") as file:
            return file.read(MARK_SIZE) == self.mark


def new_secret() -> Secret:
    """Draw a key and a mark."""
    return Secret(os.urandom(KEY_SIZE), os.urandom(MARK_SIZE))


def secret_of(record: bytes) -> Secret:
    """Read what lay in a record."""
    return Secret(record[:KEY_SIZE], record[KEY_SIZE : KEY_SIZE + MARK_SIZE])
