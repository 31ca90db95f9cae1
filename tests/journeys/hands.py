# SPDX-License-Identifier: GPL-3.0-or-later
"""Two hands on a keyboard and two eyes on the screen: a journey has nothing else.

Hands send keys to the window that has the focus, as the system does. Eyes read what is visible.
Neither calls the program. A wait ends when what was waited for is there, or fails at its limit.
"""

from collections.abc import Callable, Iterator
from functools import partial
from time import monotonic, sleep

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

LIMIT = 20.0
"""Seconds after which whatever was waited for is missing."""
PAUSE = 0.002
"""Seconds between one look and the next."""
STOPS = 150
"""Presses of Tab after which nobody would look for a control any longer."""

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTHING_HELD = Qt.KeyboardModifier.NoModifier


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Let the program run until a condition holds."""
    end = monotonic() + LIMIT
    while not condition():
        if monotonic() > end:
            raise AssertionError(f"{what} did not come. On the screen: {seen()}")
        QTest.qWait(0)
        sleep(PAUSE)  # Qt's own wait would keep Python's lock from work in the background


def press(key: Key, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
    """Press a key."""
    QTest.keyClick(_window(), key, held)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type letters, digits and spaces one by one."""
    for sign in text:
        QTest.keyClick(_window(), Key(ord(sign.upper())))
        QApplication.processEvents()


def go_to(*words: str, back: bool = False) -> QWidget:
    """Press Tab until what has the focus is called one of these; all stops must be in sight."""
    passed: list[str] = []
    for _stop in range(STOPS):
        press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NOTHING_HELD)
        focused = focus()
        wait_for(partial(is_in_sight, focused), f"The sight of “{name_of(focused)}”, in focus,")
        if any(each in name_of(focused) for each in words):
            return focused
        passed.append(name_of(focused))
    raise AssertionError(f"Tab never comes to {words}. It passed {passed}")


def push(words: str, *, exactly: bool = False) -> None:
    """Go to a button by Tab and press Enter; ``exactly`` one that is called so and no more."""
    go_to(words)
    while exactly and name_of(focus()) != words:
        go_to(words)
    press(Key.Key_Return)


def focus() -> QWidget:
    """Return what has the keyboard's focus."""
    focused = QApplication.focusWidget()
    assert focused is not None, f"Nothing has the focus. On the screen: {seen()}"
    return focused


def name_of(widget: QWidget) -> str:
    """Return what a screen reader would call a widget."""
    words = widget.accessibleName()
    if not words and isinstance(widget, QAbstractButton | QLabel):
        words = widget.text()
    return bare(words)


def bare(words: str) -> str:
    """Return words without the signs that keep their direction."""
    return "".join(sign for sign in words if sign not in "\u2066\u2067\u2068\u2069\u200e\u200f")


def is_in_sight(widget: QWidget) -> bool:
    """Say whether a widget is on the screen: whole, or as much of it as fits."""
    part, room = _part_in_sight(widget), _room_of(widget)
    tall = min(widget.height(), room.height() // 2)
    wide = min(widget.width(), room.width())
    return widget.isVisible() and part.height() >= tall and part.width() >= wide


def _part_in_sight(widget: QWidget) -> QRect:
    """Return what no surrounding widget cuts off."""
    part = widget.rect()
    each = widget
    while not each.isWindow() and (around := each.parentWidget()):
        part = part.translated(each.pos()).intersected(around.rect())
        each = around
    return part


def seen() -> list[str]:
    """Read every visible text, from what was made first."""
    return [bare(words) for each in _visible() if (words := _words_of(each))]


def reads(words: str) -> bool:
    """Say whether words stand somewhere on the page."""
    return any(words in each for each in seen())


def wait_to_read(words: str) -> None:
    """Wait until words stand on the page."""
    wait_for(lambda: reads(words), f"“{words}”")


def options(*words: str) -> list[int]:
    """Return the digits of the options that hold these words, in the order they stand in."""
    digits = []
    for each in words:
        rows = [name_of(row) for row in _siblings(each)]
        digits += [number for number, name in enumerate(rows, start=1) if each in name]
    return digits


def _siblings(words: str) -> list[QAbstractButton]:
    buttons = [each for each in _visible() if isinstance(each, QAbstractButton)]
    found = next((each for each in buttons if words in name_of(each)), None)
    assert found is not None, f"No option says “{words}”. On the screen: {seen()}"
    group = found.group()
    if group is not None:
        return [each for each in buttons if each.group() is group]
    holder = found.parentWidget().parentWidget()
    return [each for each in buttons if holder.isAncestorOf(each) and each.isCheckable()]


def _visible() -> Iterator[QWidget]:
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for each in window.findChildren(QWidget):
                if each.isVisible():
                    yield each


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text() or widget.accessibleName()
    return widget.accessibleName()


def _room_of(widget: QWidget) -> QRect:
    """Return the part of the screen in which the widget is scrolled, or its window."""
    from PySide6.QtWidgets import QAbstractScrollArea

    each = widget.parentWidget()
    while each is not None:
        around = each.parentWidget()
        if isinstance(around, QAbstractScrollArea):
            return QRect(QPoint(), around.viewport().size())
        each = around
    return widget.window().rect()


def _window() -> QWindow:
    wait_for(_is_ready, "A window with the focus")
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window


def _is_ready() -> bool:
    """Say whether keys arrive: a dialog over the window takes its moment to get them."""
    dialog, window = QApplication.activeModalWidget(), QGuiApplication.focusWindow()
    return window is not None and (dialog is None or dialog.windowHandle() is window)


def press_sign(sign: str, *, scan_code: int = 0) -> None:
    """Press a key of another script's keyboard, that types a sign and lies at a place (X11)."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(sign), NOTHING_HELD, scan_code, 0, 0, sign)
        QApplication.sendEvent(_window(), event)
    QApplication.processEvents()
