# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf: compiled packs, read one document at a time, in the language asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from securetrain.classroom.bundled import Bundled, annex_folder
from securetrain.classroom.helped import Helped
from securetrain.classroom.sources import Source
from securetrain.course import (
    Glossary,
    Helplines,
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
from securetrain.words import _, side_by_side


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
    """Packs from several sources; reads nothing until it is asked to, and each shelf once."""

    def __init__(self, *sources: Source | Path) -> None:
        """Take the sources, or folders of compiled documents; of two of one name the first counts.

        What came with the program stands first, so that nothing takes its place.
        """
        self._sources = tuple(Bundled(each) if isinstance(each, Path) else each for each in sources)
        self._shelves: dict[str, tuple[Shelf, ...]] = {}
        self._refused: dict[str, dict[str, DocumentError]] = {}

    def look_again(self, read: "Library | None" = None) -> None:
        """Read everything anew: a pack has come, changed or gone. What ``read`` has, counts."""
        of = read or Library()
        self._shelves, self._refused = of._shelves, of._refused  # noqa: SLF001 - of its own kind

    def shelves(self, language: str) -> tuple[Shelf, ...]:
        """Return every pack in ``language``, or in its own language where it has no such shelf.

        A pack that cannot be read is among the ``refused``: one must not take away the rest.
        """
        if language not in self._shelves:
            self._refused[language] = {}
            self._shelves[language] = tuple(self._read_shelves(language))
        return self._shelves[language]

    def standing(self, language: str) -> tuple[Shelf, ...]:
        """Return the shelves without the lessons that were taken back by their publisher."""
        return tuple(self._without_withdrawn(shelf) for shelf in self.shelves(language))

    def refused(self, language: str) -> Mapping[str, DocumentError]:
        """Return why packs cannot be read in ``language``, by the name of their folder."""
        self.shelves(language)
        return self._refused[language]

    def books(self, language: str) -> tuple[Book, ...]:
        """Return every lesson on the shelves, in the order of their packs."""
        return tuple(Book(s.pack.id, info) for s in self.shelves(language) for info in s.lessons)

    def withdrawn(self, pack: str, lesson: str) -> str:
        """Return why its publisher took a lesson back; empty while it stands."""
        source = self._source_of(pack)
        return source.withdrawn(pack, lesson) if source else ""

    def withdrawn_from(self, shelf: Shelf) -> dict[str, str]:
        """Return why lessons of a shelf were taken back, by lesson; without those that stand."""
        pack, source = shelf.pack.id, self._source_of(shelf.pack.id)
        # The source may be gone since the shelf was read.
        reasons = {e.id: source.withdrawn(pack, e.id) for e in shelf.lessons if source}
        return {name: reason for name, reason in reasons.items() if reason}

    def day(self, pack: str, shows: date) -> date:
        """Return the latest day honestly seen for a pack, given what the clock shows."""
        source = self._source_of(pack)
        return source.day(pack, shows) if source else shows

    def lesson(self, pack: str, lesson: str, language: str) -> Lesson:
        """Read a lesson; raises DocumentError where it is missing, taken back or not sound."""
        if reason := self.withdrawn(pack, lesson):
            raise _taken_back(reason)
        return read_document(Lesson, self._read(pack, f"lessons/{lesson}", language))

    def help_tree(self, pack: str, tree: str, language: str) -> HelpTree:
        """Read a help tree; raises DocumentError where it is missing or not sound."""
        return read_document(HelpTree, self._read(pack, f"help/{tree}", language))

    def helplines(self, language: str) -> tuple[Helped, ...]:
        """Return the helplines of every pack that stands, those of its annexes first.

        A list that cannot be read is left out: it must not take away the others.
        """
        found = []
        for pack in (shelf.pack.id for shelf in self.shelves(language)):
            source = self._source_of(pack)
            if source and not source.withdrawn(pack, ""):
                parts = (*source.annexes(pack), "")
                found += [_helped(source, pack, annex, language) for annex in parts]
        return tuple(each for each in found if each)

    def terms(self, pack: str, language: str) -> tuple[Term, ...]:
        """Return the glossary of a pack; empty where it has none."""
        try:
            document = self._read(pack, "glossary", language)
        except DocumentError:
            return ()
        return read_document(Glossary, document).terms

    def profile(self, pack: str, language: str) -> Profile | None:
        """Return the onboarding of a pack; None where it has none that can be read."""
        try:
            return read_document(Profile, self._read(pack, "profile", language))
        except DocumentError:
            return None

    def profiles(self, language: str) -> dict[str, Profile]:
        """Return the onboarding of every pack that has one, by pack."""
        packs = [shelf.pack.id for shelf in self.shelves(language)]
        found = {pack: self.profile(pack, language) for pack in packs}
        return {pack: profile for pack, profile in found.items() if profile}

    def picture(self, pack: str, lesson: str, source: str) -> bytes | None:
        """Return the bytes of a lesson's picture, or None where there is no such small file."""
        found = self._source_of(pack)
        return found.picture(pack, f"media/{lesson}/{source}") if found else None

    def _source_of(self, pack: str) -> Source | None:
        return next((each for each in self._sources if pack in each.packs()), None)

    def _read_shelves(self, language: str) -> Iterator[Shelf]:
        seen: set[str] = set()
        for source in self._sources:
            for pack in source.packs():
                try:
                    shelf = _shelf(source, pack, language) if pack not in seen else None
                except DocumentError as error:
                    self._refused[language][pack] = error
                    shelf = None
                seen.add(pack)
                if shelf:
                    yield shelf

    def _without_withdrawn(self, shelf: Shelf) -> Shelf:
        gone = self.withdrawn_from(shelf)
        if not gone:
            return shelf
        return replace(shelf, lessons=tuple(e for e in shelf.lessons if e.id not in gone))

    def _read(self, pack: str, name: str, language: str) -> bytes:
        source = self._source_of(pack)
        for each in _languages(source, pack, language) if source else ():
            assert source
            document = source.document(pack, f"{name}.{each}.json")
            if document is not None:
                return document
        raise _not_here()


def _languages(source: Source, pack: str, language: str, annex: str = "") -> Iterator[str]:
    yield language
    yield from source.languages(pack, annex)


def _shelf(source: Source, pack: str, language: str, annex: str = "") -> Shelf | None:
    for each in _languages(source, pack, language, annex):
        document = source.document(pack, f"{annex_folder(annex)}shelf.{each}.json")
        if document is not None:
            return read_document(Shelf, document)
    return None


def _helped(source: Source, pack: str, annex: str, language: str) -> Helped | None:
    """Return the helplines of a pack or of an annex of it, None where there are none to read."""
    try:
        shelf = _shelf(source, pack, language, annex)
        for each in _languages(source, pack, language, annex):
            document = source.document(pack, f"{annex_folder(annex)}helplines.{each}.json")
            if shelf and document is not None:
                trusted, told = source.publisher(pack), shelf.pack.publisher
                who = side_by_side((told, trusted)) if annex else trusted or told
                return Helped(pack, who, read_document(Helplines, document))
    except DocumentError:
        pass
    return None


def _taken_back(reason: str) -> DocumentError:
    return DocumentError(
        _("Its publisher has taken this lesson back. {reason}").format(reason=reason),
        safe=_("What you answered in it is still there."),
        next=_("Choose another lesson in the library."),
    )


def _not_here() -> DocumentError:
    return DocumentError(
        _("This lesson is not here."),
        safe=_("Everything else is as it was."),
        next=_("Choose another lesson in the library."),
    )
