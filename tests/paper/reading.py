# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages read as a browser reads them, lessons with other words in them, and material for paper."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from html.parser import HTMLParser
from typing import TypeVar, cast

from securetrain import places
from securetrain.course import Lesson
from securetrain.paper import Material, page
from tests.classroom.packs import TERM
from tests.pictures.making import png

TODAY = date(2026, 11, 21)
T = TypeVar("T")
MATERIAL = Material(TODAY, places.assets(), lambda _source: png(), (TERM,))
BARE = Material(TODAY, places.assets())


class Read(HTMLParser):
    """A page: its tags in order, their attributes, and its words."""

    def __init__(self, content: bytes) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._words: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Note words."""
        if self.tags and self.tags[-1] != "style":
            self._words.append(data)

    @property
    def words(self) -> str:
        """Everything that can be read."""
        return " ".join("".join(self._words).split())

    def values(self, name: str) -> list[str]:
        """Return every value of an attribute."""
        return [value for _tag, each, value in self.attributes if each == name]


def read_page(lesson: Lesson, material: Material = MATERIAL) -> Read:
    """Make a page of a lesson and read it."""
    return Read(page(lesson, material))


def reworded(value: T, change: Callable[[str], str], kept: frozenset[str] = frozenset()) -> T:
    """Return a value with every text inside changed, but for the fields that are ``kept``."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return cast("T", change(value) if value else value)
    if isinstance(value, tuple):
        return cast("T", tuple(reworded(each, change, kept) for each in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            each.name: reworded(getattr(value, each.name), change, kept)
            for each in fields(value)
            if each.name not in kept and each.init
        }
        return cast("T", replace(value, **changed))
    return value
