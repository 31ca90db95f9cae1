# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on a pack beside the window, one at a time, on a page that shows how far it is."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.session.packs.pack_work import Task
from securetrain.session.surroundings import Surroundings
from securetrain.ui import in_background

Done = TypeVar("Done")


class Beside:
    """Does the work; whoever leaves its page, or cancels, has stopped it."""

    def __init__(
        self,
        around: Surroundings,
        put: Callable[[Callable[[], QWidget]], None],
        *,
        cancelled: Callable[[], None],
        came_late: Callable[[object], None],
    ) -> None:
        """Take how a page is put on stage, and who hears what nobody waits for any longer."""
        self._around, self._put = around, put
        self._cancelled, self._came_late = cancelled, came_late
        self._task: Task | None = None

    def do(
        self,
        work: Callable[..., Done],
        make_page: "Callable[[], ui.PackOpeningPage]",
        *,
        then: Callable[[Done], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin; ``work`` is told how to report how far it is, by the name ``watch``."""
        task = self._task = Task(self._around.window)
        self._put(partial(self._page, task, make_page))
        in_background(
            self._around.window,
            partial(work, watch=task.watch),
            then=lambda done: self._ended(task, partial(then, done), done),
            failed=lambda error: self._ended(task, partial(failed, error)),
        )

    def _page(self, task: Task, make: "Callable[[], ui.PackOpeningPage]") -> QWidget:
        page = make()
        page.cancelled.connect(self._cancel)
        # Later: a page in another look may take its place at once.
        page.went_away.connect(lambda: QTimer.singleShot(0, self._stop_if_left))
        task.moved.connect(page.show_progress)
        return page

    def _stop_if_left(self) -> None:
        if self._task and not isinstance(self._around.window.page, ui.PackOpeningPage):
            self._task.stop()

    def _cancel(self) -> None:
        if self._task:
            self._task.stop()
        self._task = None
        self._cancelled()

    def _ended(self, task: Task, tell: Callable[[], None], done: object = None) -> None:
        is_here = isinstance(self._around.window.page, ui.PackOpeningPage)
        is_wanted = task is self._task and is_here
        task.deleteLater()
        if is_wanted:
            self._task = None
            tell()
        else:
            self._came_late(done)
