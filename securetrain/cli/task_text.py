# SPDX-License-Identifier: GPL-3.0-or-later
"""A task as it stands on a terminal: what can be answered, and how to type it."""

from securetrain import words
from securetrain.classroom import look_name
from securetrain.cli.prose import spoken
from securetrain.cli.terminal import Terminal
from securetrain.course import (
    Choice,
    Inspect,
    Match,
    Number,
    Order,
    Part,
    Reading,
    Short,
    Sort,
    Task,
    TrueFalse,
)
from securetrain.words import _


def say_task(terminal: Terminal, task: Task, order: tuple[int, ...]) -> None:
    """Print what can be answered, numbered in the order in which it is shown."""
    match task:
        case Choice():
            _listed(terminal, [spoken(task.options[n].text) for n in order])
        case TrueFalse():
            _listed(terminal, [_("True"), _("False")])
        case Order():
            _listed(terminal, [spoken(task.items[n].text) for n in order])
        case Match():
            for pair in task.pairs:
                terminal.say(spoken(pair.left), first="  •  ", rest="     ")
            terminal.say()
            _listed(terminal, [spoken(task.rights[n]) for n in order])
        case Sort():
            for n in order:
                terminal.say(spoken(task.items[n][1].text), first="  •  ", rest="     ")
            terminal.say()
            _listed(terminal, [spoken(bucket.name) for bucket in task.buckets])
        case Inspect():
            _message(terminal, task)
        case _:
            pass


def invitation(task: Task) -> str:
    """Return how to type an answer."""
    if isinstance(task, Number) and task.unit:
        return _("Your number, in {unit}:").format(unit=task.unit)
    if isinstance(task, Choice) and task.multiple:
        return _("The numbers of all that fit, such as 1 3:")
    return {
        Order: _("All numbers in the right order, such as 2 1 3:"),
        Match: _("For each line above the list, the number that fits, such as 2 3 1:"),
        Sort: _("For each line above the list, the number of its group, such as 1 2 1:"),
        Inspect: _("The numbers of what is suspicious, such as 1 3; 0 for nothing:"),
        Short: _("Your word or words:"),
    }.get(type(task), _("Your number:"))


def _listed(terminal: Terminal, lines: list[str]) -> None:
    for n, each in enumerate(lines, 1):
        terminal.say(each, first=f"  {words.number(n) + ')':<3} ", rest="      ")


def _message(terminal: Terminal, task: Inspect) -> None:
    """Print the message; what can be marked stands in brackets with its number."""
    terminal.say(f"[ {look_name(task.look)} ]", first="  ")
    number = 0
    for each in task.lines:
        shown = ""
        for part in each:
            if part.reading is not Reading.PLAIN:
                number += 1
            shown += _part(part, number)
        terminal.say(shown, first="  │ ")


def _part(part: Part, number: int) -> str:
    if part.reading is Reading.PLAIN:
        return part.text
    return f"[{words.number(number)}: {part.text}]"
