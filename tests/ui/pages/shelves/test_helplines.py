# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask: each list with its publisher and date, and words for where there is none."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from securetrain.classroom import Helped
from securetrain.course import HelpInfo
from securetrain.ui import HelpPage, HelpTreePage, Look, Setting, WhomToAsk
from tests.classroom.packs import HELP, HELPLINES

HELPED = Helped("samples", "The north desk", HELPLINES)
OLD = "It was to be looked at again by 2 May 2027. Check before you rely on it."
LOST = HelpInfo("lost-phone", "My phone is gone", "My phone is gone.")


def asked(today: date = HELPLINES.review_by, look: Look | None = None) -> WhomToAsk:
    return WhomToAsk(HELPED, Setting(look or Look(), today))


def words_on(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.text()]


@pytest.fixture
def help_page(qtbot: QtBot, qapp: QApplication) -> HelpPage:
    page = HelpPage(Look(), [LOST], [asked()])
    qtbot.addWidget(page)
    return page


def test_a_list_names_its_publisher_and_its_day(help_page: HelpPage) -> None:
    shown = words_on(help_page)
    assert shown[shown.index("Whom to ask") :] == [
        "Whom to ask",
        "By \u2068The north desk\u2069, as of 2 November 2026.",
        "Desk for safe lines",
        "Ask from another device than the one in trouble.",
        "For anybody who writes or organises. Every day from 8 to 20. desk@lines.example",
        "Night voice",
        "Any device will do.",
        "For a night that is hard. +1 555 0100",
    ]


def test_a_list_past_its_day_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    page = HelpPage(Look(), [], [asked(HELPLINES.review_by + timedelta(days=1))])
    qtbot.addWidget(page)
    assert OLD in words_on(page)


def test_a_list_before_its_day_does_not(help_page: HelpPage) -> None:
    assert OLD not in words_on(help_page)


def test_a_list_in_another_language_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    page = HelpPage(Look(interface="fa"), [], [asked()])
    qtbot.addWidget(page)
    assert "Not translated yet" in words_on(page)


def test_without_a_list_it_is_said_whom_to_ask_in_general(qtbot: QtBot, qapp: QApplication) -> None:
    page = HelpPage(Look(), [LOST])
    qtbot.addWidget(page)
    assert any("ask somebody you trust, face to face" in each for each in words_on(page))


def test_a_help_tree_shows_lists_below_its_questions(qtbot: QtBot, qapp: QApplication) -> None:
    setting = Setting(Look(), HELPLINES.reviewed)
    page = HelpTreePage(HELP, setting, lists=[asked()])
    qtbot.addWidget(page)
    assert "Desk for safe lines" in words_on(page)
    alone = HelpTreePage(HELP, setting)
    qtbot.addWidget(alone)
    assert "Whom to ask" not in words_on(alone)
