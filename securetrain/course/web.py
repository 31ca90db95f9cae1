# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented web: a small closed set of pages inside a lesson."""

from datetime import date
from enum import StrEnum

from securetrain.course.blocks import Code, Figure, Heading, Prose, Quote, Table
from securetrain.course.values import value


class PageKind(StrEnum):
    """What sort of page it is."""

    CLAIM = "claim"
    ENCYCLOPAEDIA = "encyclopaedia"
    REGISTRY = "registry"
    FACTCHECK = "factcheck"
    PICTURES = "pictures"
    ARCHIVE = "archive"
    ORIGINAL = "original"
    OTHER = "other"


class Move(StrEnum):
    """What a learner does by opening a page; ``STOP`` is the button that is always there."""

    NONE = "none"
    LEFT = "left"
    ORIGINAL = "original"
    COVERAGE = "coverage"
    QUOTE = "quote"
    STOP = "stop"


class Verdict(StrEnum):
    """What is concluded about a claim."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


PageBlock = Heading | Prose | Quote | Table | Code | Figure


@value
class WebPage:
    """A page; its ``address`` ends in a reserved domain, ``found_by`` are words that find it."""

    name: str
    kind: PageKind
    address: str
    title: str
    blocks: tuple[PageBlock, ...]
    dated: date | None = None
    found_by: tuple[str, ...] = ()
    move: Move = Move.NONE
