# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of a lesson's column where not every block is translated."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from securetrain.course import TranslationNote, TranslationState
from securetrain.ui.blocks import QuestionBlock
from securetrain.ui.pages.reading.items import ItemColumn
from tests.ui.blocks import samples, samples_farsi
from tests.ui.blocks.conftest import setting_in

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def column(qtbot: QtBot, *notes: TranslationNote) -> ItemColumn:
    """A column of one English question in a Farsi lesson."""
    lesson = replace(samples_farsi.farsi(), blocks=(samples.CHOICE,), notes=notes)
    made = ItemColumn(lesson, setting_in("fa"), frozenset())
    qtbot.addWidget(made)
    made.show_item(samples.CHOICE)
    return made


def question(widget: QWidget) -> QWidget:
    return widget.findChildren(QuestionBlock)[0]


@pytest.mark.parametrize(("language", "direction"), [("en", LEFT), ("fa", RIGHT)])
def test_a_block_runs_as_its_own_language_does(
    qtbot: QtBot, language: str, direction: Qt.LayoutDirection
) -> None:
    note = TranslationNote(0, TranslationState.MISSING, language)
    assert question(column(qtbot, note)).layoutDirection() == direction


def test_a_block_without_note_runs_as_the_lesson_does(qtbot: QtBot) -> None:
    assert question(column(qtbot)).layoutDirection() == RIGHT
