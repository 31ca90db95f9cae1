# SPDX-License-Identifier: GPL-3.0-or-later
"""Does slow work beside the windows and brings the result back to their thread.

Python collects garbage in whichever thread happens to allocate, and a window's parts that are
destroyed in another thread than their own take the program with them. So nothing is collected
while anything runs beside the windows. For the same reason what carries a result home belongs to
the program to its end, goes only when the worker has let go of it, and holds by then nobody who
asked: the worker may be the last to hold it.
"""

import gc
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

Result = TypeVar("Result")


class _Relay(QObject):
    """Carries a result from the worker's thread to the one it was made in."""

    finished = Signal(object)
    broke = Signal(object)

    def __init__(
        self,
        owner: QObject,
        then: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> None:
        # A child of the program: it has to live until the result has been delivered.
        super().__init__(QCoreApplication.instance())
        self._then, self._failed = then, failed
        self.is_running = True
        self.telling = Lock()
        """Held while the worker tells: whoever is deleted in the midst of a signal crashes."""
        # Connected to methods of an object of this thread, so that they run in this thread.
        owner.destroyed.connect(self.forget)
        self.finished.connect(self._deliver)
        self.broke.connect(self._report)

    def forget(self) -> None:
        """Call nobody, and let go of whoever asked."""
        self._then = self._failed = _nobody

    def _deliver(self, result: object) -> None:
        then = self._then
        self._end()
        then(result)

    def _end(self) -> None:
        self.forget()
        application, self.is_running = self.parent(), False
        with self.telling:
            self.deleteLater()
        relays = application.findChildren(_Relay) if application else []
        if not any(each.is_running for each in relays):
            gc.enable()

    def _report(self, error: Exception) -> None:
        failed = self._failed
        self._end()
        failed(error)


def _nobody(_told: object) -> None:
    """Whoever asked is gone, or was told."""


def in_background(
    owner: QObject,
    work: Callable[[], Result],
    *,
    then: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> None:
    """Run ``work`` beside the windows, then call ``then`` with its result in the owner's thread.

    Args:
        owner: Who asked; when it is gone by then, nothing is called.
        work: Touches no widget and shares nothing that changes.
        then: Takes the result.
        failed: Takes what ``work`` raised.
    """
    relay = _Relay(owner, then, failed)  # type: ignore[arg-type]
    gc.disable()

    def run() -> None:
        signal = relay.finished
        value: object = None
        try:
            value = work()
        except Exception as error:
            signal, value = relay.broke, error
        # The program may have ended in the meantime.
        with suppress(RuntimeError), relay.telling:
            signal.emit(value)

    QThreadPool.globalInstance().start(run)


def forget_results() -> None:
    """Call nobody with what is worked on, or has ended just now: all who asked are leaving."""
    application = QCoreApplication.instance()
    for relay in application.findChildren(_Relay) if application else ():
        relay.forget()
