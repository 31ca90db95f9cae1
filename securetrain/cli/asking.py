# SPDX-License-Identifier: GPL-3.0-or-later
"""A question in a terminal: hint, second try, the answer and why."""

from collections.abc import Iterator
from datetime import date

from securetrain.cli.feedback import say_answer, say_outcome
from securetrain.cli.judging import judged, say_statements
from securetrain.cli.prose import aside, say_blocks, spoken
from securetrain.cli.task_text import invitation, say_task
from securetrain.cli.terminal import Terminal
from securetrain.cli.typed import answer_of
from securetrain.cli.walking import walked
from securetrain.course import Judge, Question, Short, Task, Text, Web
from securetrain.practice import Answer, Quiz, Stage, Typed, Unsure, grade, order_of, rng_for
from securetrain.words import _

_HINT, _UNSURE = "h", "n"


def ask_question(terminal: Terminal, question: Question, today: date) -> bool | None:
    """Ask a question until it is over; say whether it was answered rightly, None when skipped."""
    order = say_question(terminal, question, today)
    quiz = Quiz(question)
    _say_commands(terminal, question)
    hints = iter(question.hints)
    while not quiz.is_over:
        answer = _answer(terminal, question.task, order, hints)
        if answer is None:
            return None
        quiz = quiz.answer(answer)
        outcome = quiz.outcome
        assert outcome, "an answer has an outcome"
        say_outcome(terminal, question.task, outcome)
    return quiz.stage is Stage.RIGHT


def print_question(terminal: Terminal, question: Question, today: date) -> None:
    """Print a question with its hints, its answer and why."""
    order = say_question(terminal, question, today)
    if isinstance(question.task, Judge):
        say_statements(terminal, question.task, order)
    for hint in question.hints:
        terminal.say()
        aside(terminal, _("Hint"), hint)
    terminal.say()
    terminal.say(f"[ {_('Answer')} ]", first="  ")
    say_answer(terminal, question.task)
    if question.why:
        terminal.say()
        aside(terminal, _("Why"), question.why)


def say_question(terminal: Terminal, question: Question, today: date) -> tuple[int, ...]:
    """Print a question and what can be answered; return the order in which that stands."""
    order = order_of(question, rng_for(question.id, today))
    terminal.say(f"? {spoken(question.prompt)}")
    terminal.say()
    say_blocks(terminal, question.stem, today)
    say_task(terminal, question.task, order)
    return order


def _say_commands(terminal: Terminal, question: Question) -> None:
    if not isinstance(question.task, Judge | Web):
        terminal.say()
    if question.hints:
        terminal.say(_("Enter: skip. h: a hint. n: I do not know. q: leave."))
    else:
        terminal.say(_("Enter: skip. n: I do not know. q: leave."))


def _answer(
    terminal: Terminal, task: Task, order: tuple[int, ...], hints: Iterator[Text]
) -> Answer | None:
    """Return an answer, None where the question is skipped; hints are given on the way."""

    def ask(prompt: str) -> str | None:
        typed = terminal.ask(prompt)
        while typed and typed.casefold() == _HINT and not _is_taken(task, typed):
            _say_hint(terminal, hints)
            typed = terminal.ask(prompt)
        if typed and typed.casefold() == _UNSURE and not _is_taken(task, typed):
            raise UnsureError
        return typed

    try:
        if isinstance(task, Web):
            return walked(terminal, task, ask)
        if isinstance(task, Judge):
            return judged(terminal, task, order, ask)
        while typed := ask(invitation(task)):
            answer = answer_of(task, typed, order)
            if answer is not None:
                return answer
            terminal.say(_("This was not understood."))
    except UnsureError:
        return Unsure()
    return None


class UnsureError(Exception):
    """Somebody typed “n”: they do not know."""


def _is_taken(task: Task, typed: str) -> bool:
    """Say whether what looks like a command is an accepted answer."""
    return isinstance(task, Short) and grade(task, Typed(typed)).score > 0


def _say_hint(terminal: Terminal, hints: Iterator[Text]) -> None:
    hint = next(hints, None)
    if hint is None:
        terminal.say(_("There is no further hint."))
    else:
        aside(terminal, _("Hint"), hint)
