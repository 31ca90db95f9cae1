# SPDX-License-Identifier: GPL-3.0-or-later
"""The quick way out is tried before it is needed, in the way that somebody's hands can do."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import Look, RehearsalPage
from securetrain.ui.parts import PlainLabel
from tests.ui.pages.conftest import button


@pytest.fixture
def page(qtbot: QtBot) -> RehearsalPage:
    made = RehearsalPage(Look(), by_shift=True)
    qtbot.addWidget(made)
    made.show()
    return made


def words(page: RehearsalPage) -> str:
    return " ".join(each.text() for each in page.findChildren(PlainLabel) if each.isVisible())


def test_it_asks_for_three_shifts_and_names_the_other_ways(page: RehearsalPage) -> None:
    assert "Press Shift three times" in words(page)
    assert "Ctrl+Shift+X" in words(page)
    assert button(page, "To the lessons").isHidden()


def test_whoever_has_left_learns_what_they_would_have_lost(
    page: RehearsalPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.rehearsed):
        page.show_seen()
    assert "The window would be gone now." in words(page)
    assert "As a guest you lose what you did" in words(page)
    assert button(page, "Skip this").isHidden()
    with qtbot.waitSignal(page.went_on):
        button(page, "To the lessons").click()


def test_leaving_again_is_told_once(page: RehearsalPage) -> None:
    told: list[str] = []
    page.rehearsed.connect(lambda: told.append("rehearsed"))
    page.show_seen()
    page.show_seen()
    assert told == ["rehearsed"]


def test_it_can_be_skipped(page: RehearsalPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.skipped):
        button(page, "Skip this").click()


def test_hands_that_shift_is_hard_for_switch_it_off_and_on_again(page: RehearsalPage) -> None:
    told: list[bool] = []
    page.shift_switched.connect(told.append)
    page._hard.click()
    assert "Press Ctrl+Shift+X." in words(page)
    assert "three times, quickly" not in words(page)
    page._hard.click()
    assert "Press Shift three times" in words(page)
    assert told == [False, True]


def test_switching_after_the_rehearsal_leaves_its_words(page: RehearsalPage) -> None:
    page.show_seen()
    page._hard.click()
    assert "The window would be gone now." in words(page)


def test_where_shift_is_off_it_asks_for_the_other_keys(qtbot: QtBot) -> None:
    page = RehearsalPage(Look(), by_shift=False)
    qtbot.addWidget(page)
    page.show()
    assert "Press Ctrl+Shift+X." in words(page)
    assert page._hard.isChecked()
