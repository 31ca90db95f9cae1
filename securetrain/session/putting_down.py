# SPDX-License-Identifier: GPL-3.0-or-later
"""Where what is half answered lies while the program is locked, and how it is taken up again."""

from typing import Protocol

from securetrain.course import MismatchError
from securetrain.practice import Answer, Draft, LessonKey, drafts_from_json


class Drafts(Protocol):
    """Where drafts lie while the program is locked; a guest has no such place."""

    def keep(self, lesson: LessonKey, content: bytes, *, item: str = "") -> None:
        """Keep the drafts of a lesson, or of one item under review."""

    def take(self, lesson: LessonKey, *, item: str = "") -> bytes | None:
        """Return the drafts and keep them no longer; None where there are none."""


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
    """Return what is put in, by the item that it is put in."""
    return {draft.item: draft.answer for draft in drafts if draft.answer is not None}
