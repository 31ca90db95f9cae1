# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be found, and what was found; text is as it is shown, never folded."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a document is, in the order in which results stand."""

    HELP = "help"
    LESSON = "lesson"
    PASSAGE = "passage"
    STEP = "step"
    TERM = "term"


@dataclass(frozen=True)
class Document:
    """Something to be found by the words of its title and text.

    ``name`` is the id of the lesson, help tree or term; ``block`` a place in a lesson, if any;
    ``about`` is shown and not searched. A ``note`` is shown in place of the text: what needs a
    warning is not read by accident.
    """

    kind: Kind
    pack: str
    name: str
    language: str
    title: str
    text: str = ""
    block: int | None = None
    about: str = ""
    note: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of a snippet; the words that were looked for are marked."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Hit:
    """A document that was found, and the part of its text that shows why."""

    kind: Kind
    pack: str
    name: str
    language: str
    title: str
    block: int | None
    about: str
    snippet: tuple[Piece, ...]


@dataclass(frozen=True)
class Found:
    """The best hits; ``more`` says that there are others.

    ``loose`` says that nothing has all the words, and these have some of them.
    """

    hits: tuple[Hit, ...] = ()
    more: bool = False
    loose: bool = False
