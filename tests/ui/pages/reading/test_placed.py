# SPDX-License-Identifier: GPL-3.0-or-later
"""A column knows the block at its top, and comes to the one that is asked for."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.classroom import block_indices
from securetrain.course import StepBreak
from securetrain.ui import LessonPage, Opened
from securetrain.ui.pages.reading.items import ItemColumn
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import dress, setting_in

LESSON = samples.english()
STEP = 2
BLOCKS = [n for n in block_indices(LESSON, STEP) if not isinstance(LESSON.blocks[n], StepBreak)]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> LessonPage:
    setting = setting_in("en")
    dress(qapp, setting.look)
    made = LessonPage(Opened(LESSON, STEP), setting)
    qtbot.addWidget(made)
    made.resize(700, 500)
    return made


def shown(page: LessonPage, qtbot: QtBot) -> LessonPage:
    """Show the page, with all blocks of its step in place."""
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.column._is_whole and page.column._wanted is None)
    return page


def test_every_block_can_be_come_to(page: LessonPage, qtbot: QtBot) -> None:
    page.begin()
    shown(page, qtbot)
    assert page.block_at_top() == BLOCKS[0]
    for wanted in reversed(BLOCKS[:-2]):
        with qtbot.waitSignal(page.column.came_to) as came:
            page.show_block(wanted)
        assert came.args == [wanted]
        assert page.block_at_top() == wanted


def test_a_page_begins_at_its_block_even_before_it_is_shown(qtbot: QtBot) -> None:
    wanted = BLOCKS[4]
    page = LessonPage(Opened(LESSON, STEP, block=wanted), setting_in("en"))
    qtbot.addWidget(page)
    page.resize(700, 500)
    assert page.block_at_top() is None
    page.begin()
    assert page.block_at_top() == wanted
    shown(page, qtbot)
    assert page.block_at_top() == wanted
    assert page.column.verticalScrollBar().value() > 0


def test_a_page_that_was_never_seen_stands_at_its_first_block(page: LessonPage) -> None:
    page.begin()
    assert page.block_at_top() == BLOCKS[0]


def test_a_block_of_another_step_is_not_come_to(page: LessonPage, qtbot: QtBot) -> None:
    page.begin()
    shown(page, qtbot)
    bar = page.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.show_block(0)
    page.show_step(1)
    qtbot.waitUntil(lambda: page.column._is_whole)
    assert page.block_at_top() == block_indices(LESSON, 1)[1]
    assert bar.value() == 0


def test_another_page_on_stage_is_told_and_a_small_window_is_not(
    page: LessonPage, qtbot: QtBot
) -> None:
    page.begin()
    shown(page, qtbot)
    with qtbot.assertNotEmitted(page.went_away):
        page.column.show_top()
    with qtbot.waitSignal(page.went_away):
        page.hide()


def test_what_is_put_in_is_carried_from_step_to_step(page: LessonPage, qtbot: QtBot) -> None:
    from securetrain.practice import Typed

    page.begin()
    shown(page, qtbot)
    half = {samples.SHORT.id: Typed("phi")}
    page.column.show_drafts(half)
    page.show_step(1)
    assert page.column.drafts() == half
    page.show_step(STEP)
    assert page.column.drafts() == half
    page.show_return(samples.SHORT)
    assert page.column.drafts() == {}


def test_a_content_note_that_was_read_is_not_shown_again(qtbot: QtBot) -> None:
    from dataclasses import replace

    info = replace(LESSON.info, content_note="A raid is described.")
    lesson = replace(LESSON, info=info)
    for noted, wanted in ((False, None), (True, 0)):
        page = LessonPage(Opened(lesson, block=0, noted=noted), setting_in("en"))
        qtbot.addWidget(page)
        page.begin()
        assert page.block_at_top() == wanted
    page.column.show_alone(ItemColumn(lesson, setting_in("en"), frozenset()))
    assert page.block_at_top() is None
