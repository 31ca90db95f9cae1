# SPDX-License-Identifier: GPL-3.0-or-later
"""Editions of one small course by a made publisher, as files that somebody is handed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from securetrain.course import Lesson, PackInfo, Shelf, Topic, item_infos, write_document
from securetrain.pack import Book, Reason, Recall, UnknownPublisher, add_keys, begin, open_pack
from tests.pack.making import TODAY, Made, holders, pack_bytes, public, signed_book
from tests.ui.blocks.samples import english

COURSE = "field-notes"
PUBLISHER = "The Harbour Desk"
SAFE, OLD, NEW = "Safe words", "Old advice", "New advice"
TITLES = {"safe-words": SAFE, "old-advice": OLD, "new-advice": NEW}


@cache
def book(publisher: str = PUBLISHER) -> Book:
    """Return a publisher's channel."""
    made = begin(publisher, holders("ann"), TODAY)
    return signed_book(add_keys(made, COURSE, public("ann"), TODAY), "ann")


def lesson(name: str, *, need: str = "Something to know.") -> Lesson:
    """Return a lesson of the course."""
    info = replace(english().info, id=name, title=TITLES[name], need=need)
    return replace(english(), info=info)


def documents(version: int, lessons: Mapping[str, Lesson]) -> dict[str, bytes]:
    """Return the documents of an edition, with the name of each."""
    topics = (Topic("phishing", "Messages"), Topic("devices", "Phones"))
    label = PackInfo(COURSE, "Field notes", version, PUBLISHER, "CC-BY-4.0", "en", topics, ("en",))
    shelf = Shelf(label, "en", tuple(each.info for each in lessons.values()))
    written = {f"lessons/{name}.en.json": write_document(e) for name, e in lessons.items()}
    return {"shelf.en.json": write_document(shelf), **written}


@cache
def edition(version: int, publisher: str = PUBLISHER, words: str = "") -> bytes:
    """Return a signed pack: 1 has two lessons, 2 changes one and adds one, 3 takes one back."""
    names = ["safe-words", "old-advice"] + ["new-advice"] * (version > 1)
    lessons = {name: lesson(name) for name in names}
    if version > 1:
        changed, safe = english().blocks[:3], lesson("safe-words")
        info = replace(safe.info, items=item_infos(changed))
        lessons["safe-words"] = replace(safe, info=info, blocks=changed)
    if words:
        lessons["safe-words"] = lesson("safe-words", need=words)
    taken = Recall(COURSE, "old-advice", 1, 3, Reason.HARMFUL, "The number it names is watched.")
    recalls = (taken,) if version > 2 else ()
    made = Made(COURSE, version, files=documents(version, lessons), recalls=recalls)
    return pack_bytes(book(publisher), made)


def put_edition(folder: Path, version: int, **how: str) -> Path:
    """Write an edition into a folder; return its file."""
    file = folder / f"field-notes-{version}.stpack"
    file.write_bytes(edition(version, **how))
    return file


def card(publisher: str = PUBLISHER) -> tuple[str, ...]:
    """Return the eight groups on the publisher's card."""
    import io

    found = open_pack(io.BytesIO(edition(1, publisher)), [])
    assert isinstance(found, UnknownPublisher)
    return found.fingerprint
