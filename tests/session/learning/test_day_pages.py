# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest tells, is placed, walks a path, tests out, plans, and turns cards, in a real session."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from securetrain import ui
from securetrain.course import (
    Action,
    Actions,
    Exposure,
    LearningPath,
    StepBreak,
    Term,
    Tier,
    line,
    text,
)
from securetrain.practice import (
    Chosen,
    Decision,
    LessonState,
    PlanState,
    Told,
    Unsure,
)
from securetrain.ui.pages.shelves.entries import LessonEntry
from tests.classroom.packs import TERM, put_glossary, put_pack, put_profile
from tests.journeys.aloud import heard_now
from tests.practice.making import question
from tests.staging import KEY, Staged, staged
from tests.ui.blocks.conftest import bare
from tests.ui.blocks.samples import with_blocks
from tests.ui.conftest import heard

__all__ = ["heard", "staged"]

Page = TypeVar("Page")
RIGHT, WRONG = Chosen(frozenset([1])), Chosen(frozenset([0]))
STEP = Actions((Action("a-copy", line("Make a copy")),))


@pytest.fixture
def guest(staged: Staged) -> Staged:
    """Let a guest in, over a lesson that can be tested out of, a path, a profile and words."""
    questions = [question(id=f"q-{number}") for number in range(6)]
    path = LearningPath("start", "Start here", ("sample", "later"))
    for file in sorted(staged.lessons.rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    lesson = with_blocks(*questions, STEP)
    pack = put_pack(staged.lessons, {"en": (lesson,)}, paths=(path,))
    put_profile(pack)
    put_glossary(pack, TERM)
    return staged.arrive()


def press(staged: Staged, words: str) -> None:
    page = staged.window.page
    assert page is not None
    found = [each for each in page.findChildren(QPushButton) if each.text() == words]
    assert found, f"there is no “{words}”"
    found[0].click()
    staged.settle()


def boxes(shown: QWidget) -> list[QCheckBox]:
    found = shown.findChildren(QCheckBox)
    return [each for each in found if each.accessibleName().startswith("Add to my plan")]


def ticked(shown: QWidget) -> list[bool]:
    return [each.isChecked() for each in boxes(shown)]


def told(staged: Staged) -> Told:
    return staged.stage.held.journal.told()


def page(staged: Staged, kind: type[Page]) -> Page:
    shown = staged.window.page
    assert isinstance(shown, kind)
    return shown


def test_six_questions_begin_on_todays_page_and_end_with_all_that_was_told(guest: Staged) -> None:
    press(guest, "Answer a few questions")
    page(guest, ui.AskingPage).buttons[0].click()
    press(guest, "Go on")
    page(guest, ui.AskingPage).buttons[1].click()
    press(guest, "Done")
    page(guest, ui.AboutPage)
    assert told(guest).tags == {"travel", "computer"}
    press(guest, "Forget")
    assert told(guest).tags == {"computer"}
    press(guest, "Forget everything here")
    assert told(guest) == Told()


def test_questions_can_be_skipped_one_by_one_or_all(guest: Staged) -> None:
    press(guest, "What you told")
    press(guest, "Answer the questions")
    press(guest, "Skip this")
    press(guest, "Skip this")
    page(guest, ui.AboutPage)
    press(guest, "Answer the questions")
    press(guest, "No more questions")
    page(guest, ui.AboutPage)
    assert told(guest) == Told()


def test_exposure_is_told_on_the_same_page(guest: Staged) -> None:
    press(guest, "What you told")
    page(guest, ui.AboutPage).exposure_chosen.emit(frozenset({Exposure.TARGETED}))
    guest.settle()
    assert told(guest).exposure == {Exposure.TARGETED}
    press(guest, "Forget")
    assert told(guest).exposure == frozenset()


def test_a_placement_asks_and_then_says_where_to_begin(guest: Staged) -> None:
    press(guest, "What you told")
    press(guest, "Find out where to begin")
    page(guest, ui.TestingPage).column.answered.emit("", RIGHT)
    guest.settle()
    page(guest, ui.PlacedPage)
    assert told(guest).starts == {("phishing", Tier.INTERMEDIATE)}
    assert guest.stage.held.journal.attempts() == ()
    press(guest, "What you told")
    press(guest, "Find out where to begin")
    press(guest, "I do not know")
    assert told(guest).starts == frozenset()
    press(guest, "To today")
    page(guest, ui.TodayPage)


def test_what_is_told_is_changed_without_losing_the_place(guest: Staged) -> None:
    guest.window.resize(720, 300)
    guest.stage.day.about.show()
    guest.settle()
    for each in (Exposure.CONTENT, Exposure.IDENTITY):
        box = page(guest, ui.AboutPage).boxes[each]
        box.setFocus()
        view = page(guest, ui.AboutPage).verticalScrollBar().value()
        box.click()
        guest.settle()
        again = page(guest, ui.AboutPage)
        assert again.boxes[each] is not box
        assert again.boxes[each].hasFocus()
        assert again.boxes[each].isChecked()
        assert again.verticalScrollBar().value() >= view > 0
    last = page(guest, ui.AboutPage).forgets[1]
    last.setFocus()
    last.click()
    guest.settle()
    (left,) = page(guest, ui.AboutPage).forgets
    assert left.hasFocus()
    left.click()
    guest.settle()
    assert QApplication.focusWidget() is page(guest, ui.AboutPage)


def test_a_placement_can_be_ended_at_once(guest: Staged) -> None:
    guest.stage.day.about.place()
    press(guest, "End now")
    page(guest, ui.PlacedPage)
    assert told(guest) == Told()


def test_a_path_leads_to_a_test_that_makes_a_lesson_known(guest: Staged) -> None:
    press(guest, "Paths")
    press(guest, "Show the path")
    press(guest, "I know this already")
    for answer in (RIGHT, RIGHT, Unsure(), RIGHT, RIGHT):
        page(guest, ui.TestingPage).answered.emit(answer)
        guest.settle()
    page(guest, ui.TestedPage)
    assert guest.stage.day.paths._passed
    press(guest, "Go on")
    shown = page(guest, ui.PathPage)
    assert shown is guest.window.page
    states = [each.state for each in guest.stage._around.tutor.entries("en")]
    assert states == [LessonState.KNOWN]


def test_a_test_that_is_not_passed_leads_to_the_lesson(guest: Staged) -> None:
    guest.stage.day.paths.test(*KEY)
    guest.settle()
    for _ in range(5):
        page(guest, ui.TestingPage).answered.emit(WRONG)
        guest.settle()
    assert guest.stage.held.journal.attempts() == ()
    press(guest, "Open the lesson")
    page(guest, ui.LessonPage)


def test_a_test_can_be_left(guest: Staged) -> None:
    guest.stage.day.paths.test(*KEY)
    guest.settle()
    press(guest, "End now")
    page(guest, ui.TodayPage)


def test_a_test_that_cannot_be_is_said_and_nothing_else_happens(guest: Staged) -> None:
    said: list[str] = []
    paths = guest.stage.day.paths
    object.__setattr__(paths._around, "say", lambda title, _words: said.append(title))
    paths.test("samples", "nowhere")
    put_pack(guest.lessons, {"en": (with_blocks(question()),)}, pack="short")
    paths.test("short", "sample")
    page(guest, ui.TodayPage)
    assert said == ["This lesson cannot be opened", "This lesson has no short test"]


def test_a_path_that_is_gone_leads_to_all_paths(guest: Staged) -> None:
    guest.stage.day.paths.open("samples", "gone")
    page(guest, ui.PathsPage)
    press(guest, "All lessons")
    page(guest, ui.LibraryPage)


def test_a_step_is_planned_done_and_asked_about_after_three_months(guest: Staged) -> None:
    key = (*KEY, "a-copy")
    journal = guest.stage.held.journal
    journal.decide(key, Decision(PlanState.PLANNED, guest.day))
    press(guest, "Your plan")
    press(guest, "Done")
    assert journal.decisions()[key] == Decision(PlanState.DONE, guest.day)
    guest.let_days_pass(90)
    guest.stage.day.show_today()
    guest.settle()
    press(guest, "Look at the plan")
    press(guest, "Yes, still so")
    assert journal.decisions()[key] == Decision(PlanState.DONE, guest.day)


def test_a_step_that_was_planned_is_ticked_still_when_one_comes_back_to_it(guest: Staged) -> None:
    steps = tuple(Action(f"a-{n}", line(f"Step {n}")) for n in range(2))
    lesson = with_blocks(Actions(steps), StepBreak(), *with_blocks(question()).blocks)
    put_pack(guest.lessons, {"en": (lesson,)}, pack="two")
    guest.stage.held.journal.decide(
        ("two", "sample", "a-1"), Decision(PlanState.PLANNED, guest.day)
    )
    guest.stage.lessons.open("two", "sample")
    guest.settle()
    shown = page(guest, ui.LessonPage)
    assert ticked(shown) == [False, True]
    for box in boxes(shown):
        box.click()
    shown.go_on()
    guest.settle()
    assert boxes(shown) == []
    shown.go_back()
    guest.settle()
    assert ticked(shown) == [True, False]


def decide_on_three(guest: Staged) -> None:
    """Show a plan of three steps, in a window in which one of them has room."""
    steps = tuple(Action(f"a-{n}", line(f"Step {n}")) for n in range(3))
    put_pack(guest.lessons, {"en": (with_blocks(Actions(steps)),)}, pack="three")
    for n in range(3):
        decision = Decision(PlanState.PLANNED, guest.day)
        guest.stage.held.journal.decide(("three", "sample", f"a-{n}"), decision)
    guest.window.resize(720, 300)
    guest.stage.day.plan.show()
    guest.settle()


@pytest.mark.parametrize(
    ("decided", "words", "next_step"),
    [(1, "Done", 2), (2, "Not for me", 1), (1, "In a week", 1)],
    ids=["what followed", "what came before the last", "the step itself"],
)
def test_after_a_decision_the_plan_goes_on_where_it_was(
    guest: Staged, decided: int, words: str, next_step: int
) -> None:
    decide_on_three(guest)
    step = f"Step {decided}"
    pressed = next(
        each
        for each in page(guest, ui.PlanPage).findChildren(QPushButton)
        if (each.text(), each.accessibleDescription()) == (words, step)
    )
    pressed.click()
    guest.settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert (focused.text(), focused.accessibleDescription()) == ("Done", f"Step {next_step}")
    assert not focused.visibleRegion().isEmpty()


def test_what_was_decided_is_said(guest: Staged, heard: list[str]) -> None:
    decide_on_three(guest)
    heard.clear()
    press(guest, "Done")
    assert "Step 0 · Done on 21 November 2026" in bare(heard)


def test_the_last_step_that_is_taken_off_leaves_the_plan_at_its_title(guest: Staged) -> None:
    key = ("samples", "sample", "a-copy")
    guest.stage.held.journal.decide(key, Decision(PlanState.PLANNED, guest.day))
    guest.stage.day.plan.show()
    guest.settle()
    press(guest, "Take it off")
    assert QApplication.focusWidget() is page(guest, ui.PlanPage)


def test_one_question_after_another_is_heard_with_its_place(guest: Staged) -> None:
    guest.stage.day.paths.test(*KEY)
    for place in ("1 of at most 5", "2 of at most 5"):
        guest.settle()
        said = heard_now()
        assert said.endswith(f" | {place}")
        assert not said.startswith("q-")
        press(guest, "I do not know")


def test_one_card_after_another_is_heard_by_its_word(guest: Staged) -> None:
    put_glossary(guest.lessons / "samples", TERM, Term("key", "Key", text("It opens.")))
    press(guest, "Words")
    press(guest, "Practise them as cards")
    said = [heard_now()]
    press(guest, "Show the other side")
    press(guest, "I knew it")
    said.append(heard_now())
    assert sorted(each.partition(" | ")[0] for each in said) == ["Key", TERM.name]
    assert [each.partition(" | ")[2] for each in said] == ["1 of 2", "2 of 2"]


def test_the_plan_is_saved_without_titles(guest: Staged, tmp_path: Path) -> None:
    guest.stage.held.journal.decide((*KEY, "a-copy"), Decision(PlanState.PLANNED, guest.day))
    guest.stage.day.plan.save(tmp_path / "list")
    ((path, kind, content),) = guest.door.saved
    assert (path, kind) == (tmp_path / "list.txt", "txt")
    assert content == b"[ ] Make a copy (by 21 November 2026)\n"


def test_a_word_that_was_not_known_comes_back_until_it_is(guest: Staged) -> None:
    press(guest, "Words")
    press(guest, "Practise them as cards")
    press(guest, "Show the other side")
    press(guest, "Not yet")
    press(guest, "Show the other side")
    press(guest, "I knew it")
    page(guest, ui.GlossaryPage)
    assert guest.stage.held.journal.attempts() == ()
    press(guest, "Practise them as cards")
    press(guest, "End now")
    page(guest, ui.GlossaryPage)


def test_back_from_a_lesson_the_library_stands_at_it(guest: Staged) -> None:
    guest.stage.day.show_library()
    guest.settle()
    entry_in(guest).click()
    guest.settle()
    page(guest, ui.LessonPage)
    guest.window.went_back.emit()
    guest.settle()
    assert entry_in(guest).hasFocus()
    guest.stage.day.show_today()
    guest.stage.day.show_library()
    guest.settle()
    assert page(guest, ui.LibraryPage).hasFocus()


def entry_in(staged: Staged) -> LessonEntry:
    """Find the lesson on the library's shelf."""
    shelf = page(staged, ui.LibraryPage).findChildren(LessonEntry)
    return next(each for each in shelf if each.entry.book.key == KEY)
