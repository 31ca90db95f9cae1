# SPDX-License-Identifier: GPL-3.0-or-later
"""Text as values: runs, paragraphs and the links inside them; no markup language anywhere."""

from enum import StrEnum

from securetrain.course.values import value


class LinkKind(StrEnum):
    """Where a link leads; none of them leads to a network."""

    TERM = "term"
    LESSON = "lesson"
    PAGE = "page"
    ADDRESS = "address"


@value
class Link:
    """A link: ``target`` is a term, lesson or page id, or an address that is only ever shown."""

    kind: LinkKind
    target: str


@value
class Run:
    """A stretch of text in one style; ``text`` may hold line feeds.

    ``ltr`` keeps addresses and the like left-to-right inside right-to-left text; code always is.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    ltr: bool = False
    link: Link | None = None


Line = tuple[Run, ...]


class Marker(StrEnum):
    """What stands before a paragraph; ``CONTINUED`` belongs to the list item above it."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    CONTINUED = "continued"


@value
class Paragraph:
    """One paragraph or list item; ``level`` is its list's depth, 0 to 5, ``number`` its own."""

    runs: Line
    marker: Marker = Marker.NONE
    level: int = 0
    number: int = 0


Text = tuple[Paragraph, ...]


def line(text: str) -> Line:
    """Return ``text`` as one unstyled line."""
    return (Run(text),) if text else ()


def text(*paragraphs: str) -> Text:
    """Return plain ``paragraphs`` as text."""
    return tuple(Paragraph(line(each)) for each in paragraphs)


def plain(content: Line | Text) -> str:
    """Return the bare words of a line or text, one line per paragraph, lists with their marks."""
    if content and isinstance(content[0], Paragraph):
        return "\n".join(_marked(each) for each in content if isinstance(each, Paragraph))
    return "".join(run.text for run in content if isinstance(run, Run))


def _marked(paragraph: Paragraph) -> str:
    words = "".join(run.text for run in paragraph.runs)
    indent = "   " * paragraph.level
    match paragraph.marker:
        case Marker.NONE:
            return words
        case Marker.BULLET:
            return f"{indent}-  {words}"
        case Marker.NUMBER:
            return f"{indent}{paragraph.number}. {words}"
        case _:
            return f"{indent}   {words}"
