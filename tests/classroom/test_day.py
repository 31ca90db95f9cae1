# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a day takes: its reviews, and what is left of the lesson to go on with."""

from dataclasses import replace

import pytest

from securetrain.classroom import Book, Day, Resume, ShelfEntry
from securetrain.practice import LessonState
from tests.ui.blocks.samples import INFO

DAY = Day(None, due=0, due_minutes=0, next_due=None, plan=(), suggestions=())


@pytest.mark.parametrize(
    ("step", "steps", "wanted"),
    [(1, 4, 12), (2, 4, 9), (4, 4, 3), (1, 1, 12), (3, 7, 9)],
)
def test_what_is_left_of_a_lesson_counts(step: int, steps: int, wanted: int) -> None:
    entry = ShelfEntry(Book("pack", replace(INFO, minutes=12)), LessonState.STARTED)
    assert replace(DAY, resume=Resume(entry, step, steps)).minutes == wanted
    assert replace(DAY, resume=Resume(entry, step, steps), due_minutes=3).minutes == wanted + 3


def test_an_empty_day_takes_no_time() -> None:
    assert DAY.minutes == 0
