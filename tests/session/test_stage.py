# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage: wishes lead to pages, settings act at once, what goes wrong is a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from securetrain.classroom import Arrival, Machine, Settings, ThemeChoice
from securetrain.course import Link, LinkKind
from securetrain.errors import SaveRefusedError
from securetrain.practice import Unsure
from securetrain.ui import (
    AdvicePage,
    FarewellPage,
    FinishedPage,
    HelpPage,
    HelpTreePage,
    KeysPage,
    LessonPage,
    LibraryPage,
    LimitsPage,
    Place,
    ProgressPage,
    QuestionsPage,
    RestorePage,
    ReviewPage,
    SettingsPage,
    TodayPage,
)
from securetrain.ui.parts import ScrollColumn
from securetrain.ui.window import SMALLEST
from tests.classroom.packs import put_annex, put_pack
from tests.journeys.aloud import heard_now
from tests.journeys.hands import (
    CTRL,
    Key,
    focus,
    go_to,
    name_of,
    press,
    push,
    reads,
    wait_for,
    wait_to_read,
)
from tests.staging import KEY, Staged
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import CHOICE, INFO, TRUE_FALSE, english, with_blocks

PLACES = {
    "Today": TodayPage,
    "Library": LibraryPage,
    "Progress": ProgressPage,
    "Limits": LimitsPage,
    "Settings": SettingsPage,
}


def page_of(staged: Staged) -> object:
    staged.settle()
    return staged.window.page


def answer(staged: Staged, *, rightly: bool) -> None:
    """Open the sample lesson and answer its first question."""
    staged.stage.lessons.open(*KEY)
    reading = staged.stage.lessons.reading
    assert reading is not None
    assert reading.page is not None
    reading.page.show_step(2)
    staged.settle()
    given = best_answer(CHOICE.task) if rightly else poor_answer(CHOICE.task)
    reading.page.column.answered.emit(CHOICE.id, given)
    staged.settle()


@pytest.mark.parametrize("place", PLACES)
def test_every_place_is_reached_by_its_name(staged: Staged, place: str) -> None:
    staged.arrive()
    push(place)
    assert isinstance(page_of(staged), PLACES[place])


def test_the_questions_lead_to_advice_and_on(staged: Staged) -> None:
    staged.stage.arrive("en")
    staged.window.show()
    assert isinstance(page_of(staged), QuestionsPage)
    staged.stage.arrival.show_advice(Arrival(machine=Machine.SUSPECT))
    assert isinstance(page_of(staged), AdvicePage)
    wait_to_read("Better on paper")
    push("Close the program")
    assert not staged.window.isVisible()


def test_before_arriving_no_key_leads_past_the_questions(staged: Staged) -> None:
    staged.stage.arrive("en")
    staged.window.show()
    staged.settle()
    for key in (Key.Key_Slash, Key.Key_F1, Key.Key_Escape, Key.Key_N):
        press(key)
    assert isinstance(page_of(staged), QuestionsPage)


