# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenarios: headings as scenes, links as choices, callouts as endings."""

import re
import unicodedata
from collections.abc import Sequence

from securetrain.authoring.blocks import ENDINGS, scene_blocks
from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import only, whole
from securetrain.authoring.items import ListItem, items_of
from securetrain.authoring.kinds.asked import joined
from securetrain.authoring.line_shapes import ITEM, is_choice
from securetrain.authoring.prose import text_of
from securetrain.authoring.questions import is_question
from securetrain.authoring.rows import Chunk, Row, Shape
from securetrain.course import ID, Ending, EndingKind, Scenario, Scene, SceneChoice

_CHOICE = re.compile(
    r"\[(?P<text>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(#(?P<target>[^\s()]+)\)"
)
_KEYS = {"#", ".scenario", ".coercion", "family=", "critical", "noreview", "rev="}


def is_scenario(chunk: Chunk) -> bool:
    """Say whether a heading begins a scenario."""
    return chunk.shape is Shape.HEADING and "scenario" in chunk.attributes.types


def scenario_end(chunks: Sequence[Chunk], at: int) -> int:
    """Return where the scenario whose heading stands at ``at`` ends.

    It ends at a heading of the same or a higher level, a step or an end mark; and after its last
    scene also at a card or a trainer's note, which no scene holds.
    """
    end = at + 1
    while end < len(chunks) and not _ends(chunks[end], chunks[at].level):
        end += 1
    scenes = [n for n in range(at + 1, end) if chunks[n].shape is Shape.HEADING]
    for n in range(scenes[-1] if scenes else at, end):
        if chunks[n].shape is Shape.CALLOUT and chunks[n].label.lower() in ("card", "trainer"):
            return n
    return end


def scenario(draft: Draft, chunks: Sequence[Chunk]) -> Scenario:
    """Return the scenario whose heading is the first of ``chunks``."""
    heading, *body = chunks
    given = heading.attributes
    only(draft, given, _KEYS)
    if not given.id:
        draft.say("missing-id", heading.line, what="This scenario")
    intro, scenes = scenes_of(draft, body, given.id, coercion="coercion" in given.types)
    return Scenario(
        given.id,
        draft.words(heading.rows),
        scenes,
        scene_blocks(draft, intro),
        given.value("family"),
        "critical" in given.flags,
        "noreview" not in given.flags,
        whole(draft, given, "rev", 1),
    )


def scenes_of(
    draft: Draft, chunks: Sequence[Chunk], owner: str, *, coercion: bool
) -> tuple[list[Chunk], tuple[Scene, ...]]:
    """Split chunks into what stands before the first scene, and the scenes."""
    starts = [n for n, chunk in enumerate(chunks) if chunk.shape is Shape.HEADING]
    ends = [*starts[1:], len(chunks)]
    intro = list(chunks[: starts[0]] if starts else chunks)
    scenes = []
    for start, end in zip(starts, ends, strict=False):
        scene = _scene(draft, chunks[start:end], coercion=coercion)
        draft.lines.setdefault(f"{owner}/{scene.id}", chunks[start].line)
        scenes.append(scene)
    return intro, tuple(scenes)


def slug(title: str) -> str:
    """Return a title as an id, or an empty text where it has no Latin letters or digits."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(s for s in bare if not unicodedata.combining(s)))
    return "-".join(words)[:60].strip("-")


def _ends(chunk: Chunk, level: int) -> bool:
    if chunk.shape is Shape.HEADING:
        return chunk.level <= level
    return chunk.shape in (Shape.RULE, Shape.END)


def _scene(draft: Draft, chunks: Sequence[Chunk], *, coercion: bool) -> Scene:
    heading, *body = chunks
    given = heading.attributes
    only(draft, given, {"#", ".coercion"})
    if is_question(heading):
        draft.say("not-here", heading.line, what="a question")
    title = heading.rows[0].text
    name = given.id or slug(title)
    if not given.id and not ID.fullmatch(name):
        draft.say("missing-id", heading.line, what="This scene")
    choices = [chunk for chunk in body if _is_choices(chunk)]
    endings = [chunk for chunk in body if _is_ending(chunk)]
    if len(endings) > 1:
        draft.say("two-endings", endings[1].line)
    rest = [chunk for chunk in body if not (_is_choices(chunk) or _is_ending(chunk))]
    return Scene(
        name,
        draft.words(heading.rows),
        scene_blocks(draft, rest),
        tuple(_choice(draft, item) for each in choices for item in items_of(draft, each)),
        _ending(draft, endings[0]) if endings else None,
        coercion or "coercion" in given.types,
    )


def _is_ending(chunk: Chunk) -> bool:
    return chunk.shape is Shape.CALLOUT and chunk.label.lower() in ENDINGS


def _is_choices(chunk: Chunk) -> bool:
    return chunk.shape is Shape.LIST and is_choice(_first_words(chunk))


def _first_words(chunk: Chunk) -> str:
    found = ITEM.fullmatch(chunk.rows[0].text)
    return (found["text"] or "") if found else ""


def _ending(draft: Draft, chunk: Chunk) -> Ending:
    only(draft, chunk.attributes, ())
    debrief = text_of(draft, chunk.rows)
    if not debrief:
        draft.say("empty-callout", chunk.line, text=chunk.label)
    return Ending(EndingKind(chunk.label.lower()), debrief)


def _choice(draft: Draft, item: ListItem) -> SceneChoice:
    row = joined(item.words)
    found = _CHOICE.fullmatch(row.text)
    if found is None or item.children or item.quote or item.mark:
        draft.say("choice-form", item.line)
    if found is None:
        return SceneChoice(draft.words([Row(row.number, row.text.replace("](#", "] (#"))]), "")
    return SceneChoice(draft.words([Row(row.number, found["text"])]), found["target"])
