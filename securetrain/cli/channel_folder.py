# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder in which a publisher keeps a channel."""

from pathlib import Path

from securetrain.pack import Book, book_files, read_book, replacing

_MOST_BYTES = 2 * 1024 * 1024
_MOST_FILES = 6_000


def read_files(folder: Path, pattern: str = "**/*.json") -> dict[str, bytes]:
    """Return the plain files of a folder by their paths in it."""
    found = {}
    for each in sorted(folder.glob(pattern))[:_MOST_FILES]:
        if each.is_file() and not each.is_symlink() and each.stat().st_size <= _MOST_BYTES:
            found[each.relative_to(folder).as_posix()] = each.read_bytes()
    return found


def read_folder(folder: Path) -> Book:
    """Return the channel in a folder; raises ChannelError where there is none."""
    return read_book(read_files(folder))


def write_folder(folder: Path, book: Book) -> None:
    """Write a channel into its folder; what waited and now counts moves."""
    files = book_files(book)
    for path, content in files.items():
        write_file(folder / path, content)
    for each in (folder / "waiting").glob("*.json"):
        if each.relative_to(folder).as_posix() not in files:
            each.unlink()


def write_file(path: Path, content: bytes) -> None:
    """Write a file in one step, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as out:
        out.write(content)
