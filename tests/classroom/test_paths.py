# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths know their lessons in order, what of them is done, and what is still to come."""

from dataclasses import replace

from securetrain.classroom import Book, ShelfEntry
from securetrain.classroom.paths import walked_paths
from securetrain.course import LearningPath
from securetrain.practice import LessonKey, LessonState
from tests.practice.making import lesson_info, shelf

STATES = {
    "a": LessonState.DONE,
    "b": LessonState.KNOWN,
    "c": LessonState.UPDATED,
    "d": LessonState.NEW,
}


def entries() -> dict[LessonKey, ShelfEntry]:
    return {
        ("pack", name): ShelfEntry(Book("pack", lesson_info(name)), state)
        for name, state in STATES.items()
    }


def test_lessons_stand_in_the_order_of_the_path() -> None:
    path = LearningPath("p", "Path", ("d", "gone", "b", "a", "c"))
    (walked,) = walked_paths([shelf(paths=(path,))], entries())
    assert [each.book.info.id for each in walked.entries] == ["d", "b", "a", "c"]
    assert (walked.done, walked.to_come, walked.minutes) == (2, 1, 16)
    assert walked.next == entries()["pack", "d"]


def test_a_path_that_is_walked_has_no_next() -> None:
    (walked,) = walked_paths([shelf(paths=(LearningPath("p", "Path", ("a", "b")),))], entries())
    assert (walked.next, walked.minutes, walked.done) == (None, 0, 2)


def test_a_path_without_a_lesson_here_is_not_shown() -> None:
    away = LearningPath("p", "Path", ("gone",))
    assert walked_paths([replace(shelf(), paths=(away,))], entries()) == ()
