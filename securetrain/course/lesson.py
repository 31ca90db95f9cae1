# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson: what stands on its card, its blocks in reading order, and how far it is translated."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from securetrain.course.blocks import (
    Actions,
    Callout,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Prose,
    Quote,
    StepBreak,
    Table,
    TrainerNote,
)
from securetrain.course.questions import Question
from securetrain.course.scenario import Scenario
from securetrain.course.values import value

Block = (
    Heading
    | Prose
    | Quote
    | Table
    | Code
    | Figure
    | Callout
    | Card
    | TrainerNote
    | Fact
    | Actions
    | StepBreak
    | Question
    | Scenario
)


class Tier(StrEnum):
    """How far a lesson goes; emergency lessons are never locked nor counted."""

    FOUNDATION = "foundation"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    EMERGENCY = "emergency"


class Exposure(StrEnum):
    """Who a lesson is for: looked at like everybody or singled out; for content or for identity."""

    PASSIVE = "passive"
    TARGETED = "targeted"
    CONTENT = "content"
    IDENTITY = "identity"


@value
class Source:
    """Where facts come from; ``read`` is None while nobody has read it."""

    id: str
    title: str
    publisher: str
    url: str
    read: date | None = None


@value
class ItemInfo:
    """What scheduling needs to know of a question, scenario or card without opening its lesson."""

    id: str
    family: str
    critical: bool = False
    review: bool = True
    rev: int = 1


@value
class LessonInfo:
    """Everything about a lesson but its blocks: enough for a shelf, a search and a schedule."""

    id: str
    title: str
    tier: Tier
    topic: str
    need: str
    minutes: int
    objectives: tuple[str, ...]
    sources: tuple[Source, ...]
    reviewed: date
    review_by: date
    licence: str
    language: str
    requires: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    exposure: tuple[Exposure, ...] = ()
    content_note: str = ""
    sensitive: bool = False
    risk: str = ""
    items: tuple[ItemInfo, ...] = ()
    unreviewed: bool = False
    adapted_from: str = ""


class TranslationState(StrEnum):
    """Why a block of a translated lesson is not simply its translation."""

    MISSING = "missing"
    OUTDATED = "outdated"
    UNREVIEWED = "unreviewed"


@value
class TranslationNote:
    """About the block at ``index``: its state, the language it stands in, the source beside it.

    ``source_language`` is that of ``source``, where there is one.
    """

    index: int
    state: TranslationState
    language: str
    source: Block | None = None
    source_language: str = ""


@value
class Lesson:
    """A lesson, whole."""

    KIND: ClassVar[str] = "lesson"
    info: LessonInfo
    blocks: tuple[Block, ...]
    notes: tuple[TranslationNote, ...] = ()

    @property
    def steps(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks step by step, without the breaks between them."""
        steps: list[list[Block]] = [[]]
        for block in self.blocks:
            if isinstance(block, StepBreak):
                steps.append([])
            else:
                steps[-1].append(block)
        return tuple(tuple(step) for step in steps if step)

    @property
    def items(self) -> tuple[Question | Scenario | Card, ...]:
        """What can be practised, in reading order."""
        return tuple(each for each in self.blocks if isinstance(each, Question | Scenario | Card))

    def note(self, index: int) -> TranslationNote | None:
        """Return what is to be said of the translation of the block at ``index``."""
        return next((note for note in self.notes if note.index == index), None)


def item_infos(blocks: tuple[Block, ...]) -> tuple[ItemInfo, ...]:
    """Return what scheduling needs to know of every item among ``blocks``."""
    return tuple(_info(each) for each in blocks if isinstance(each, Question | Scenario | Card))


def _info(item: Question | Scenario | Card) -> ItemInfo:
    family = item.family or item.id
    if isinstance(item, Card):
        return ItemInfo(item.id, family)
    return ItemInfo(item.id, family, item.critical, item.review, item.rev)
