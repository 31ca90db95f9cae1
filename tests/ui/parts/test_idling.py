# SPDX-License-Identifier: GPL-3.0-or-later
"""Time runs out only for those who touch nothing, and never without a word but after a sleep."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from securetrain.ui.parts.idling import SLEPT, IdleWatch, seconds_slept

SOON, WARNING = 0.06, 0.03
"""Seconds; tests wait for signals, so a slow machine only makes them longer."""


class Watched:
    """A window with a field, and whoever watches that it is touched; its clocks are set by hand."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        """Open the window."""
        self.now = self.slept = 0.0
        self.field = QLineEdit()
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.activateWindow()
        assert QTest.qWaitForWindowActive(self.field)
        self.watch = IdleWatch(application, lambda: self.now, lambda: self.slept)
        self.told: list[object] = []
        self.watch.warned.connect(self.told.append)
        self.watch.answered.connect(lambda: self.told.append("answered"))
        self.watch.expired.connect(lambda: self.told.append("expired"))

    def pass_time(self, seconds: float) -> None:
        """Put the clock forward, and let the watch look at it."""
        self.now += seconds
        self.watch._timer.timeout.emit()


@pytest.fixture
def watched(qapp: QApplication, qtbot: QtBot) -> Iterator[Watched]:
    made = Watched(qapp, qtbot)
    yield made
    made.watch.rest()
    made.watch.deleteLater()


def test_time_runs_out_by_itself_after_a_warning(qapp: QApplication, qtbot: QtBot) -> None:
    watch = IdleWatch(qapp)
    with qtbot.waitSignals([watch.warned, watch.expired], order="strict"):
        watch.listen(SOON, WARNING)
    watch.deleteLater()


def test_warnings_count_down_to_the_end(watched: Watched) -> None:
    watched.watch.listen(60, 20)
    watched.pass_time(39)
    assert watched.told == []
    watched.pass_time(1)
    watched.pass_time(1)
    watched.pass_time(18.5)
    watched.pass_time(0.5)
    assert watched.told == [20, 19, 1, "expired"]


def test_after_the_end_nothing_is_told_until_somebody_listens(watched: Watched) -> None:
    watched.watch.listen(60, 20)
    watched.pass_time(60)
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_A)
    assert watched.told == ["expired"]
    assert not watched.watch._timer.isActive()
    watched.watch.listen(60, 20)
    watched.pass_time(40)
    assert watched.told == ["expired", 20]


def mouse(watched: Watched, at: QPoint) -> QMouseEvent:
    """Make a move of the mouse to a point of the screen."""
    none, nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(at)
    return QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, nothing)


TOUCHES: dict[str, Callable[[Watched], object]] = {
    "a key": lambda w: QTest.keyClick(w.field.windowHandle(), Qt.Key.Key_A),
    "a click": lambda w: QTest.mouseClick(w.field.windowHandle(), Qt.MouseButton.LeftButton),
    "the wheel": lambda w: QTest.wheelEvent(w.field.windowHandle(), QPointF(1, 1), QPoint(0, 120)),
    "the mouse": lambda w: QApplication.sendEvent(
        w.field.windowHandle(), mouse(w, QPoint(300, 300))
    ),
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_touch_answers_the_warning_and_starts_time_anew(watched: Watched, touch: str) -> None:
    watched.watch.listen(60, 20)
    watched.pass_time(45)
    TOUCHES[touch](watched)
    assert watched.told == [15, "answered"]
    watched.pass_time(39)
    assert watched.told == [15, "answered"]


def test_the_key_that_answers_is_typed(watched: Watched) -> None:
    watched.watch.listen(60, 20)
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_H)
    watched.pass_time(50)
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_I)
    assert watched.field.text() == "hi"


def test_a_mouse_that_lies_still_is_no_touch(watched: Watched) -> None:
    watched.watch.listen(60, 20)
    window = watched.field.windowHandle()
    QApplication.sendEvent(window, mouse(watched, QPoint(200, 200)))
    watched.pass_time(45)
    QApplication.sendEvent(window, mouse(watched, QPoint(200, 200)))
    assert watched.told == [15]


def test_a_touch_that_comes_after_the_end_is_too_late(watched: Watched) -> None:
    watched.watch.listen(60, 20)
    watched.now += 61  # the windows were busy, and the clock did not come to it
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_A)
    assert watched.told == ["expired"]


@pytest.mark.parametrize("minutes", [5, 0])
def test_a_machine_that_slept_needs_no_warning(watched: Watched, minutes: int) -> None:
    watched.watch.listen(minutes * 60)
    watched.slept += SLEPT
    watched.pass_time(1)
    assert watched.told == ["expired"]


def test_the_first_key_after_a_sleep_comes_too_late(watched: Watched) -> None:
    watched.watch.listen(300)
    watched.slept += 3600
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_A)
    assert watched.told == ["expired"]


def test_clocks_that_differ_by_a_grain_are_no_sleep(watched: Watched) -> None:
    watched.watch.listen(300)
    watched.slept += SLEPT / 2
    watched.pass_time(1)
    assert watched.told == []


def test_never_is_never(watched: Watched) -> None:
    watched.watch.listen(0)
    watched.pass_time(1_000_000)
    assert watched.told == []
    assert watched.watch._timer.isActive()


def test_a_short_time_warns_at_once(watched: Watched) -> None:
    watched.watch.listen(10, 20)
    watched.pass_time(0)
    assert watched.told == [10]


def test_resting_is_watching_nothing(watched: Watched) -> None:
    watched.watch.listen(60)
    watched.watch.rest()
    assert not watched.watch._timer.isActive()
    QTest.keyClick(watched.field.windowHandle(), Qt.Key.Key_A)
    assert watched.told == []


def test_sleep_is_known_where_the_system_counts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seconds_slept() > -SLEPT
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    assert seconds_slept() == 0
