# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf: compiled packs in a folder, read one document at a time, in the language asked for."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from securetrain.course import (
    LIMITS,
    Glossary,
    HelpTree,
    Lesson,
    LessonInfo,
    Profile,
    Shelf,
    Term,
    read_document,
    value,
)
from securetrain.errors import DocumentError
from securetrain.words import _

_MOST_PICTURE_BYTES = 8 * 1024 * 1024


@value
class Book:
    """A lesson as it stands on the shelf: its pack and its card."""

    pack: str
    info: LessonInfo

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other lesson: pack and lesson."""
        return self.pack, self.info.id


class Library:
    """The packs in one folder; reads nothing until it is asked to, and each shelf once."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds one folder of compiled documents per pack."""
        self._folder = folder
        self._shelves: dict[str, tuple[Shelf, ...]] = {}
        self._refused: dict[str, dict[str, DocumentError]] = {}

    def shelves(self, language: str) -> tuple[Shelf, ...]:
        """Return every pack in ``language``, or in its own language where it has no such shelf.

        A pack that cannot be read is among the ``refused``: one must not take away the rest.
        """
        if language not in self._shelves:
            self._refused[language] = {}
            self._shelves[language] = tuple(self._read_shelves(language))
        return self._shelves[language]

    def refused(self, language: str) -> Mapping[str, DocumentError]:
        """Return why packs cannot be read in ``language``, by the name of their folder."""
        self.shelves(language)
        return self._refused[language]

    def books(self, language: str) -> tuple[Book, ...]:
        """Return every lesson on the shelves, in the order of their packs."""
        return tuple(Book(s.pack.id, info) for s in self.shelves(language) for info in s.lessons)

    def lesson(self, pack: str, lesson: str, language: str) -> Lesson:
        """Read a lesson; raises DocumentError where it is missing or not sound."""
        return read_document(Lesson, self._read(pack, "lessons", lesson, language))

    def help_tree(self, pack: str, tree: str, language: str) -> HelpTree:
        """Read a help tree; raises DocumentError where it is missing or not sound."""
        return read_document(HelpTree, self._read(pack, "help", tree, language))

    def terms(self, pack: str, language: str) -> tuple[Term, ...]:
        """Return the glossary of a pack; empty where it has none."""
        try:
            document = self._read(pack, "", "glossary", language)
        except DocumentError:
            return ()
        return read_document(Glossary, document).terms

    def profile(self, pack: str, language: str) -> Profile | None:
        """Return the onboarding of a pack; None where it has none that can be read."""
        try:
            return read_document(Profile, self._read(pack, "", "profile", language))
        except DocumentError:
            return None

    def profiles(self, language: str) -> dict[str, Profile]:
        """Return the onboarding of every pack that has one, by pack."""
        packs = [shelf.pack.id for shelf in self.shelves(language)]
        found = {pack: self.profile(pack, language) for pack in packs}
        return {pack: profile for pack, profile in found.items() if profile}

    def picture(self, pack: str, lesson: str, source: str) -> bytes | None:
        """Return the bytes of a lesson's picture, or None where there is no such small file."""
        file = self._folder / pack / "media" / lesson / source
        if ".." in Path(source).parts or file.is_symlink() or not file.is_file():
            return None
        return file.read_bytes() if file.stat().st_size <= _MOST_PICTURE_BYTES else None

    def _read_shelves(self, language: str) -> Iterator[Shelf]:
        packs = self._folder.iterdir() if self._folder.is_dir() else ()
        for pack in sorted(each for each in packs if each.is_dir()):
            try:
                if shelf := _shelf(pack, language):
                    yield shelf
            except DocumentError as error:
                self._refused[language][pack.name] = error

    def _read(self, pack: str, room: str, name: str, language: str) -> bytes:
        folder = self._folder / pack / room
        for each in _languages(self._folder / pack, language):
            file = folder / f"{name}.{each}.json"
            if _is_document(file):
                return _content(file)
        raise _not_here()


def _languages(pack: Path, language: str) -> Iterator[str]:
    yield language
    yield from sorted(file.name.split(".")[1] for file in pack.glob("shelf.*.json"))


def _shelf(pack: Path, language: str) -> Shelf | None:
    for each in _languages(pack, language):
        file = pack / f"shelf.{each}.json"
        if _is_document(file):
            return read_document(Shelf, _content(file))
    return None


def _is_document(file: Path) -> bool:
    """Say whether a file lies here itself: a link could lead to anything on the machine."""
    return file.is_file() and not file.is_symlink()


def _content(file: Path) -> bytes:
    """Return at most one byte more than a document may have; reading refuses what is larger."""
    try:
        with file.open("rb") as opened:
            return opened.read(LIMITS.document_bytes + 1)
    except OSError as error:
        raise _not_here() from error


def _not_here() -> DocumentError:
    return DocumentError(
        _("This lesson is not here."),
        safe=_("Everything else is as it was."),
        next=_("Choose another lesson in the library."),
    )
