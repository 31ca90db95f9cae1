# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking through the invented web: links, search, back, a verdict or a stop."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from securetrain.course import Link, LinkKind, Verdict
from securetrain.practice import Walked
from securetrain.ui.parts import ProseView
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, bare, words_in

Ask = Callable[..., Asked]


def press(asked: Asked, name: str) -> None:
    """Press the visible button of that name."""
    buttons = asked.block.findChildren(QPushButton)
    shown = [each for each in buttons if not each.isHidden() and each.accessibleName() == name]
    shown[-1].click()


def test_the_walk_begins_at_the_claim(ask: Ask) -> None:
    asked = ask(samples.WEB)
    words = words_in(asked.block)
    assert "A post" in words
    assert "feed.example/post/1" in words


def test_a_link_leads_to_its_page_and_back_leads_back(ask: Ask) -> None:
    asked = ask(samples.WEB)
    views = [view for view in asked.block.findChildren(ProseView) if view.links()]
    views[0].link_activated.emit(views[0].links()[0])
    assert "The picture in 2019" in words_in(asked.block)
    assert "4 March 2019" in words_in(asked.block)
    press(asked, "Back")
    assert "A post" in words_in(asked.block)


def test_a_search_lists_pages_and_opens_them(ask: Ask) -> None:
    asked = ask(samples.WEB)
    line = asked.block.task.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "opening")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.answers == []
    assert "Found pages" in words_in(asked.block)
    found = [
        each for each in asked.block.findChildren(QPushButton) if "town.example" in each.text()
    ]
    found[0].click()
    assert "Opening hours" in words_in(asked.block)
    asked.block.choose(2)
    asked.block.check()
    assert asked.answers == [Walked(("town",), False, Verdict.FALSE)]


def test_a_search_without_result_says_so(ask: Ask) -> None:
    asked = ask(samples.WEB)
    line = asked.block.task.findChildren(QLineEdit)[0]
    line.setText("zebra")
    press(asked, "Search")
    assert "No page uses these words. Try others." in words_in(asked.block)


def test_stopping_is_an_answer_and_a_good_choice(ask: Ask) -> None:
    asked = ask(samples.WEB)
    press(asked, "Stop: not from this device")
    assert asked.answers == [Walked((), True, None)]
    assert any(each.startswith("Stopping is a good choice") for each in words_in(asked.block))


def test_the_experts_way_is_told_at_the_end_only(ask: Ask) -> None:
    asked = ask(samples.WEB)
    asked.block.choose(1)
    asked.block.check()
    assert "How an expert goes about it" not in words_in(asked.block)
    asked.block.go_on()
    asked.block.check()
    words = bare(words_in(asked.block))
    assert "How an expert goes about it" in words
    assert "1. A post (you were there)" in words
    assert "2. Opening hours" in words
    assert "Strongest" in words


@pytest.mark.parametrize("kind", [LinkKind.TERM, LinkKind.LESSON, LinkKind.ADDRESS])
def test_other_links_are_handed_on(ask: Ask, kind: LinkKind) -> None:
    asked = ask(samples.WEB)
    views = [view for view in asked.block.findChildren(ProseView) if view.links()]
    views[0].link_activated.emit(Link(kind, "archive"))
    assert "A post" in words_in(asked.block)


def test_the_search_is_closed_as_a_whole_once_the_answer_is_shown(ask: Ask) -> None:
    asked = ask(samples.WEB)
    for _ in range(2):
        asked.block.choose(1)
        asked.block.check()
        asked.block.go_on()
    search = [each for each in asked.block.task.findChildren(QPushButton) if each.text() == "Go"]
    assert [each.isEnabled() for each in search] == [False]
