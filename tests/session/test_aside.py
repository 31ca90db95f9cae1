# SPDX-License-Identifier: GPL-3.0-or-later
"""What is half answered is there again after going elsewhere, and is put down at the end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from securetrain.practice import Chosen
from securetrain.session.aside import Aside
from securetrain.session.held import Held
from securetrain.ui import LessonPage, ReviewPage
from securetrain.vault import Vault
from tests.journeys.hands import Key, press, push, wait_for, wait_to_read
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import CHOICE
from tests.vault.making import create, unlock

ITEM = "q-1"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


def test_what_is_laid_aside_is_there_once_and_in_no_file(vault: Vault) -> None:
    aside = Aside(vault.drafts)
    assert aside.take(KEY) is None
    aside.keep(KEY, b"half")
    assert vault.drafts.take(KEY) is None
    assert aside.take(KEY) == b"half"
    assert aside.take(KEY) is None


def test_what_lies_aside_is_put_down_at_the_end(vault: Vault) -> None:
    aside = Aside(vault.drafts)
    for item in ("", ITEM):
        aside.take(KEY, item=item)
        aside.keep(KEY, item.encode() + b"half", item=item)
    aside.put_down()
    again = Aside(vault.drafts)
    assert (again.take(KEY), again.take(KEY, item=ITEM)) == (b"half", b"q-1half")


def test_a_guest_has_nowhere_to_put_it_down() -> None:
    aside = Aside(None)
    aside.take(KEY)
    aside.keep(KEY, b"half")
    aside.put_down()
    assert aside.take(KEY) == b"half"


OTHER = ("samples", "other")


@pytest.mark.parametrize(("forgotten", "left"), [(KEY, [OTHER]), (OTHER, [KEY]), (None, [])])
def test_what_is_forgotten_is_kept_no_more_until_it_is_opened_again(
    forgotten: tuple[str, str] | None, left: list[tuple[str, str]]
) -> None:
    aside = Aside(None)
    for each in (KEY, OTHER):
        aside.take(each)
        aside.keep(each, b"half")
    aside.forget(forgotten)
    if forgotten:
        aside.keep(forgotten, b"typed since")
    assert [each for each in (KEY, OTHER) if aside.take(each)] == left
    aside.keep(KEY, b"anew")
    assert aside.take(KEY) == b"anew"


def half_typed(staged: Staged) -> None:
    """Open a lesson and type half an answer."""
    staged.stage.lessons.open(*KEY)
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.show_step(2)
    staged.settle()
    typed_in(staged).setText("phi")
    page.findChildren(QRadioButton)[1].click()


def typed_in(staged: Staged) -> QLineEdit:
    return next(each for each in staged.window.findChildren(QLineEdit) if each.isVisible())


def is_as_it_was(staged: Staged) -> bool:
    page = staged.window.page
    assert isinstance(page, LessonPage)
    return typed_in(staged).text() == "phi" and page.findChildren(QRadioButton)[1].isChecked()


@pytest.mark.parametrize("place", ["Library", "Settings", "Today"])
def test_going_elsewhere_and_coming_back_loses_no_half_answer(staged: Staged, place: str) -> None:
    half_typed(staged.arrive())
    push(place)
    staged.settle()
    staged.stage.lessons.open(*KEY)
    staged.settle()
    assert is_as_it_was(staged)


def test_a_lesson_that_cannot_be_opened_takes_nothing_from_the_one_that_is(staged: Staged) -> None:
    half_typed(staged.arrive())
    staged.stage.lessons.open("samples", "nowhere")
    wait_to_read("cannot be opened")
    press(Key.Key_Return)
    typed_in(staged).setText("phis")
    staged.stage.day.show_library()
    staged.stage.lessons.open(*KEY)
    staged.settle()
    assert typed_in(staged).text() == "phis"


def test_a_lesson_that_is_through_begins_with_nothing_put_in(staged: Staged) -> None:
    half_typed(staged.arrive())
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.finished.emit()
    push("Read it again")
    wait_to_read("Step 3 of")
    page = staged.window.page
    assert isinstance(page, LessonPage)
    assert page.column.drafts() == {}


def test_a_review_is_there_again_as_it_was(staged: Staged) -> None:
    half_typed(staged.arrive())
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.column.answered.emit(CHOICE.id, Chosen(frozenset({1})))
    staged.let_days_pass(30)
    for _again in range(2):
        staged.stage.day.show_review()
        staged.settle()
        review = staged.window.page
        assert isinstance(review, ReviewPage)
        found = review.column.drafts()
        press(Key.Key_2)
        assert review.column.drafts()
        push("Library")
    assert list(found) == [CHOICE.id]


def test_locking_elsewhere_puts_down_what_is_half_answered(
    staged: Staged, qapp: QApplication, vault: Vault
) -> None:
    stage = staged.arrive().stage
    object.__setattr__(stage.held, "vault", vault)
    half_typed(staged)
    push("Library")
    staged.settle()
    stage.ways.lock()
    wait_for(lambda: not staged.window.isVisible(), "The end")
    again = unlock(vault.folder)
    assert again.drafts.take(KEY)
    again.close()


def test_a_session_has_one_place_for_it(vault: Vault) -> None:
    held = Held(vault=vault)
    assert held.drafts is held.drafts
    assert replace(held).drafts is not held.drafts
