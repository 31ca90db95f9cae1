# SPDX-License-Identifier: GPL-3.0-or-later
"""What watches while somebody learns: the quick way out, time, sleep, and who else is in front."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from securetrain.classroom import Settings
from securetrain.session.leaving.watching import SystemWatch
from securetrain.shield import can_hide_from_capture, hide_from_capture
from securetrain.ui import Cover, IdleWatch, LeaveWatch, LockWarning, Look, MainWindow, shown_name

A_MINUTE = 60.0


@dataclass(frozen=True)
class Answers:
    """What is done when one of the watches speaks."""

    leave: Callable[[], None]
    lock: Callable[[], None]
    """Locks a vault; a guest's page makes room for a neutral one."""


class Watches:
    """Made once for a session, and set by its settings as often as they change."""

    def __init__(  # noqa: PLR0913 - whom to watch, and whom to tell
        self,
        application: QApplication,
        window: MainWindow,
        answers: Answers,
        *,
        locks: bool,
        system: SystemWatch,
    ) -> None:
        """Watch nothing before `follow`; ``locks`` says whether there is a vault to lock."""
        self._window, self._locks = window, locks
        self._settings, self._look = Settings(), Look()
        self._warning: LockWarning | None = None
        self._leaving = LeaveWatch(application)
        self._leaving.wanted.connect(answers.leave)
        self._leaving.lock_wanted.connect(answers.lock)
        self._idling = IdleWatch(application)
        self._idling.warned.connect(self._warn)
        self._idling.answered.connect(self._take_warning_away)
        self._idling.expired.connect(answers.lock)
        self._cover = Cover(window)
        system.sleeping.connect(answers.lock)
        system.locked.connect(answers.lock)

    def follow(self, settings: Settings, look: Look) -> None:
        """Watch as the settings say, and bear the name that they give."""
        self._settings, self._look = settings, look
        self._take_warning_away()
        self._warning = None
        self._leaving.listen(settings.leave_by_shift)
        self._cover.listen(settings.cover)
        title, icon = shown_name(settings.shown_name)
        self._window.show_name(title, icon)
        if can_hide_from_capture():
            window = int(self._window.winId())
            hide_from_capture(window, hidden=settings.hide_from_capture)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Let time begin anew."""
        self._idling.listen(self._settings.lock_minutes * A_MINUTE)

    def rest(self) -> None:
        """Let time stand still: there is nothing on the screen to be hidden."""
        self._take_warning_away()
        self._idling.rest()

    def _warn(self, seconds: int) -> None:
        if self._warning is None:
            self._warning = LockWarning(self._window, self._look, locks=self._locks)
        self._warning.show_left(seconds)

    def _take_warning_away(self) -> None:
        if self._warning:
            self._warning.hide()
