# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading: every answer to every task, with credit for parts, in hundredths."""

from dataclasses import replace

from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Match,
    Number,
    Order,
    Short,
    Sort,
    Task,
    TrueFalse,
    Web,
)
from securetrain.practice.answers import (
    Answer,
    Chosen,
    Judged,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
    Unsure,
    Walked,
)
from securetrain.practice.discernment import grade_inspect, grade_judge, grade_web
from securetrain.practice.folding import same, whole_number
from securetrain.practice.grades import RIGHT_FROM, Grade, PartGrade, PartState, share

_NOTHING: dict[type[Task], Answer] = {
    Choice: Chosen(frozenset()),
    Order: Ordered(()),
    Match: Matched(()),
    Sort: Sorted(()),
    Short: Typed(""),
    Number: Typed(""),
    Inspect: Marked(frozenset()),
    Judge: Judged(()),
    Web: Walked(()),
}


def grade(task: Task, answer: Answer) -> Grade:
    """Grade ``answer``; raises TypeError where it is of a kind that the task does not ask for."""
    if isinstance(answer, Unsure):
        return replace(_untouched(task), score=0)
    match task, answer:
        case Choice(), Chosen():
            graded = _choice(task, answer)
        case TrueFalse(), Said():
            graded = _true_false(task, answer)
        case Order(), Ordered():
            graded = _order(task, answer)
        case Match(), Matched():
            graded = _match(task, answer)
        case Sort(), Sorted():
            graded = _sort(task, answer)
        case Short(), Typed():
            graded = _short(task, answer)
        case Number(), Typed():
            graded = _number(task, answer)
        case _:
            graded = _discernment(task, answer)
    return graded


def _discernment(task: Task, answer: Answer) -> Grade:
    match task, answer:
        case Inspect(), Marked():
            return grade_inspect(task, answer)
        case Judge(), Judged():
            return grade_judge(task, answer)
        case Web(), Walked():
            return grade_web(task, answer)
        case _:
            given, asked = type(answer).__name__, type(task).__name__
            raise TypeError(f"an answer of kind {given} does not fit a task of kind {asked}")


def _untouched(task: Task) -> Grade:
    if isinstance(task, TrueFalse):
        return Grade(0, _marks([task.answer, not task.answer], set()))
    return grade(task, _NOTHING[type(task)])


def _choice(task: Choice, answer: Chosen) -> Grade:
    """Grade a choice; a weight stands for what an option is worth, right or not."""
    chosen = answer.options & set(range(len(task.options)))
    worth = [100 * each.right if each.weight is None else each.weight for each in task.options]
    best = sum(worth[n] for n, each in enumerate(task.options) if each.right)
    if not task.multiple:
        # Two radio buttons cannot be pressed; whoever claims so has not chosen.
        score = worth[next(iter(chosen))] if len(chosen) == 1 else 0
    else:
        false = sum(100 for n in chosen if not task.options[n].right and not worth[n])
        score = share(sum(worth[n] for n in chosen) - false, best)
    states = [_option(each.right, worth[n], n in chosen) for n, each in enumerate(task.options)]
    options = zip(states, task.options, strict=True)
    return Grade(score, tuple(PartGrade(n, s, o.feedback) for n, (s, o) in enumerate(options)))


def _option(right: bool, worth: int, chosen: bool) -> PartState:
    if chosen and not right:
        return PartState.HALF if worth else PartState.WRONG
    if right:
        return PartState.RIGHT if chosen else PartState.MISSED
    return PartState.LEFT


def _marks(right: list[bool], chosen: set[int]) -> tuple[PartGrade, ...]:
    return tuple(PartGrade(n, _option(r, 0, n in chosen)) for n, r in enumerate(right))


def _true_false(task: TrueFalse, answer: Said) -> Grade:
    """Grade a true or false; part 0 is “true”, part 1 is “false”."""
    parts = _marks([task.answer, not task.answer], {0 if answer.true else 1})
    return Grade(100 if answer.true == task.answer else 0, parts)


def _order(task: Order, answer: Ordered) -> Grade:
    """Grade an order: the share of all pairs that stand in the right order."""
    count = len(task.items)
    given = list(dict.fromkeys(n for n in answer.items if 0 <= n < count))
    pairs = sum(one < other for at, one in enumerate(given) for other in given[at + 1 :])
    states = [PartState.MISSED] * count
    for place, n in enumerate(given):
        states[n] = PartState.RIGHT if place == n else PartState.WRONG
    parts = tuple(PartGrade(n, s, task.items[n].feedback) for n, s in enumerate(states))
    return Grade(share(pairs, count * (count - 1) // 2), parts)


def _match(task: Match, answer: Matched) -> Grade:
    """Grade a match: the share of pairs; right sides that read the same are the same."""
    rights = task.rights
    given = _padded(answer.rights, len(task.pairs))
    put = [rights[n] if n is not None and 0 <= n < len(rights) else None for n in given]
    facts = [
        (right == pair.right, right is None) for right, pair in zip(put, task.pairs, strict=True)
    ]
    states = [_placed(fits=fits, empty=empty) for fits, empty in facts]
    parts = tuple(PartGrade(n, s, task.pairs[n].feedback) for n, s in enumerate(states))
    return Grade(share(states.count(PartState.RIGHT), len(states)), parts)


def _sort(task: Sort, answer: Sorted) -> Grade:
    """Grade a sort: the share of items in their bucket."""
    given = _padded(answer.buckets, len(task.items))
    put = [n if n is not None and 0 <= n < len(task.buckets) else None for n in given]
    facts = zip(put, task.items, strict=True)
    states = [_placed(fits=n == bucket, empty=n is None) for n, (bucket, _item) in facts]
    parts = tuple(PartGrade(n, s, task.items[n][1].feedback) for n, s in enumerate(states))
    return Grade(share(states.count(PartState.RIGHT), len(states)), parts)


def _placed(*, fits: bool, empty: bool) -> PartState:
    if empty:
        return PartState.MISSED
    return PartState.RIGHT if fits else PartState.WRONG


def _padded(given: tuple[int | None, ...], count: int) -> tuple[int | None, ...]:
    return given[:count] + (None,) * (count - len(given))


def _short(task: Short, answer: Typed) -> Grade:
    """Grade a word or two; the one part is the best accepted answer that was met."""
    met = [n for n, accepted in enumerate(task.answers) if same(accepted.text, answer.text)]
    best = max(met, key=lambda n: task.answers[n].share, default=None)
    if best is None:
        return Grade(0)
    accepted = task.answers[best]
    state = PartState.RIGHT if accepted.share >= RIGHT_FROM else PartState.HALF
    return Grade(accepted.share, (PartGrade(best, state, accepted.feedback),))


def _number(task: Number, answer: Typed) -> Grade:
    """Grade a number; the one part is the range that it lies in."""
    number = whole_number(answer.text)
    if number is not None:
        for n, span in enumerate(task.spans):
            if span.low <= number <= span.high:
                return Grade(100, (PartGrade(n, PartState.RIGHT, span.feedback),))
    return Grade(0)
