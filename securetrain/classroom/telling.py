# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as plain text, for the file a guest may save, and a step of it to be copied."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from securetrain.classroom.names import outside_notes
from securetrain.classroom.study import block_indices
from securetrain.course import (
    Actions,
    Block,
    Callout,
    Code,
    Fact,
    Figure,
    Heading,
    Lesson,
    Prose,
    Question,
    Quote,
    Scenario,
    Table,
    plain,
)


def lesson_as_text(lesson: Lesson, today: date) -> str:
    """Return headings, prose, facts as they stand today, steps and prompts; no answers."""
    return _together(lesson.blocks, today)


def step_as_text(lesson: Lesson, step: int, today: date) -> str:
    """Return a step, counted from 0, below the lesson's title, with facts as they stand today."""
    blocks = [lesson.blocks[index] for index in block_indices(lesson, step)]
    return f"{lesson.info.title}\n\n{_together(blocks, today)}"


B = TypeVar("B", bound=Block)


def as_it_stands(block: B, today: date) -> B:
    """Return a fact that may not be relied on any more as what lasts of it."""
    if isinstance(block, Fact) and block.is_replaced(today):
        return replace(block, claim=block.principle, principle=())
    return block


def _together(blocks: Iterable[Block], today: date) -> str:
    parts = (_fact(each, today) if isinstance(each, Fact) else _block(each) for each in blocks)
    return "\n\n".join(filter(None, parts)) + "\n"


def _fact(fact: Fact, today: date) -> str:
    stands = as_it_stands(fact, today)
    notes = outside_notes(fact, today, is_replaced=stands is not fact)
    return "\n".join((plain(stands.claim), *notes))


def _block(block: Block) -> str:
    text = ""
    match block:
        case Heading(text=words):
            title = plain(words)
            text = f"{title}\n{'=' * len(title)}"
        case Prose(text=words) | Quote(text=words) | Callout(text=words):
            text = plain(words)
        case Code(text=code):
            text = code
        case Table(head=head, rows=rows):
            text = "\n".join(" | ".join(plain(cell) for cell in row) for row in (head, *rows))
        case Figure(alt=alt) if alt:
            text = f"[{alt}]"
        case Actions(actions=actions):
            text = "\n".join(f"[ ] {plain(action.text)}" for action in actions)
        case Question(prompt=words) | Scenario(title=words):
            text = f"? {plain(words)}"
    return text
