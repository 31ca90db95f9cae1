# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements judged one by one in a terminal."""

from securetrain import words
from securetrain.cli.prose import spoken
from securetrain.cli.terminal import Ask, Terminal
from securetrain.cli.typed import numbers
from securetrain.course import Judge
from securetrain.practice import Call, Judged, Judgement, checks_of
from securetrain.words import _


def judged(terminal: Terminal, task: Judge, order: tuple[int, ...], ask: Ask) -> Judged | None:
    """Ask for a call on each statement; None where the first is skipped."""
    checks = checks_of(task)
    calls: list[Call | None] = [None] * len(task.statements)
    _say_ways(terminal, checks)
    for place, n in enumerate(order, 1):
        terminal.say()
        _say_statement(terminal, task, place, n)
        call = _call(terminal, checks, ask)
        if call is None and not any(calls):
            return None
        calls[n] = call
    return Judged(tuple(calls))


def say_statements(terminal: Terminal, task: Judge, order: tuple[int, ...]) -> None:
    """Print all statements, for a lesson on paper or read aloud."""
    for place, n in enumerate(order, 1):
        _say_statement(terminal, task, place, n)


def _say_statement(terminal: Terminal, task: Judge, place: int, n: int) -> None:
    number = f"  {words.number(place)}. "
    terminal.say(spoken(task.statements[n].text), first=number, rest="     ")


def _say_ways(terminal: Terminal, checks: tuple[str, ...]) -> None:
    ways = [_("Genuine"), _("Manipulated"), _("Cannot be known here")]
    ways += [_("I would check by: {check}").format(check=check) for check in checks]
    for n, each in enumerate(ways, 1):
        terminal.say(each, first=f"  {words.number(n) + ')':<3} ", rest="      ")


def _call(terminal: Terminal, checks: tuple[str, ...], ask: Ask) -> Call | None:
    verdicts = (Judgement.GENUINE, Judgement.MANIPULATED, Judgement.UNKNOWN)
    while typed := ask(_("Your number:")):
        given = numbers(typed)
        if given and len(given) == 1 and 1 <= given[0] <= len(verdicts) + len(checks):
            number = given[0] - 1
            if number < len(verdicts):
                return Call(verdicts[number])
            return Call(Judgement.CHECK, checks[number - len(verdicts)])
        terminal.say(_("This was not understood."))
    return None
