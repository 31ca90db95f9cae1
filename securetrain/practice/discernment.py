# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading what is about telling apart: inspecting, judging, walking the invented web.

Calling everything suspicious must never pay, nor believing everything: false alarms cost as much
as hits bring, and genuine and manipulated statements weigh the same however many there are.
"""

from typing import NamedTuple

from securetrain.course import Inspect, Judge, Move, Reading, Statement, Truth, Verdict, Web
from securetrain.practice.answers import Call, Judged, Judgement, Marked, Walked
from securetrain.practice.folding import same
from securetrain.practice.grades import Grade, Moves, PartGrade, PartState, share

VERDICT_SHARE = 60  # hundredths of a walk's score; the rest is for the moves
STOP_SCORE = 60  # hundredths for stopping where the verdict could have been found

_REACHED = (Move.LEFT, Move.ORIGINAL, Move.COVERAGE, Move.QUOTE)
_CREDIT = {PartState.RIGHT: 2, PartState.HALF: 1}  # halves of a statement


def grade_inspect(task: Inspect, answer: Marked) -> Grade:
    """Grade the marks: hits less false alarms, of what is suspicious, never below 0.

    Where fewer parts are fine than suspicious a false alarm weighs more, so that marking every
    part gives 0. Where nothing is suspicious, the score is the share that was left in peace.
    """
    states = [_part(each.reading, marked=n in answer.parts) for n, each in enumerate(task.parts)]
    hits, alarms = states.count(PartState.RIGHT), states.count(PartState.FALSE_ALARM)
    suspicious = hits + states.count(PartState.MISSED)
    fine = len(states) - suspicious
    if suspicious:
        dearest = min(suspicious, fine) or 1
        score = share(hits * dearest - alarms * suspicious, suspicious * dearest)
    else:
        score = share(fine - alarms, fine)
    parts = tuple(PartGrade(n, s, task.parts[n].why) for n, s in enumerate(states))
    return Grade(score, parts, hits, alarms, suspicious, fine)


def _part(reading: Reading, *, marked: bool) -> PartState:
    if reading is Reading.SUSPICIOUS:
        return PartState.RIGHT if marked else PartState.MISSED
    return PartState.FALSE_ALARM if marked else PartState.LEFT


def checks_of(task: Judge) -> tuple[str, ...]:
    """Return all named ways to check, once each, in order: what a learner may pick from."""
    return tuple(dict.fromkeys(check for each in task.statements for check in each.checks))


def grade_judge(task: Judge, answer: Judged) -> Grade:
    """Grade the calls: the mean of the shares won of the genuine and of the manipulated.

    What cannot be known here weighs by its number. A good check counts as right, another one as
    half, “cannot be known” as nothing where it can. Only what was called manipulated, or would
    have been found so by a good check, is a hit.
    """
    count = len(task.statements)
    calls = (answer.calls + (None,) * count)[:count]
    facts = list(zip(task.statements, calls, strict=True))
    states = [_call(statement, call) for statement, call in facts]
    truths = [statement.truth for statement in task.statements]
    return Grade(
        _balanced(list(zip(truths, states, strict=True))),
        tuple(PartGrade(n, s, task.statements[n].reason) for n, s in enumerate(states)),
        hits=list(zip(truths, states, strict=True)).count((Truth.MANIPULATED, PartState.RIGHT)),
        false_alarms=states.count(PartState.FALSE_ALARM),
        suspicious=truths.count(Truth.MANIPULATED),
        fine=truths.count(Truth.GENUINE),
    )


class Technique(NamedTuple):
    """How many of the statements that use a technique were caught."""

    technique: str
    hits: int
    of: int


def by_technique(task: Judge, graded: Grade) -> tuple[Technique, ...]:
    """Return what was caught of each technique that something manipulated uses, in their order."""
    states = {part.index: part.state for part in graded.parts}
    named = [
        (n, each.technique)
        for n, each in enumerate(task.statements)
        if each.technique and each.truth is Truth.MANIPULATED
    ]
    found = []
    for technique in dict.fromkeys(name for _n, name in named):
        those = [states.get(n) for n, name in named if name == technique]
        found.append(Technique(technique, those.count(PartState.RIGHT), len(those)))
    return tuple(found)


def _call(statement: Statement, call: Call | None) -> PartState:
    if call is None:
        return PartState.MISSED
    if call.verdict is Judgement.CHECK:
        good = any(same(check, call.check) for check in statement.checks)
        sound = good or statement.truth is Truth.UNKNOWN
        return PartState.RIGHT if sound else PartState.HALF
    if call.verdict.value == statement.truth.value:
        return PartState.RIGHT
    doubted = call.verdict is Judgement.MANIPULATED and statement.truth is Truth.GENUINE
    return PartState.FALSE_ALARM if doubted else PartState.WRONG


def _balanced(facts: list[tuple[Truth, PartState]]) -> int:
    won = {
        truth: [_CREDIT.get(state, 0) for each, state in facts if each is truth] for truth in Truth
    }
    shares = {truth: sum(credit) / len(credit) for truth, credit in won.items() if credit}
    known = [shares[truth] for truth in (Truth.GENUINE, Truth.MANIPULATED) if truth in shares]
    unknown = len(won[Truth.UNKNOWN])
    total = shares.get(Truth.UNKNOWN, 0) * unknown
    if known:
        total += sum(known) / len(known) * (len(facts) - unknown)
    return share(round(total * 1000), 2000 * len(facts))


def grade_web(task: Web, answer: Walked) -> Grade:
    """Grade a walk: 60 for the verdict, 40 for the moves made of those that the pages offer.

    Stopping (“not from this device”) is good: 100 where nothing can be concluded, else 60, which a
    quiz takes as right and the schedule brings back soon. The parts are the pages of the
    expert's way.
    """
    offered, made = _moves(task, answer)
    doubted = answer.verdict is Verdict.FALSE
    return Grade(
        _walk_score(task, answer, len(made) / len(offered) if offered else None),
        tuple(PartGrade(n, _seen(name, answer)) for n, name in enumerate(task.way)),
        hits=int(doubted and task.verdict is Verdict.FALSE and not answer.stopped),
        false_alarms=int(doubted and task.verdict is Verdict.TRUE and not answer.stopped),
        suspicious=int(task.verdict is Verdict.FALSE and not answer.stopped),
        fine=int(task.verdict is Verdict.TRUE and not answer.stopped),
        moves=_counts(made, answer),
    )


def offered_moves(task: Web) -> frozenset[Move]:
    """Return the moves that are asked for: those of the expert's way, else of any page.

    Two claims may share their pages; what only the other one needs is not asked for.
    """
    pages = [page for page in task.pages if page.name != task.start and page.move in _REACHED]
    on_way = frozenset(page.move for page in pages if page.name in task.way)
    return on_way or frozenset(page.move for page in pages)


def _moves(task: Web, answer: Walked) -> tuple[frozenset[Move], frozenset[Move]]:
    """Return the moves that are asked for, and those among them that were made."""
    offered = offered_moves(task)
    others = (page for page in task.pages if page.name != task.start)
    return offered, offered & {page.move for page in others if page.name in answer.pages}


def _counts(made: frozenset[Move], answer: Walked) -> Moves:
    return Moves(
        left=int(Move.LEFT in made),
        original=int(Move.ORIGINAL in made),
        coverage=int(Move.COVERAGE in made),
        quote=int(Move.QUOTE in made),
        stopped=int(answer.stopped),
        opened=len(answer.pages),
    )


def _walk_score(task: Web, answer: Walked, moved: float | None) -> int:
    if answer.stopped:
        return 100 if task.verdict is Verdict.UNKNOWN else STOP_SCORE
    found = answer.verdict is task.verdict
    if moved is None:
        return 100 if found else 0
    return VERDICT_SHARE * found + round((100 - VERDICT_SHARE) * moved)


def _seen(name: str, answer: Walked) -> PartState:
    return PartState.RIGHT if name in answer.pages else PartState.MISSED
