# SPDX-License-Identifier: GPL-3.0-or-later
"""What is half answered when the program is locked is there again, and so is the view."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.practice import Chosen, Matched, Typed
from securetrain.session.aside import Drafts
from securetrain.session.learning.lessons import Reading
from securetrain.session.learning.reviewing import Reviewing
from securetrain.ui import LessonPage
from securetrain.vault import Vault
from tests.journeys.hands import (
    CTRL,
    Key,
    focus,
    go_to,
    options,
    press,
    push,
    reads,
    wait_for,
    wait_to_read,
)
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import CARD, CHOICE, MATCH, SCENARIO, SHORT
from tests.vault.making import create

OPTIONS = ("Reply and ask", "Call her on the number", "Look at the profile picture")


def choose(words: str) -> None:
    """Go to the first question's options, and choose the one of these words by its digit."""
    go_to(*OPTIONS)
    press(Key(Key.Key_0.value + options(words)[0]))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


class Desk:
    """A lesson on stage, over drafts that outlive it."""

    def __init__(self, staged: Staged, drafts: Drafts | None) -> None:
        """Let somebody in."""
        self._staged, self._drafts = staged, drafts
        self._around = staged.arrive().stage.lessons._around
        self.reading = self.open()

    def open(self) -> Reading:
        """Open the lesson as a new session does."""
        self.reading = Reading(self._around, KEY, lambda: None, drafts=self._drafts)
        self.show()
        return self.reading

    def show(self) -> None:
        """Put a new page of the lesson on stage."""
        self._around.put(self.reading.make_page(), self.show)
        self._staged.settle()

    def lock(self) -> Reading:
        """Put all down, and open it again."""
        self.reading.put_down()
        return self.open()

    def step(self, step: int) -> None:
        """Show a step."""
        self.page.show_step(step)
        self._staged.settle()

    def show_block(self, index: int) -> None:
        """Scroll to a block."""
        self.page.show_block(index)
        wait_for(lambda: self.page.column._wanted is None, "The block")

    @property
    def page(self) -> LessonPage:
        """The page on stage."""
        assert self.reading.page is not None
        return self.reading.page


@pytest.fixture
def desk(staged: Staged, vault: Vault) -> Desk:
    return Desk(staged, vault.drafts)


def index_of(desk: Desk, block: object) -> int:
    blocks: tuple[object, ...] = desk.reading.study.run.lesson.blocks
    return blocks.index(block)


def test_half_an_answer_of_any_step_is_there_again(desk: Desk) -> None:
    desk.step(2)
    desk.page.column.show_drafts({MATCH.id: Matched((None, 1, None)), SHORT.id: Typed("phi")})
    go_to("I am not sure")
    press(Key.Key_Space)
    desk.step(1)
    again = desk.lock()
    desk.step(2)
    put_in = desk.page.column.drafts()
    assert put_in[MATCH.id] == Matched((None, 1, None))
    assert put_in[SHORT.id] == Typed("phi")
    assert again.study.quiz(CHOICE.id).sure.value == "no"
    assert any("not sure" in name for name in ticked(desk))


def ticked(desk: Desk) -> list[str]:
    from PySide6.QtWidgets import QCheckBox

    return [each.accessibleName() for each in desk.page.findChildren(QCheckBox) if each.isChecked()]


def test_the_lesson_is_resumed_at_the_block_that_was_in_view(desk: Desk) -> None:
    desk.step(2)
    wanted = index_of(desk, MATCH)
    desk.show_block(wanted)
    assert desk.page.block_at_top() == wanted
    again = desk.lock()
    assert again.study.place.block == wanted
    assert again.study.step == 2
    wait_for(lambda: desk.page.block_at_top() == wanted, "The block that was in view")
    wait_for(lambda: desk.page.column.verticalScrollBar().value() > 0, "The view")
    assert MATCH.prompt[0].text in focus().accessibleName()


def test_without_a_lock_the_block_is_kept_when_the_page_goes_away(
    staged: Staged, desk: Desk
) -> None:
    desk.step(2)
    wanted = index_of(desk, MATCH)
    desk.show_block(wanted)
    staged.stage.day.show_library()
    assert desk.reading.study.place.block == wanted
    again = desk.open()
    wait_for(lambda: desk.page.block_at_top() == wanted, "The block that was in view")
    assert again.study.place.block == wanted


