# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a document puts before somebody: each cell and each option is a thing to be drawn.

A table of 45,000 empty cells is 160 KiB, and took ten seconds and more than a gigabyte to show.
"""

from collections.abc import Iterable, Iterator

from securetrain.course.blocks import Table
from securetrain.course.discerning import Inspect, Judge, Web
from securetrain.course.questions import Choice, Order, Question, Sort, Task
from securetrain.course.scenario import Scenario, Scene

MOST_SHOWN = 2_000
"""Cells, options, items and the like of one document; bundled lessons have up to 150."""


def amount_problems(blocks: Iterable[object]) -> Iterator[str]:
    """Yield what keeps blocks from being shown at once on a small computer."""
    if sum(map(_shown, blocks)) > MOST_SHOWN:
        yield f"it has more than {MOST_SHOWN} table cells, options and the like"


def _shown(block: object) -> int:
    match block:
        case Table(head=head, rows=rows):
            return len(head) * (1 + len(rows))
        case Question(stem=stem, task=task):
            return sum(map(_shown, stem)) + _in_task(task)
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
            return len(buckets) + len(task.items)
        case Inspect(lines=lines):
            return sum(map(len, lines))
        case Web(pages=pages):
            return sum(_shown(block) for page in pages for block in page.blocks)
    return 0
