# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a pack as they lie on disk: local, regular, of a sensible size, never followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from securetrain.workshop.rules import Findings

MOST_CATALOGUE_BYTES = 4 * 1024 * 1024
_MOST_FILES = 2_000  # in one folder


@dataclass(frozen=True)
class Folder:
    """A pack's folder; what is asked of it never leaves it."""

    root: Path

    def name(self, inside: str) -> str:
        """Return how a file is called in findings: as the folder was given, and on from there."""
        return (self.root / inside).as_posix()

    def files(self, inside: str, suffix: str) -> Iterator[str]:
        """Yield the regular files in a folder, by name; none where there is no such folder."""
        folder = self.root / inside
        if folder.is_symlink() or not folder.is_dir():
            return
        for each in sorted(folder.iterdir())[:_MOST_FILES]:
            if each.suffix == suffix or not suffix:
                yield f"{inside}/{each.name}"

    def folders(self, inside: str) -> Iterator[str]:
        """Yield the folders in a folder, by name."""
        folder = self.root / inside
        if folder.is_symlink() or not folder.is_dir():
            return
        for each in sorted(folder.iterdir())[:_MOST_FILES]:
            if each.is_dir() and not each.is_symlink():
                yield f"{inside}/{each.name}"

    def has(self, inside: str) -> bool:
        """Say whether anything of that name lies there."""
        return (self.root / inside).exists() or (self.root / inside).is_symlink()

    def read(self, inside: str, findings: Findings, *, most: int) -> bytes | None:
        """Return the bytes of a file; what cannot be read as a plain file is a finding."""
        file = self.root / inside
        if file.is_symlink() or not file.is_file() or not self._is_inside(file):
            findings.say("not-a-plain-file", self.name(inside), 1)
            return None
        if file.stat().st_size > most:
            findings.say("file-too-large", self.name(inside), 1, most=most // 1024)
            return None
        return file.read_bytes()

    def _is_inside(self, file: Path) -> bool:
        return file.resolve().is_relative_to(self.root.resolve())
