# SPDX-License-Identifier: GPL-3.0-or-later
"""How a process closes itself in on Linux: no dumps, then Landlock, then the filter of calls.

Each step is taken for itself: what an older kernel lacks is told, and the next step is taken.
"""

import os
import struct
from collections.abc import Iterable
from errno import EINVAL, ENOSYS, EOPNOTSUPP, EPERM

from securetrain.shield.calls import CALLS
from securetrain.shield.filters import program
from securetrain.shield.kernel import Kernel, address_of
from securetrain.shield.landlock import restrict
from securetrain.shield.refusals import Refusal, no_connections, refusals
from securetrain.shield.rules import Guard, Missing, Rules, State, Why

_DUMPABLE, _NO_NEW_RIGHTS = 4, 38
_CORE = 4
_NOTHING_AT_ALL = struct.pack("=QQ", 0, 0)
_SET_FILTER, _IN_ALL_THREADS = 1, 1
_UNKNOWN = {EINVAL, ENOSYS, EOPNOTSUPP}

BY_FILTER = (Guard.NETWORK, Guard.FILES, Guard.PROGRAMS, Guard.OTHERS, Guard.SYSTEM)
"""What rests on the filter; files rest on Landlock as well."""


class LinuxShield:
    """Closes this process in on a Linux kernel; ``process`` is its number."""

    def __init__(self, kernel: Kernel, machine: str, process: int) -> None:
        """Look up the numbers of the calls for the machine, as `os.uname` names it."""
        self._kernel, self._machine, self._process = kernel, machine, process
        self._calls = CALLS.get(machine)

    def close_in(self, rules: Rules) -> State:
        """Close in once, before any thread; never raises."""
        calls = self._calls
        if calls is None:
            return State(rules, tuple(Missing(each, Why.MACHINE) for each in rules.guards))
        self._kernel.call(calls["prctl"], _NO_NEW_RIGHTS, 1, 0, 0, 0)
        answers = dict.fromkeys(rules.guards, 0)
        answers[Guard.MEMORY] = self._without_dumps(calls)
        written = restrict(self._kernel, calls, rules.write_beneath, signals=rules.keeps_sessions)
        filtered = self._filter(calls, refusals(rules, self._process))
        answers |= {guard: filtered for guard in BY_FILTER if guard in answers}
        if Guard.FILES in answers:
            answers[Guard.FILES] = written or filtered
        return State(rules, tuple(_missing(*each) for each in answers.items() if each[1] < 0))

    def no_dumps(self) -> tuple[Missing, ...]:
        """Leave no copy of this process's memory behind, and let no equal look into it."""
        if self._calls is None:
            return (Missing(Guard.MEMORY, Why.MACHINE),)
        answer = self._without_dumps(self._calls)
        return (_missing(Guard.MEMORY, answer),) if answer < 0 else ()

    def close_connections(self) -> tuple[Missing, ...]:
        """Refuse new connections in every thread; what is connected stays so."""
        if self._calls is None:
            return (Missing(Guard.CONNECTIONS, Why.MACHINE),)
        answer = self._filter(self._calls, no_connections())
        return (_missing(Guard.CONNECTIONS, answer),) if answer < 0 else ()

    def _without_dumps(self, calls: dict[str, int]) -> int:
        limited = self._kernel.call(calls["prlimit64"], 0, _CORE, _NOTHING_AT_ALL, None)
        kept = self._kernel.call(calls["prctl"], _DUMPABLE, 0, 0, 0, 0)
        return min(limited, kept, 0)

    def _filter(self, calls: dict[str, int], refused: Iterable[Refusal]) -> int:
        instructions = program(refused, self._machine)
        held, address = address_of(instructions)
        asked = struct.pack("HP", len(instructions) // 8, address)
        answer = self._kernel.call(calls["seccomp"], _SET_FILTER, _IN_ALL_THREADS, asked)
        del held
        # Above zero it is the number of a thread that could not be brought along.
        return answer if answer <= 0 else -EPERM


def _missing(guard: Guard, answer: int) -> Missing:
    if -answer in _UNKNOWN:
        return Missing(guard, Why.KERNEL)
    return Missing(guard, Why.REFUSED, os.strerror(-answer))
