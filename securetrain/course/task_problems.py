# SPDX-License-Identifier: GPL-3.0-or-later
"""What each kind of task must be so that it can be answered."""

import re
from collections.abc import Iterator

from securetrain.course.discerning import Inspect, Judge, Web
from securetrain.course.questions import Choice, Match, Number, Order, Short, Sort, Task

# RFC 2606 and 6761: names that nobody can own.
_RESERVED = re.compile(r"(?:[a-z0-9-]+\.)*[a-z0-9-]+\.(?:example|test|invalid)(?:[/?#]\S*)?")
_MOST_PAIRS = 6
_WHOLE = 100


def task_problems(task: Task) -> Iterator[str]:
    """Yield a sentence for everything that keeps ``task`` from being answered."""
    if isinstance(task, Choice):
        yield from _choice(task)
    elif isinstance(task, Short):
        yield from _short([answer.share for answer in task.answers])
    elif isinstance(task, Web):
        yield from _web(task)
    else:
        yield from _too_little(task)


def is_reserved(address: str) -> bool:
    """Say whether an address stands under a name that nobody can own."""
    return bool(_RESERVED.fullmatch(address.removeprefix("https://").removeprefix("http://")))


def _too_little(task: Task) -> Iterator[str]:
    match task:
        case Order(items=items) if len(items) < 2:
            yield "an order needs at least two items"
        case Match(pairs=pairs) if not 2 <= len(pairs) <= _MOST_PAIRS:
            yield f"a match needs two to {_MOST_PAIRS} pairs"
        case Sort(buckets=buckets) if len(buckets) < 2 or not task.items:
            yield "a sort needs at least two groups and something to put into them"
        case Number(spans=spans) if not spans or any(each.low > each.high for each in spans):
            yield "a number needs a range, the smaller end first"
        case Inspect() if not task.parts:
            yield "nothing in the message can be marked"
        case Judge(statements=statements) if len(statements) < 2:
            yield "judging needs at least two statements"
        case _:
            pass


def _choice(task: Choice) -> Iterator[str]:
    right = sum(option.right for option in task.options)
    if len(task.options) < 2:
        yield "a choice needs at least two options"
    if right == 0:
        yield "no option is marked as right"
    if right > 1 and not task.multiple:
        yield "several options are marked as right, but only one can be chosen"
    if any(each.weight is not None and not 0 <= each.weight <= _WHOLE for each in task.options):
        yield "a weight lies between 0 and 1"


def _short(shares: list[int]) -> Iterator[str]:
    if _WHOLE not in shares:
        yield "no accepted answer is given"
    if any(not 0 < share <= _WHOLE for share in shares):
        yield "a share lies between 0 and 1"


def _web(task: Web) -> Iterator[str]:
    names = [page.name for page in task.pages]
    if len(set(names)) != len(names):
        yield "two pages of the invented web have the same name"
    for name in (task.start, *task.way):
        if name not in names:
            yield f"the page “{name}” is not in the invented web"
    for page in task.pages:
        if not is_reserved(page.address):
            yield f"“{page.address[:80]}” could be real: use .example, .test or .invalid"
