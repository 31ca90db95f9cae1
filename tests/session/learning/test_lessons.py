# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens in an item goes up to the tutor, and what became of it comes down."""

import pytest

from securetrain.session.learning.lessons import Reading
from securetrain.ui import ReviewPage
from tests.journeys.hands import Key, go_to, press, push, reads, wait_for, wait_to_read
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import CARD, CHOICE, SCENARIO


@pytest.fixture
def reading(staged: Staged) -> Reading:
    staged.arrive().stage.lessons.open(*KEY)
    made = staged.stage.lessons.reading
    assert made is not None
    assert made.page is not None
    return made


def show(staged: Staged, reading: Reading, step: int) -> None:
    assert reading.page is not None
    reading.page.show_step(step)
    staged.settle()


def test_a_hint_is_shown_and_counted(staged: Staged, reading: Reading) -> None:
    show(staged, reading, 2)
    press(Key.Key_H)
    wait_to_read("Who answers when the account is taken over?")
    assert reading.study.quiz(CHOICE.id).hints == 1
    assert not reads("Think of another channel.")


def test_doubt_is_noted_and_taken_back(staged: Staged, reading: Reading) -> None:
    show(staged, reading, 2)
    go_to("I am not sure")
    press(Key.Key_Space)
    assert reading.study.quiz(CHOICE.id).sure.value == "no"
    press(Key.Key_Space)
    assert reading.study.quiz(CHOICE.id).sure.value == "not-asked"


def test_a_card_is_judged_once(staged: Staged, reading: Reading) -> None:
    show(staged, reading, 3)
    push("Show the other side")
    push("Not yet")
    wait_for(lambda: CARD.id in reading.study.run.answered, "The judgement")
    assert reading.study.run.returning == (CARD.id,)


def test_a_story_goes_back_and_starts_again(staged: Staged, reading: Reading) -> None:
    show(staged, reading, 3)
    go_to("1", "Ask for the name")
    press(Key.Key_1)
    wait_to_read("Nobody had sent him.")
    assert reading.study.story(SCENARIO.id).ending
    assert reading.page is not None
    reading.page.column.stepped_back.emit(SCENARIO.id)
    wait_to_read("Let him in, he has a badge")
    press(Key.Key_2)
    wait_to_read("He was alone with the router")
    reading.page.column.started_again.emit(SCENARIO.id)
    wait_to_read("Let him in, he has a badge")


def test_a_step_that_is_shown_again_shows_what_became_of_it(
    staged: Staged, reading: Reading
) -> None:
    show(staged, reading, 3)
    go_to("1", "Ask for the name")
    press(Key.Key_1)
    wait_to_read("Nobody had sent him.")
    press(Key.Key_P)
    wait_to_read("Step 3 of 4")
    press(Key.Key_H)
    wait_to_read("Who answers when the account is taken over?")
    press(Key.Key_N)
    wait_to_read("Nobody had sent him.")
    press(Key.Key_P)
    wait_to_read("Who answers when the account is taken over?")


def test_a_card_that_is_due_is_reviewed(staged: Staged, reading: Reading) -> None:
    assert reading.page is not None
    reading.page.show_step(3)
    staged.settle()
    reading.page.column.card_judged.emit(CARD.id, True)
    staged.let_days_pass(30)
    push("Review")
    assert isinstance(staged.window.page, ReviewPage)
    push("Show the other side")
    push("I knew it")
    wait_to_read("Nothing to review")


def test_what_was_half_read_opens_where_it_was_left_and_what_was_read_at_its_beginning(
    staged: Staged, reading: Reading
) -> None:
    show(staged, reading, 2)
    staged.stage.lessons.open(*KEY)
    wait_to_read("Step 3 of 4")
    again = staged.stage.lessons.reading
    assert again is not None
    for step in range(4):
        show(staged, again, step)
    assert again.study.run.is_read
    staged.stage.lessons.open(*KEY)
    wait_to_read("Step 1 of 4")
