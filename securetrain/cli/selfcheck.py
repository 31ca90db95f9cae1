# SPDX-License-Identifier: GPL-3.0-or-later
"""``selfcheck``: what a session may not do here, tried one by one in a process of its own."""

from argparse import Namespace

from securetrain.cli.terminal import Terminal
from securetrain.shield import GUEST, State, Trial, can_try, close_in, told, try_everything, worth
from securetrain.shield import untried_sentence as untried

NOT_ALL = 1


def run(_said: Namespace) -> int:
    """Try everything; leave 1 where something that must be refused was not."""
    # Where nothing can be tried, no session of this process follows: it can be asked itself.
    trial = try_everything(GUEST) if can_try() else Trial(close_in(GUEST))
    return report(trial, Terminal(asks=False))


def report(trial: Trial, terminal: Terminal) -> int:
    """Print what holds, what is missing, and each attempt with what came of it."""
    _say_state(trial.state, terminal)
    terminal.say()
    for each in trial.tried:
        result = "refused" if each.refused else "NOT REFUSED"
        terminal.say(f"{each.guard.value}: {each.name} ({each.said})", first=f"{result:12}")
    terminal.say()
    if not trial.tried:
        terminal.say("Nothing can be tried on this kind of system yet; what stands above was set.")
    elif trial.open:
        terminal.say(f"{len(trial.open)} of {len(trial.tried)} attempts were not refused here.")
    else:
        terminal.say(f"All {len(trial.tried)} attempts were refused.")
    terminal.say(worth())
    return NOT_ALL if trial.open or trial.state.missing else 0


def _say_state(state: State, terminal: Terminal) -> None:
    for each in told(state):
        terminal.say(each.sentence, first="holds   " if each.holds else "missing ", rest=" " * 8)
    if state.untried:
        terminal.say(untried())
