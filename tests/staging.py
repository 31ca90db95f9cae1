# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with a guest on stage, over made lessons, for tests of pages and of the session."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from securetrain import places
from securetrain.classroom import Settings
from securetrain.session.held import Held
from securetrain.session.stage import Stage
from securetrain.ui import MainWindow
from tests.classroom.packs import put_samples
from tests.silent_door import SilentDoor
from tests.tours import settle

FIRST_DAY = date(2026, 11, 21)
KEY = ("samples", "sample")


class Staged:
    """Everything a test holds in its hands: the stage, its window, its door, its lessons, a day."""

    def __init__(
        self, application: QApplication, lessons: Path, *, held: Held | None = None
    ) -> None:
        """Let a guest in, or whoever keeps what is ``held``."""
        self.lessons = lessons
        self.door = SilentDoor()
        self.day = FIRST_DAY
        self.window = MainWindow("securetrain")
        self.window.resize(1024, 600)
        self.stage = Stage(application, self.door, self.window, held=held, clock=lambda: self.day)
        self._application = application

    def arrive(self, language: str = "en", *, scale: int = 100) -> "Staged":
        """Go as far as today."""
        self.stage.arrive(language)
        if scale != 100:
            self.stage.change(Settings(language, scale=scale))
        self.window.show()
        self.window.activateWindow()
        self.stage.enter()
        self.settle()
        return self

    def settle(self) -> None:
        """Let everything that was asked for happen."""
        settle(self._application)

    def let_days_pass(self, days: int) -> None:
        """Put the clock forward."""
        self.day += timedelta(days=days)

    def end(self) -> None:
        """Take everything off the screen."""
        QThreadPool.globalInstance().waitForDone()
        self.settle()
        self.stage.packs.put_away()
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()
        self.settle()


@pytest.fixture
def staged(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Staged]:
    """Let a guest in, over a pack with every kind of block."""
    lessons = tmp_path / "lessons"
    put_samples(lessons)
    monkeypatch.setattr(places, "compiled_lessons", lambda: lessons)
    made = Staged(qapp, lessons)
    yield made
    made.end()
