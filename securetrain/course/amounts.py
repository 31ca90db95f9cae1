# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a document puts before somebody: each cell and each option is a thing to be drawn.

A table of 45,000 empty cells is 160 KiB, and took ten seconds and more than a gigabyte to show; a
sort of 50 groups and 150 things, each with a list of all groups, took five seconds.
"""

from collections.abc import Iterable, Iterator

from securetrain.course.blocks import Actions, Table
from securetrain.course.discerning import Inspect, Judge, Web
from securetrain.course.questions import Choice, Match, Order, Question, Sort, Task
from securetrain.course.scenario import Scenario, Scene

MOST_SHOWN = 2_000
"""Cells, options, items and the like of one document; bundled lessons have up to 250."""
A_QUESTION = 10
"""What a question counts for beyond its options: it takes as long to draw as ten cells or more.

So a lesson, which takes two hours at most, has up to 200 questions, or 140 with four options each.
"""


def amount_problems(blocks: Iterable[object]) -> Iterator[str]:
    """Yield what keeps blocks from being shown at once on a small computer."""
    if sum(map(_shown, blocks)) > MOST_SHOWN:
        yield (
            f"it has more than {MOST_SHOWN} table cells, options and the like;"
            f" a question counts for {A_QUESTION}"
        )


def _shown(block: object) -> int:
    match block:
        case Table(head=head, rows=rows):
            return len(head) * (1 + len(rows))
        case Actions(actions=actions):
            return len(actions)
        case Question(stem=stem, task=task):
            return A_QUESTION + sum(map(_shown, stem)) + _in_task(task)
        case Scenario(intro=intro, scenes=scenes):
            return sum(map(_shown, (*intro, *scenes)))
        case Scene(blocks=blocks, choices=choices):
            return sum(map(_shown, blocks)) + len(choices)
    return 0


def _in_task(task: Task) -> int:
    match task:
        case Choice(options=listed) | Order(items=listed) | Judge(statements=listed):
            return len(listed)
        case Sort(buckets=buckets):
            return len(buckets) * (1 + len(task.items))  # each item has a list of all groups
        case Match(pairs=pairs):
            return len(pairs) * len(task.rights)
        case Inspect(lines=lines):
            return sum(map(len, lines))
        case Web(pages=pages):
            return sum(_shown(block) for page in pages for block in page.blocks)
    return 0
