# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that nobody has touched the program for a while, or that the machine has slept."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from securetrain.ui.parts.hearing import Hearing

WARNING = 20.0
"""Seconds before the end from which it warns."""
SLEPT = 2.0
"""Seconds of sleep that count; the two clocks differ by nothing else, this is for their grain."""
LOOKS = 5.0
"""Seconds after which at the latest it looks whether the machine has slept."""
MOST_REPORTS = 1.0
"""Seconds between two warnings."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def seconds_slept() -> float:
    """Return how long the machine has slept since it was started; 0 where nothing tells that."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    if clock is None:
        return 0.0
    return time.clock_gettime(clock) - time.clock_gettime(time.CLOCK_MONOTONIC)


class IdleWatch(Hearing):
    """Warns before it tells that time has run out; any touch of the program starts time anew."""

    warned = Signal(int)
    """So many seconds are left."""
    answered = Signal()
    """Somebody touched the program after a warning."""
    expired = Signal()
    """Nobody did; or the machine slept, which comes without a warning. `listen` starts anew."""

    def __init__(
        self,
        application: QGuiApplication,
        now: Callable[[], float] = time.monotonic,
        slept: Callable[[], float] = seconds_slept,
    ) -> None:
        """Watch nothing before `listen`.

        Args:
            application: Whose windows are heard.
            now: A clock that never goes back, in seconds.
            slept: How long the machine has slept, in seconds.
        """
        super().__init__(application)
        self._now, self._slept = now, slept
        self._seconds, self._warning = 0.0, WARNING
        self._touched, self._slept_before = 0.0, 0.0
        self._has_warned = False
        self._mouse = QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def listen(self, seconds: float, warning: float = WARNING) -> None:
        """Begin anew: tell after ``seconds``, and warn ``warning`` seconds before.

        With 0 seconds time never runs out; that the machine slept is told all the same.
        """
        self._seconds, self._warning = seconds, warning
        self._touched, self._slept_before = self._now(), self._slept()
        self._has_warned = False
        self.begin()
        self._wait()

    def rest(self) -> None:
        """Watch nothing until `listen` is called again."""
        self._timer.stop()
        self.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for touches, and take nothing."""
        kind = event.type()
        if kind in _TOUCHES or (kind is QEvent.Type.MouseMove and self._moved(event)):
            self._touch()
        return False

    def _moved(self, event: QEvent) -> bool:
        """Say whether the mouse moved; a window that opens under it is told of a move, too."""
        if not isinstance(event, QMouseEvent) or event.globalPosition() == self._mouse:
            return False
        self._mouse = event.globalPosition()
        return True

    def _touch(self) -> None:
        if self._has_slept() or self._left() <= 0:
            self._look()
            return
        self._touched = self._now()
        if self._has_warned:
            self._has_warned = False
            self._wait()
            self.answered.emit()

    def _look(self) -> None:
        left = self._left()
        if self._has_slept() or left <= 0:
            self.rest()
            self.expired.emit()
            return
        if left <= self._warning:
            self._has_warned = True
            self.warned.emit(math.ceil(left))
        self._wait()

    def _has_slept(self) -> bool:
        return self._slept() - self._slept_before >= SLEPT

    def _left(self) -> float:
        """Return the seconds until time has run out."""
        if self._seconds <= 0:
            return math.inf
        return self._touched + self._seconds - self._now()

    def _wait(self) -> None:
        left = self._left()
        if left > self._warning:
            seconds = min(left - self._warning, LOOKS)
        else:
            seconds = min(left, MOST_REPORTS)
        self._timer.start(max(1, math.ceil(seconds * 1000)))
