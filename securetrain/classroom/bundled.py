# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons that came with the program: compiled, in one folder."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

from securetrain.course import LIMITS, Shelf, read_document
from securetrain.errors import DocumentError

FIRST_DAY = date(2026, 11, 20)
"""The day on which the program was begun: no version of it is older."""


def annex_folder(annex: str) -> str:
    """Return where the documents of an annex lie in its pack; for none, the pack itself."""
    return f"annex/{annex}/" if annex else ""


@cache
def made(folder: Path) -> date:
    """Return the newest day on which a lesson that lies in a folder was reviewed.

    The lessons that come with a version tell that it is no older, without a day that somebody has
    to remember to change. They do not change while the program runs, so they are asked once.
    """
    bundled, days = Bundled(folder), [FIRST_DAY]
    for pack in bundled.packs():
        for language in bundled.languages(pack):
            with suppress(DocumentError):
                content = bundled.document(pack, f"shelf.{language}.json")
                shelf = read_document(Shelf, content or b"")
                days += [info.reviewed for info in shelf.lessons]
    return max(days)


class Bundled:
    """The packs in one folder; what lies there came with the program."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds one folder of compiled documents per pack."""
        self._folder = folder

    def packs(self) -> Sequence[str]:
        """Return the names of the folders."""
        within = self._folder.iterdir() if self._folder.is_dir() else ()
        return sorted(each.name for each in within if each.is_dir())

    def languages(self, pack: str, annex: str = "") -> Sequence[str]:
        """Return the languages that a pack, or an annex of it, has a shelf in."""
        shelves = (self._folder / pack / annex_folder(annex)).glob("shelf.*.json")
        return sorted(file.name.split(".")[1] for file in shelves)

    def annexes(self, pack: str) -> Sequence[str]:
        """Return the names of the folders in which annexes lie."""
        within = self._folder / pack / "annex"
        return sorted(each.name for each in within.iterdir()) if within.is_dir() else ()

    def document(self, pack: str, name: str) -> bytes | None:
        """Return a document; at most one byte more than any may have, which reading refuses."""
        file = self._folder / pack / name
        if file.is_symlink() or not file.is_file():  # a link could lead to anything here
            return None
        try:
            with file.open("rb") as opened:
                return opened.read(LIMITS.shelf_bytes + 1)
        except OSError:
            return None

    def picture(self, pack: str, name: str) -> bytes | None:
        """Return the bytes of a picture, None where there is no such small file."""
        file = self._folder / pack / name
        if ".." in Path(name).parts or file.is_symlink() or not file.is_file():
            return None
        return file.read_bytes() if file.stat().st_size <= LIMITS.picture_bytes else None

    def publisher(self, _pack: str) -> str:
        """Return nothing: whoever has the program has trusted what came with it."""
        return ""

    def withdrawn(self, _pack: str, _lesson: str) -> str:
        """Return nothing: what came with the program goes with its next version."""
        return ""

    def day(self, _pack: str, shows: date) -> date:
        """Return the day on the clock, or that of this version where it shows an earlier one."""
        return max(shows, made(self._folder))
