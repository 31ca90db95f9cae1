# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths as somebody walks them: their lessons in order, and what of them is done."""

from collections.abc import Iterable, Mapping

from securetrain.classroom.day import ShelfEntry
from securetrain.course import LearningPath, Shelf, value
from securetrain.practice import LessonKey, LessonState

FINISHED = (LessonState.KNOWN, LessonState.DONE, LessonState.SOLID)


@value
class WalkedPath:
    """A path, its language, and the lessons of it that are here; ``to_come`` counts the others."""

    pack: str
    path: LearningPath
    language: str
    entries: tuple[ShelfEntry, ...]
    to_come: int = 0

    @property
    def done(self) -> int:
        """How many of its lessons are done or known."""
        return sum(each.state in FINISHED for each in self.entries)

    @property
    def minutes(self) -> int:
        """How long the lessons take that are not done."""
        left = (each for each in self.entries if each.state not in FINISHED)
        return sum(each.book.info.minutes for each in left)

    @property
    def next(self) -> ShelfEntry | None:
        """The lesson to go on with, None where all are done."""
        return next((each for each in self.entries if each.state not in FINISHED), None)


def walked_paths(
    shelves: Iterable[Shelf], entries: Mapping[LessonKey, ShelfEntry]
) -> tuple[WalkedPath, ...]:
    """Return the paths that have a lesson here."""
    paths = (_walked(shelf, path, entries) for shelf in shelves for path in shelf.paths)
    return tuple(each for each in paths if each.entries)


def _walked(
    shelf: Shelf, path: LearningPath, entries: Mapping[LessonKey, ShelfEntry]
) -> WalkedPath:
    keys = [(shelf.pack.id, lesson) for lesson in path.lessons]
    here = tuple(entries[key] for key in keys if key in entries)
    return WalkedPath(shelf.pack.id, path, shelf.language, here, len(keys) - len(here))
