# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers that a learner might give, one for every kind of task: best, and half right at most."""

from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Match,
    Number,
    Order,
    Reading,
    Short,
    Sort,
    Task,
    TrueFalse,
    Truth,
    Verdict,
    Web,
)
from securetrain.practice import (
    Answer,
    Call,
    Chosen,
    Judged,
    Judgement,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
    Walked,
)

_CALLS = {
    Truth.GENUINE: Judgement.GENUINE,
    Truth.MANIPULATED: Judgement.MANIPULATED,
    Truth.UNKNOWN: Judgement.UNKNOWN,
}


def best_answer(task: Task) -> Answer:
    """Return the answer that is graded highest."""
    match task:
        case Choice(options=options):
            return Chosen(frozenset(n for n, each in enumerate(options) if each.right))
        case TrueFalse(answer=answer):
            return Said(answer)
        case Order(items=items):
            return Ordered(tuple(range(len(items))))
        case Match(pairs=pairs):
            return Matched(tuple(range(len(pairs))))
        case Sort():
            return Sorted(tuple(bucket for bucket, _item in task.items))
        case Short(answers=answers):
            return Typed(max(answers, key=lambda each: each.share).text)
        case Number(spans=spans):
            return Typed(str(spans[0].low))
        case Inspect():
            suspicious = Reading.SUSPICIOUS
            return Marked(
                frozenset(n for n, part in enumerate(task.parts) if part.reading is suspicious)
            )
        case Judge(statements=statements):
            return Judged(tuple(Call(_CALLS[each.truth]) for each in statements))
        case Web():
            return Walked(task.way, verdict=task.verdict)


def poor_answer(task: Task) -> Answer:
    """Return an answer that needs a second try."""
    match task:
        case Choice(options=options):
            return Chosen(frozenset([next(n for n, each in enumerate(options) if not each.right)]))
        case TrueFalse(answer=answer):
            return Said(not answer)
        case Order(items=items):
            return Ordered(tuple(reversed(range(len(items)))))
        case Match(pairs=pairs):
            return Matched(tuple((n + 1) % len(pairs) for n in range(len(pairs))))
        case Sort(buckets=buckets):
            return Sorted(tuple((bucket + 1) % len(buckets) for bucket, _item in task.items))
        case Short() | Number():
            return Typed("0")
        case Inspect():
            fine = Reading.FINE
            return Marked(frozenset(n for n, part in enumerate(task.parts) if part.reading is fine))
        case Judge(statements=statements):
            return Judged(tuple(Call(Judgement.MANIPULATED) for _each in statements))
        case Web():
            wrong = Verdict.TRUE if task.verdict is not Verdict.TRUE else Verdict.FALSE
            return Walked((), verdict=wrong)
