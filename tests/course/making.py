# SPDX-License-Identifier: GPL-3.0-or-later
"""Makers of small sound values of the course, to be made unsound one by one."""

from dataclasses import replace
from datetime import date
from typing import Any

from securetrain.course import (
    Block,
    Choice,
    Lesson,
    LessonInfo,
    Option,
    Question,
    Scene,
    SceneChoice,
    Source,
    Task,
    Tier,
    item_infos,
    line,
)

DAY = date(2026, 10, 2)
LATER = date(2027, 4, 2)
INFO = LessonInfo(
    id="a-lesson",
    title="A lesson",
    tier=Tier.FOUNDATION,
    topic="phishing",
    need="I want to know.",
    minutes=8,
    objectives=("See it",),
    sources=(Source("own", "Own", "We", "https://own.example/"),),
    reviewed=DAY,
    review_by=LATER,
    licence="CC-BY-4.0",
    language="en",
)


def a_lesson(*blocks: Block, **changes: Any) -> Lesson:
    """Make a lesson of blocks."""
    return Lesson(replace(INFO, items=item_infos(blocks), **changes), blocks)


def a_choice() -> Choice:
    """Make two options, the first of them right."""
    return Choice((Option(line("Yes"), right=True), Option(line("No"))))


def a_question(task: Task | None = None, **changes: Any) -> Question:
    """Make a question."""
    return replace(Question("q-one", line("Why?"), task or a_choice()), **changes)


def a_scene(name: str, *targets: str, **changes: Any) -> Scene:
    """Make a scene with choices that lead to ``targets``."""
    choices = tuple(SceneChoice(line("Go"), target) for target in targets)
    return replace(Scene(name, line(name), choices=choices), **changes)
