# SPDX-License-Identifier: GPL-3.0-or-later
"""A question as a card: prompt, stem, task, hints, and what is said after an answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout

from securetrain.course import Question, Text, plain
from securetrain.practice import Outcome, Unsure
from securetrain.ui.blocks.asides import hint
from securetrain.ui.blocks.feedback import Course, Feedback
from securetrain.ui.blocks.foot import Foot
from securetrain.ui.blocks.keyboard import press_focused
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.settling import changing
from securetrain.ui.blocks.tasks import kicker, task_widget
from securetrain.ui.blocks.texts import shown
from securetrain.ui.parts import (
    Card,
    Intent,
    Role,
    Tone,
    Wish,
    announce,
    heading,
    label,
)
from securetrain.words import _


class QuestionBlock(Card):
    """A card that takes an answer and shows what became of it."""

    accessible_role = QAccessible.Role.Grouping

    answered = Signal(object)
    """An answer of :mod:`securetrain.practice`."""
    hint_asked = Signal()
    doubted = Signal(bool)
    """Whether the learner is not sure."""
    tried_again = Signal()
    continued = Signal()
    took_back = Signal()

    def __init__(self, question: Question, setting: Setting, *, order: tuple[int, ...]) -> None:
        """Ask; ``order`` is how options, items, right sides or statements are shown."""
        super().__init__(setting.look)
        self._question, self._setting = question, setting
        look = setting.look
        prompt = shown(question.prompt)
        self.setAccessibleName(prompt)
        self.body.addWidget(
            label(kicker(question.task), look, role=Role.SMALL_STRONG, tone=Tone.ACCENT)
        )
        self._prompt = heading(prompt, 3, look)
        self._prompt.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body.addWidget(self._prompt)
        for leaf in question.stem:
            self.body.addWidget(leaf_widget(leaf, setting))
        self.task = task_widget(question, setting, order)
        self.task.changed.connect(self._weigh)
        self.task.submitted.connect(self.check)
        self.body.addWidget(self.task)
        self._hints = QVBoxLayout()
        self._hints.setSpacing(look.px(8))
        self.body.addLayout(self._hints)
        self._hints_shown = 0
        self._feedback: Feedback | None = None
        self._asked_for_answer = False
        self._foot = self._made_foot()
        self.body.addWidget(self._foot)
        self._weigh()

    def show_hints(self, hints: tuple[Text, ...]) -> None:
        """Show all hints given so far; the newest is announced."""
        focused, fresh = self.window().focusWidget(), hints[self._hints_shown :]
        with changing(self):
            for text in fresh:
                self._hints.addWidget(hint(text, self._setting))
            self._hints_shown += len(fresh)
            self._foot.hint.setVisible(self._has_hint())
        if focused is self._foot.hint and not self._has_hint():
            focused = self._foot.doubt  # what follows it, now that it is gone
        if focused is not None:
            focused.setFocus()
        for text in fresh:
            announce(self, plain(text))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of the answer; the focus goes to the heading of the feedback."""
        with changing(self):
            self._drop_feedback()
            self.task.show_outcome(outcome)
            self._foot.hide()
            feedback = self._feedback = self._made_feedback(outcome)
            self.body.addWidget(feedback)
        feedback.focus_heading()

    def show_doubt(self, doubts: bool) -> None:
        """Show whether the learner said not to be sure."""
        self._foot.doubt.setChecked(doubts)

    def offer_undo(self, offered: bool) -> None:
        """Offer to take the answer back, or no longer."""
        if self._feedback is not None:
            self._feedback.offer_undo(offered)

    def show_taken_back(self) -> None:
        """Ask again as before the answer, which stays put in."""
        self._asked_for_answer = False
        self._open_again()
        announce(self, _("Your answer is taken back."))

    def check(self) -> None:
        """Give the answer as it stands; whoever has none and is not sure is shown it."""
        answer = self.task.answer()
        if self._feedback is not None:
            return
        if answer is not None:
            self.answered.emit(answer)
        elif self._foot.doubt.isChecked():
            self._ask_for_answer()

    def go_on(self) -> None:
        """Do what Enter does: go on in the task, check, or what the feedback offers first."""
        if self._feedback is not None:
            self._feedback.go_on()
        elif not self.task.step_on():
            self.check()

    def handle(self, wish: Wish) -> bool:
        """Do what a key press asks for; say whether it was for this block."""
        match wish.intent:
            case Intent.CHOOSE:
                self.choose(wish.number)
            case Intent.GO_ON if not press_focused(self):
                self.go_on()
            case Intent.HINT:
                self.ask_hint()
        return wish.intent in (Intent.CHOOSE, Intent.GO_ON, Intent.HINT)

    def choose(self, number: int) -> None:
        """Choose by a digit from 1 while the question is open."""
        if self._feedback is None:
            self.task.choose(number)

    def ask_hint(self) -> None:
        """Ask for a hint where one is left."""
        if self._has_hint() and (self._feedback is None or not self._feedback.over):
            self.hint_asked.emit()

    def focus_first(self) -> None:
        """Go to the prompt, from where Tab leads into the task."""
        self._prompt.setFocus()

    def _made_foot(self) -> Foot:
        foot = Foot(self._setting.look, has_hint=bool(self._question.hints))
        foot.checked.connect(self.check)
        foot.hint_asked.connect(self.hint_asked)
        foot.doubted.connect(self.doubted)
        return foot

    def _made_feedback(self, outcome: Outcome) -> Feedback:
        doubted = self._foot.doubt.isChecked()
        course = Course(self._has_hint(), self._asked_for_answer, doubted)
        told = self.task.explanation(outcome)
        feedback = Feedback(outcome, self._setting, course=course, explanation=told)
        feedback.tried_again.connect(self._try_again)
        feedback.continued.connect(self.continued)
        feedback.answer_asked.connect(self._ask_for_answer)
        feedback.hint_asked.connect(self._ask_hint_and_again)
        feedback.took_back.connect(self.took_back)
        return feedback

    def _has_hint(self) -> bool:
        return self._hints_shown < len(self._question.hints)

    def _weigh(self) -> None:
        self._foot.weigh(has_answer=self.task.answer() is not None)

    def _ask_hint_and_again(self) -> None:
        self._try_again()
        self.ask_hint()

    def _ask_for_answer(self) -> None:
        self._asked_for_answer = True
        self._drop_feedback()
        self.task.ask_again()
        self.answered.emit(Unsure())

    def _try_again(self) -> None:
        self._open_again()
        self.tried_again.emit()

    def _open_again(self) -> None:
        with changing(self):
            self._drop_feedback()
            self.task.ask_again()
            self._foot.show()
            self._weigh()
        self.task.focus_first()

    def _drop_feedback(self) -> None:
        if self._feedback is not None:
            self._feedback.hide()
            self._feedback.deleteLater()
            self._feedback = None
