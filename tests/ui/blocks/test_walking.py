# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking through the invented web: links, search, back, a verdict or a stop."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar

from securetrain.course import (
    Link,
    LinkKind,
    Marker,
    PageKind,
    Paragraph,
    Prose,
    Verdict,
    WebPage,
    line,
    text,
)
from securetrain.practice import Walked
from securetrain.ui.blocks import Setting
from securetrain.ui.blocks.web_page import PageView
from securetrain.ui.parts import ProseView
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, Shown, bare, words_in

Ask = Callable[..., Asked]


def press(asked: Asked, name: str) -> None:
    """Press the visible button of that name."""
    buttons = asked.block.findChildren(QPushButton)
    shown = [each for each in buttons if not each.isHidden() and each.accessibleName() == name]
    shown[-1].click()


def follow(asked: Asked, words: str) -> None:
    """Follow the visible link that stands alone under these words."""
    views = [each for each in asked.block.findChildren(ProseView) if each.isVisible()]
    view = next(each for each in views if each.links() and words in each.text())
    view.link_activated.emit(view.links()[0])


def tabs_of(asked: Asked) -> QTabBar:
    """Return the tabs."""
    return asked.block.findChildren(QTabBar)[0]


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
    assert "A copy kept on 4 March 2019" in words_in(asked.block)
    press(asked, "Back")
    assert "A post" in words_in(asked.block)


def test_a_search_lists_pages_and_opens_them(ask: Ask) -> None:
    asked = ask(samples.WEB)
    line = asked.block.task.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "opening")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.answers == []
    assert "Found pages" in words_in(asked.block)
    assert "search.example" in words_in(asked.block)
    follow(asked, "Opening hours")
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


def look_for(asked: Asked, words: str) -> None:
    """Search."""
    asked.block.task.findChildren(QLineEdit)[0].setText(words)
    press(asked, "Search")


