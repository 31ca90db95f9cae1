# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson says which of its steps is shown, also to whoever listens."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.ui import LessonPage, Opened
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import setting_in


def test_each_step_that_gets_the_focus_says_which_it_is(qtbot: QtBot, qapp: QApplication) -> None:
    page = LessonPage(Opened(samples.english(), 0, frozenset()), setting_in("en"))
    qtbot.addWidget(page)
    steps = len(samples.english().steps)
    assert steps > 1
    page.show_step(0)
    assert page.column.accessibleDescription() == f"Step 1 of {steps}"
    page.show_step(1)
    assert page.column.accessibleDescription() == f"Step 2 of {steps}"
    page.show_return(samples.CHOICE)
    assert page.column.accessibleDescription() == "Once more"
