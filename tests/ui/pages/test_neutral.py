# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages without a lesson on them can be left by one key, and the notes page keeps nothing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.ui import Look, MainWindow, NeutralPage, NotesPage
from securetrain.ui.parts import HeadingLabel
from tests.tours import settle


def shown(qtbot: QtBot, qapp: QApplication, page: NeutralPage | NotesPage) -> MainWindow:
    """Put a page on stage in a window without bars."""
    window = MainWindow("Lessons")
    window.may_close = True
    qtbot.addWidget(window)
    window.show_look(Look(), bars=False)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.show_page(page)
    settle(qapp)
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)


def test_enter_goes_on_where_the_guest_was(qtbot: QtBot, qapp: QApplication) -> None:
    page = NeutralPage(Look())
    window = shown(qtbot, qapp, page)
    with qtbot.waitSignal(page.went_on):
        press(window, Qt.Key.Key_Return)


def test_tab_and_enter_forget(qtbot: QtBot, qapp: QApplication) -> None:
    page = NeutralPage(Look())
    window = shown(qtbot, qapp, page)
    press(window, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.forgotten):
        press(window, Qt.Key.Key_Return)


def test_notes_are_typed_at_once_and_closed_by_a_button(qtbot: QtBot, qapp: QApplication) -> None:
    page = NotesPage(Look())
    window = shown(qtbot, qapp, page)
    press(window, Qt.Key.Key_M)
    assert page.first_focus.toPlainText() == "m"
    button = page.findChild(QPushButton)
    while QApplication.focusWidget() is not button:
        press(window, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.left):
        press(window, Qt.Key.Key_Return)


def test_the_notes_page_is_called_so_and_says_what_it_keeps(qtbot: QtBot) -> None:
    page = NotesPage(Look())
    qtbot.addWidget(page)
    assert [each.text() for each in page.findChildren(HeadingLabel)] == ["Notes"]
    assert page.first_focus.accessibleName() == "Notes"
    assert page.first_focus.accessibleDescription() == "Nothing here is kept."
    assert [each.text() for each in page.findChildren(QPushButton)] == ["Close"]
