# SPDX-License-Identifier: GPL-3.0-or-later
"""One answer graded, recorded and shown: from the signal to the feedback on the screen."""

from PySide6.QtWidgets import QApplication, QWidget

from securetrain.course import Question
from securetrain.practice import Answer
from securetrain.session.stage import Stage
from securetrain.ui.blocks.feedback import Feedback
from tests.benchmarks.opening import named, page_of
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import PACK, on_stage, settle, until_painted
from tests.practice.making import attempt
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import PROSE, QUESTIONS, with_blocks

BEFORE = 500
"""Attempts that are in the journal already; a long day has some forty."""


def measure(repeats: int) -> list[Row]:
    """Answer one question of every kind, once rightly and once not yet, again and again."""
    kinds = {type(each.task).__name__.lower(): each for each in QUESTIONS}
    lessons = [named(with_blocks(PROSE, each), f"kind-{name}") for name, each in kinds.items()]
    attempts = [attempt(f"q-{number}", on=-number // 10) for number in range(BEFORE)]
    taken = {name: Timings() for name in kinds}
    with on_stage(lessons, attempts) as (application, stage):
        for again in range(max(3, repeats // 3) + 1):
            for name, question in kinds.items():
                for answer in (poor_answer(question.task), best_answer(question.task)):
                    stage.lessons.open(PACK, f"kind-{name}")
                    settle(application)
                    value = answered(stage, application, question, answer)
                    if again:
                        taken[name].add(value)
    every = Timings(values=[value for each in taken.values() for value in each.values])
    slowest = max(taken, key=lambda name: taken[name].median)
    return [
        Row("an answer graded, recorded and shown, all kinds", every, most=16),
        Row(f"an answer of the slowest kind ({slowest})", taken[slowest], most=16),
    ]


def answered(stage: Stage, application: QApplication, question: Question, answer: Answer) -> float:
    """Give an answer as its widget would; return ms until the feedback is painted."""
    column = page_of(stage).column
    column.ensureWidgetVisible(column._items[question.id], 0, 0)
    settle(application)

    def feedback() -> QWidget:
        found: Feedback = column.findChildren(Feedback)[-1]
        return found

    return until_painted(lambda: column.answered.emit(question.id, answer), feedback)