def test_a_found_page_can_be_opened_in_a_tab_of_its_own(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    press(asked, "In a new tab: Opening hours")
    tabs = tabs_of(asked)
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["A post", "Opening hours"]
    assert tabs.currentIndex() == 1
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert "feed.example/post/1" in words_in(asked.block)
    assert tabs.hasFocus()
    press(asked, "Close this tab")
    assert tabs.count() == 1
    assert "2 pages opened" not in words_in(asked.block)
    assert "1 page opened" in words_in(asked.block)


def test_after_a_stop_there_is_still_a_way_back_and_tabs_close(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    press(asked, "In a new tab: Opening hours")
    press(asked, "Stop: not from this device")
    follow(asked, "The picture in 2019")
    press(asked, "Back")
    assert "town.example/library" in words_in(asked.block)
    press(asked, "Close this tab")
    assert tabs_of(asked).count() == 1
    assert asked.answers == [Walked(("town",), stopped=True)]
    assert "Yes, that is it" in words_in(asked.block)


def test_new_tabs_are_opened_until_the_walk_is_over(ask: Ask) -> None:
    asked = ask(samples.WEB)
    keys = asked.block.task.findChildren(QPushButton)
    key = next(each for each in keys if each.accessibleName() == "New tab")
    look_for(asked, "opening")
    asked.block.choose(2)
    asked.block.check()
    assert key.isEnabled()
    asked.block.go_on()
    asked.block.check()
    assert not key.isEnabled()


def test_a_found_page_that_is_opened_after_the_walk_counts_for_nothing(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    asked.block.choose(2)
    asked.block.check()
    asked.block.go_on()
    asked.block.check()
    press(asked, "In a new tab: Opening hours")
    assert "town.example/library" in words_in(asked.block)
    assert tabs_of(asked).count() == 2
    assert "0 pages opened" in words_in(asked.block)


def test_a_link_on_a_page_can_be_read_after_the_walk_and_counts_for_nothing(ask: Ask) -> None:
    asked = ask(samples.WEB)
    press(asked, "Stop: not from this device")
    follow(asked, "the archive")
    words = words_in(asked.block)
    assert "archive.example/picture" in words
    assert "0 pages opened" in words


def test_a_new_tab_waits_for_words(ask: Ask) -> None:
    asked = ask(samples.WEB)
    press(asked, "New tab")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert "Type words into the search line." in words_in(asked.block)
    look_for(asked, "opening")
    follow(asked, "Opening hours")
    assert asked.block.task.draft() == Walked(("town",))


def test_back_from_what_was_found_leads_to_the_page_before(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    press(asked, "Back")
    assert "feed.example/post/1" in words_in(asked.block)


def test_back_says_where_it_leads(ask: Ask) -> None:
    asked = ask(samples.WEB)
    back = next(e for e in asked.block.findChildren(QPushButton) if e.text() == "Back")
    assert (back.isEnabled(), back.accessibleDescription()) == (False, "")
    look_for(asked, "opening")
    assert (back.isEnabled(), back.accessibleDescription()) == (True, "A post")
    follow(asked, "Opening hours")
    follow_on = back.accessibleDescription()
    back.click()
    assert (follow_on, back.accessibleDescription()) == ("A post", "")


def test_the_focus_goes_to_the_page_that_was_opened(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    follow(asked, "Opening hours")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Opening hours"


def finished(ask: Ask) -> Asked:
    """Conclude wrongly until the answer is shown."""
    asked = ask(samples.WEB)
    for _ in range(2):
        asked.block.choose(1)
        asked.block.check()
        if not asked.quiz.is_over:
            asked.block.go_on()
    return asked


def test_the_moves_are_told_and_how_many_pages_it_took(ask: Ask) -> None:
    asked = ask(samples.WEB)
    look_for(asked, "opening")
    follow(asked, "Opening hours")
    asked.block.choose(2)
    asked.block.check()
    words = words_in(asked.block)
    assert "You found better coverage." in words
    assert "The original was still to be found." in words
    assert "You opened 1 page. An expert opens 2." in words


def test_the_experts_way_can_be_walked_and_counts_for_nothing(ask: Ask) -> None:
    asked = finished(ask)
    assert "The original was still to be found." in words_in(asked.block)
    follow(asked, "2. ")
    assert "town.example/library" in " ".join(words_in(asked.block))
    assert "0 pages opened" in words_in(asked.block)


def test_a_right_conclusion_without_its_reasons_is_not_called_wrong(ask: Ask) -> None:
    asked = ask(samples.WEB)
    for _ in range(2):
        asked.block.choose(2)
        asked.block.check()
        if not asked.quiz.is_over:
            asked.block.go_on()
    said = "Your conclusion holds. What was missing is how to know it."
    assert said in words_in(asked.block)


def test_no_link_of_any_kind_leaves_the_pack_from_the_window(ask: Ask) -> None:
    asked = ask(samples.WEB)
    before = words_in(asked.block)
    for target in ("https://elsewhere.example", "file:///etc/passwd", "gone"):
        view = next(each for each in asked.block.findChildren(ProseView) if each.links())
        view.link_activated.emit(Link(LinkKind.PAGE, target))
        assert words_in(asked.block) == before


@pytest.mark.parametrize("kind", PageKind)
def test_every_kind_of_page_shows_title_site_and_day(
    shown: Shown, setting: Setting, kind: PageKind
) -> None:
    listed = Prose((Paragraph(line("A copy"), Marker.BULLET),))
    blocks = (Prose(text("Words.")), listed)
    page = WebPage("a", kind, "site.example/a", "A title", blocks, date(2026, 5, 1))
    view = PageView(page, setting)
    shown(view)
    words = words_in(view)
    assert {"A title", "site.example", "Words."} <= set(words)
    assert any("A copy" in each for each in words)
    assert any("1 May 2026" in each for each in words)
