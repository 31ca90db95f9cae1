# SPDX-License-Identifier: GPL-3.0-or-later
"""A block of a lesson, as notes and bookmarks name it."""

from typing import NamedTuple

from securetrain.practice import LessonKey


class Spot(NamedTuple):
    """A block of a lesson."""

    pack: str
    lesson: str
    block: int

    @property
    def key(self) -> LessonKey:
        """The lesson it belongs to."""
        return (self.pack, self.lesson)
