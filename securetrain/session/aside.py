# SPDX-License-Identifier: GPL-3.0-or-later
"""What is half answered of lessons that are not on the desk now: in memory, until it locks.

Decision: whoever looks up a word or another lesson finds the first one as it was. Nothing of that
is written while the session goes on; an end writes all of it where anything is kept, and a guest's
is gone with the session. *Bad, because* what was typed stays in memory for as long as that.
"""

from typing import Protocol

from securetrain.course import MismatchError
from securetrain.practice import Answer, Draft, LessonKey, drafts_from_json


class Drafts(Protocol):
    """Where what is half answered lies."""

    def keep(self, lesson: LessonKey, content: bytes, *, item: str = "") -> None:
        """Keep the drafts of a lesson, or of one item under review."""

    def take(self, lesson: LessonKey, *, item: str = "") -> bytes | None:
        """Return the drafts and keep them no longer; None where there are none."""


class Aside:
    """Drafts of a session; ``box`` is where they go at its end, None for a guest's."""

    def __init__(self, box: Drafts | None) -> None:
        """Have nothing aside; what an earlier session left is in the box."""
        self._box = box
        self._lying: dict[tuple[LessonKey, str], bytes] = {}
        self._taken: set[tuple[LessonKey, str]] = set()

    def take(self, lesson: LessonKey, *, item: str = "") -> bytes | None:
        """Return the drafts of a lesson that is put on the desk, or of an item; None for none."""
        self._taken.add((lesson, item))
        lay = self._lying.pop((lesson, item), None)
        return lay if lay is not None or self._box is None else self._box.take(lesson, item=item)

    def keep(self, lesson: LessonKey, content: bytes, *, item: str = "") -> None:
        """Lay drafts aside, unless the lesson was forgotten since it was put on the desk."""
        if (lesson, item) in self._taken:
            self._lying[lesson, item] = content

    def forget(self, lesson: LessonKey | None = None) -> None:
        """Forget the drafts of a lesson, or all, and whatever is on the desk of it now."""
        for each in [each for each in self._taken if lesson in {None, each[0]}]:
            self._taken.discard(each)
            self._lying.pop(each, None)

    def put_down(self) -> None:
        """Put all of it where it is kept, if anything is.

        Raises:
            NotKeptError: the disk did not take it.
        """
        if self._box is not None:
            for (lesson, item), content in self._lying.items():
                self._box.keep(lesson, content, item=item)


def taken(drafts: Drafts | None, key: LessonKey, item: str = "") -> tuple[Draft, ...] | None:
    """Take what was put down; None where nothing was, and nothing of what cannot be read."""
    untrusted = drafts.take(key, item=item) if drafts is not None else None
    if untrusted is None:
        return None
    try:
        return drafts_from_json(untrusted)
    except MismatchError:
        return ()


def put_in(drafts: tuple[Draft, ...]) -> dict[str, Answer]:
    """Return what is put in, whole or half, by item."""
    return {draft.item: draft.answer for draft in drafts if draft.answer is not None}
