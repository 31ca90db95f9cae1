# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the program itself, from its first screen to its last."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from securetrain.classroom import Arrival, Machine, Settings, ThemeChoice
from securetrain.course import Link, LinkKind, Question
from securetrain.session.entry.opening import Opening
from securetrain.session.stage import Stage
from securetrain.shield import GUEST, State
from securetrain.ui.pages.dialogs import code_dialog
from tests.manner import Manner
from tests.silent_door import SilentDoor
from tests.tours import DAY, Go, settle
from tests.typical import poor_answer


class ScreenTour:
    """Goes from the first page to the last in one window."""

    def __init__(self, application: QApplication, manner: Manner, size: tuple[int, int]) -> None:
        """Open the program in a manner."""
        self._application, self._manner = application, manner
        self._day = DAY
        self._opening = Opening(application, SilentDoor())
        self.window = self._opening.window
        self.window.resize(*size)
        self._stage: Stage | None = None

    def stops(self) -> Iterator[tuple[str, Go]]:
        """Yield every screen by name, with what goes there."""
        yield "01-language", self._opening.show
        yield "02-questions", self._arrive
        yield "03-advice", self._advice
        yield "04-advice-elsewhere", self._elsewhere
        yield "05-today", self.stage.enter
        yield "06-library", self.stage.day.show_library
        for number, (pack, lesson) in enumerate(self._lessons()):
            yield f"07-lesson-{number}-{lesson}", partial(self.stage.lessons.open, pack, lesson)
        yield "08-lesson-answered", self._answer
        yield "09-term", self._term
        yield "10-address", self._address
        yield "10-code", self._code
        yield "11-finished", self._finish
        yield "12-today-later", self.stage.day.show_today
        yield "13-progress", self.stage.day.show_progress
        yield "14-review-later", self._tomorrow
        yield "15-review", self.stage.day.show_review
        yield "16-settings", self.stage.day.show_settings
        yield "17-keys", self.stage.day.show_keys
        yield "18-limits", self.stage.day.show_limits
        yield "19-help", self.stage.help.show
        yield "20-farewell", self.window.close_wanted.emit

    @property
    def stage(self) -> Stage:
        """The stage, once somebody has arrived."""
        assert self._stage is not None
        return self._stage

    def grab(self, go: Go, file: Path | None) -> None:
        """Go to a screen and draw it, with the dialog over it if there is one."""
        go()
        settle(self._application)
        picture = self.window.grab()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.render(picture, _middle(self.window, dialog))
                dialog.close()
        if file:
            picture.save(str(file))

    def end(self) -> None:
        """Close the window."""
        self.window.may_close = True
        self.window.close()
        settle(self._application)

    def _arrive(self) -> None:
        self.window.leave_wanted.disconnect()
        self.window.close_wanted.disconnect()
        self._stage = Stage(self._application, SilentDoor(), self.window, clock=lambda: self._day)
        self._stage.shielded = State(GUEST)
        self._stage.arrive(self._manner.language)
        theme = ThemeChoice(self._manner.theme)
        self._stage.change(Settings(self._manner.language, theme, self._manner.scale))

    def _advice(self) -> None:
        self.stage.arrival.show_advice(Arrival(machine=Machine.MANAGED))

    def _elsewhere(self) -> None:
        self.stage.arrival.show_advice(Arrival(machine=Machine.SUSPECT))

    def _lessons(self) -> list[tuple[str, str]]:
        return [book.key for book in self.stage.library.books(self._manner.language)]

    def _answer(self) -> None:
        reading = self.stage.lessons.reading
        assert reading is not None
        assert reading.page is not None
        for item in reading.study.run.lesson.items:
            while isinstance(item, Question) and not reading.page.column.holds(item.id):
                reading.page.go_on()
                settle(self._application)
            if isinstance(item, Question):
                reading.page.column.answered.emit(item.id, poor_answer(item.task))
                return

    def _finish(self) -> None:
        self.stage.lessons.show_finished()

    def _term(self) -> None:
        self.stage.follow(self._lessons()[0][0], Link(LinkKind.TERM, "phishing"))

    def _address(self) -> None:
        self.stage.follow("", Link(LinkKind.ADDRESS, "https://library.example/opening-hours"))

    def _code(self) -> None:
        code_dialog(self.window, "https://library.example/opening-hours", self.window.look).open()

    def _tomorrow(self) -> None:
        self._day = DAY + timedelta(days=3)
        self.stage.day.show_today()


def _middle(window: QWidget, dialog: QWidget) -> QPoint:
    return window.rect().center() - dialog.rect().center()
