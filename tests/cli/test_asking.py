# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of questions asked in a terminal."""

from pathlib import Path

import pytest

from securetrain import words
from securetrain.cli.asking import print_question
from securetrain.course import (
    Accepted,
    Choice,
    Number,
    Option,
    Question,
    Short,
    Sort,
    Span,
    Verdict,
    line,
)
from securetrain.practice import order_of, rng_for
from tests.cli.speaking import TODAY, Person
from tests.practice import making
from tests.ui.blocks import samples


def place(question: Question, *indices: int) -> str:
    """Return the numbers at which things stand on the screen."""
    order = order_of(question, rng_for(question.id, TODAY))
    return " ".join(str(order.index(index) + 1) for index in indices)


def test_a_right_answer_is_told_with_why() -> None:
    person = Person(place(samples.CHOICE, 1))
    assert person.answers(samples.CHOICE) is True
    assert "At 23:40 your coordinator writes" in person.saw
    assert "Yes. Yes: Call her on the number you already have" in person.saw
    assert "[ Why ] A second channel" in person.saw
    assert "A picture is copied" not in person.saw


def test_another_answer_gets_a_hint_and_a_second_try() -> None:
    person = Person(place(samples.CHOICE, 0), "h", "H", "h", place(samples.CHOICE, 1))
    assert person.answers(samples.CHOICE) is True
    assert "Not yet. You can try once more." in person.saw
    assert "whoever holds it answers you" in person.saw
    assert "Think of another channel." in person.saw
    assert "There is no further hint." in person.saw


def test_after_the_second_try_the_answer_is_shown() -> None:
    person = Person(place(samples.CHOICE, 0), place(samples.CHOICE, 2))
    assert person.answers(samples.CHOICE) is False
    assert "Strongest: Call her on the number you already have" in person.saw
    assert "[ Why ]" in person.saw


def test_not_knowing_shows_the_answer_at_once() -> None:
    person = Person("n")
    assert person.answers(samples.MATCH) is False
    assert "Is it really her? → Call the number you have" in person.saw


@pytest.mark.parametrize("typed", [[""], []], ids=["Enter", "the end of what can be typed"])
def test_a_question_may_be_skipped(typed: list[str]) -> None:
    person = Person(*typed)
    assert person.answers(samples.CHOICE) is None
    assert "[ Why ]" not in person.saw


def test_what_was_not_understood_is_asked_again() -> None:
    person = Person("what?", place(samples.CHOICE, 1))
    assert person.answers(samples.CHOICE) is True
    assert "This was not understood." in person.saw


RIGHT: dict[str, tuple[Question, str, str]] = {
    "several": (samples.MULTIPLE, place(samples.MULTIPLE, 0, 1, 3), "Yes: A logo"),
    "true or false": (samples.TRUE_FALSE, "false", "Yes: False"),
    "an order": (samples.ORDER, place(samples.ORDER, 0, 1, 2, 3), "Yes: Close the message"),
    "a match": (samples.MATCH, place(samples.MATCH, 0, 1, 2), "Yes: Is this picture new?"),
    "a word": (samples.SHORT, "Phishing", "Yes."),
    "a number in another script": (samples.NUMBER, "۷", "Yes."),
    "marks": (samples.INSPECT, "2 3 6 7", "Suspicious, and you marked it: grants@"),
}


@pytest.mark.parametrize(("question", "typed", "seen"), RIGHT.values(), ids=RIGHT)
def test_every_kind_can_be_answered_rightly(question: Question, typed: str, seen: str) -> None:
    person = Person(typed)
    assert person.answers(question) is True
    assert seen in person.saw


def test_a_sort_is_answered_by_the_numbers_of_its_groups() -> None:
    order = order_of(samples.SORT, rng_for(samples.SORT.id, TODAY))
    assert isinstance(samples.SORT.task, Sort)
    groups = [str(samples.SORT.task.items[n][0] + 1) for n in order]
    person = Person(" ".join(groups))
    assert person.answers(samples.SORT) is True
    assert "1) Before" in person.saw


def test_a_part_of_an_answer_is_told_part_by_part() -> None:
    person = Person("2 4", "2")
    assert person.answers(samples.INSPECT) is False
    assert "Fine, though you marked it: Dear Leila," in person.saw
    assert "Suspicious: https://seedling.example.sign-in.test/doc" in person.saw
    assert "Fine: Grants Team" in person.saw


