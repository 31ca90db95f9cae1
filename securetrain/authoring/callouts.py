# SPDX-License-Identifier: GPL-3.0-or-later
"""Callouts with data of their own: facts, cards and notes for trainers."""

from datetime import date

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import day, member, only, whole
from securetrain.authoring.prose import text_of
from securetrain.authoring.rows import Chunk, Rows, trimmed
from securetrain.course import Card, Fact, Phase, Text, TrainerNote, Volatility

_FACT = {"#", "source=", "checked=", "review_by=", "volatility=", "critical"}
_NEVER = date(1970, 1, 1)  # stands in where an author's day cannot be read


def fact(draft: Draft, chunk: Chunk) -> Fact:
    """Return a claim with its source, its dates and the principle behind it."""
    given = chunk.attributes
    only(draft, given, _FACT)
    claim, principle = _two_parts(draft, chunk, "fact-without-principle")
    if not given.value("source"):
        draft.say("fact-without-source", chunk.line)
    for key in ("checked", "review_by"):
        if not given.value(key):
            draft.say("fact-without-date", chunk.line, key=key)
    _need_id(draft, chunk, "FACT")
    return Fact(
        given.id,
        claim,
        principle,
        given.value("source"),
        day(draft, given, "checked") or _NEVER,
        day(draft, given, "review_by") or _NEVER,
        member(draft, given, "volatility", Volatility.YEARLY),
        "critical" in given.flags,
    )


def card(draft: Draft, chunk: Chunk) -> Card:
    """Return a flash card."""
    only(draft, chunk.attributes, {"#", "family="})
    front, back = _two_parts(draft, chunk, "card-without-back")
    _need_id(draft, chunk, "CARD")
    return Card(chunk.attributes.id, front, back, chunk.attributes.value("family"))


def trainer_note(draft: Draft, chunk: Chunk) -> TrainerNote:
    """Return a note that learners never see."""
    given = chunk.attributes
    only(draft, given, {"phase=", "min="})
    phase = member(draft, given, "phase", Phase.ACTIVITY) if given.value("phase") else None
    text = text_of(draft, chunk.rows)
    if not text:
        draft.say("empty-callout", chunk.line, text="TRAINER")
    return TrainerNote(text, phase, whole(draft, given, "min", 0))


def _need_id(draft: Draft, chunk: Chunk, kind: str) -> None:
    if not chunk.attributes.id:
        draft.say("missing-id", chunk.line, what=f"This {kind}")


def _two_parts(draft: Draft, chunk: Chunk, code: str) -> tuple[Text, Text]:
    cut = next((n for n, row in enumerate(chunk.rows) if _is_cut(row.text)), len(chunk.rows))
    first, second = _texts(draft, chunk.rows, cut)
    if not first or not second:
        draft.say(code, chunk.line)
    return first, second


def _is_cut(text: str) -> bool:
    return text.strip() == "---"


def _texts(draft: Draft, rows: Rows, cut: int) -> tuple[Text, Text]:
    return text_of(draft, trimmed(rows[:cut])), text_of(draft, trimmed(rows[cut + 1 :]))
