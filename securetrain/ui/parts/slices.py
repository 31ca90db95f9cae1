# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work of a window, done in slices, so that no key waits long for its answer."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal


class Slices(QObject):
    """Takes the steps of one work after the other, a slice whenever the event loop has time."""

    slice_done = Signal()
    """A slice is done, whether or not it was the last."""
    whole = Signal()
    """The last step is done."""

    def __init__(self, owner: QObject) -> None:
        """Have no work yet; it ends with its ``owner``, whatever is left."""
        super().__init__(owner)
        self._seconds = 0.0
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing left to do."""
        return self._work is None

    def begin(self, work: Iterator[object], seconds: float, *, first: float = 0.0) -> None:
        """Leave the work of before, do a slice of this one now, and the rest in slices.

        A slice ends with the step in which ``seconds`` are over; the one now may take ``first``.
        """
        self._work, self._seconds = work, seconds
        self._timer.start()
        self._slice(work, first or seconds)

    def pause(self) -> None:
        """Do nothing until it goes on."""
        self._timer.stop()

    def go_on(self) -> None:
        """Go on with what is left."""
        if self._work is not None:
            self._timer.start()

    def _go_on(self) -> None:
        if self._work is not None:
            self._slice(self._work, self._seconds)

    def _slice(self, work: Iterator[object], seconds: float) -> None:
        until = perf_counter() + seconds
        for _step in work:
            if self._work is not work:
                return  # the step has begun another work
            if perf_counter() >= until:
                self.slice_done.emit()
                return
        self._work = None
        self._timer.stop()
        self.slice_done.emit()
        self.whole.emit()