def test_another_language_acts_at_once_and_stays_on_the_page(
    staged: Staged, qapp: QApplication
) -> None:
    staged.arrive()
    push("Settings")
    staged.stage.change(Settings("fa"))
    assert isinstance(page_of(staged), SettingsPage)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    staged.stage.change(Settings("en"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("control", ["Larger text", "Colours"])
def test_whoever_changes_a_setting_step_by_step_stays_where_they_are(
    staged: Staged, control: str
) -> None:
    staged.arrive()
    push("Settings")
    go_to(control)
    for scale, theme in ((110, ThemeChoice.LIGHT), (120, ThemeChoice.DARK)):
        press(Key.Key_Return if control == "Larger text" else Key.Key_Down)
        staged.settle()
        assert name_of(focus()) == control
        settings = staged.stage.dressing.settings
        assert scale == settings.scale or theme is settings.theme


@pytest.mark.parametrize("theme", ThemeChoice)
def test_every_theme_acts_at_once(staged: Staged, theme: ThemeChoice) -> None:
    staged.arrive()
    staged.stage.change(Settings(theme=theme))
    assert isinstance(page_of(staged), TodayPage)


def test_the_system_turning_dark_takes_no_page_away_whose_end_is_waited_for(
    staged: Staged,
) -> None:
    page = RestorePage(staged.arrive().stage.dressing.look, file="/media/stick/first.stbackup")
    staged.window.show_page(page)
    page.show_busy()
    staged.stage.dressing.dress()
    assert staged.window.page is page
    page.show_ready()
    staged.stage.dressing.dress()
    assert staged.window.page is not page


def test_what_is_read_is_still_there_after_another_size(staged: Staged) -> None:
    staged.arrive()
    answer(staged, rightly=False)
    press(Key.Key_Plus, CTRL)
    page = page_of(staged)
    assert isinstance(page, LessonPage)
    assert page.step == 2


def test_an_answer_is_still_there_after_another_size(staged: Staged) -> None:
    staged.arrive()
    answer(staged, rightly=True)
    assert reads("Yes, that is it")
    press(Key.Key_Plus, CTRL)
    wait_to_read("Yes, that is it")


def test_a_lesson_that_cannot_be_read_is_told_in_a_dialog(staged: Staged) -> None:
    staged.arrive().stage.lessons.open("samples", "nowhere")
    wait_to_read("This lesson cannot be opened")
    assert reads("Choose another lesson in the library.")
    press(Key.Key_Return)
    wait_for(lambda: not reads("This lesson cannot be opened"), "The end of the dialog")
    assert isinstance(page_of(staged), TodayPage)


def test_a_lesson_with_a_note_is_read_only_when_wanted(staged: Staged) -> None:
    noted = replace(english(), info=replace(english().info, content_note="Mentions detention."))
    put_pack(staged.lessons, {"en": (noted,)}, pack="noted")
    staged.arrive().stage.lessons.open("noted", "sample")
    wait_to_read("Mentions detention.")
    assert not reads("Step 1 of")
    push("Not now")
    assert isinstance(page_of(staged), TodayPage)
    staged.stage.lessons.open("noted", "sample")
    push("Read it")
    wait_to_read("Step 1 of")


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_Return, Key.Key_P])
def test_no_key_goes_past_a_note_to_the_second_step(staged: Staged, key: Key) -> None:
    noted = replace(english(), info=replace(english().info, content_note="Mentions detention."))
    put_pack(staged.lessons, {"en": (noted,)}, pack="noted")
    staged.arrive().stage.lessons.open("noted", "sample")
    wait_to_read("Mentions detention.")
    press(key)
    staged.settle()
    assert not reads("Step 2 of")


def test_a_missed_question_comes_back_before_the_end(staged: Staged) -> None:
    put_pack(staged.lessons, {"en": (with_blocks(*english().blocks[:1], CHOICE),)}, pack="short")
    staged.arrive().stage.lessons.open("short", "sample")
    staged.settle()
    reading = staged.stage.lessons.reading
    assert reading is not None
    assert reading.page is not None
    for _try in range(2):
        reading.page.column.answered.emit(CHOICE.id, poor_answer(CHOICE.task))
    staged.settle()
    press(Key.Key_N)
    wait_to_read("Once more")
    reading.page.column.answered.emit(CHOICE.id, best_answer(CHOICE.task))
    wait_to_read("Yes, that is it")
    press(Key.Key_N)
    wait_to_read("You are through")
    assert isinstance(page_of(staged), FinishedPage)


