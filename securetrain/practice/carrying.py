# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest's journal as bytes, to be carried from one session of the same guest into the next.

One strict JSON value a line. The session that reads them takes them for untrusted: whoever took
the one before over could have written them.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import ClassVar

from securetrain.course import Exposure, MismatchError, Tier, from_json, parse, to_json, value
from securetrain.practice.attempts import MOST_NAME, MOST_TECHNIQUES, Attempt
from securetrain.practice.discernment import Technique
from securetrain.practice.grades import NO_MOVES, Moves
from securetrain.practice.journal import Decision, GuestJournal, Journal, Place, PlanState
from securetrain.practice.notebook import Spot
from securetrain.practice.quiz import Sure
from securetrain.practice.told import NOTHING_TOLD, Told

MOST_LINES = 50_000
BEST_SCORE = 100
ONE_DAY, FARTHEST_PLAN = timedelta(days=1), timedelta(days=3_660)
"""How far ahead of today an answer may be dated (there may be a journey in between), and a plan."""


@value
class CarriedTechnique:
    """How many of a technique were caught."""

    technique: str
    hits: int
    of: int


@value
class CarriedAttempt:
    """An attempt; ``moves`` are empty or one count for each of `Moves`."""

    KIND: ClassVar[str] = "attempt"
    pack: str
    lesson: str
    item: str
    family: str
    day: date
    score: int
    hits: int = 0
    false_alarms: int = 0
    suspicious: int = 0
    fine: int = 0
    hint: bool = False
    sure: Sure = Sure.NOT_ASKED
    moves: tuple[int, ...] = ()
    first_try: bool = True
    techniques: tuple[CarriedTechnique, ...] = ()


@value
class CarriedPlace:
    """Where a lesson was left."""

    KIND: ClassVar[str] = "place"
    pack: str
    lesson: str
    block: int
    seen: tuple[int, ...] = ()
    is_read: bool = False
    is_known: bool = False


@value
class CarriedDecision:
    """What was decided about an action."""

    KIND: ClassVar[str] = "decision"
    pack: str
    lesson: str
    action: str
    state: PlanState
    day: date


@value
class CarriedNote:
    """What was written beside a block."""

    KIND: ClassVar[str] = "note"
    pack: str
    lesson: str
    block: int
    text: str


@value
class CarriedBookmark:
    """A block to come back to."""

    KIND: ClassVar[str] = "bookmark"
    pack: str
    lesson: str
    block: int


@value
class CarriedStart:
    """The tier at which to begin a topic."""

    KIND: ClassVar[str] = "start"
    topic: str
    tier: Tier


@value
class CarriedTold:
    """What somebody told about themselves."""

    KIND: ClassVar[str] = "told"
    tags: tuple[str, ...] = ()
    starts: tuple[CarriedStart, ...] = ()
    exposure: tuple[Exposure, ...] = ()


Carried = (
    CarriedAttempt | CarriedPlace | CarriedDecision | CarriedNote | CarriedBookmark | CarriedTold
)


def carry(journal: Journal) -> bytes:
    """Return all that is in a journal."""
    return b"".join(json.dumps(to_json(each)).encode() + b"\n" for each in _lines(journal))


def carried(untrusted: bytes, today: date) -> GuestJournal:
    """Return the journal that was carried here; nothing of it can be undone.

    What is dated far ahead, by hostility or a clock since put right, is drawn near: it would not
    come back for review, and could keep a vault that took it over from opening ever again.

    Raises:
        MismatchError: it is not what `carry` writes.
    """
    lines = untrusted.splitlines()
    if len(lines) > MOST_LINES:
        raise MismatchError(f"it has more than {MOST_LINES} lines")
    read = [_drawn_near(_line(line), today) for line in lines]
    journal = GuestJournal([_attempt(each) for each in read if isinstance(each, CarriedAttempt)])
    for each in read:
        match each:
            case CarriedPlace():
                place = Place(each.block, frozenset(each.seen), each.is_read, each.is_known)
                journal.set_place((each.pack, each.lesson), place)
            case CarriedDecision():
                decision = Decision(each.state, each.day)
                journal.decide((each.pack, each.lesson, each.action), decision)
            case CarriedNote():
                journal.notebook.write(Spot(each.pack, each.lesson, each.block), each.text)
            case CarriedBookmark():
                journal.notebook.mark(Spot(each.pack, each.lesson, each.block), wanted=True)
            case CarriedTold():
                journal.tell(_told(each))
    return journal


def _lines(journal: Journal) -> Iterator[Carried]:
    for attempt in journal.attempts():
        moves = tuple(attempt.moves) if any(attempt.moves) else ()
        techniques = tuple(CarriedTechnique(*each) for each in attempt.techniques)
        yield CarriedAttempt(**{**attempt._asdict(), "moves": moves, "techniques": techniques})
    for lesson, place in journal.places().items():
        seen = tuple(sorted(place.seen))
        yield CarriedPlace(*lesson, place.block, seen, place.is_read, place.is_known)
    for action, decision in journal.decisions().items():
        yield CarriedDecision(*action, decision.state, decision.day)
    for spot, text in journal.notebook.notes().items():
        yield CarriedNote(*spot, text)
    for spot in sorted(journal.notebook.bookmarks()):
        yield CarriedBookmark(*spot)
    told = journal.told()
    if told != NOTHING_TOLD:
        starts = tuple(CarriedStart(*each) for each in sorted(told.starts))
        yield CarriedTold(tuple(sorted(told.tags)), starts, tuple(sorted(told.exposure)))


def _line(untrusted: bytes) -> Carried:
    read: Carried = from_json(Carried, parse(untrusted))  # type: ignore[arg-type]
    for number in _numbers(read):
        if number < 0:
            raise MismatchError("a number is below nothing")
    if isinstance(read, CarriedAttempt):
        if read.score > BEST_SCORE:
            raise MismatchError("a score is above all that can be reached")
        if len(read.moves) not in {0, len(NO_MOVES)}:
            raise MismatchError("there are other moves than these")
        if len(read.techniques) > MOST_TECHNIQUES:
            raise MismatchError("there are more techniques than are kept")
        if any(len(each.technique) > MOST_NAME for each in read.techniques):
            raise MismatchError("a technique's name is too long")
    return read


def _drawn_near(read: Carried, today: date) -> Carried:
    match read:
        case CarriedAttempt():
            return replace(read, day=min(read.day, today + ONE_DAY))
        case CarriedDecision():
            return replace(read, day=min(read.day, today + FARTHEST_PLAN))
    return read


def _numbers(read: Carried) -> tuple[int, ...]:
    match read:
        case CarriedAttempt():
            counts = (read.hits, read.false_alarms, read.suspicious, read.fine)
            caught = (count for each in read.techniques for count in (each.hits, each.of))
            return (read.score, *counts, *read.moves, *caught)
        case CarriedPlace():
            return (read.block, *read.seen)
        case CarriedNote() | CarriedBookmark():
            return (read.block,)
    return ()


def _told(read: CarriedTold) -> Told:
    starts = frozenset((each.topic, each.tier) for each in read.starts)
    return Told(frozenset(read.tags), starts, frozenset(read.exposure))


def _attempt(read: CarriedAttempt) -> Attempt:
    values = {each.name: getattr(read, each.name) for each in fields(read)}
    techniques = tuple(Technique(each.technique, each.hits, each.of) for each in read.techniques)
    return Attempt(**{**values, "moves": Moves(*read.moves), "techniques": techniques})
