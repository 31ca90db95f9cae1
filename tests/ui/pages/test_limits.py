# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of limits says both of everything: what holds, and what is not protected."""

from securetrain.classroom import Chapter, chapters
from securetrain.ui import Look
from securetrain.ui.pages.limits import LimitsPage
from securetrain.ui.parts import Card
from securetrain.ui.parts.icons import IconMark
from tests.ui.blocks.conftest import words_in
from tests.ui.pages.conftest import Put


def test_under_what_holds_stands_what_is_not_protected_and_is_marked_apart(put: Put) -> None:
    page = LimitsPage(Look(), chapters())
    put(page)
    cards = page.findChildren(Card)
    wanted = []
    for each in chapters():
        wanted.append(["What holds", *(promise.sentence for promise in each.promises)])
        wanted.append(["Not protected", *each.not_protected])
    assert [words_in(card) for card in cards] == [each for each in wanted if len(each) > 1]
    for card in cards:
        marks = {mark._name for mark in card.findChildren(IconMark)}
        assert marks == {"check" if card.accessibleName() == "What holds" else "dash"}


def test_a_chapter_of_which_nothing_holds_promises_nothing(put: Put) -> None:
    page = LimitsPage(Look(), [Chapter("A seized machine", (), ("Whoever holds it reads it.",))])
    put(page)
    assert [card.accessibleName() for card in page.findChildren(Card)] == ["Not protected"]
