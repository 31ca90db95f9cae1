# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest's journal goes from session to session whole, and is read as what a stranger wrote."""

import json
from datetime import date, timedelta

import pytest

from securetrain.course import Exposure, MismatchError, Tier
from securetrain.practice import (
    Decision,
    GuestJournal,
    Journal,
    Moves,
    Place,
    PlanState,
    Spot,
    Sure,
    Technique,
    Told,
    carried,
    carry,
    fold,
)
from securetrain.practice.attempts import MOST_NAME, MOST_TECHNIQUES
from securetrain.practice.carrying import MOST_LINES
from tests.practice.making import TODAY, attempt

PHONE, DESK = ("pack", "phone"), ("pack", "desk")
TOLD = Told(
    frozenset({"travel"}),
    frozenset({("phishing", Tier.INTERMEDIATE)}),
    frozenset({Exposure.TARGETED}),
)


def filled() -> GuestJournal:
    """Return a journal with something of everything in it."""
    journal = GuestJournal()
    journal.record(attempt("q-1", score=0, hint=True, sure=Sure.NO, first_try=False))
    techniques = (Technique("fear", 1, 2), Technique("false-urgency", 1, 1))
    counts = {"hits": 2, "false_alarms": 1, "suspicious": 3, "fine": 4}
    journal.record(attempt("q-2", **counts, techniques=techniques))
    journal.record(attempt("q-3", moves=Moves(1, 0, 1, 0, 1, 5)))
    journal.set_place(PHONE, Place(3, frozenset({0, 1, 3})))
    journal.set_place(DESK, Place(0, frozenset(), is_read=True, is_known=True))
    journal.decide((*PHONE, "a-call"), Decision(PlanState.PLANNED, TODAY))
    journal.tell(TOLD)
    journal.notebook.write(Spot(*PHONE, 3), "Ask her.\n«سلام»")
    journal.notebook.mark(Spot(*DESK, 0), wanted=True)
    return journal


def contents(journal: Journal) -> tuple[object, ...]:
    """Return what a journal holds, places in their order."""
    places = list(journal.places().items())
    notebook = dict(journal.notebook.notes()), journal.notebook.bookmarks()
    told = journal.told()
    return tuple(journal.attempts()), places, dict(journal.decisions()), notebook, told


def test_what_is_carried_arrives_whole() -> None:
    assert contents(carried(carry(filled()), TODAY)) == contents(filled())


def test_an_empty_journal_weighs_nothing() -> None:
    assert carry(GuestJournal()) == b""
    assert contents(carried(b"", TODAY)) == contents(GuestJournal())


def test_nothing_that_was_carried_can_be_undone() -> None:
    assert carried(carry(filled()), TODAY).undo() is None


ATTEMPT = json.loads(carry(filled()).splitlines()[0])
ONE = {"technique": "fear", "hits": 1, "of": 2}
PLACE = json.loads(carry(filled()).splitlines()[3])
NOTE, BOOKMARK = (json.loads(line) for line in carry(filled()).splitlines()[6:8])
HOSTILE = {
    "no JSON": b"attempt",
    "no value of ours": b'{"kind":"vault"}',
    "an entry too many": json.dumps({**ATTEMPT, "typed": "words"}).encode(),
    "an entry too few": json.dumps({k: v for k, v in ATTEMPT.items() if k != "day"}).encode(),
    "a score above all": json.dumps({**ATTEMPT, "score": 101}).encode(),
    "a score below nothing": json.dumps({**ATTEMPT, "score": -1}).encode(),
    "a huge number": json.dumps({**ATTEMPT, "hits": 10**12}).encode(),
    "text for a number": json.dumps({**ATTEMPT, "hits": "2"}).encode(),
    "moves that are not these": json.dumps({**ATTEMPT, "moves": [1, 2]}).encode(),
    "a move below nothing": json.dumps({**ATTEMPT, "moves": [0, 0, 0, 0, 0, -1]}).encode(),
    "a technique caught less than never": json.dumps(
        {**ATTEMPT, "techniques": [{**ONE, "hits": -1}]}
    ).encode(),
    "a technique with a very long name": json.dumps(
        {**ATTEMPT, "techniques": [{**ONE, "technique": "n" * (MOST_NAME + 1)}]}
    ).encode(),
    "more techniques than are kept": json.dumps(
        {**ATTEMPT, "techniques": [ONE] * (MOST_TECHNIQUES + 1)}
    ).encode(),
    "a word that is none": json.dumps({**ATTEMPT, "sure": "perhaps"}).encode(),
    "a control character": json.dumps({**ATTEMPT, "item": "q\u0000"}).encode(),
    "a very long name": json.dumps({**ATTEMPT, "item": "q" * 30_000}).encode(),
    "no day": json.dumps({**ATTEMPT, "day": "yesterday"}).encode(),
    "a block below nothing": json.dumps({**PLACE, "block": -1}).encode(),
    "a block seen below nothing": json.dumps({**PLACE, "seen": [-4]}).encode(),
    "a note below nothing": json.dumps({**NOTE, "block": -1}).encode(),
    "a very long note": json.dumps({**NOTE, "text": "a" * 30_000}).encode(),
    "a note that turns what is around it": json.dumps({**NOTE, "text": "\u202e"}).encode(),
    "a bookmark below nothing": json.dumps({**BOOKMARK, "block": -1}).encode(),
    "a bookmark with words": json.dumps({**BOOKMARK, "text": "a"}).encode(),
    "deep nesting": b"[" * 100_000,
    "too many lines": b"{}\n" * (MOST_LINES + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_none_of_ours_is_refused(name: str) -> None:
    with pytest.raises(MismatchError):
        carried(HOSTILE[name], TODAY)


def test_what_is_dated_far_ahead_is_drawn_near() -> None:
    far = date.max
    journal = GuestJournal([attempt("q-1")._replace(day=far), attempt("q-2")])
    journal.decide((*PHONE, "a-call"), Decision(PlanState.PLANNED, far))
    near = carried(carry(journal), TODAY)
    assert [each.day for each in near.attempts()] == [TODAY + timedelta(days=1), TODAY]
    assert near.decisions()[(*PHONE, "a-call")].day < TODAY + timedelta(days=4_000)
    assert fold(near.attempts(), {})


def test_what_is_as_long_as_may_be_is_carried_whole() -> None:
    journal = GuestJournal()
    names = [f"{number:02}".ljust(MOST_NAME, "n") for number in range(MOST_TECHNIQUES)]
    journal.record(attempt(techniques=tuple(Technique(name, 1, 1) for name in names)))
    assert contents(carried(carry(journal), TODAY)) == contents(journal)
    mark = b'{"kind":"bookmark","pack":"p","lesson":"l","block":0}\n'
    assert carried(mark * MOST_LINES, TODAY).notebook.bookmarks() == {Spot("p", "l", 0)}
