# SPDX-License-Identifier: GPL-3.0-or-later
"""Does slow work beside the windows and brings the result back to their thread."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
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
        self._owner, self._then, self._failed = owner, then, failed
        # Connected to methods of an object of this thread, so that they run in this thread.
        self.finished.connect(self._deliver)
        self.broke.connect(self._report)

    def _deliver(self, result: object) -> None:
        if shiboken6.isValid(self._owner):
            self._then(result)
        self.deleteLater()

    def _report(self, error: Exception) -> None:
        if shiboken6.isValid(self._owner):
            self._failed(error)
        self.deleteLater()


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

    def run() -> None:
        signal = relay.finished
        value: object = None
        try:
            value = work()
        except Exception as error:
            signal, value = relay.broke, error
        if shiboken6.isValid(relay):
            signal.emit(value)

    QThreadPool.globalInstance().start(run)
