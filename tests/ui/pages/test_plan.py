# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan page reports what was decided about which step, and hides what was not asked for."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import Plan
from securetrain.practice import Decision, PlanState
from securetrain.ui import Look, PlanPage
from tests.tours import DAY
from tests.tours.day_tour import PLAN
from tests.ui.pages.conftest import Put

WEEK = Decision(PlanState.PLANNED, DAY + timedelta(days=7))
DONE, NO = Decision(PlanState.DONE, DAY), Decision(PlanState.NOT_FOR_ME, DAY)
STEPS = {
    "check": "Agree on a word with your family",
    "planned": "Write down the numbers of three people",
    "idea": "Take your name off the list of the office",
    "done": "Set a longer code on your phone",
}


@pytest.fixture
def page(put: Put) -> PlanPage:
    made = PlanPage(Look(), PLAN, DAY)
    put(made)
    return made


def button(page: PlanPage, step: str, words: str) -> QPushButton:
    return next(
        each
        for each in page.findChildren(QPushButton)
        if each.text() == words and each.accessibleDescription() == STEPS[step]
    )


@pytest.mark.parametrize(
    ("step", "words", "name", "decision"),
    [
        ("planned", "Done", "a-1", DONE),
        ("planned", "Not for me", "a-1", NO),
        ("planned", "Take it off", "a-1", None),
        ("idea", "Put it on the plan", "a-5", WEEK),
        ("idea", "Done already", "a-5", DONE),
        ("check", "Yes, still so", "a-4", DONE),
        ("check", "No, plan it again", "a-4", WEEK),
        ("done", "Plan it again", "a-6", WEEK),
    ],
)
def test_each_button_decides_about_its_own_step(
    page: PlanPage, qtbot: QtBot, step: str, words: str, name: str, decision: Decision | None
) -> None:
    with qtbot.waitSignal(page.decided) as told:
        button(page, step, words).click()
    assert told.args == [("samples", "sample", name), decision]


@pytest.mark.parametrize(("words", "days"), [("Tomorrow", 1), ("In a week", 7), ("In a month", 30)])
def test_another_day_is_offered_when_asked_for(
    page: PlanPage, qtbot: QtBot, words: str, days: int
) -> None:
    chosen = button(page, "planned", words)
    assert chosen.isHidden()
    button(page, "planned", "Another day").click()
    assert chosen.isVisible()
    with qtbot.waitSignal(page.decided) as told:
        chosen.click()
    assert told.args[1] == Decision(PlanState.PLANNED, DAY + timedelta(days=days))


def test_a_step_says_by_when_how_long_and_against_what(page: PlanPage) -> None:
    shown = [each.text() for each in page.findChildren(QLabel)]
    assert "By 23 November 2026 · 10 minutes · Helps against: a taken account" in shown


def test_how_to_undo_it_is_said_aloud_when_asked_for(page: PlanPage, heard: list[str]) -> None:
    hint = next(e for e in page.findChildren(QLabel) if e.text() == "Turn it off again.")
    assert hint.isHidden()
    asks = button(page, "check", "How to undo it")
    stood = asks.mapTo(page, QPoint(0, 0))
    asks.click()
    assert hint.isVisible()
    assert asks.mapTo(page, QPoint(0, 0)) == stood
    assert heard == ["Turn it off again."]


def test_only_what_is_planned_can_be_saved_for_paper(
    page: PlanPage, put: Put, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.save_chosen):
        next(e for e in page.findChildren(QPushButton) if e.text() == "Save for paper…").click()
    empty = PlanPage(Look(), Plan(done=PLAN.done), DAY)
    put(empty)
    assert "Save for paper…" not in [e.text() for e in empty.findChildren(QPushButton)]
