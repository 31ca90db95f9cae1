# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk along every kind of block, as asked, as missed and as shown, for its pictures."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from securetrain import places, words
from securetrain.course import Block, Question, StepBreak
from securetrain.practice import Quiz, Unsure, order_of, rng_for
from securetrain.ui import Setting, ThemeChoice, apply, make_look
from securetrain.ui.blocks import QuestionBlock, block_widget
from securetrain.ui.parts import READING
from tests.manner import Manner
from tests.tours import DAY, settle
from tests.typical import poor_answer
from tests.ui.blocks.samples import english
from tests.ui.blocks.samples_farsi import farsi
from tests.ui.blocks.samples_messages import MESSAGES


class BlockTour:
    """Draws the blocks of the sample lesson one by one, each as long as it is."""

    def __init__(self, application: QApplication, manner: Manner) -> None:
        """Dress the program in a manner."""
        self._application = application
        words.use(manner.language, places.catalogues())
        theme = ThemeChoice(manner.theme)
        look = make_look(theme, scale=manner.scale / 100, language=manner.language)
        apply(application, look, assets=places.assets())
        self._look = look
        self._lesson = farsi() if manner.language == "fa" else english()
        self._setting = Setting(look, DAY, sources=self._lesson.info.sources, trainer=True)

    def stops(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        """Yield every block by name, with what makes it; questions asked, missed and shown."""
        number = 0
        for block in self._lesson.blocks:
            if isinstance(block, StepBreak):
                continue
            number += 1
            task = getattr(block, "task", None)
            name = f"{number:02}-{type(task or block).__name__.lower()}"
            yield name, partial(self._make, block)
            if isinstance(block, Question):
                yield f"{name}-missed", partial(self._answered, block, shown=False)
                yield f"{name}-shown", partial(self._answered, block, shown=True)
        for question in MESSAGES:
            yield f"look-{question.id}", partial(self._make, question)
            yield f"look-{question.id}-shown", partial(self._answered, question, shown=True)

    def grab(self, make: Callable[[], QWidget], file: Path | None) -> None:
        """Draw one block at the width of a reading column."""
        if file is None:
            return
        ground = QWidget()
        ground.setProperty("surface", "canvas")
        ground.setLayoutDirection(self._look.direction)
        column = QVBoxLayout(ground)
        column.addWidget(make())
        column.addStretch(1)
        width = min(self._look.px(READING), 960)
        ground.resize(width, max(ground.heightForWidth(width), 40))
        ground.show()
        settle(self._application)
        ground.resize(width, max(column.totalHeightForWidth(width), 40))
        settle(self._application)
        ground.grab().save(str(file))
        ground.close()
        ground.deleteLater()

    def _make(self, block: Block) -> QWidget:
        order: tuple[int, ...] = ()
        if isinstance(block, Question):
            order = order_of(block, rng_for(block.id, DAY))
        return block_widget(block, self._setting, order=order)

    def _answered(self, question: Question, *, shown: bool) -> QWidget:
        widget = self._make(question)
        assert isinstance(widget, QuestionBlock)
        quiz = Quiz(question).answer(poor_answer(question.task))
        quiz = quiz.answer(Unsure()) if shown else quiz
        assert quiz.outcome is not None
        widget.show_outcome(quiz.outcome)
        return widget
