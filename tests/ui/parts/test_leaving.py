# SPDX-License-Identifier: GPL-3.0-or-later
"""Three lone presses of Shift leave; nothing that looks like them does."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from securetrain.ui.parts.leaving import HELD, SWALLOWED, WITHIN, LeaveWatch, ThreePresses

Key = Qt.Key
LEFT, RIGHT = 50, 62
"""Scan codes of the two Shifts, as X11 has them."""


def pressed(presses: ThreePresses, *times: int, length: int = 80, key: int = LEFT) -> bool:
    """Press Shift at some times; say what the last release meant."""
    left = False
    for at in times:
        presses.press(key, at)
        left = presses.release(key, at + length)
    return left


def test_three_lone_presses_leave() -> None:
    presses = ThreePresses()
    assert not pressed(presses, 0)
    assert not pressed(presses, 300)
    assert pressed(presses, 600)


def test_after_leaving_the_count_starts_anew() -> None:
    presses = ThreePresses()
    assert pressed(presses, 0, 200, 400)
    assert not pressed(presses, 600, 800)
    assert pressed(presses, 1000)


def test_presses_that_take_too_long_together_do_not_leave() -> None:
    presses = ThreePresses()
    assert not pressed(presses, 0, 700, WITHIN)
    assert not pressed(presses, 10_000, 10_700, 10_000 + WITHIN - 40)
    assert pressed(ThreePresses(), 0, 700, WITHIN - 80)


def test_the_last_three_of_many_presses_count() -> None:
    assert pressed(ThreePresses(), 0, 1400, 1700, 2000)


def test_a_long_press_starts_the_count_anew() -> None:
    presses = ThreePresses()
    pressed(presses, 0, 200)
    assert not pressed(presses, 300, length=HELD + 1)
    assert not pressed(presses, 1000)


def test_anything_in_between_starts_the_count_anew() -> None:
    presses = ThreePresses()
    pressed(presses, 0, 200)
    presses.forget()
    assert not pressed(presses, 400)


def test_both_shifts_at_once_are_for_the_keyboard() -> None:
    presses = ThreePresses()
    for at in (0, 300, 600):
        presses.press(LEFT, at)
        presses.press(RIGHT, at + 20)
        assert not presses.release(RIGHT, at + 60)
        assert not presses.release(LEFT, at + 80)


def test_either_shift_counts_and_telling_twice_is_telling_once() -> None:
    presses = ThreePresses()
    for at, key in ((0, LEFT), (300, RIGHT), (600, LEFT)):
        presses.press(key, at)
        presses.press(key, at)
        left = presses.release(key, at + 50)
    assert left


def test_a_release_without_its_press_means_nothing() -> None:
    assert not ThreePresses().release(LEFT, 0)


def click(window: QWidget) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)


class Room:
    """A window with a button, a field and a list in it, and whoever watches for leaving."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        """Open the window."""
        self.now = 1000
        self.watch = LeaveWatch(application, lambda _event: self.now)
        self.told: list[str] = []
        self.watch.wanted.connect(lambda: self.told.append("leave"))
        self.watch.lock_wanted.connect(lambda: self.told.append("lock"))
        self.window = QWidget()
        self.button, self.field = QPushButton("Go on"), QLineEdit()
        self.choice = QComboBox()
        column = QVBoxLayout(self.window)
        for each in (self.button, self.field, self.choice):
            column.addWidget(each)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.button.setFocus()

    def press(
        self,
        *keys: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        apart: int = 200,
    ) -> None:
        """Press keys one after the other in whatever window has the focus."""
        for key in keys:
            window = QApplication.focusWindow()
            assert window is not None
            QTest.keyPress(window, key, held)
            self.now += 50
            QTest.keyRelease(window, key, held)
            self.now += apart


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot) -> Iterator[Room]:
    made = Room(qapp, qtbot)
    yield made
    made.watch.end()
    made.watch.deleteLater()


SHIFTS = (Key.Key_Shift, Key.Key_Shift, Key.Key_Shift)


def test_shift_three_times_is_heard(room: Room) -> None:
    room.watch.listen(by_shift=True)
    room.press(*SHIFTS)
    assert room.told == ["leave"]


def test_shift_means_nothing_where_it_is_switched_off(room: Room) -> None:
    room.watch.listen(by_shift=False)
    room.press(*SHIFTS)
    room.press(
        Key.Key_X, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert room.told == ["leave"]


def test_nothing_is_heard_before_listening_and_after_the_end(room: Room) -> None:
    room.press(*SHIFTS)
    room.watch.listen(by_shift=True)
    room.watch.end()
    room.press(*SHIFTS)
    assert room.told == []


def test_shift_belongs_to_the_word_that_is_being_typed(room: Room) -> None:
    room.watch.listen(by_shift=True)
    room.field.setFocus()
    room.press(*SHIFTS)
    assert room.told == []


def test_in_a_list_nothing_is_typed(room: Room) -> None:
    room.watch.listen(by_shift=True)
    room.choice.setFocus()
    room.press(*SHIFTS)
    assert room.told == ["leave"]


IN_BETWEEN: dict[str, Callable[[Room], object]] = {
    "a letter": lambda room: room.press(Key.Key_A),
    "Tab": lambda room: room.press(Key.Key_Tab),
    "the mouse": lambda room: click(room.window),
    "another window": lambda room: QApplication.sendEvent(
        room.window.windowHandle(), QEvent(QEvent.Type.FocusOut)
    ),
    "Shift with Alt, which changes the layout": lambda room: room.press(
        Key.Key_Shift, held=Qt.KeyboardModifier.AltModifier
    ),
}


@pytest.mark.parametrize("between", IN_BETWEEN)
def test_presses_with_something_in_between_do_not_leave(room: Room, between: str) -> None:
    room.watch.listen(by_shift=True)
    room.press(*SHIFTS[:2], apart=100)
    IN_BETWEEN[between](room)
    room.press(Key.Key_Shift)
    assert room.told == []


def test_a_shift_that_stays_down_repeats_and_does_not_leave(room: Room) -> None:
    room.watch.listen(by_shift=True)
    held = Qt.KeyboardModifier.ShiftModifier
    for _ in range(5):
        repeated = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Shift, held, "", True)
        QApplication.sendEvent(room.window.windowHandle(), repeated)
    assert room.told == []


def test_further_shifts_reach_nothing_for_three_seconds(room: Room, qtbot: QtBot) -> None:
    room.watch.listen(by_shift=True)
    room.press(*SHIFTS)
    room.press(*SHIFTS, *SHIFTS)
    assert room.told == ["leave"]
    room.now += SWALLOWED
    room.press(*SHIFTS)
    assert room.told == ["leave", "leave"]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QPushButton])
def test_keys_are_heard_in_dialogs_and_fields(
    room: Room, kind: type[QWidget], qtbot: QtBot
) -> None:
    room.watch.listen(by_shift=True)
    dialog = QDialog(room.window)
    inside = kind(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    inside.setFocus()
    room.press(
        Key.Key_X, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    room.press(Key.Key_L, held=Qt.KeyboardModifier.ControlModifier)
    dialog.close()
    assert room.told == ["leave", "lock"]


def test_other_keys_go_where_they_go(room: Room) -> None:
    room.watch.listen(by_shift=True)
    room.field.setFocus()
    room.press(Key.Key_A, Key.Key_Shift, Key.Key_B)
    assert room.field.text() == "ab"
    assert room.told == []


def test_listening_twice_tells_once(room: Room) -> None:
    room.watch.listen(by_shift=False)
    room.watch.listen(by_shift=True)
    room.press(*SHIFTS)
    assert room.told == ["leave"]


def test_times_are_those_of_the_keyboard(room: Room, qapp: QApplication) -> None:
    room.watch.end()
    watch = LeaveWatch(qapp)
    watch.wanted.connect(lambda: room.told.append("by the clock of the events"))
    watch.listen(by_shift=True)
    room.press(*SHIFTS)
    watch.end()
    watch.deleteLater()
    assert room.told == ["by the clock of the events"]


def test_keys_that_stay_down_tell_once(room: Room) -> None:
    room.watch.listen(by_shift=True)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_X, held, "\x18", repeats)
        QApplication.sendEvent(room.window.windowHandle(), event)
    assert room.told == ["leave"]


def test_it_goes_on_listening_when_another_program_had_the_focus(
    room: Room, qapp: QApplication
) -> None:
    room.watch.listen(by_shift=True)
    qapp.focusWindowChanged.emit(None)
    room.press(*SHIFTS)
    assert room.told == ["leave"]


def file_dialog(room: Room) -> QDialog:
    dialog = QFileDialog(room.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


@pytest.mark.parametrize("make", [file_dialog, lambda room: QDialog(room.window)])
def test_keys_are_heard_before_a_dialog_has_got_them(
    room: Room, make: Callable[[Room], QDialog]
) -> None:
    room.watch.listen(by_shift=True)
    dialog = make(room)
    dialog.open()
    behind, nothing = room.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(behind, Key.Key_X, nothing)
    assert room.told == []
    QTest.keyClick(behind, Key.Key_X, control | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(behind, Key.Key_L, control)
    dialog.close()
    assert room.told == ["leave", "lock"]


def test_of_two_dialogs_the_upper_one_tells_and_once(room: Room) -> None:
    room.watch.listen(by_shift=True)
    dialogs = [QDialog(room.window)]
    dialogs.append(QDialog(dialogs[0]))
    for each in dialogs:
        each.open()
    QTest.keyClick(
        room.window.windowHandle(),
        Key.Key_X,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    for each in reversed(dialogs):
        each.close()
    assert room.told == ["leave"]
