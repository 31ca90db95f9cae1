# SPDX-License-Identifier: GPL-3.0-or-later
"""What travels together: a pack's label, shelf, paths, glossary, profile and tools."""

from datetime import date
from typing import ClassVar

from securetrain.course.blocks import Leaf
from securetrain.course.lesson import Block, LessonInfo, Tier
from securetrain.course.runs import Line, Text
from securetrain.course.values import value


@value
class Topic:
    """A topic: its id and its name in the language of the document."""

    id: str
    title: str


@value
class PackInfo:
    """A pack's label; ``version`` counts up, ``min_app`` is the oldest program that may open it."""

    id: str
    title: str
    version: int
    publisher: str
    licence: str
    source_language: str
    topics: tuple[Topic, ...]
    languages: tuple[str, ...]
    contact: str = ""
    min_app: str = ""


@value
class LearningPath:
    """A named way through lessons; lessons that are not here yet are shown as such."""

    id: str
    title: str
    lessons: tuple[str, ...]
    tier: Tier | None = None
    for_whom: str = ""


@value
class HelpInfo:
    """A help tree as it stands on the shelf; without a ``language`` it is in the shelf's."""

    id: str
    title: str
    need: str
    language: str = ""


@value
class Shelf:
    """A pack in one language, without the lessons' blocks."""

    KIND: ClassVar[str] = "shelf"
    pack: PackInfo
    language: str
    lessons: tuple[LessonInfo, ...]
    paths: tuple[LearningPath, ...] = ()
    help: tuple[HelpInfo, ...] = ()


@value
class Term:
    """A word of the glossary; ``synonyms`` find it too."""

    id: str
    name: str
    text: Text
    synonyms: tuple[str, ...] = ()


@value
class Glossary:
    """The words of a pack in one language."""

    KIND: ClassVar[str] = "glossary"
    language: str
    terms: tuple[Term, ...]


@value
class ProfileAnswer:
    """One answer to an onboarding question, and the tags it sets."""

    text: str
    tags: tuple[str, ...]


@value
class ProfileQuestion:
    """An onboarding question; at most ``most`` answers may be chosen."""

    id: str
    text: str
    answers: tuple[ProfileAnswer, ...]
    most: int = 1


@value
class Suggestion:
    """Lessons worth knowing for whoever carries a tag, with the reason that is shown."""

    tag: str
    lessons: tuple[str, ...]
    reason: str = ""


@value
class Profile:
    """Onboarding: a closed list of tags, questions that set them, lessons they lead to."""

    KIND: ClassVar[str] = "profile"
    language: str
    tags: tuple[str, ...]
    questions: tuple[ProfileQuestion, ...]
    suggestions: tuple[Suggestion, ...] = ()


@value
class Tool:
    """A tool card: the only place that names a program, with its criteria and date."""

    KIND: ClassVar[str] = "tool"
    id: str
    title: str
    language: str
    criteria: tuple[str, ...]
    version: str
    checked: date
    review_by: date
    blocks: tuple[Leaf, ...]
    note: Line = ()


@value
class TrainerPlan:
    """The long session plan that belongs to a lesson."""

    KIND: ClassVar[str] = "trainer-plan"
    lesson: str
    language: str
    blocks: tuple[Block, ...]
