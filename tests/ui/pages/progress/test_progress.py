# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress is words first, and counts nothing that was never asked."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain.classroom import Book, ShelfEntry
from securetrain.practice import (
    Confidence,
    Discernment,
    LessonState,
    Overview,
    PlanState,
    Standing,
)
from securetrain.ui import FarewellPage, FinishedPage, Look, NothingToReviewPage, ProgressPage
from securetrain.ui.pages.progress.picture import PictureCard
from securetrain.ui.pages.progress.telling_apart import TellingApart, WeeksChart
from securetrain.ui.parts import THEMES, GridTable, Theme
from tests.practice.making import day
from tests.tours.day_tour import OVERVIEW, TOPICS
from tests.ui.blocks.samples import INFO, english

Shown = Callable[..., list[str]]
Page = Callable[..., ProgressPage]


def words_on(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.text()]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Page:
    def shown(**more: object) -> ProgressPage:
        usual: dict[str, object] = {
            "lessons": {},
            "stale": frozenset(),
            "tiers": (
                Standing("", "foundation", 3, 1, 0, None),
                Standing("", "advanced", 0, 0, 0, None),
            ),
            "topics": (Standing("p", "phishing", 3, 0, 0, None),),
            "weeks": (),
            "discernment": Discernment(),
            "plan": {},
            "next_due": None,
        }
        overview = Overview(**{**usual, **more})  # type: ignore[arg-type]
        page = ProgressPage(Look(), overview, {"phishing": "Messages"})
        qtbot.addWidget(page)
        return page

    return shown


@pytest.fixture
def progress(page: Page) -> Shown:
    return lambda **more: words_on(page(**more))


def test_tiers_with_lessons_are_counted(progress: Shown) -> None:
    shown = progress()
    assert "Foundation" in shown
    assert "1 of 3" in shown
    assert "For special needs" not in shown


def test_a_topic_shows_once_something_is_known_of_it(progress: Shown) -> None:
    assert "Messages" not in progress()
    shown = progress(topics=(Standing("p", "phishing", 3, 0, 0, 87),))
    assert "Messages" in shown
    assert "87 %" in shown
    topics = (Standing("p", "phishing", 3, 0, 0, 87), Standing("p", "data", 3, 0, 0, 40))
    said = "Strongest: Messages. To be met again first: data."
    assert said in progress(topics=topics)


def test_telling_apart_shows_once_it_was_tried(progress: Shown) -> None:
    assert not any(each.startswith("You caught") for each in progress())
    seen = Discernment(hits=3, suspicious=4, false_alarms=1, fine=5)
    shown = progress(discernment=seen)
    assert "You caught 3 of 4 that were manipulated." in shown
    assert "You doubted 1 of 5 that were genuine." in shown


WEEKS = (
    *([Discernment()] * 9),
    Discernment(hits=1, suspicious=4, false_alarms=3, fine=4),
    Discernment(),
    Discernment(hits=3, suspicious=4, false_alarms=0, fine=5),
)
SEEN = Discernment(4, 8, 3, 9)


def test_weeks_are_drawn_once_there_are_two_and_told_as_a_table(page: Page) -> None:
    whole = page(discernment=SEEN, told_apart=WEEKS)
    (shown,) = whole.findChildren(TellingApart)
    button = next(each for each in shown.findChildren(QPushButton))
    assert button.accessibleName() == "Show as table"
    assert shown.findChildren(GridTable)[0].isHidden()
    button.click()
    assert not shown.findChildren(GridTable)[0].isHidden()
    assert not shown.findChildren(WeeksChart)[0].isVisibleTo(shown)
    words = words_on(shown)
    assert {"This week", "3 of 4", "0 of 5", "2 weeks ago", "1 of 4"} <= set(words)
    button.click()
    assert button.text() == "Show as table"