def test_what_comes_back_at_the_end_can_be_passed_by(staged: Staged) -> None:
    blocks = (*english().blocks[:1], CHOICE, TRUE_FALSE)
    put_pack(staged.lessons, {"en": (with_blocks(*blocks),)}, pack="short")
    staged.arrive().stage.lessons.open("short", "sample")
    staged.settle()
    reading = staged.stage.lessons.reading
    assert reading is not None
    assert reading.page is not None
    for missed in (CHOICE, TRUE_FALSE):
        reading.page.column.answered.emit(missed.id, Unsure())
    staged.settle()
    press(Key.Key_N)
    wait_for(lambda: reading.page and reading.page.column.holds(CHOICE.id), "The first")
    push("Continue")
    wait_for(lambda: reading.page and reading.page.column.holds(TRUE_FALSE.id), "The second")
    for _time in range(2):  # missed twice it comes back twice, and is no loop
        wait_to_read("Once more")
        reading.page.column.answered.emit(TRUE_FALSE.id, Unsure())
        staged.settle()
        press(Key.Key_N)
    wait_to_read("You are through")


def test_a_lesson_can_be_read_again_from_its_end(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.stage.lessons.show_finished()
    staged.settle()
    push("Read it again")
    assert isinstance(page_of(staged), LessonPage)


def test_a_step_on_the_plan_stands_on_todays_page(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    reading = staged.stage.lessons.reading
    assert reading is not None
    assert reading.page is not None
    reading.page.column.planned.emit("a-two-step")
    assert reading.planned() == 1
    staged.stage.day.show_today()
    wait_to_read("Turn on two-step sign-in")
    staged.stage.lessons.open(*KEY)
    again = staged.stage.lessons.reading
    assert again is not None
    assert again.page is not None
    again.page.column.unplanned.emit("a-two-step")
    staged.stage.day.show_today()
    staged.settle()
    assert not reads("Turn on two-step sign-in")


def test_what_is_due_is_reviewed_one_by_one(staged: Staged) -> None:
    staged.arrive()
    answer(staged, rightly=True)
    staged.let_days_pass(30)
    push("Today")
    wait_to_read("1 question is ready to review")
    push("Review")
    assert isinstance(page_of(staged), ReviewPage)
    wait_to_read("1 of 1")
    assert heard_now() == f"{INFO.title} | 1 of 1"
    push("Next")
    wait_to_read("Nothing to review")


def test_a_review_can_be_ended_early(staged: Staged) -> None:
    staged.arrive()
    answer(staged, rightly=True)
    staged.let_days_pass(30)
    staged.stage.day.show_review()
    staged.settle()
    push("End now")
    assert isinstance(page_of(staged), TodayPage)


def test_help_is_a_walk_that_is_never_recorded(staged: Staged) -> None:
    staged.arrive()
    push("Help now")
    wait_to_read("What has happened?")
    press(Key.Key_1)
    assert isinstance(page_of(staged), HelpTreePage)
    press(Key.Key_1)
    wait_to_read("Ring the phone from a friend's")
    press(Key.Key_Escape)
    wait_to_read("What has happened?")
    staged.window.close()
    staged.settle()
    assert not staged.window.isVisible()


@pytest.mark.parametrize("place", [*PLACES, "Review"])
def test_help_is_one_key_away_from_every_place(staged: Staged, place: str) -> None:
    staged.arrive()
    push(place)
    press(Key.Key_F2)
    wait_to_read("What has happened?")
    press(Key.Key_Escape)
    assert not isinstance(page_of(staged), HelpPage)


def test_help_is_one_key_away_in_a_lesson_and_from_a_field(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    press(Key.Key_F2)
    wait_to_read("What has happened?")
    press(Key.Key_Escape)
    assert isinstance(page_of(staged), LessonPage)
    press(Key.Key_Slash)
    press(Key.Key_F2)
    wait_to_read("What has happened?")


def test_help_that_cannot_be_read_is_told(staged: Staged) -> None:
    for file in (staged.lessons / "samples" / "help").iterdir():
        file.unlink()
    staged.arrive().stage.help.show()
    staged.settle()
    press(Key.Key_1)
    wait_to_read("This page cannot be opened")
    press(Key.Key_Escape)


def test_without_help_trees_no_help_is_offered(staged: Staged) -> None:
    for file in staged.lessons.rglob("shelf.*.json"):
        file.unlink()
    put_pack(staged.lessons, {"en": (english(),)}, pack="plain")
    staged.arrive()
    assert not reads("Help now")


def test_whom_to_ask_is_help_enough(staged: Staged) -> None:
    for file in staged.lessons.rglob("shelf.*.json"):
        file.unlink()
    put_annex(put_pack(staged.lessons, {"en": (english(),)}, pack="plain"))
    staged.arrive()
    push("Help now")
    wait_to_read("Ask from another device than the one in trouble.")


def test_a_word_of_the_glossary_is_explained(staged: Staged) -> None:
    staged.arrive().stage.follow("samples", Link(LinkKind.TERM, "phishing"))
    wait_to_read("Someone asks you to open a door for them.")
    assert reads("false mail")
    press(Key.Key_Escape)


def test_a_word_that_is_not_in_the_glossary_opens_nothing(staged: Staged) -> None:
    staged.arrive().stage.follow("samples", Link(LinkKind.TERM, "nowhere"))
    staged.settle()
    assert not staged.window.findChildren(QDialog)


def test_a_link_to_a_lesson_opens_it(staged: Staged) -> None:
    staged.arrive().stage.follow("samples", Link(LinkKind.LESSON, "sample"))
    assert isinstance(page_of(staged), LessonPage)


def test_a_lesson_is_saved_through_the_door_as_text(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.stage.lessons.save_text(Path("/somewhere/lesson"))
    path, kind, content = staged.door.saved[0]
    assert (path, kind) == (Path("/somewhere/lesson.txt"), "txt")
    assert INFO.title in content.decode()
    wait_to_read("The file is saved")
    assert reads("Anyone at this machine can find it.")
    press(Key.Key_Escape)


def test_a_refusal_to_save_is_told_in_sentences(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_said: object) -> Path:
        raise SaveRefusedError("Not there.", safe="Nothing was written.", next="Choose another.")

    monkeypatch.setattr(staged.door, "save", refuse)
    staged.arrive().stage.lessons.open(*KEY)
    staged.stage.lessons.save_text(Path("/etc/lesson.txt"))
    wait_to_read("The file was not saved")
    assert reads("Nothing was written.")
    press(Key.Key_Escape)


def test_the_next_person_is_asked_for_once(staged: Staged) -> None:
    staged.arrive()
    push("Next person")
    assert staged.door.asked_for_next
    assert not staged.window.isVisible()


def test_closing_without_answers_asks_nothing(staged: Staged) -> None:
    staged.arrive()
    staged.window.close()
    staged.settle()
    assert not staged.window.isVisible()


def test_closing_with_answers_asks_once(staged: Staged) -> None:
    staged.arrive()
    answer(staged, rightly=True)
    staged.window.close()
    assert isinstance(page_of(staged), FarewellPage)
    push("Stay")
    assert isinstance(page_of(staged), LessonPage)
    staged.window.close()
    staged.window.close()
    staged.settle()
    assert not staged.window.isVisible()


def test_all_keys_stand_on_one_page(staged: Staged) -> None:
    staged.arrive()
    press(Key.Key_F1)
    assert isinstance(page_of(staged), KeysPage)
    press(Key.Key_Escape)
    assert isinstance(page_of(staged), TodayPage)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_no_page_is_wider_than_the_smallest_window_in_the_largest_letters(
    staged: Staged, language: str
) -> None:
    staged.arrive(language, scale=200).window.resize(*SMALLEST)
    wide = []
    for place in Place:
        staged.window.place_chosen.emit(place.value)
        page = page_of(staged)
        assert isinstance(page, QWidget)
        within = (page, *page.findChildren(ScrollColumn))
        columns = [each for each in within if isinstance(each, ScrollColumn)]
        assert columns, place
        wide += [place for each in columns if each.horizontalScrollBar().maximum()]
    assert wide == []
