# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack on its way in: whose it is, how much room it takes, and what it changes, as values."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from securetrain.classroom.sources import OpenedPacks
from securetrain.course import LessonInfo, Shelf, read_document, value
from securetrain.errors import DocumentError

if TYPE_CHECKING:
    from securetrain.pack import Opened, VerifiedPack


class Changed(StrEnum):
    """What becomes of a lesson."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    WITHDRAWN = "withdrawn"


@value
class Change:
    """A lesson that a pack brings, changes, leaves out, or takes back with a reason."""

    title: str
    what: Changed
    reason: str = ""


@value
class Arriving:
    """A verified pack before it is added.

    ``before`` is the version that is here, 0 for none; ``free`` the bytes that are free where it
    goes, None for memory; ``due`` the day by which its publisher meant to look it over, where
    that is past.
    """

    title: str
    publisher: str
    version: int
    before: int
    size: int
    free: int | None
    changes: tuple[Change, ...]
    due: date | None = None

    @property
    def fits(self) -> bool:
        """Whether there is room for it beside what is there; the version before goes afterwards."""
        return self.free is None or self.free > 2 * self.size


def arriving_of(opened: "Opened", packs: OpenedPacks, *, language: str, today: date) -> Arriving:
    """Return what a pack brings, beside what is here; reads shelves and nothing else of it.

    Args:
        opened: The pack and what is known of its channel from now on.
        packs: Those that are here.
        language: In which titles are wanted.
        today: What the clock shows.
    """
    from securetrain.pack import Clock, honest_day, size_of

    pack, store = opened.pack, packs.store
    before = next((each.version for each in store.packs() if each.id == pack.id), 0)
    old = _old_shelf(packs, pack.id, language), store.files(pack.id)
    day = honest_day(opened.channel, Clock(today, packs.made))
    return Arriving(
        pack.label.title,
        pack.publisher or pack.label.publisher,
        pack.version,
        before,
        size_of(pack),
        store.free(),
        changes_of(opened, old, language),
        pack.review_by if pack.review_by < day else None,
    )


def _old_shelf(packs: OpenedPacks, pack: str, language: str) -> Shelf | None:
    names = packs.languages(pack)
    for each in sorted(names, key=lambda name: name != language):
        try:
            content = packs.document(pack, f"shelf.{each}.json")
            return read_document(Shelf, content or b"")
        except DocumentError:  # then everything in the new one is new
            return None
    return None


def changes_of(
    opened: "Opened", before: tuple[Shelf | None, Mapping[str, str]], language: str
) -> tuple[Change, ...]:
    """Return what a pack changes, lesson by lesson, in its order.

    Args:
        opened: The pack and what is known of its channel from now on.
        before: The shelf of the version that is here and the digests of its files; None and
            empty where there is none.
        language: In which titles are wanted, where the pack has them.
    """
    pack, (old_shelf, old_files) = opened.pack, before
    new = {each.id: each for each in _shelf_of(pack, language).lessons}
    old = {each.id: each for each in old_shelf.lessons} if old_shelf else {}
    files = {each.name: each.sha256 for each in pack.files}
    found = []
    for name, info in new.items():
        if reason := _withdrawn(opened, name):
            found.append(Change(info.title, Changed.WITHDRAWN, reason))
        elif name not in old:
            found.append(Change(info.title, Changed.NEW))
        elif _documents(name, files) != _documents(name, old_files):
            found.append(Change(info.title, Changed.CHANGED))
    gone = [each for name, each in old.items() if name not in new]
    return (*found, *(_gone(opened, each) for each in gone))


def _gone(opened: "Opened", info: LessonInfo) -> Change:
    reason = _withdrawn(opened, info.id)
    return Change(info.title, Changed.WITHDRAWN if reason else Changed.GONE, reason)


def _withdrawn(opened: "Opened", lesson: str) -> str:
    from securetrain.pack import why  # late: as long as nobody opens a pack, nobody needs its room

    recall = opened.channel.recalled(opened.pack.id, opened.pack.version, lesson)
    return " ".join(each for each in (why(recall.reason), recall.note) if each) if recall else ""


def _documents(lesson: str, files: Mapping[str, str]) -> dict[str, str]:
    """Return the digests of what a lesson is made of, in every language, with its pictures."""
    begins = (f"lessons/{lesson}.", f"media/{lesson}/")
    return {name: digest for name, digest in files.items() if name.startswith(begins)}


def _shelf_of(pack: "VerifiedPack", language: str) -> Shelf:
    names = sorted(each.name for each in pack.files if each.name.startswith("shelf."))
    wanted = [name for name in names if name.split(".")[1] == language]
    own = [name for name in names if name.split(".")[1] == pack.label.source_language]
    return pack.document(Shelf, (wanted + own + names)[0])
