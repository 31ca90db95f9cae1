# SPDX-License-Identifier: GPL-3.0-or-later
"""The three questions: each can be answered, each can be skipped; advice leaves the choice."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from securetrain.classroom import Arrival, Eyes, Finding, Machine, Way, advise
from securetrain.ui import AdvicePage, Look, QuestionsPage

ANSWERS = {
    "all": (
        ("It is mine", "It would be all right", "Only I"),
        Arrival(Machine.MINE, Finding.FINE, Eyes.NOBODY),
    ),
    "the second": (("It could bring me",), Arrival(finding=Finding.HARMFUL)),
    "the last": (("Others may look",), Arrival(eyes=Eyes.SOMEBODY)),
    "a mind changed": (("It is mine", "I suspect"), Arrival(Machine.SUSPECT)),
    "none": ((), Arrival()),
}


def button(page: QuestionsPage | AdvicePage, words: str) -> QAbstractButton:
    buttons = page.findChildren(QAbstractButton)
    return next(each for each in buttons if words in (each.accessibleName() or each.text()))


@pytest.mark.parametrize(("chosen", "wanted"), ANSWERS.values(), ids=ANSWERS)
def test_what_was_answered_is_told(
    qtbot: QtBot, qapp: QApplication, chosen: tuple[str, ...], wanted: Arrival
) -> None:
    page = QuestionsPage(Look())
    qtbot.addWidget(page)
    for words in chosen:
        button(page, words).click()
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Go on").click()
    assert told.args == [wanted]


def test_skipping_forgets_what_was_answered(qtbot: QtBot, qapp: QApplication) -> None:
    page = QuestionsPage(Look())
    qtbot.addWidget(page)
    button(page, "I suspect").click()
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Skip these questions").click()
    assert told.args == [Arrival()]


@pytest.mark.parametrize(
    ("arrival", "way"),
    [
        (Arrival(), Way.GO_ON),
        (Arrival(Machine.MANAGED), Way.WITH_CARE),
        (Arrival(Machine.SUSPECT), Way.ELSEWHERE),
    ],
)
def test_advice_names_how_to_leave_quickly_and_lets_go_on(
    qtbot: QtBot, qapp: QApplication, arrival: Arrival, way: Way
) -> None:

    advice = advise(arrival)
    page = AdvicePage(Look(), advice)
    qtbot.addWidget(page)
    assert any("Ctrl+Shift+X" in each.text() for each in page.findChildren(QLabel))
    elsewhere = way is Way.ELSEWHERE
    with qtbot.waitSignal(page.went_on):
        button(page, "Go on all the same" if elsewhere else "To the lessons").click()
    names = [each.text() for each in page.findChildren(QAbstractButton)]
    assert ("Close the program" in names) is elsewhere


def test_who_is_better_elsewhere_can_leave_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    page = AdvicePage(Look(), advise(Arrival(Machine.SUSPECT)))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.left):
        button(page, "Close the program").click()