def test_one_week_alone_is_told_in_words_only(page: Page) -> None:
    shown = page(discernment=SEEN, told_apart=WEEKS[-2:])
    assert not shown.findChildren(WeeksChart)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_caught_share_and_a_doubted_one_are_told_apart_without_colour(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    filled = []
    for week in (Discernment(hits=1, suspicious=1), Discernment(false_alarms=1, fine=1)):
        chart = WeeksChart((week,), Look(theme))
        qtbot.addWidget(chart)
        chart.resize(44, 98)
        image = chart.grab().toImage()
        bare = image.pixelColor(0, 20)
        column = range(30, 90)
        painted = [
            sum(image.pixelColor(x, y) != bare for y in column) for x in range(image.width())
        ]
        filled.append(sorted(painted)[-6])
    assert filled[0] == len(range(30, 90))
    assert 0 < filled[1] < filled[0]


def test_being_sure_is_held_against_being_right(progress: Shown) -> None:
    shown = progress(discernment=SEEN, confidence=Confidence(1, 2, 5, 6))
    assert "You were not sure of 2 answers; 1 of them were right." in shown
    assert "Of all others, 5 of 6 were right." in shown
    nothing_else = progress(discernment=SEEN, confidence=Confidence(1, 1))
    assert not any(each.startswith("Of all others") for each in nothing_else)


def test_decisions_about_the_plan_are_counted(progress: Shown) -> None:
    plan = {PlanState.PLANNED: 1, PlanState.DONE: 3, PlanState.NOT_FOR_ME: 0}
    assert "3 done, 1 planned, 0 not for you." in progress(plan=plan)
    assert "Decide about a step of a lesson, and it shows here." in progress()


def test_weeks_are_counted_in_days_and_a_gap_is_no_loss(progress: Shown) -> None:
    shown = progress(weeks=(0, 3, 1))
    assert "You practised on 4 days in 2 of the last 3 weeks." in shown
    assert "A week without is a week without. Nothing is lost by it." in shown
    assert not any("practised on" in each for each in progress(weeks=(0, 0, 0)))


def test_each_picture_can_be_read_as_a_table(qtbot: QtBot, qapp: QApplication) -> None:
    page = ProgressPage(Look(), OVERVIEW, TOPICS, kept=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    cards = page.findChildren(PictureCard)
    assert len(cards) == 5
    for card in cards:
        switch = card.findChildren(QPushButton)[-1]
        table = card.findChildren(GridTable)[0]
        assert table.isHidden()
        switch.click()
        assert table.isVisible()
        assert switch.accessibleName() == "Show as a picture"
        switch.click()
        assert table.isHidden()


def test_progress_that_is_kept_is_nobody_elses(qtbot: QtBot, qapp: QApplication) -> None:
    page = ProgressPage(Look(), OVERVIEW, TOPICS, kept=True)
    qtbot.addWidget(page)
    assert "It is kept for you alone, sealed. Nobody else is told." in words_on(page)


@pytest.mark.parametrize(
    ("answers", "said"), [(1, "You gave 1 answer."), (4, "You gave 4 answers.")]
)
def test_the_farewell_counts_answers(
    qtbot: QtBot, qapp: QApplication, answers: int, said: str
) -> None:
    page = FarewellPage(Look(), answers=answers)
    qtbot.addWidget(page)
    assert any(each.startswith(said) for each in words_on(page))


def test_the_end_of_a_lesson_says_what_comes_back(qtbot: QtBot, qapp: QApplication) -> None:
    page = FinishedPage(Look(), english().info, planned=0)
    qtbot.addWidget(page)
    shown = " ".join(words_on(page))
    assert f"{sum(item.review for item in english().info.items)} questions come back" in shown
    assert "on your plan" not in shown
    planned = FinishedPage(Look(), INFO, planned=2)
    qtbot.addWidget(planned)
    assert "2 steps are on your plan." in " ".join(words_on(planned))


def test_an_empty_review_says_when_there_is_more(qtbot: QtBot, qapp: QApplication) -> None:
    page = NothingToReviewPage(Look(), day(3))
    qtbot.addWidget(page)
    assert any("24" in each for each in words_on(page))
    none = NothingToReviewPage(Look(), None)
    qtbot.addWidget(none)
    assert any("Nothing to review yet." in each for each in words_on(none))
    kept = NothingToReviewPage(Look(), day(3), guest=False)
    qtbot.addWidget(kept)
    assert any("As a guest" in each for each in words_on(page))
    assert not any("As a guest" in each for each in words_on(kept))


def test_a_review_says_which_lessons_were_taken_back_and_why(
    qtbot: QtBot, qapp: QApplication
) -> None:
    gone = ShelfEntry(Book("pack", INFO), LessonState.DONE, withdrawn="It named a wrong number.")
    page = NothingToReviewPage(Look(), None, [gone] * 5)
    qtbot.addWidget(page)
    said = words_on(page)
    assert "2 more lessons were taken back." in said
    assert "Questions that do not come back" in said
    assert f"Its publisher has taken “{INFO.title}” back." in said
    assert "It named a wrong number." in said
