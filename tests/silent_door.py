# SPDX-License-Identifier: GPL-3.0-or-later
"""A door that leads nowhere, for windows that are driven inside a test."""

import io
from pathlib import Path

from securetrain.session.doorkeeper.door import Door


class SilentDoor(Door):
    """Remembers what was asked for."""

    def __init__(self) -> None:
        """Have nothing asked yet."""
        super().__init__(io.BytesIO(), io.BytesIO())
        self.saved: list[tuple[Path, str, bytes]] = []
        self.asked_for_next = False
        self.asked_for: Path | None = None
        self.left = b""

    def save(self, path: Path, kind: str, content: bytes) -> Path:
        """Take a file and keep it in mind."""
        self.saved.append((path, kind, content))
        return path

    def ask_for_next(self, folder: Path | None = None) -> None:
        """Keep in mind that a next session was asked for, and about which folder."""
        self.asked_for_next = True
        self.asked_for = folder

    def leave_to_next(self, content: bytes) -> None:
        """Keep in mind what is left to the next session."""
        self.left = content
