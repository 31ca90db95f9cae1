# SPDX-License-Identifier: GPL-3.0-or-later
"""A window is called what somebody chose, and nothing else, wherever the system names it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.classroom import ShownName
from securetrain.ui import MainWindow, shown_name


@pytest.mark.parametrize("name", ShownName)
def test_every_name_has_words_and_an_icon(qtbot: QtBot, name: ShownName) -> None:
    title, icon = shown_name(name)
    assert title.lower() == name.value
    assert {size.width() for size in icon.availableSizes()} == {16, 24, 32, 48, 64, 128}


def test_every_icon_is_another(qtbot: QtBot) -> None:
    drawn = [shown_name(name)[1].pixmap(64, 64).toImage() for name in ShownName]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])


def test_a_window_bears_the_name_and_no_other(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow("securetrain")
    qtbot.addWidget(window)
    before = qapp.applicationDisplayName()
    window.show_name(*shown_name(ShownName.READER))
    assert window.windowTitle() == "Reader"
    assert qapp.applicationDisplayName() == "Reader"
    assert not window.windowIcon().isNull()
    qapp.setApplicationDisplayName(before)
    window.may_close = True
