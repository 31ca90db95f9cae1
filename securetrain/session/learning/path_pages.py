# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths, and testing out of a lesson by whoever knows it already."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from securetrain import ui
from securetrain.classroom import Counsel
from securetrain.errors import SecuretrainError
from securetrain.practice import Answer, LessonKey, Quiz
from securetrain.session.surroundings import Surroundings, setting_for
from securetrain.ui import Place
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.course import Lesson, Question


class PathPages:
    """Shows paths, and walks through one test at a time."""

    def __init__(
        self, around: Surroundings, counsel: Counsel, open_lesson: Callable[[str, str], None]
    ) -> None:
        """Take what surrounds the pages; ``open_lesson`` opens one by pack and id."""
        self._around, self._counsel, self._open = around, counsel, open_lesson
        self._path = ("", "")
        self._key: LessonKey = ("", "")
        self._lesson: Lesson | None = None
        self._questions: tuple[Question, ...] = ()
        self._answered: list[Quiz] = []
        self._passed = False

    def show(self) -> None:
        """Show all paths."""
        page = ui.PathsPage(self._around.look(), self._counsel.paths(self._around.language()))
        page.path_chosen.connect(self.open)
        page.library_chosen.connect(lambda: self._around.window.place_chosen.emit(Place.LIBRARY))
        self._around.put(page, self.show)

    def open(self, pack: str, path: str) -> None:
        """Show one path."""
        self._path = (pack, path)
        self._show_path()

    def _show_path(self) -> None:
        every = self._counsel.paths(self._around.language())
        walked = next((each for each in every if (each.pack, each.path.id) == self._path), None)
        if walked is None:
            self.show()
            return
        page = ui.PathPage(self._around.look(), walked)
        page.lesson_chosen.connect(self._open)
        page.test_chosen.connect(self.test)
        self._around.put(page, self._show_path)

    # Testing out.

    def test(self, pack: str, lesson: str) -> None:
        """Begin to test out of a lesson."""
        self._key, self._answered = (pack, lesson), []
        try:
            read, questions = self._counsel.test(self._key, self._around.language())
        except SecuretrainError as error:
            self._around.say(_("This lesson cannot be opened"), str(error))
            return
        if not questions:
            words = _("It has too few questions for a test. Open it, and skip what you know.")
            self._around.say(_("This lesson has no short test"), words)
            return
        self._lesson, self._questions = read, questions
        self._show_question()

    def _show_question(self) -> None:
        if self._lesson is None:
            return
        at = len(self._answered)
        if at >= len(self._questions):
            self._end()
            return
        question = self._questions[at]
        page = ui.TestingPage(
            self._lesson, question, setting_for(self._around, self._key[0], self._lesson)
        )
        page.show_place(at + 1, len(self._questions))
        page.answered.connect(self._answer)
        page.ended.connect(self._leave)
        self._around.put(page, self._show_question)

    def _answer(self, answer: Answer) -> None:
        question = self._questions[len(self._answered)]
        self._answered.append(Quiz(question).answer(answer))
        self._show_question()

    def _end(self) -> None:
        try:
            self._passed = self._counsel.take_test(self._key, self._answered)
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
            return
        self._show_end()

    def _show_end(self) -> None:
        if self._lesson is None:
            return
        right = sum(quiz.grade is not None and quiz.grade.is_right for quiz in self._answered)
        title = self._lesson.info.title
        page = ui.TestedPage(self._around.look(), title, right=right, passed=self._passed)
        page.lesson_chosen.connect(lambda: self._open(*self._key))
        page.went_on.connect(self._leave)
        self._around.put(page, self._show_end)

    def _leave(self) -> None:
        if self._path[0]:
            self._show_path()
        else:
            self._around.go_home()
