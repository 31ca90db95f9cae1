# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on paper, in reading order: the same parts become a page for a phone and a handout.

``Line`` and ``Text`` are words of the lesson; every ``str`` that is shown is said in the language
of the interface, but for addresses, code and what a part says otherwise.
"""

from dataclasses import dataclass
from enum import StrEnum

from securetrain.course import Line, Term, Text


class Mark(StrEnum):
    """What stands before a row, to be filled with a pen."""

    NONE = "none"
    BOX = "box"
    RING = "ring"
    GAP = "gap"


@dataclass(frozen=True)
class Title:
    """A heading of the lesson, of level 2 to 6."""

    level: int
    line: Line


@dataclass(frozen=True)
class Named:
    """A heading that we put: the sources, the terms."""

    name: str


@dataclass(frozen=True)
class Said:
    """A sentence of ours."""

    words: str


@dataclass(frozen=True)
class Passage:
    """Paragraphs and lists; ``quoted`` ones are somebody else's words."""

    text: Text
    quoted: bool = False


@dataclass(frozen=True)
class Listing:
    """Something read letter by letter, from left to right."""

    text: str


@dataclass(frozen=True)
class Grid:
    """A table."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A bare picture of a ``kind`` such as ``png``; without ``content`` its words stand in."""

    content: bytes
    kind: str
    alt: str
    caption: Line


@dataclass(frozen=True)
class Aside:
    """An aside under its name, with what is said of it below; ``care`` marks a warning."""

    name: str
    text: Text
    notes: tuple[str, ...] = ()
    care: bool = False


@dataclass(frozen=True)
class Step:
    """A step for the plan: to be ticked, with its facts, and how to take it back."""

    line: Line
    facts: str = ""
    undo: Text = ()


@dataclass(frozen=True)
class Steps:
    """Steps for the plan."""

    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Bit:
    """A stretch of a message; ``sign`` numbers what can be marked."""

    text: str
    sign: str = ""


@dataclass(frozen=True)
class Message:
    """A message to be inspected, line by line."""

    name: str
    lines: tuple[tuple[Bit, ...], ...]


@dataclass(frozen=True)
class Row:
    """A row of a question: a mark to fill, a sign such as a number, and the lesson's words."""

    line: Line
    mark: Mark = Mark.NONE
    sign: str = ""
    writing: int = 0


@dataclass(frozen=True)
class Answer:
    """What is said of an answer: a name for it, the words it is about, and why."""

    name: str = ""
    line: Line = ()
    text: Text = ()


@dataclass(frozen=True)
class Exercise:
    """A question or card; its answers lie apart from it.

    ``rows`` are answered with a pen, from ``choices`` where there are some; ``writing`` counts the
    empty lines below.
    """

    id: str
    name: str
    prompt: Line
    stem: "tuple[Quiet, ...]" = ()
    how: str = ""
    rows: tuple[Row, ...] = ()
    choices: tuple[Row, ...] = ()
    writing: int = 0
    hints: tuple[Text, ...] = ()
    answers: tuple[Answer, ...] = ()
    why: Text = ()
    sites: "tuple[Site, ...]" = ()


@dataclass(frozen=True)
class Site:
    """A numbered page of the invented web; address, title and parts are the page's own words."""

    id: str
    sign: str
    address: str
    title: str
    about: str
    parts: "tuple[Quiet, ...]"


@dataclass(frozen=True)
class Way:
    """Something to do in a scene, and where it leads."""

    line: Line
    id: str
    sign: str


@dataclass(frozen=True)
class Stop:
    """A numbered scene of a story."""

    id: str
    sign: str
    title: Line
    parts: "tuple[Quiet, ...]"
    ways: tuple[Way, ...] = ()
    ending: Aside | None = None
    note: str = ""


@dataclass(frozen=True)
class Story:
    """A scenario or help tree as a booklet: each choice says at which number it goes on."""

    name: str
    title: Line
    intro: "tuple[Quiet, ...]"
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Original:
    """The source beside a translation that may not be relied on, in its own language."""

    name: str
    language: str
    parts: "tuple[Part, ...]"


@dataclass(frozen=True)
class Foreign:
    """Parts in another language than the lesson's, because nobody has translated them yet."""

    language: str
    parts: "tuple[Part, ...]"


@dataclass(frozen=True)
class Entries:
    """Terms with what they mean; links lead to their ids."""

    terms: tuple[Term, ...]


Quiet = (
    Title | Named | Said | Passage | Listing | Grid | Picture | Aside | Steps | Message | Entries
)
"""What asks for nothing."""
Part = Quiet | Exercise | Story | Original | Foreign


@dataclass(frozen=True)
class Manuscript:
    """A lesson or help tree as it goes on paper; ``card`` is said below its title."""

    title: str
    language: str
    card: tuple[str, ...]
    parts: tuple[Part, ...]
    foot: str = ""
