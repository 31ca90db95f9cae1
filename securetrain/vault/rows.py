# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of practice as rows, and rows as values."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from securetrain.course import Exposure, Tier
from securetrain.practice import (
    Attempt,
    Decision,
    FamilyKey,
    ItemKey,
    LessonKey,
    Moves,
    Place,
    PlanState,
    State,
    Sure,
    Technique,
    Told,
)

NO_MOVES = Moves()
_TAG, _START, _EXPOSURE = "tag", "start", "exposure"
SURE = {sure.value: sure for sure in Sure}


def attempt_values(attempt: Attempt) -> dict[str, Any]:
    """Return the columns of an attempt but for its number."""
    kept = attempt._asdict()
    moves = kept.pop("moves")
    kept["day"] = attempt.day.toordinal()
    kept["sure"] = attempt.sure.value
    kept["techniques"] = techniques_text(attempt.techniques)
    return {**kept, **{f"moved_{name}": count for name, count in moves._asdict().items()}}


def attempts_of(rows: Iterable[Sequence[Any]]) -> list[Attempt]:
    """Return the attempts in rows that have their number first and then all columns in order.

    There may be tens of thousands; most of a day's share their day and their moves, and most name
    no technique.
    """
    days: dict[int, date] = {}
    found = []
    for _number, pack, lesson, item, family, day, *counts, first_try, techniques in rows:
        score, hits, alarms, suspicious, fine, hint, sure, *moved = counts
        found.append(
            Attempt(
                pack,
                lesson,
                item,
                family,
                days.get(day) or days.setdefault(day, date.fromordinal(day)),
                score,
                hits,
                alarms,
                suspicious,
                fine,
                bool(hint),
                SURE[sure],
                Moves(*moved) if any(moved) else NO_MOVES,
                bool(first_try),
                techniques_of(techniques) if techniques else (),
            )
        )
    return found


def techniques_text(techniques: Iterable[Technique]) -> str:
    """Return what was caught of each technique as JSON: authors name them. None is empty."""
    rows = [list(each) for each in techniques]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def techniques_of(text: str) -> tuple[Technique, ...]:
    """Return what `techniques_text` wrote."""
    return tuple(Technique(*row) for row in json.loads(text))


def state_values(key: FamilyKey, state: State) -> dict[str, Any]:
    """Return the columns of a family's state."""
    days = {"due": state.due.toordinal(), "last": state.last.toordinal()}
    return {"pack": key[0], "family": key[1], **state._asdict(), **days}


def state_of_row(row: Sequence[Any]) -> tuple[FamilyKey, State]:
    """Return a family and its state."""
    pack, family, stability, difficulty, due, last, reps, lapses, recalled = row
    days = date.fromordinal(due), date.fromordinal(last)
    return (pack, family), State(stability, difficulty, *days, reps, lapses, recalled)


def place_values(lesson: LessonKey, place: Place) -> dict[str, Any]:
    """Return the columns of a place but for its number."""
    seen = " ".join(str(block) for block in sorted(place.seen))
    named = {"pack": lesson[0], "lesson": lesson[1]}
    how_far = {"is_read": place.is_read, "is_known": place.is_known}
    return {**named, "block": place.block, "seen": seen, **how_far}


def place_of_row(row: Sequence[Any]) -> tuple[LessonKey, Place]:
    """Return a lesson and the place in it."""
    _number, pack, lesson, block, seen, is_read, is_known = row
    blocks = frozenset(map(int, seen.split()))
    return (pack, lesson), Place(block, blocks, bool(is_read), bool(is_known))


def told_values(told: Told) -> list[dict[str, Any]]:
    """Return the rows of what was told."""
    tags = [(_TAG, tag, "") for tag in told.tags]
    starts = [(_START, topic, tier.value) for topic, tier in told.starts]
    exposure = [(_EXPOSURE, each.value, "") for each in told.exposure]
    rows = sorted([*tags, *starts, *exposure])
    return [dict(zip(("kind", "name", "value"), row, strict=True)) for row in rows]


def told_of(rows: Sequence[Sequence[Any]]) -> Told:
    """Return what was told."""
    named = {kind: [row for row in rows if row[0] == kind] for kind in (_TAG, _START, _EXPOSURE)}
    return Told(
        frozenset(row[1] for row in named[_TAG]),
        frozenset((row[1], Tier(row[2])) for row in named[_START]),
        frozenset(Exposure(row[1]) for row in named[_EXPOSURE]),
    )


def decision_values(action: ItemKey, decision: Decision) -> dict[str, Any]:
    """Return the columns of a decision."""
    named = dict(zip(("pack", "lesson", "action"), action, strict=True))
    return {**named, "state": decision.state.value, "day": decision.day.toordinal()}


def decision_of_row(row: Sequence[Any]) -> tuple[ItemKey, Decision]:
    """Return an action and what was decided about it."""
    pack, lesson, action, state, day = row
    return (pack, lesson, action), Decision(PlanState(state), date.fromordinal(day))
