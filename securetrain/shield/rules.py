# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process asks to be allowed, and what has come of it: values only."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Guard(Enum):
    """One thing that a process gives up."""

    MEMORY = "memory"
    """No copy of its memory is written when it crashes, and no equal may look into it."""
    NETWORK = "network"
    """It opens no socket but those between programs of this machine."""
    FILES = "files"
    """It writes nowhere but in the folders it was given."""
    PROGRAMS = "programs"
    """It starts no other program."""
    OTHERS = "others"
    """It neither signals nor traces another process."""
    SYSTEM = "system"
    """It keeps away from the parts of the kernel that it has no use for."""
    CONNECTIONS = "connections"
    """It makes no new connection to other programs of this machine either."""


class Why(Enum):
    """Why a guard is missing."""

    KERNEL = "kernel"
    """The kernel offers no means for it."""
    MACHINE = "machine"
    """Nobody has written it for this kind of system or processor."""
    REFUSED = "refused"
    """The system has the means and said no."""
    NEEDED = "needed"
    """Something that people rely on still needs it open."""


@dataclass(frozen=True)
class Rules:
    """What a process may still do after it has closed itself in.

    ``write_beneath`` are folders; none of them lets it write nowhere, None lets it write anywhere.
    ``keeps_sessions`` lets it fork, and end what it forked.
    """

    write_beneath: tuple[Path, ...] | None = ()
    keeps_sessions: bool = False

    @property
    def guards(self) -> tuple[Guard, ...]:
        """What is to hold under these rules."""
        without = {Guard.CONNECTIONS}
        if self.write_beneath is None:
            without.add(Guard.FILES)
        if self.keeps_sessions:
            without.add(Guard.OTHERS)
        return tuple(guard for guard in Guard if guard not in without)


GUEST = Rules()
"""A session that keeps nothing: it writes nowhere."""

DOORKEEPER = Rules(write_beneath=None, keeps_sessions=True)
"""The doorkeeper: it writes where a person chose, and forks sessions."""


@dataclass(frozen=True)
class Missing:
    """A guard that could not be had, and why; ``said`` is the system's own word for it."""

    guard: Guard
    why: Why
    said: str = ""


@dataclass(frozen=True)
class State:
    """How far a process is closed in, under which rules."""

    rules: Rules
    missing: tuple[Missing, ...] = ()
    extra: tuple[Guard, ...] = ()
    """What holds beyond the rules."""
    untried: bool = False
    """Nobody has run this on such a system yet."""

    @property
    def holds(self) -> tuple[Guard, ...]:
        """What holds."""
        without = {each.guard for each in self.missing}
        return tuple(guard for guard in (*self.rules.guards, *self.extra) if guard not in without)
