# SPDX-License-Identifier: GPL-3.0-or-later
"""A small world that is asked for files and folders: a person's home, and a program in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from securetrain.session.doorkeeper.places_to_keep import check_folder
from securetrain.session.doorkeeper.saving import save


@dataclass(frozen=True)
class World:
    """A person's home with a program, its vaults, and whatever a test puts there."""

    top: Path

    @property
    def home(self) -> Path:
        """The person's home."""
        return self.top / "leila"

    @property
    def documents(self) -> Path:
        """Where a file may be saved."""
        return self.home / "Documents"

    @property
    def program(self) -> Path:
        """Where the program lies."""
        return self.home / "program"

    @property
    def usual(self) -> Path:
        """Where a vault lies unless another folder was chosen."""
        return self.home / ".local" / "share" / "securetrain"

    @property
    def closed(self) -> tuple[Path, ...]:
        """The usual, the portable and the chosen folder of a vault; the last by a link."""
        return self.usual, self.program / "kept", self.home / "to-chosen"

    def put_folders(self, *names: str) -> None:
        """Make folders in the home."""
        for name in names:
            (self.home / name).mkdir(parents=True)

    def put_links(self, targets: Mapping[str, str | Path]) -> None:
        """Make links in the home; a target that is relative lies there, too."""
        for name, target in targets.items():
            (self.home / name).symlink_to(self.home / target)

    def save(self, path: str, kind: str, content: bytes) -> Path:
        """Ask for a file as a session's message does."""
        return save(path, kind, content, program=self.program, closed=self.closed)

    def keep(self, folder: str) -> Path:
        """Ask for a vault's folder as a session's message does."""
        return check_folder(folder, self.program, usual=self.usual)

    def seen(self) -> list[tuple[str, int, int, bytes]]:
        """Return everything there is: names, modes, sizes and contents."""
        found = []
        for path in sorted(self.top.rglob("*")):
            told = path.lstat()
            content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
            found.append((str(path), told.st_mode, told.st_size, content))
        return found
