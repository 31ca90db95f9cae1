# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said after an answer: how it went, part by part, and why."""

from securetrain import words
from securetrain.classroom import truth_sentence, verdict_sentence
from securetrain.cli.prose import aside, say_text, spoken
from securetrain.cli.terminal import Terminal
from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Match,
    Number,
    Order,
    Short,
    Sort,
    Task,
    TrueFalse,
    Web,
)
from securetrain.practice import Outcome, PartGrade, PartState, Stage, Unsure, grade
from securetrain.words import _


def say_outcome(terminal: Terminal, task: Task, outcome: Outcome) -> None:
    """Print how an answer went; what would give it away is kept back before a second try."""
    terminal.say()
    terminal.say(_stage(outcome.stage))
    for part in outcome.parts:
        if part.state is not PartState.LEFT or isinstance(task, Inspect):
            _say_part(terminal, task, part)
    if outcome.stage is Stage.SHOW or (outcome.stage is Stage.RIGHT and outcome.grade.score < 100):
        _say_solution(terminal, task)
    if outcome.why:
        terminal.say()
        aside(terminal, _("Why"), outcome.why)


def say_answer(terminal: Terminal, task: Task) -> None:
    """Print the answer of a question that nobody is asked, with all that is said about it."""
    parts = grade(task, Unsure()).parts
    if isinstance(task, Choice | TrueFalse | Inspect):
        for part in parts:
            _say_part(terminal, task, part)
        return
    _say_solution(terminal, task)
    for part in parts:
        if part.feedback and (name := _name(task, part.index)):
            terminal.say(f"{name}:", first="  ", rest="    ")
            say_text(terminal, part.feedback, indent="      ")


def _say_solution(terminal: Terminal, task: Task) -> None:
    for each in _solution(task):
        terminal.say(each, first="  ", rest="    ")


def _stage(stage: Stage) -> str:
    return {
        Stage.RIGHT: _("Yes."),
        Stage.TRY_AGAIN: _("Not yet. You can try once more."),
        Stage.SHOW: _("Not yet. This is the answer, and why."),
        Stage.ASK: "",
    }[stage]


def _say_part(terminal: Terminal, task: Task, part: PartGrade) -> None:
    name = _name(task, part.index)
    if not name:
        return
    terminal.say(f"{_state(task, part)}: {name}", first="  ", rest="    ")
    if part.feedback:
        say_text(terminal, part.feedback, indent="      ")


def _state(task: Task, part: PartGrade) -> str:
    if isinstance(task, Inspect):
        return _inspected(part.state)
    words_of = {
        PartState.RIGHT: _("Yes"),
        PartState.HALF: _("Nearly"),
        PartState.WRONG: _("Not yet"),
        PartState.FALSE_ALARM: _("Not yet"),
        PartState.MISSED: _missed(task),
        PartState.LEFT: _("Less strong"),
    }
    return words_of[part.state]


def _missed(task: Task) -> str:
    match task:
        case TrueFalse():
            return _("Right")
        case Choice():
            return _("Strongest")
    return _("Not yet")


def _inspected(state: PartState) -> str:
    return {
        PartState.RIGHT: _("Suspicious, and you marked it"),
        PartState.MISSED: _("Suspicious"),
        PartState.FALSE_ALARM: _("Fine, though you marked it"),
        PartState.LEFT: _("Fine"),
    }[state]


def _name(task: Task, index: int) -> str:
    match task:
        case Choice(options=shown) | Order(items=shown) | Judge(statements=shown):
            name = spoken(shown[index].text)
        case TrueFalse():
            name = (_("True"), _("False"))[index]
        case Match():
            name = spoken(task.pairs[index].left)
        case Sort():
            name = spoken(task.items[index][1].text)
        case Inspect():
            name = task.parts[index].text
        case _:
            name = ""
    return name


def _solution(task: Task) -> list[str]:
    """Return the answer in lines, none where the parts of the task show it already."""
    match task:
        case Order():
            shown = [f"{words.number(n)}. {spoken(i.text)}" for n, i in enumerate(task.items, 1)]
        case Match():
            shown = [f"{spoken(each.left)} → {spoken(each.right)}" for each in task.pairs]
        case Sort():
            shown = [f"{spoken(i.text)} → {spoken(task.buckets[n].name)}" for n, i in task.items]
        case Short() | Number():
            shown = [_("The answer: {answer}").format(answer=_typed(task))]
        case Judge():
            shown = [
                f"{spoken(each.text)} {truth_sentence(each.truth)}" for each in task.statements
            ]
        case Web():
            shown = _way(task)
        case _:
            shown = []
    return shown


def _typed(task: Short | Number) -> str:
    if isinstance(task, Short):
        return max(task.answers, key=lambda each: each.share).text
    span = task.spans[0]
    if span.low == span.high:
        return words.number(span.low)
    low, high = words.number(span.low), words.number(span.high)
    return _("{low} to {high}").format(low=low, high=high)


def _way(task: Web) -> list[str]:
    titles = {page.name: page.title for page in task.pages}
    way = " → ".join(titles[name] for name in task.way)
    lines = [verdict_sentence(task.verdict)]
    return [*lines, _("An expert’s way: {way}").format(way=way)] if way else lines
