# SPDX-License-Identifier: GPL-3.0-or-later
"""The warning is over whatever is in front, and in nobody's way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui import LockWarning, Look
from securetrain.ui.pages import lock_warning
from securetrain.ui.parts import PlainLabel
from tests.tours import settle


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(720, 480)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    settle(qapp)


def strips(window: QWidget) -> list[str]:
    """Read what the warnings on a window say."""
    return [
        word.text()
        for strip in window.findChildren(QFrame)
        if strip.property("role") == "strip" and strip.isVisible()
        for word in strip.findChildren(PlainLabel)
    ]


def test_it_counts_down_in_one_place(window: QWidget) -> None:
    warning = LockWarning(window, Look())
    warning.show_left(20)
    assert strips(window) == ["Locks in 20 seconds. Press any key to stay."]
    warning.show_left(1)
    assert strips(window) == ["Locks in 1 second. Press any key to stay."]


class Hearing(QWidget):
    """Notes the keys that arrive at it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


def test_a_key_still_arrives_at_the_window_below_it(qtbot: QtBot) -> None:
    window = Hearing()
    qtbot.addWidget(window)
    warning = LockWarning(window, Look())
    warning.show_left(20)
    QTest.keyClick(window, Qt.Key.Key_S)
    assert window.keys == [Qt.Key.Key_S]


def test_for_a_guest_nothing_locks(window: QWidget) -> None:
    LockWarning(window, Look(), locks=False).show_left(5)
    assert strips(window) == ["Pauses in 5 seconds. Press any key to stay."]


def test_it_goes_when_it_was_answered(window: QWidget) -> None:
    warning = LockWarning(window, Look())
    warning.hide()
    warning.show_left(20)
    warning.hide()
    assert strips(window) == []
    warning.show_left(19)
    assert len(strips(window)) == 1


def test_a_half_typed_word_goes_on(window: QWidget) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "ha")
    LockWarning(window, Look()).show_left(20)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L)
    assert QApplication.focusWidget() is field
    assert field.text() == "hal"


def test_what_lies_under_it_can_be_clicked(window: QWidget, qtbot: QtBot) -> None:
    button = QPushButton("Next", window)
    button.setGeometry(window.rect())
    button.show()
    LockWarning(window, Look()).show_left(20)
    with qtbot.waitSignal(button.clicked):
        middle = window.rect().center()
        middle.setY(window.height() - 40)
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)


def test_it_is_over_an_open_dialog_and_outlives_it(window: QWidget, qapp: QApplication) -> None:
    warning = LockWarning(window, Look())
    warning.show_left(20)
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    settle(qapp)
    warning.show_left(19)
    assert (len(strips(window)), len(strips(dialog))) == (1, 1)  # the one, which is in the dialog
    dialog.close()
    settle(qapp)
    warning.show_left(18)
    assert len(strips(window)) == 1
    assert window.childAt(window.rect().center()) is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_keeps_to_the_windows_bottom_whole(window: QWidget, scale: float) -> None:
    LockWarning(window, Look(scale=scale)).show_left(20)
    window.resize(900, 600)
    strip = next(each for each in window.findChildren(QFrame) if each.property("role") == "strip")
    words = strip.findChildren(PlainLabel)[0]
    assert window.rect().contains(strip.geometry())
    assert window.height() - strip.geometry().bottom() <= 16 * scale + 1
    assert words.height() >= words.heightForWidth(words.width())


def test_a_screen_reader_is_told_once(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(lock_warning, "announce", lambda _widget, words: said.append(words))
    warning = LockWarning(window, Look())
    for seconds in (20, 19, 18):
        warning.show_left(seconds)
    assert said == ["Locks in 20 seconds. Press any key to stay."]
    warning.hide()
    warning.show_left(20)
    assert len(said) == 2


def test_its_words_are_met_by_screen_readers(window: QWidget) -> None:
    LockWarning(window, Look()).show_left(20)
    words = window.findChildren(PlainLabel)[0]
    met = QAccessible.queryAccessibleInterface(words)
    assert met.text(QAccessible.Text.Name) == "Locks in 20 seconds. Press any key to stay."