def test_nearly_right_shows_what_is_stronger() -> None:
    person = Person("fishing", "fishing")
    assert person.answers(samples.SHORT) is False
    assert "The answer: phishing" in person.saw
    close = Question("q-close", line("?"), Short((Accepted("way", 90), Accepted("path"))))
    person = Person("way")
    assert person.answers(close) is True
    assert "The answer: path" in person.saw


def test_a_single_letter_may_be_an_answer() -> None:
    person = Person("h")
    assert person.answers(Question("q-h", line("Which letter?"), Short((Accepted("H"),)))) is True


def test_judging_goes_through_the_statements_one_by_one() -> None:
    order = order_of(samples.JUDGE, rng_for(samples.JUDGE.id, TODAY))
    calls = {0: "1", 1: "5", 2: "3"}
    person = Person("9", "good", *[calls[n] for n in order])
    assert person.answers(samples.JUDGE) is True
    assert "5) I would check by: Call the waterworks" in person.saw
    assert person.saw.count("This was not understood.") == 2


def test_judging_may_stop_half_way_or_not_begin() -> None:
    assert Person("").answers(samples.JUDGE) is None
    person = Person("2", "", "", "n")
    assert person.answers(samples.JUDGE) is False
    assert "This one is genuine." in person.saw


def test_a_walk_is_walked_by_numbers_words_and_letters() -> None:
    person = Person(
        "1", "b", "7", "nothing of it", "library", "", "library", "9", "LIBRARY", "1", "f"
    )
    assert person.answers(samples.WEB) is True
    assert "archive.example/picture" in person.saw
    assert person.saw.count("Nothing was found.") == 2
    assert "1) The picture in 2019" in person.saw
    assert "Yes." in person.saw


def test_a_walk_may_be_stopped_or_skipped() -> None:
    assert Person("s").answers(samples.WEB) is True
    assert Person("").answers(samples.WEB) is None
    person = Person("t", "u")
    assert person.answers(samples.WEB) is False
    assert "The claim is false. An expert’s way: A post → Opening hours" in person.saw


def test_somebody_may_leave_in_the_middle() -> None:
    person = Person("1", "q", "f")
    assert person.leaves(lambda: person.answers(samples.WEB))
    assert person.untyped == 1


SAID_IN_FULL: dict[str, tuple[Question, str]] = {
    "a choice": (samples.CHOICE, "Less strong: Look at the profile picture"),
    "true or false": (samples.TRUE_FALSE, "Right: False"),
    "an order": (samples.ORDER, "1. Stop and breathe"),
    "a match": (samples.MATCH, "Does this page belong to the bank? → Type the address yourself"),
    "a sort": (samples.SORT, "Change the password → After"),
    "a word": (samples.SHORT, "The answer: phishing"),
    "a number": (samples.NUMBER, "The answer: 5 to 8"),
    "an exact number": (
        Question("q-n", line("?"), Number((Span(3, 3),))),
        "The answer: 3",
    ),
    "a message": (samples.INSPECT, "Fine: Dear Leila,"),
    "statements": (samples.JUDGE, "soldiers at the bridge. This cannot be known here."),
    "a walk": (samples.WEB, "The claim is false."),
    "a walk without an expert": (
        Question("q-w", line("?"), making.web(Verdict.UNKNOWN, moves=False)),
        "This cannot be known here.",
    ),
}


@pytest.mark.parametrize(("question", "said"), SAID_IN_FULL.values(), ids=SAID_IN_FULL)
def test_a_question_nobody_is_asked_is_printed_with_its_answer(
    question: Question, said: str
) -> None:
    person = Person()
    print_question(person.terminal, question, TODAY)
    assert said in person.saw
    assert ("[ Hint ]" in person.saw) is bool(question.hints)
    assert "Enter: skip" not in person.saw


def test_statements_nobody_is_asked_stand_before_their_answer_and_count_as_no_mistake() -> None:
    person = Person()
    print_question(person.terminal, samples.JUDGE, TODAY)
    task, answer = person.saw.split("[ Answer ]")
    assert "soldiers at the bridge." in task
    assert "Not yet" not in answer


def test_farsi_numbers_are_shown_in_farsi_digits() -> None:
    words.use("fa", Path())
    person = Person("۱")
    wrong = Option(line("نه"))
    question = Question("q-fa", line("کدام؟"), Choice((Option(line("آری"), right=True), wrong)))
    person.answers(question)
    assert "۱)" in person.saw
    assert "کدام؟" in person.saw
