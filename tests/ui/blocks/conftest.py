# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks questions in a shown column and answers them as the tutor would."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from securetrain.course import Question, Scenario
from securetrain.practice import Answer, Play, Quiz, begin_play
from securetrain.ui.blocks import QuestionBlock, ScenarioBlock, Setting
from securetrain.ui.parts import LIGHT, Look, ScrollColumn, apply

TODAY = date(2026, 11, 21)
Shown = Callable[..., ScrollColumn]


@dataclass
class Asked:
    """A question on the screen, and what became of its answers."""

    block: QuestionBlock
    quiz: Quiz
    answers: list[Answer] = field(default_factory=list)

    def take(self, answer: Answer) -> None:
        """Grade an answer and show what became of it."""
        self.answers.append(answer)
        self.quiz = self.quiz.answer(answer)
        outcome = self.quiz.outcome
        assert outcome is not None
        self.block.show_outcome(outcome)

    def hint(self) -> None:
        """Give a hint."""
        self.quiz = self.quiz.give_hint()
        self.block.show_hints(self.quiz.shown_hints)


def setting_in(language: str, *, scale: float = 1.0, trainer: bool = False) -> Setting:
    """Return a setting for a lesson in a language, in an English interface."""
    look = Look(LIGHT, scale, "en", language)
    return Setting(look, TODAY, trainer=trainer)


def dress(app: QApplication, look: Look) -> None:
    """Dress the program, unless it wears this look already; style sheets take their time."""
    if app.property("tests_look") == (repr(look), app.styleSheet()):
        return
    apply(app, look)
    app.setProperty("tests_look", (repr(look), app.styleSheet()))


def words_in(widget: QWidget) -> list[str]:
    """Return every visible text of a widget, in the order in which they were made."""
    QApplication.processEvents()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.text()]


@pytest.fixture
def setting() -> Setting:
    """Return a plain English setting."""
    return setting_in("en")


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[Shown]:
    """Dress the program and show widgets in a column; gives the column."""
    windows: list[QWidget] = []

    def show(*widgets: QWidget, look: Look | None = None, width: int = 800) -> ScrollColumn:
        look = look or Look(LIGHT, 1.0, "en")
        dress(qapp, look)
        column = ScrollColumn(look)
        column.column.setLayoutDirection(look.direction)
        for widget in widgets:
            column.body.addWidget(widget)
        window = QWidget()
        QVBoxLayout(window).addWidget(column)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(width, 600)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return column

    yield show
    windows.clear()


@pytest.fixture
def ask(shown: Shown, setting: Setting) -> Callable[[Question], Asked]:
    """Show a question whose parts stand in the author's order, and answer like a tutor."""

    def asked(question: Question, order: tuple[int, ...] = tuple(range(9))) -> Asked:
        count = len(getattr(question.task, "options", ()) or _parts(question))
        block = QuestionBlock(question, setting, order=tuple(n for n in order if n < count))
        made = Asked(block, Quiz(question))
        block.answered.connect(made.take)
        block.hint_asked.connect(made.hint)
        shown(block)
        return made

    return asked


@pytest.fixture
def begin(shown: Shown, setting: Setting) -> Callable[[Scenario], ScenarioBlock]:
    """Show a scenario that is played as the tutor would."""

    def begun(story: Scenario) -> ScenarioBlock:
        block = ScenarioBlock(story, setting)
        at = [begin_play(story)]

        def go(then: Play) -> None:
            at[0] = then
            block.show_play(then)

        block.choice_made.connect(lambda number: go(at[0].choose(number)))
        block.stepped_back.connect(lambda: go(at[0].back()))
        block.started_again.connect(lambda: go(at[0].replay()))
        block.scene_wanted.connect(lambda scene: go(at[0].go_to(scene)))
        shown(block)
        return block

    return begun


def _parts(question: Question) -> tuple[object, ...]:
    task = question.task
    for name in ("rights", "items", "statements"):
        if hasattr(task, name):
            return tuple(getattr(task, name))
    return (0, 1)


def bare(words: list[str]) -> list[str]:
    """Return the words without the signs that keep their direction."""
    return ["".join(sign for sign in each if sign not in "\u2066\u2068\u2069") for each in words]
