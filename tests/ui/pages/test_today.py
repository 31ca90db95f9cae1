# SPDX-License-Identifier: GPL-3.0-or-later
"""Today shows what there is and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import Book, Day, PlanLine, Resume, ShelfEntry, SuggestedEntry
from securetrain.practice import LessonState
from securetrain.ui import Look, TodayPage
from tests.ui.blocks.samples import INFO
from tests.ui.pages.conftest import button

Shown = Callable[[Day], tuple[TodayPage, list[str]]]
ENTRY = ShelfEntry(Book("samples", INFO), LessonState.STARTED)
EMPTY = Day(None, due=0, due_minutes=0, next_due=None, plan=(), suggestions=())


@pytest.fixture
def words(qtbot: QtBot, qapp: QApplication) -> Shown:
    def shown(day: Day) -> tuple[TodayPage, list[str]]:
        page = TodayPage(Look(), day)
        qtbot.addWidget(page)
        page.resize(900, 600)
        with qtbot.waitExposed(page):
            page.show()
        widgets: list[QLabel | QPushButton] = [
            *page.findChildren(QLabel),
            *page.findChildren(QPushButton),
        ]
        return page, [each.text() for each in widgets if each.isVisible() and each.text()]

    return shown


def test_an_empty_day_leads_to_the_library(words: Shown, qtbot: QtBot) -> None:
    page, shown = words(EMPTY)
    assert set(shown) == {
        "Good to see you",
        "Nothing is kept when you close.",
        "Keep my progress",
        "All lessons",
        "Paths",
        "Your plan",
        "Bookmarks and notes",
        "Words",
        "What you told",
    }
    with qtbot.waitSignal(page.library_chosen):
        button(page, "All lessons").click()


def test_whoever_keeps_progress_is_told_so(words: Shown) -> None:
    shown = words(replace(EMPTY, kept=True))[1]
    assert "Your place is kept." in shown
    assert "Keep my progress" not in shown


def test_a_guest_can_begin_to_keep(words: Shown, qtbot: QtBot) -> None:
    page, _shown = words(EMPTY)
    with qtbot.waitSignal(page.keep_wanted):
        button(page, "Keep my progress").click()


def test_a_begun_lesson_is_continued_at_its_step(words: Shown, qtbot: QtBot) -> None:
    page, shown = words(replace(EMPTY, resume=Resume(ENTRY, 3, 4)))
    assert "12 minutes · Step 3 of 4" in shown
    assert any(each.startswith("About 6 minutes today.") for each in shown)
    with qtbot.waitSignal(page.lesson_chosen) as told:
        button(page, "Continue").click()
    assert told.args == ["samples", "sample"]


def test_reviews_are_counted_in_words(words: Shown, qtbot: QtBot) -> None:
    assert "1 question is ready to review" in words(replace(EMPTY, due=1, due_minutes=1))[1]
    page, shown = words(replace(EMPTY, due=3, due_minutes=2))
    assert "3 questions are ready to review" in shown
    with qtbot.waitSignal(page.review_chosen):
        button(page, "Review").click()


def test_steps_of_the_plan_stand_with_their_day(words: Shown) -> None:
    line = PlanLine("Call the bank", "en", date(2026, 11, 28))
    shown = words(replace(EMPTY, plan=(line,)))[1]
    assert "Call the bank" in shown
    assert any("28" in each and "2026" in each for each in shown)


def test_the_reason_of_a_suggestion_is_shown_only_when_asked_for(words: Shown) -> None:
    reason = "Because of what you told about yourself: travel."
    page, shown = words(replace(EMPTY, suggestions=(SuggestedEntry(ENTRY, reason),)))
    assert reason not in shown
    why = button(page, "Why this?")
    label = next(each for each in page.findChildren(QLabel) if each.text() == reason)
    why.click()
    assert label.isVisible()
    why.click()
    assert not label.isVisible()


def test_the_question_why_says_which_lesson_it_is_about(words: Shown) -> None:
    page, _shown = words(replace(EMPTY, suggestions=(SuggestedEntry(ENTRY, "It comes next."),)))
    assert button(page, "Why this?").accessibleDescription() == INFO.title


@pytest.mark.parametrize(
    ("words_on_it", "signal"),
    [
        ("Paths", "paths_chosen"),
        ("Your plan", "plan_chosen"),
        ("Words", "words_chosen"),
        ("What you told", "about_chosen"),
    ],
)
def test_today_leads_to_the_pages_around_it(
    words: Shown, qtbot: QtBot, words_on_it: str, signal: str
) -> None:
    page, _shown = words(EMPTY)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, words_on_it).click()


def test_whoever_told_nothing_is_asked_once_and_quietly(words: Shown, qtbot: QtBot) -> None:
    page, shown = words(replace(EMPTY, can_tell=True))
    assert "Which lessons fit you?" in shown
    with qtbot.waitSignal(page.questions_chosen):
        button(page, "Answer a few questions").click()


def test_done_steps_are_asked_about_again(words: Shown, qtbot: QtBot) -> None:
    page, shown = words(replace(EMPTY, to_check=2))
    assert "2 steps were done a while ago. Is it still so?" in shown
    with qtbot.waitSignal(page.plan_chosen):
        button(page, "Look at the plan").click()


def test_reviews_say_what_keeps_a_topic_from_fading(words: Shown) -> None:
    shown = words(replace(EMPTY, due=3, due_minutes=2, refreshers=("Hate", "Framing")))[1]
    said = "Among them what keeps a topic from fading: Hate and Framing."
    assert any(said in each for each in shown)


def test_what_suggestions_leave_out_stands_below_them(words: Shown) -> None:
    limits = "Suggestions do not look at: who you are."
    assert limits in words(replace(EMPTY, limits=limits))[1]
