# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed as an answer: numbers in the digits of any script, words where words will do.

Numbers count what is shown on the screen, from 1; answers count what the author wrote, from 0.
"""

import re
import unicodedata

from securetrain.course import (
    Choice,
    Inspect,
    Match,
    Number,
    Order,
    Short,
    Sort,
    Task,
    TrueFalse,
    plain,
)
from securetrain.practice import (
    Answer,
    Chosen,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
    fold_words,
)
from securetrain.words import _

_NUMBER = re.compile(r"\d+|[-–]")


def numbers(typed: str) -> list[int] | None:
    """Return the numbers typed, 0 for a lone “-”; None where anything else was typed."""
    latin = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in typed)
    if re.sub(r"[\d\s,;،؛.)\-–]", "", latin):
        return None
    found = _NUMBER.findall(latin)
    if any(len(each) > 4 for each in found):
        return None
    return [0 if each in "-–" else int(each) for each in found]


def answer_of(task: Task, typed: str, order: tuple[int, ...]) -> Answer | None:
    """Return the answer that ``typed`` gives to ``task``; None where it is none.

    ``order`` says what stands at each number on the screen.
    """
    answer: Answer | None = None
    match task:
        case Short() | Number():
            answer = Typed(typed)
        case TrueFalse():
            answer = _said(typed)
        case Choice():
            answer = _chosen(task, typed, order)
        case Order():
            answer = _ordered(typed, order)
        case Match():
            answer = _matched(task, typed, order)
        case Sort():
            answer = _sorted(task, typed, order)
        case Inspect():
            answer = _marked(task, typed)
        case _:
            pass
    return answer


def _said(typed: str) -> Said | None:
    word = fold_words(typed)
    yes = {fold_words(each) for each in ("1", "t", "true", "yes", _("True"), _("yes"))}
    no = {fold_words(each) for each in ("2", "f", "false", "no", _("False"), _("no"))}
    if word in yes:
        return Said(true=True)
    return Said(true=False) if word in no else None


def _chosen(task: Choice, typed: str, order: tuple[int, ...]) -> Chosen | None:
    given = numbers(typed)
    if given is None:
        folded = [fold_words(plain(option.text)) for option in task.options]
        word = fold_words(typed)
        near = [n for n, each in enumerate(folded) if word and each.startswith(word)]
        return Chosen(frozenset(near)) if len(near) == 1 else None
    if not _all_within(given, len(order)) or (len(set(given)) > 1 and not task.multiple):
        return None
    return Chosen(frozenset(order[each - 1] for each in given))


def _ordered(typed: str, order: tuple[int, ...]) -> Ordered | None:
    given = numbers(typed)
    if given is None or sorted(given) != list(range(1, len(order) + 1)):
        return None
    return Ordered(tuple(order[each - 1] for each in given))


def _matched(task: Match, typed: str, order: tuple[int, ...]) -> Matched | None:
    given = numbers(typed)
    if given is None or len(given) != len(task.pairs) or max(given) > len(order):
        return None
    return Matched(tuple(order[each - 1] if each else None for each in given))


def _sorted(task: Sort, typed: str, order: tuple[int, ...]) -> Sorted | None:
    given = numbers(typed)
    if given is None or len(given) != len(order) or max(given) > len(task.buckets):
        return None
    buckets: list[int | None] = [None] * len(order)
    for place, each in zip(order, given, strict=True):
        buckets[place] = each - 1 if each else None
    return Sorted(tuple(buckets))


def _marked(task: Inspect, typed: str) -> Marked | None:
    given = numbers(typed)
    if given == [0]:
        return Marked(frozenset())
    if given is None or not _all_within(given, len(task.parts)):
        return None
    return Marked(frozenset(each - 1 for each in given))


def _all_within(given: list[int], most: int) -> bool:
    return bool(given) and all(1 <= each <= most for each in given)
