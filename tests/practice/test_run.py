# SPDX-License-Identifier: GPL-3.0-or-later
from random import Random
from typing import Any

import pytest

from securetrain.course import Heading, Lesson, Prose, StepBreak, TrainerNote, TrueFalse, line, text
from securetrain.practice import LessonRun, order_of, rng_for
from tests.practice.making import (
    TODAY,
    day,
    judge,
    lesson_info,
    match,
    number,
    options,
    order,
    question,
    sort,
)


def lesson(*questions: str) -> Lesson:
    blocks = (Heading(1, line("Phone")), Prose(text("Read this.")))
    return Lesson(lesson_info(), (*blocks, *(question(id=name) for name in questions)))


def read(run: LessonRun) -> LessonRun:
    return run.see(*range(len(run.lesson.blocks)))


def test_a_fresh_run_has_seen_nothing() -> None:
    run = LessonRun(lesson("q-1"))
    assert (run.place, run.progress, run.is_read, run.is_done) == (0, 0, False, False)


def test_the_first_block_shown_is_the_place_to_resume() -> None:
    run = LessonRun(lesson("q-1")).see(1, 2)
    assert (run.place, set(run.seen)) == (1, {1, 2})
    assert run.see(0).seen == {0, 1, 2}


def test_blocks_that_are_not_there_are_not_seen() -> None:
    run = LessonRun(lesson("q-1"))
    assert run.see(-1, 9) == run
    assert run.see() == run


def test_progress_counts_blocks_seen_and_items_answered() -> None:
    run = LessonRun(lesson("q-1")).see(0, 1, 2)
    assert run.progress == 75
    assert run.after("q-1", right=False).progress == 100


def test_trainers_notes_and_breaks_between_steps_need_not_be_seen() -> None:
    shown = lesson("q-1").blocks
    blocks = (TrainerNote(text("Ask them.")), *shown[:2], StepBreak(), shown[2])
    run = LessonRun(Lesson(lesson_info(), blocks)).see(1, 2).see(4)
    assert (run.is_read, run.progress) == (True, 75)
    assert run.see(0, 3).progress == 75


def test_an_empty_lesson_is_wholly_done() -> None:
    run = LessonRun(Lesson(lesson_info(), ()))
    assert (run.progress, run.is_over, run.is_done) == (100, True, True)


def test_a_lesson_is_done_once_read_and_each_item_was_right() -> None:
    run = read(LessonRun(lesson("q-1", "q-2"))).after("q-1", right=True)
    assert not run.is_done
    assert run.after("q-2", right=True).is_done
    assert not LessonRun(lesson("q-1")).after("q-1", right=True).is_done


def test_a_missed_item_returns_when_the_lesson_is_read() -> None:
    run = LessonRun(lesson("q-1", "q-2")).after("q-1", right=False)
    assert run.next_return is None
    assert read(run).next_return == "q-1"
    assert not read(run).is_over


def test_missed_items_return_in_turn() -> None:
    run = read(LessonRun(lesson("q-1", "q-2")))
    run = run.after("q-1", right=False).after("q-2", right=False).after("q-1", right=False)
    assert run.next_return == "q-2"
    assert run.after("q-2", right=True).next_return == "q-1"


def test_whoever_passes_an_item_by_comes_to_the_next_that_returns() -> None:
    run = read(LessonRun(lesson("q-1", "q-2")))
    run = run.after("q-1", right=False).after("q-2", right=False).pass_by("q-1")
    assert run.next_return == "q-2"
    assert (run.pass_by("q-2").is_over, run.pass_by("q-2").is_done) == (True, False)


def test_an_item_known_when_it_returns_is_done() -> None:
    run = read(LessonRun(lesson("q-1"))).after("q-1", right=False).after("q-1", right=True)
    assert (run.next_return, run.is_over, run.is_done) == (None, True, True)


def test_an_item_returns_at_most_twice_then_waits_for_tomorrow() -> None:
    run = read(LessonRun(lesson("q-1")))
    for times in (1, 2):
        run = run.after("q-1", right=False)
        assert (run.next_return, len(run.returned)) == ("q-1", times - 1)
    run = run.after("q-1", right=False)
    assert (run.next_return, run.is_over, run.is_done) == (None, True, False)


def test_an_item_missed_again_in_its_place_returns_once() -> None:
    run = LessonRun(lesson("q-1", "q-2")).after("q-1", right=False).after("q-2", right=False)
    assert run.after("q-2", right=False).returning == ("q-1", "q-2")


@pytest.mark.parametrize(
    ("task", "count"),
    [(options("x--"), 3), (match(), 4), (sort(), 3), (judge("x!?"), 3), (order(4), 4)],
    ids=lambda value: getattr(value, "KIND", ""),
)
def test_what_is_shown_is_shuffled_and_complete(task: Any, count: int) -> None:
    orders = {order_of(question(task), Random(seed)) for seed in range(40)}
    assert all(sorted(each) == list(range(count)) for each in orders)
    assert len(orders) > 1


def test_an_author_can_forbid_shuffling() -> None:
    asked = question(options("x--"), shuffle=False)
    assert {order_of(asked, Random(seed)) for seed in range(20)} == {(0, 1, 2)}


def test_an_order_never_stands_in_the_right_one() -> None:
    for asked in (question(order(2)), question(order(2), shuffle=False)):
        assert {order_of(asked, Random(seed)) for seed in range(20)} == {(1, 0)}


def test_true_stays_before_false() -> None:
    assert {order_of(question(TrueFalse(True)), Random(seed)) for seed in range(20)} == {(0, 1)}


def test_where_nothing_is_to_be_chosen_there_is_no_order() -> None:
    assert order_of(question(number()), Random(1)) == ()


def test_an_item_is_shuffled_the_same_way_all_day() -> None:
    asked = question(options("x-------"))
    today, again = (order_of(asked, rng_for("q-1", TODAY)) for _ in range(2))
    assert today == again
    assert order_of(asked, rng_for("q-1", day(1))) != today
