# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and bookmarks: what a learner writes beside blocks, and blocks to come back to."""

from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from securetrain.course import legible
from securetrain.practice.attempts import LessonKey


class Spot(NamedTuple):
    """A block of a lesson, as notes and bookmarks name it."""

    pack: str
    lesson: str
    block: int

    @property
    def key(self) -> LessonKey:
        """The lesson it belongs to."""
        return (self.pack, self.lesson)


class Notebook(Protocol):
    """Notes and bookmarks. `tests/practice/notebook_suite.py` says how each of them behaves."""

    def notes(self) -> Mapping[Spot, str]:
        """Return all notes."""

    def write(self, spot: Spot, text: str) -> None:
        """Keep a note instead of the one before; an empty one is none.

        What `securetrain.course.legible` leaves out of any text is left out of it.
        """

    def forget_notes(self) -> None:
        """Forget all notes; bookmarks stay."""

    def bookmarks(self) -> frozenset[Spot]:
        """Return all bookmarks."""

    def mark(self, spot: Spot, *, wanted: bool) -> None:
        """Put a bookmark at a block, or take it away."""


class GuestNotebook:
    """Notes and bookmarks in plain lists; they are gone when the session ends."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._notes: dict[Spot, str] = {}
        self._bookmarks: frozenset[Spot] = frozenset()

    def notes(self) -> Mapping[Spot, str]:
        """Return all notes."""
        return dict(self._notes)

    def write(self, spot: Spot, text: str) -> None:
        """Keep a note instead of the one before; an empty one is none."""
        self._notes.pop(spot, None)
        if (kept := legible(text)).strip():
            self._notes[spot] = kept

    def forget_notes(self) -> None:
        """Forget all notes; bookmarks stay."""
        self._notes = {}

    def bookmarks(self) -> frozenset[Spot]:
        """Return all bookmarks."""
        return self._bookmarks

    def mark(self, spot: Spot, *, wanted: bool) -> None:
        """Put a bookmark at a block, or take it away."""
        self._bookmarks = self._bookmarks | {spot} if wanted else self._bookmarks - {spot}

    def forget_lessons(self, lessons: Collection[LessonKey]) -> None:
        """Forget the notes and bookmarks of some lessons."""
        self._notes = {spot: note for spot, note in self._notes.items() if spot.key not in lessons}
        self._bookmarks = frozenset(spot for spot in self._bookmarks if spot.key not in lessons)

    def forget_all(self) -> None:
        """Forget everything."""
        self._notes, self._bookmarks = {}, frozenset()


def put_together(before: str, text: str) -> str:
    """Return what two notes of one block come to, the older one first; neither is lost."""
    if not before or before in text:
        return text
    return before if text in before else legible(f"{before}\n\n{text}")