def test_a_lesson_that_was_read_begins_anew_unless_it_was_locked(desk: Desk) -> None:
    for step in range(4):
        desk.step(step)
    desk.step(2)
    again = desk.lock()
    assert again.study.run.is_read
    assert desk.page.step == 2
    desk.open()
    assert desk.page.step == 0


def test_what_was_said_to_a_first_try_stands_again_until_it_is_changed(
    staged: Staged, desk: Desk
) -> None:
    desk.step(2)
    choose("Reply and ask")
    press(Key.Key_Return)
    wait_to_read("Not yet. Have another look")
    desk.lock()
    wait_to_read("Not yet. Have another look")
    assert not reads("Take this answer back")
    assert staged.stage._tutor.answers == 1
    push("Try again")
    choose("Call her on the number")
    again = desk.lock()
    assert not reads("Not yet. Have another look")
    assert again.study.given[CHOICE.id] == Chosen(frozenset({0}))
    assert desk.page.column.drafts()[CHOICE.id] == Chosen(frozenset({1}))


def test_a_story_stands_at_its_scene(desk: Desk) -> None:
    desk.step(3)
    desk.page.column.choice_made.emit(SCENARIO.id, 0)
    wait_to_read("Nobody had sent him.")
    desk.lock()
    wait_to_read("Nobody had sent him.")


def test_what_had_come_back_at_the_end_is_at_hand_again(desk: Desk) -> None:
    for step in range(4):
        desk.step(step)
    column = desk.page.column
    desk.step(2)
    column.answered.emit(CHOICE.id, Chosen(frozenset({0})))
    column.answered.emit(CHOICE.id, Chosen(frozenset({0})))
    desk.step(3)
    desk.page.go_on()
    wait_to_read("Once more")
    assert CHOICE.id not in column.drafts()
    column.show_drafts({CHOICE.id: Chosen(frozenset({1}))})
    again = desk.lock()
    wait_to_read("Once more")
    assert again.study.run.next_return == CHOICE.id
    assert desk.page.column.drafts()[CHOICE.id] == Chosen(frozenset({1}))


def test_a_card_that_was_missed_comes_back_at_the_end(desk: Desk) -> None:
    for step in range(4):
        desk.step(step)
    desk.page.column.card_judged.emit(CARD.id, False)
    desk.page.go_on()
    wait_to_read("Once more")
    push("Show the other side")
    push("I knew it")
    assert desk.reading.study.run.returning == ()


def test_drafts_are_taken_once_and_not_kept_of_a_lesson_that_is_through(
    desk: Desk, vault: Vault
) -> None:
    desk.reading.put_down()
    desk.open()
    assert vault.drafts.take(KEY) is None
    for step in range(4):
        desk.step(step)
    desk.page.finished.emit()
    desk.reading.put_down()
    assert vault.drafts.take(KEY) is None


def test_nothing_is_looked_at_after_it_was_put_down(desk: Desk, vault: Vault) -> None:
    desk.step(2)
    desk.reading.put_down()
    place = desk.reading.study.place
    vault.close()
    desk.page.hide()
    assert desk.reading.study.place == place


def test_drafts_that_cannot_be_read_are_left_out(desk: Desk, vault: Vault) -> None:
    vault.drafts.keep(KEY, b'{"form":9}')
    again = desk.open()
    assert again.study.quizzes == {}
    assert desk.page.step == 0


def test_a_guest_writes_no_draft_and_loses_nothing_when_the_look_changes(staged: Staged) -> None:
    desk = Desk(staged, None)
    desk.step(2)
    desk.page.column.show_drafts({SHORT.id: Typed("phi")})
    desk.show_block(index_of(desk, MATCH))
    desk.show()
    assert desk.page.column.drafts() == {SHORT.id: Typed("phi")}
    wait_for(lambda: desk.page.block_at_top() == index_of(desk, MATCH), "The block in view")
    desk.reading.put_down()


def test_the_last_answer_is_taken_back_by_its_button_and_by_its_key(
    staged: Staged, desk: Desk
) -> None:
    desk.step(2)
    tutor = staged.stage._tutor
    for way in ("button", "key"):
        choose("Call her on the number")
        press(Key.Key_Return)
        wait_to_read("Yes, that is it")
        assert tutor.answers == 1
        if way == "button":
            push("Take this answer back")
        else:
            press(Key.Key_Z, CTRL)
        wait_for(lambda: not reads("Yes, that is it"), "The question")
        assert tutor.answers == 0
        assert reads("Check")
    press(Key.Key_Z, CTRL)
    assert tutor.answers == 0


