# SPDX-License-Identifier: GPL-3.0-or-later
"""Chunks to the blocks that may stand in a stem, a scene, a page or a tool card."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

from securetrain.authoring import leaves
from securetrain.authoring.actions import actions
from securetrain.authoring.callouts import card, fact, trainer_note
from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import only
from securetrain.authoring.line_shapes import ITEM, MARK
from securetrain.authoring.rows import Chunk, Shape
from securetrain.course import (
    Actions,
    Callout,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Leaf,
    PageBlock,
    Prose,
    Quote,
    SceneBlock,
    Table,
    TrainerNote,
)

Simple = Leaf | Heading | Card | Fact | TrainerNote | Actions
Placed = tuple[Chunk, Simple]
T = TypeVar("T")
_SIMPLE: dict[Shape, Callable[[Draft, Chunk], Simple | None]] = {
    Shape.FENCE: leaves.code,
    Shape.TABLE: leaves.table,
    Shape.FIGURE: leaves.figure,
    Shape.QUOTE: leaves.quote,
}
_CALLOUTS: dict[str, Callable[[Draft, Chunk], Simple]] = {
    "fact": fact,
    "card": card,
    "trainer": trainer_note,
}
ENDINGS = ("good", "mixed", "risky", "open")


def simple_blocks(draft: Draft, chunks: Sequence[Chunk]) -> Iterator[Placed]:
    """Yield the block of each chunk with where it begins; neighbouring prose is one block."""
    at = 0
    while at < len(chunks):
        end = at + 1
        if is_prose(chunks[at]):
            while end < len(chunks) and is_prose(chunks[end]):
                end += 1
            block: Simple | None = leaves.prose(draft, chunks[at:end])
        else:
            block = _simple(draft, chunks[at])
        if block is not None:
            yield chunks[at], block
        at = end


def leaf_blocks(draft: Draft, chunks: Sequence[Chunk]) -> tuple[Leaf, ...]:
    """Return what may stand in a stem or on a tool card."""
    kinds = (Prose, Quote, Table, Code, Figure, Callout)
    return tuple(_allowed(draft, chunks, kinds))  # type: ignore[arg-type]


def scene_blocks(draft: Draft, chunks: Sequence[Chunk]) -> tuple[SceneBlock, ...]:
    """Return what may stand in a scene."""
    kinds = (Prose, Quote, Table, Code, Figure, Callout, Fact, Actions)
    return tuple(_allowed(draft, chunks, kinds))  # type: ignore[arg-type]


def page_blocks(draft: Draft, chunks: Sequence[Chunk]) -> tuple[PageBlock, ...]:
    """Return what may stand on a page of an invented web."""
    kinds = (Heading, Prose, Quote, Table, Code, Figure)
    return tuple(_allowed(draft, chunks, kinds))  # type: ignore[arg-type]


def is_prose(chunk: Chunk) -> bool:
    """Say whether a chunk is a paragraph or a list without boxes."""
    return chunk.shape is Shape.PARAGRAPH or (chunk.shape is Shape.LIST and not is_task_list(chunk))


def is_task_list(chunk: Chunk) -> bool:
    """Say whether a list begins with a box."""
    first = ITEM.fullmatch(chunk.rows[0].text) if chunk.shape is Shape.LIST else None
    return bool(first and MARK.match(first["text"] or ""))


def _allowed(draft: Draft, chunks: Sequence[Chunk], kinds: Collection[type]) -> Iterator[Simple]:
    for chunk, block in simple_blocks(draft, chunks):
        if isinstance(block, tuple(kinds)):
            yield block
        else:
            draft.say("not-here", chunk.line, what=_called(block))


def _called(block: Simple) -> str:
    names = {Heading: "a heading", Actions: "a list of actions", TrainerNote: "a TRAINER note"}
    return names.get(type(block), f"a {type(block).__name__.upper()}")


def _simple(draft: Draft, chunk: Chunk) -> Simple | None:
    if chunk.shape in _SIMPLE:
        return _SIMPLE[chunk.shape](draft, chunk)
    if chunk.shape is Shape.CALLOUT:
        return _callout(draft, chunk)
    if chunk.shape is Shape.LIST:
        return actions(draft, chunk)
    if chunk.shape is Shape.HEADING:
        return heading(draft, chunk)
    if chunk.shape is Shape.ATTRIBUTES:
        draft.say("attributes-astray", chunk.line)
    elif chunk.shape is Shape.RULE:
        draft.say("not-here", chunk.line, what="a step")
    return None


def heading(draft: Draft, chunk: Chunk) -> Heading:
    """Return a heading."""
    only(draft, chunk.attributes, {"#"})
    return Heading(chunk.level, draft.words(chunk.rows), chunk.attributes.id)


def _callout(draft: Draft, chunk: Chunk) -> Simple | None:
    label = chunk.label.lower()
    if label in _CALLOUTS:
        return _CALLOUTS[label](draft, chunk)
    if label in ("why", "hint"):
        draft.say("outside-question", chunk.line, text=chunk.label)
    elif label in ENDINGS:
        draft.say("outside-scene", chunk.line, text=chunk.label)
    elif label not in leaves.PLAIN_CALLOUTS:
        draft.say("unknown-callout", chunk.line, text=chunk.label)
    return leaves.callout(draft, chunk)
