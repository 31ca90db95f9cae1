# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about somebody: each can be skipped, no more than may be are chosen, all is shown."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import Asked
from securetrain.course import Exposure
from securetrain.practice import Told
from securetrain.ui import AboutPage, AskingPage, Intent, Look, Wish
from tests.tours.day_tour import LINES, QUESTION, TOLD
from tests.ui.pages.conftest import Put, button

ASKED = Asked(QUESTION, "en")


def asking(asked: Asked = ASKED, *, at: int = 2) -> AskingPage:
    return AskingPage(Look(), asked, at=at, total=6)


def test_answers_are_told_by_their_numbers(put: Put, qtbot: QtBot) -> None:
    page = asking()
    put(page)
    page.buttons[2].click()
    page.buttons[0].click()
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Go on").click()
    assert told.args == [frozenset({0, 2})]


def test_no_more_are_chosen_than_may_be(put: Put, heard: list[str]) -> None:
    page = asking()
    put(page)
    for number in (0, 1):
        page.buttons[number].click()
    assert not page.buttons[2].isEnabled()
    assert heard[-1] == "That is as many as count. Take one back to choose another."
    page.buttons[0].click()
    assert page.buttons[2].isEnabled()


def test_of_which_one_counts_the_last_one_stays(put: Put, qtbot: QtBot) -> None:
    page = asking(Asked(replace(QUESTION, most=1), "en"))
    put(page)
    assert page.handle(Wish(Intent.CHOOSE, 1))
    assert page.handle(Wish(Intent.CHOOSE, 3))
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Go on").click()
    assert told.args == [frozenset({2})]


def test_enter_goes_on(put: Put, qtbot: QtBot) -> None:
    page = asking()
    put(page)
    page.handle(Wish(Intent.CHOOSE, 2))
    with qtbot.waitSignal(page.answered) as told:
        assert page.handle(Wish(Intent.GO_ON))
    assert told.args == [frozenset({1})]


def test_other_keys_and_digits_without_an_answer_mean_nothing(put: Put) -> None:
    page = asking()
    put(page)
    assert not page.handle(Wish(Intent.CHOOSE, 4))
    assert not page.handle(Wish(Intent.HINT))


@pytest.mark.parametrize(
    ("words", "signal"), [("Skip this", "skipped"), ("No more questions", "ended")]
)
def test_every_question_and_all_that_follow_can_be_skipped(
    put: Put, qtbot: QtBot, words: str, signal: str
) -> None:
    page = asking()
    put(page)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, words).click()


def test_answers_of_before_are_shown(put: Put) -> None:
    page = asking(Asked(QUESTION, "en", frozenset({1})))
    put(page)
    assert [each.isChecked() for each in page.buttons] == [False, True, False]


def test_the_last_question_ends_with_done(put: Put) -> None:
    page = asking(at=6)
    put(page)
    words = {each.text() for each in page.findChildren(QPushButton)}
    assert words == {"Done", "Skip this"}


def test_everything_told_is_shown_and_can_be_forgotten_line_by_line(put: Put, qtbot: QtBot) -> None:
    left = Told(frozenset({"travel"}))
    page = AboutPage(Look(), TOLD, [replace(LINES[0], without=left), *LINES[1:]])
    put(page)
    shown = [each.text() for each in page.findChildren(QLabel)]
    for words in ("An Android phone", "Where to begin “Messages”", "Going further"):
        assert words in shown
    forget = [each for each in page.findChildren(QPushButton) if each.text() == "Forget"]
    assert next(each.accessibleDescription() for each in forget) == (
        "What do you use? An Android phone"
    )
    with qtbot.waitSignal(page.forgotten) as told:
        forget[0].click()
    assert told.args == [left]
    with qtbot.waitSignal(page.all_forgotten):
        button(page, "Forget everything here").click()


def test_whoever_told_nothing_has_nothing_to_forget(put: Put) -> None:
    page = AboutPage(Look(), Told(), ())
    put(page)
    assert "You told nothing so far." in [each.text() for each in page.findChildren(QLabel)]
    assert not [each for each in page.findChildren(QPushButton) if "orget" in each.text()]


def test_exposure_is_chosen_apart_from_everything_else(qapp: QApplication, qtbot: QtBot) -> None:
    page = AboutPage(Look(), TOLD, LINES, kept=True)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.exposure_chosen) as told:
        page.boxes[Exposure.CONTENT].click()
    assert told.args == [frozenset({Exposure.TARGETED, Exposure.CONTENT})]