def test_only_the_answer_given_last_can_be_taken_back(staged: Staged, desk: Desk) -> None:
    desk.step(2)
    column = desk.page.column
    column.answered.emit(CHOICE.id, Chosen(frozenset({1})))
    wait_to_read("Take this answer back")
    column.answered.emit(SHORT.id, Typed("phishing"))
    staged.settle()
    assert not column._items[CHOICE.id]._feedback._undo.isVisible()  # type: ignore[union-attr]
    assert column._items[SHORT.id]._feedback._undo.isVisible()  # type: ignore[union-attr]
    desk.step(1)
    press(Key.Key_Z, CTRL)
    assert staged.stage._tutor.answers == 2
    desk.step(2)
    wait_to_read("Take this answer back")


def test_an_ending_and_a_card_are_taken_back(staged: Staged, desk: Desk) -> None:
    desk.step(3)
    desk.page.column.choice_made.emit(SCENARIO.id, 0)
    wait_to_read("Nobody had sent him.")
    desk.page.column.took_back.emit(SCENARIO.id)
    wait_to_read("Let him in, he has a badge")
    push("Show the other side")
    push("Not yet")
    wait_to_read("Not yet. It comes back.")
    push("Take this answer back")
    wait_for(lambda: not reads("Not yet. It comes back."), "The card")
    assert staged.stage._tutor.answers == 0


def test_what_cannot_be_taken_back_any_more_is_not_offered(staged: Staged, desk: Desk) -> None:
    desk.step(2)
    desk.page.column.answered.emit(CHOICE.id, Chosen(frozenset({1})))
    wait_to_read("Take this answer back")
    staged.stage._tutor._journal.forget_all()
    desk.page.column.took_back.emit(CHOICE.id)
    assert staged.stage._tutor.answers == 0


class Reviews:
    """Today's reviews on stage, over drafts that outlive them."""

    def __init__(self, staged: Staged, drafts: Drafts | None) -> None:
        """Begin."""
        self._around, self._drafts, self._staged = staged.stage.lessons._around, drafts, staged
        self.reviewing = self.begin()

    def begin(self) -> Reviewing:
        """Begin as a new session does."""
        self.reviewing = Reviewing(
            self._around, show_next=self.show, finish=lambda: None, drafts=self._drafts
        )
        self.show()
        return self.reviewing

    def show(self) -> None:
        """Put a new page on stage, while there is something to review."""
        if self.reviewing.open_next():
            self._around.put(self.reviewing.make_page(), self.show)
        self._staged.settle()


@pytest.fixture
def reviews(staged: Staged, desk: Desk, vault: Vault) -> Reviews:
    column = desk.page.column
    desk.step(2)
    column.answered.emit(CHOICE.id, Chosen(frozenset({1})))
    staged.let_days_pass(30)
    return Reviews(staged, vault.drafts)


def test_a_review_that_is_half_answered_is_asked_again_as_it_was(
    reviews: Reviews, vault: Vault
) -> None:
    press(Key.Key_H)
    wait_to_read("Who answers when the account is taken over?")
    press(Key.Key_2)
    page = reviews.reviewing.page
    assert page is not None
    half = page.column.drafts()
    assert list(half) == [CHOICE.id]
    reviews.show()
    reviews.reviewing.put_down()
    assert vault.drafts.take(KEY) is None
    reviews.begin()
    wait_to_read("Who answers when the account is taken over?")
    assert reviews.reviewing.page is not None
    assert reviews.reviewing.page.column.drafts() == half
    assert vault.drafts.take(KEY, item=CHOICE.id) is None


def test_a_review_that_was_answered_leaves_no_draft(reviews: Reviews, vault: Vault) -> None:
    page = reviews.reviewing.page
    assert page is not None
    page.column.answered.emit(CHOICE.id, Chosen(frozenset({0})))
    reviews.show()
    wait_to_read("Not yet. Have another look")
    reviews.reviewing.put_down()
    assert vault.drafts.take(KEY, item=CHOICE.id) is None


def test_nothing_is_kept_of_reviews_that_are_through(reviews: Reviews, vault: Vault) -> None:
    push("Next")
    wait_for(lambda: not reviews.reviewing.open_next(), "The end")
    reviews.reviewing.put_down()
    assert vault.drafts.take(KEY, item=CHOICE.id) is None
