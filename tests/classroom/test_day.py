# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a day takes: its reviews, and what is left of the lesson to go on with."""

from dataclasses import replace

import pytest

from securetrain.classroom import Book, Day, Resume, ShelfEntry
from securetrain.classroom.day import reason
from securetrain.practice import LessonState, Reason, Suggested
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


def test_what_was_told_is_a_reason_in_its_pack_s_words_or_else_by_its_tag() -> None:
    told = {"travel": "Because you travel."}
    for why, word, said in (
        (Reason.TAG, "travel", "Because you travel."),
        (Reason.TAG, "press", "Because of what you told about yourself: press."),
        (Reason.PATH, "travel", "It comes next on the path “travel”."),
    ):
        assert reason(Suggested(("pack", "phone"), why, word), {}, told) == said
