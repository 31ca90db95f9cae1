# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts: what is half answered when the program is locked, so that locking loses nothing.

Decision: attempts are a history, and never hold which option was chosen or what was typed. What
is half answered is none: a draft of it exists from the moment of locking until the lesson is
opened again, sealed in the vault, in no backup, taken once. A guest's is never written at all.
*Bad, because* for that time the vault does hold what was typed; whoever can force somebody to
unlock it there and then could have read the screen a moment before.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from securetrain.course import (
    MismatchError,
    Question,
    Scenario,
    from_json,
    legible,
    parse,
    to_json,
    value,
)
from securetrain.practice.answers import Answer, Typed
from securetrain.practice.play import Play, begin_play
from securetrain.practice.quiz import Quiz, Stage, Sure
from securetrain.practice.run import RETURNS, LessonRun

FORM = 1
"""The form in which drafts are written; those in another are not read."""


@value
class Draft:
    """An item as it stands: what is put in, what was checked last, and how far it has come.

    ``answer`` may be half of one and is for the widget alone; ``given`` was graded, and is graded
    again. ``waits`` is the item's turn among those that return at the end of the lesson, from 1,
    and 0 for none; ``returns`` counts how often it did. ``path``, ``ended`` and ``before`` are a
    scenario's.
    """

    item: str
    answer: Answer | None = None
    given: Answer | None = None
    stage: Stage = Stage.ASK
    hints: int = 0
    sure: Sure = Sure.NOT_ASKED
    tries: int = 0
    returned: bool = False
    path: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    waits: int = 0
    returns: int = 0
    before: tuple[str, ...] = ()


@value
class _Drafts:
    """All drafts of one lesson."""

    form: int
    drafts: tuple[Draft, ...]


def drafts_to_json(drafts: Iterable[Draft]) -> bytes:
    """Return drafts as strict JSON; control characters in what was typed are left out."""
    found = _Drafts(FORM, tuple(map(_legible, drafts)))
    return json.dumps(to_json(found), ensure_ascii=False, separators=(",", ":")).encode()


def drafts_from_json(untrusted: bytes) -> tuple[Draft, ...]:
    """Return the drafts of a lesson.

    Raises:
        MismatchError: it is not what `drafts_to_json` writes.
    """
    found = from_json(_Drafts, parse(untrusted))
    if found.form != FORM:
        raise MismatchError("these drafts have another form")
    if len({each.item for each in found.drafts}) < len(found.drafts):
        raise MismatchError("an item stands there twice")
    for each in found.drafts:
        if min(each.hints, each.tries, each.waits, each.returns) < 0:
            raise MismatchError("a number is below nothing")
    return found.drafts


def draft_of(item: str, stands: Quiz | Play | None, run: LessonRun) -> Draft:
    """Return the draft of an item of a lesson, what was answered left out."""
    turn = run.returning.index(item) + 1 if item in run.returning else 0
    draft = Draft(item, waits=turn, returns=run.returned.count(item))
    match stands:
        case Quiz():
            shared = ("stage", "hints", "sure", "tries", "returned")
            return replace(draft, **{name: getattr(stands, name) for name in shared})
        case Play():
            before = tuple(sorted(stands.before))
            return replace(draft, path=stands.path, ended=stands.ended, before=before)
    return draft


def run_of(drafts: Iterable[Draft], run: LessonRun) -> LessonRun:
    """Return the run with those items of the lesson returning that did."""
    there = {item.id for item in run.lesson.items}
    here = [draft for draft in drafts if draft.item in there]
    waiting = sorted((each for each in here if each.waits), key=lambda each: each.waits)
    returned = (each.item for each in here for _time in range(min(each.returns, RETURNS)))
    return replace(
        run,
        returning=tuple(each.item for each in waiting),
        returned=tuple(sorted(returned)),
    )


def quiz_of(draft: Draft, question: Question) -> Quiz:
    """Return a question as it stood; where its lesson has changed too much, asked anew.

    The answer given last is graded again, and counts if the question then stands where it stood.
    """
    hints = min(draft.hints, len(question.hints))
    asked = Quiz(question, hints=hints, sure=draft.sure, returned=draft.returned)
    if draft.given is None:
        return asked
    stage = Stage.TRY_AGAIN if draft.tries > 1 else Stage.ASK
    try:
        quiz = replace(asked, stage=stage, tries=max(0, draft.tries - 1)).answer(draft.given)
    except TypeError:  # the item asks for another kind of answer now
        return asked
    return quiz if quiz.stage is draft.stage else asked


def play_of(draft: Draft, story: Scenario) -> Play:
    """Return a scenario as it stood, as far as its way still leads."""
    play = begin_play(story)
    ended = tuple(name for name in draft.ended if name in play.all_endings)
    way = draft.path[1:] if draft.path[:1] == play.path else ()
    for target in way:
        targets = [choice.target for choice in play.scene.choices]
        if target not in targets:
            break
        play = play.choose(targets.index(target))
    there = {scene.id for scene in story.scenes}
    return replace(play, ended=ended, before=frozenset(there.intersection(draft.before)))


def _legible(draft: Draft) -> Draft:
    answer, given = (
        Typed(legible(each.text)) if isinstance(each, Typed) else each
        for each in (draft.answer, draft.given)
    )
    return replace(draft, answer=answer, given=given)
