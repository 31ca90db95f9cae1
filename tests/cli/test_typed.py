# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of reading what was typed."""

import pytest

from securetrain.cli.typed import answer_of, numbers
from securetrain.course import Task, TrueFalse
from securetrain.practice import (
    Answer,
    Chosen,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
)
from tests.practice import making

NUMBERS: dict[str, list[int] | None] = {
    "1": [1],
    "1 3": [1, 3],
    "1,3": [1, 3],
    "2) 1) -": [2, 1, 0],
    "۱ ۳": [1, 3],
    "١،٣": [1, 3],
    "３": [3],
    "one": None,
    "1a": None,
    "99999": None,
}


@pytest.mark.parametrize("typed", NUMBERS)
def test_numbers_are_read_in_any_script(typed: str) -> None:
    assert numbers(typed) == NUMBERS[typed]


THREE = (2, 0, 1)
ANSWERS: dict[str, tuple[Task, str, Answer | None]] = {
    "an option by its number": (making.single(), "1", Chosen(frozenset({2}))),
    "an option by its first words": (
        making.single(),
        "call a NUMBER you",
        Chosen(frozenset({1})),
    ),
    "words that fit two options": (making.single(), "call", None),
    "words that fit none": (making.single(), "write", None),
    "a number that is not there": (making.single(), "4", None),
    "nought": (making.single(), "0", None),
    "two where one is asked for": (making.single(), "1 2", None),
    "two where several may be": (making.options("x-x"), "1 2", Chosen(frozenset({2, 0}))),
    "true by its number": (TrueFalse(answer=True), "1", Said(true=True)),
    "true by its letter": (TrueFalse(answer=True), "T", Said(true=True)),
    "false by its word": (TrueFalse(answer=True), "False", Said(true=False)),
    "neither": (TrueFalse(answer=True), "3", None),
    "an order": (making.order(), "2 3 1", Ordered((0, 1, 2))),
    "an order with one twice": (making.order(), "2 2 1", None),
    "an order in words": (making.order(), "first", None),
    "a match": (making.match(), "2 3 -", Matched((0, 1, None))),
    "a match too short": (making.match(), "2 3", None),
    "a match beyond the list": (making.match(), "2 3 9", None),
    "a sort": (making.sort(), "2 1 -", Sorted((0, None, 1))),
    "a sort too long": (making.sort(), "1 1 1 1", None),
    "a sort beyond the groups": (making.sort(), "1 1 3", None),
    "a sort in words": (making.sort(), "now", None),
    "marks": (making.inspect("!=!."), "1 3", Marked(frozenset({0, 2}))),
    "no marks": (making.inspect("!=!."), "0", Marked(frozenset())),
    "marks beyond the parts": (making.inspect("!=!."), "4", None),
    "marks in words": (making.inspect("!=!."), "all", None),
    "a word": (making.short(), "another way", Typed("another way")),
    "a number with its unit": (making.number(), "7 days", Typed("7 days")),
    "a walk is not typed": (making.web(), "1", None),
}


@pytest.mark.parametrize(("task", "typed", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_what_stood_at_the_numbers(
    task: Task, typed: str, answer: Answer | None
) -> None:
    assert answer_of(task, typed, THREE) == answer
