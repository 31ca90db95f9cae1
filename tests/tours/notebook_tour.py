# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through bookmarks and notes, in a lesson and on their own page, for pictures and tests."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from securetrain import ui
from securetrain.classroom import NotedLesson, NotedSpot, block_indices
from securetrain.practice import Spot
from securetrain.ui import Intent, Opened, Setting, Wish
from securetrain.ui.pages.reading.step_foot import StepFoot
from securetrain.ui.parts import NoteField
from securetrain.words import _
from tests.tours import DAY, settle
from tests.tours.page_tour import Make, PageTour
from tests.ui.blocks.samples import INFO, english
from tests.ui.blocks.samples_farsi import farsi

KEY = ("samples", "sample")
NOTE = "Ask R. for the second number. “چراغ سبز” is the word."
LONG = "One line after the other, until there are many of them.\n" * 14
WHERE = "Only in memory: gone when you close, unless you keep your progress first."
WORDS = "Three things change slowly and are hard to fake. Look at them in this order."
LESSONS = (
    NotedLesson(
        KEY,
        INFO.title,
        "en",
        (
            NotedSpot(Spot(*KEY, 0), INFO.title, 1, 4, is_marked=True),
            NotedSpot(Spot(*KEY, 3), WORDS, 1, 4, note=NOTE),
            NotedSpot(Spot(*KEY, 9), "A quiet word", 2, 4, note=LONG, is_marked=True),
        ),
    ),
    NotedLesson(
        ("gone", "away"),
        "away",
        "",
        (NotedSpot(Spot("gone", "away", 2), note="Later."),),
        is_here=False,
    ),
)


class NotebookTour(PageTour):
    """Shows each state that notes and bookmarks can be in."""

    def _pages(self) -> Mapping[str, Make]:
        return {
            "01-foot": partial(self._lesson, notes={}),
            "02-empty-note": partial(self._lesson, Intent.NOTE, notes={}),
            "03-note": partial(self._lesson, notes={0: NOTE}),
            "04-long-note": partial(self._lesson, notes={0: LONG}),
            "05-full-note": self._full,
            "06-copied": partial(self._lesson, Intent.COPY, notes={}),
            "07-bookmarked": self._bookmarked,
            "08-notebook": partial(ui.NotebookPage, self.look, LESSONS, _(WHERE)),
            "09-notebook-taken-away": self._taken_away,
            "10-notebook-empty": partial(ui.NotebookPage, self.look, (), _(WHERE)),
        }

    def end(self) -> None:
        """Close the window; what lies on the clipboard would crash Qt when Python ends."""
        ui.take_back_copied()
        super().end()

    def _show(self, make: Make) -> None:
        """Go to the note, or to the foot of the step."""
        super()._show(make)
        page = self.window.page
        if isinstance(page, ui.LessonPage):
            found: list[QWidget] = [*page.findChildren(NoteField), *page.findChildren(StepFoot)]
            found[0].setFocus()
            settle(self._application)

    def _lesson(self, *intents: Intent, notes: dict[int, str]) -> ui.LessonPage:
        """Show the shortest step of the sample lesson; notes count from its first block."""
        lesson = farsi() if self._language == "fa" else english()
        step = min(range(len(lesson.steps)), key=lambda each: len(lesson.steps[each]))
        first = block_indices(lesson, step)[0]
        look = self.look.for_language(lesson.info.language)
        page = ui.LessonPage(Opened(lesson, step), Setting(look, DAY))
        beside = {first + 1 + number: text for number, text in notes.items()}
        page.jotting.show_notes(beside, _(WHERE))
        page.begin()
        for intent in intents:
            page.handle(Wish(intent))
        return page

    def _full(self) -> QWidget:
        page = self._lesson(notes={0: "a" * 1_990})
        field = page.column.findChild(NoteField)
        assert isinstance(field, NoteField)
        field.insertPlainText("b" * 20)
        return page

    def _bookmarked(self) -> QWidget:
        page = self._lesson(notes={})
        page.jotting.show_bookmarks(frozenset(range(99)))
        return page

    def _taken_away(self) -> QWidget:
        page = ui.NotebookPage(self.look, LESSONS, _(WHERE))
        for button in page.findChildren(QPushButton):
            if button.property("gone") is not None:
                button.click()
        return page
