# SPDX-License-Identifier: GPL-3.0-or-later
"""Branching scenarios and help trees: scenes, choices, endings that never blame."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from securetrain.course.blocks import Actions, Callout, Code, Fact, Figure, Prose, Quote, Table
from securetrain.course.runs import Line, Text
from securetrain.course.values import value


class EndingKind(StrEnum):
    """How a path ended; ``OPEN`` shows gains and costs and is never scored."""

    GOOD = "good"
    MIXED = "mixed"
    RISKY = "risky"
    OPEN = "open"


@value
class Ending:
    """The end of a path and its debrief."""

    kind: EndingKind
    debrief: Text


@value
class SceneChoice:
    """Something to do, and the scene it leads to."""

    text: Line
    target: str


SceneBlock = Prose | Quote | Table | Code | Figure | Callout | Fact | Actions


@value
class Scene:
    """A scene; ``coercion`` marks police, border, court or captors: obedience is never graded."""

    id: str
    title: Line
    blocks: tuple[SceneBlock, ...] = ()
    choices: tuple[SceneChoice, ...] = ()
    ending: Ending | None = None
    coercion: bool = False


@value
class Scenario:
    """A story with choices; it begins at the first scene."""

    KIND: ClassVar[str] = "scenario"
    id: str
    title: Line
    scenes: tuple[Scene, ...]
    intro: tuple[SceneBlock, ...] = ()
    family: str = ""
    critical: bool = False
    review: bool = True
    rev: int = 1

    def scene(self, scene_id: str) -> Scene:
        """Return the scene of that id; raises KeyError where there is none."""
        return _scene(self.scenes, scene_id)


@value
class HelpTree:
    """A triage tree: first it asks about the device in hand; it ends in actions and help."""

    KIND: ClassVar[str] = "help"
    id: str
    title: str
    need: str
    language: str
    scenes: tuple[Scene, ...]
    intro: tuple[SceneBlock, ...] = ()
    reviewed: date | None = None
    review_by: date | None = None

    def scene(self, scene_id: str) -> Scene:
        """Return the scene of that id; raises KeyError where there is none."""
        return _scene(self.scenes, scene_id)


def _scene(scenes: tuple[Scene, ...], scene_id: str) -> Scene:
    for each in scenes:
        if each.id == scene_id:
            return each
    raise KeyError(scene_id)
