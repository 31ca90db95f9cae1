# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries, in a process of its own that has closed itself in, everything that must be refused.

Imports are late here: every session passes this module on its way, and none of them tries.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.errors import SecuretrainError
from securetrain.shield.rules import Guard, Missing, Rules, State, Why
from securetrain.shield.systems import Shield, shield_of_this_system

if TYPE_CHECKING:
    from securetrain.shield.attempts import Attempt, Ground


@dataclass(frozen=True)
class Tried:
    """One attempt, and what came of it in the system's own words."""

    guard: Guard
    name: str
    refused: bool
    said: str


@dataclass(frozen=True)
class Trial:
    """How far the process said that it was closed in, and what then came of each attempt."""

    state: State
    tried: tuple[Tried, ...] = field(default=())

    @property
    def open(self) -> tuple[Tried, ...]:
        """What was not refused."""
        return tuple(each for each in self.tried if not each.refused)


class TrialError(SecuretrainError):
    """The process that tried things did not come to its end."""


def can_try() -> bool:
    """Say whether attempts can be made here; elsewhere only the state can be told."""
    from securetrain.shield.calls import CALLS

    return sys.platform == "linux" and os.uname().machine in CALLS


def try_everything(rules: Rules, shield: Callable[[], Shield] = shield_of_this_system) -> Trial:
    """Close a forked process in and let it try all attempts; nothing is left behind.

    Raises:
        TrialError: the process ended before it had tried everything.
    """
    import json
    import tempfile

    from securetrain.shield.attempts import Ground, attempts

    with tempfile.TemporaryDirectory(prefix="selfcheck-") as name:
        ground = Ground(Path(name), os.getpid())
        for file in ("there", "to be removed"):
            (ground.folder / file).write_bytes(b"x")
        listed = attempts()
        report = _in_a_child(lambda: _report(rules, shield(), ground, listed))
    if not report:
        raise TrialError(
            "The process that tries what must be refused was ended by the system.",
            safe="Nothing was changed.",
            next="Please report this, with the name of your system.",
        )
    missing, answers = json.loads(report)
    return Trial(
        State(
            rules,
            tuple(Missing(Guard(guard), Why(why), said) for guard, why, said in missing),
        ),
        tuple(_tried(*each) for each in zip(listed, answers, strict=True)),
    )


def _report(rules: Rules, shield: Shield, ground: "Ground", listed: "tuple[Attempt, ...]") -> bytes:
    import json

    from securetrain.shield.attempts import caller
    from securetrain.shield.calls import CALLS
    from securetrain.shield.kernel import LinuxKernel

    make = caller(LinuxKernel(), CALLS[os.uname().machine])
    state = shield.close_in(rules)
    missing = [(each.guard.value, each.why.value, each.said) for each in state.missing]
    return json.dumps([missing, [each.act(make, ground) for each in listed]]).encode()


def _tried(attempt: "Attempt", answer: int) -> Tried:
    from securetrain.shield.attempts import REFUSED

    said = os.strerror(-answer) if answer < 0 else "done"
    return Tried(attempt.guard, attempt.name, answer in REFUSED, said)


def _in_a_child(work: Callable[[], bytes]) -> bytes:
    heard, says = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(says, work())
        finally:
            os._exit(0)
    os.close(says)
    with os.fdopen(heard, "rb") as pipe:
        report = pipe.read()
    os.waitpid(child, 0)
    return report
