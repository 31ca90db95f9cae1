# SPDX-License-Identifier: GPL-3.0-or-later
"""Very many actions in a window with a vault: memory stays where it was, and nothing aborts."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from securetrain import places
from securetrain.practice import Spot
from securetrain.session.held import Held
from securetrain.session.stage import Stage
from securetrain.ui import MainWindow
from tests.classroom.packs import put_samples
from tests.silent_door import SilentDoor
from tests.staging import KEY
from tests.tours import settle
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import CHOICE
from tests.vault.making import create

SECONDS = 9
"""The budget of this file."""

MOST_DRIFT = 20 * 2**20
Deed = Callable[[], object]


class Person:
    """Somebody at a window with a vault, who does one thing after the other."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self.vault = create(folder)
        self.window = MainWindow("Lessons")
        held = Held(self.vault.journal, vault=self.vault)
        self.stage = Stage(application, SilentDoor(), self.window, held=held)
        self.window.resize(1024, 600)
        self.window.show()
        self.stage.come_back()
        settle(application)

    def deeds(self) -> Iterator[Deed]:
        """Give what somebody does, over and over; a page is one of eight deeds."""
        pages = cycle(
            [
                self.stage.day.show_today,
                lambda: self.stage.lessons.open(*KEY),
                self.stage.day.show_library,
                self.stage.day.show_progress,
                lambda: self.stage.lessons.open(*KEY),
                self.stage.day.show_settings,
                self.stage.day.show_review,
                self.stage.help.show,
            ]
        )
        scales = cycle([110, 100])
        while True:
            yield next(pages)
            yield lambda: self._answer(rightly=False)
            yield lambda: self._answer(rightly=True)
            yield self.vault.journal.undo
            yield lambda: self.vault.notebook.write(Spot(*KEY, 1), "a note")
            yield lambda: self._settings(lock_minutes=10)
            yield lambda: self._settings(lock_minutes=5)
            yield lambda: self._settings(scale=next(scales)) if self._is_far() else None

    def _is_far(self) -> bool:
        self._count = getattr(self, "_count", 0) + 1
        return self._count % 50 == 0

    def _settings(self, **changed: int) -> None:
        self.stage.change(replace(self.stage.dressing.settings, **changed))  # type: ignore[arg-type]

    def _answer(self, *, rightly: bool) -> None:
        reading = self.stage.lessons.reading
        if reading is None or reading.page is None or reading.page is not self.window.page:
            self.vault.journal.places()
            return
        reading.page.show_step(2)
        answer = best_answer(CHOICE.task) if rightly else poor_answer(CHOICE.task)
        reading.page.column.answered.emit(CHOICE.id, answer)

    def do(self, actions: int) -> None:
        """Do so many things, and let the window follow after each."""
        for deed in islice(self.deeds(), actions):
            deed()
            self._application.processEvents()
            # Outside of Qt's own loop nobody takes away what was put aside.
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settle(self._application)

    def end(self) -> None:
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()
        settle(self._application)
        self.vault.close()


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    put_samples(tmp_path / "lessons")
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path / "lessons")
    made = Person(qapp, tmp_path / "kept")
    yield made
    made.end()


def memory() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def drift(person: Person, warming: int, actions: int) -> int:
    """Return how much more memory is held after the actions, in bytes."""
    person.do(warming)
    before = memory()
    person.do(actions)
    return memory() - before


def test_some_hundred_actions_leave_memory_where_it_was(person: Person) -> None:
    assert drift(person, 300, 200) < MOST_DRIFT


@pytest.mark.thorough
def test_a_hundred_thousand_actions_leave_memory_where_it_was(person: Person) -> None:
    assert drift(person, 2_000, 100_000) < MOST_DRIFT
