# SPDX-License-Identifier: GPL-3.0-or-later
"""A question in a terminal: hint, second try, the answer and why."""

from datetime import date

from securetrain.cli.feedback import say_answer, say_outcome
from securetrain.cli.judging import judged
from securetrain.cli.prose import aside, say_blocks, spoken
from securetrain.cli.task_text import invitation, say_task
from securetrain.cli.terminal import Terminal
from securetrain.cli.typed import answer_of
from securetrain.cli.walking import walked
from securetrain.course import Judge, Question, Short, Web
from securetrain.practice import Answer, Quiz, Typed, Unsure, grade, order_of, rng_for
from securetrain.words import _

_HINT, _UNSURE = "h", "n"


def ask_question(terminal: Terminal, question: Question, today: date) -> bool | None:
    """Ask a question until it is over; say whether it was answered rightly, None when skipped."""
    order = order_of(question, rng_for(question.id, today))
    _head(terminal, question, today)
    say_task(terminal, question.task, order)
    quiz = Quiz(question)
    if terminal.asks:
        terminal.say()
        terminal.say(_commands(quiz))
    while not quiz.is_over:
        answer = _answer(terminal, quiz, order)
        if answer is None:
            return None
        if isinstance(answer, Quiz):
            quiz = answer
            continue
        quiz = quiz.answer(answer)
        if quiz.outcome:
            say_outcome(terminal, question.task, quiz.outcome)
    return bool(quiz.grade and quiz.grade.is_right)


def print_question(terminal: Terminal, question: Question, today: date) -> None:
    """Print a question with its hints, its answer and why."""
    _head(terminal, question, today)
    order = tuple(range(len(order_of(question, rng_for(question.id, today)))))
    say_task(terminal, question.task, order)
    for hint in question.hints:
        terminal.say()
        aside(terminal, _("Hint"), hint)
    terminal.say()
    terminal.say(f"[ {_('Answer')} ]", first="  ")
    say_answer(terminal, question.task)
    if question.why:
        terminal.say()
        aside(terminal, _("Why"), question.why)


def _head(terminal: Terminal, question: Question, today: date) -> None:
    terminal.say(f"? {spoken(question.prompt)}")
    terminal.say()
    say_blocks(terminal, question.stem, today)


def _commands(quiz: Quiz) -> str:
    if quiz.has_hint:
        return _("Enter: skip. h: a hint. n: I do not know. q: leave.")
    return _("Enter: skip. n: I do not know. q: leave.")


def _answer(terminal: Terminal, quiz: Quiz, order: tuple[int, ...]) -> Answer | Quiz | None:
    """Return an answer, the quiz with a hint given, or None where the question is skipped."""
    task = quiz.question.task
    if isinstance(task, Web):
        return walked(terminal, task)
    if isinstance(task, Judge):
        return judged(terminal, task, order)
    while True:
        typed = terminal.ask(invitation(task))
        if not typed:
            return None
        is_command = not (isinstance(task, Short) and grade(task, Typed(typed)).score)
        if is_command and typed.casefold() == _UNSURE:
            return Unsure()
        if is_command and typed.casefold() == _HINT:
            return _hinted(terminal, quiz)
        answer = answer_of(task, typed, order)
        if answer is not None:
            return answer
        terminal.say(_("This was not understood."))


def _hinted(terminal: Terminal, quiz: Quiz) -> Quiz:
    if not quiz.has_hint:
        terminal.say(_("There is no further hint."))
        return quiz
    after = quiz.give_hint()
    aside(terminal, _("Hint"), after.shown_hints[-1])
    return after
