# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process can set for itself on macOS; nobody has tried it there yet.

`sandbox_init` has been called deprecated for years and still answers. It refuses the network and
other programs here; refusing to write is left to the installer's entitlements, because what a
window writes for itself there cannot be seen from here.
"""

from typing import Protocol

from securetrain.shield.rules import Guard, Missing, Rules, State, Why

PROFILE = """(version 1)
(allow default)
(deny network-outbound (remote ip))
(deny network-inbound (local ip))
(deny network-bind (local ip))
"""
NO_PROGRAMS = "(deny process-exec)\n(deny process-fork)\n(deny signal (target others))\n"
"""What a session gives up besides; a doorkeeper starts its sessions."""


class Macos(Protocol):
    """The three calls of the system that are needed; each says whether it was done."""

    def no_core(self) -> bool:
        """Let a crash leave no copy of memory."""

    def deny_attach(self) -> bool:
        """Let no debugger in."""

    def sandbox(self, profile: str) -> bool:
        """Live by a profile from now on."""


class MacosShield:
    """Closes this process in on macOS, as far as it goes."""

    def __init__(self, system: Macos) -> None:
        """Take who is asked."""
        self._system = system

    def close_in(self, rules: Rules) -> State:
        """Close in once; never raises."""
        profile = PROFILE if rules.keeps_sessions else PROFILE + NO_PROGRAMS
        by_profile = {Guard.NETWORK}
        if not rules.keeps_sessions:
            by_profile |= {Guard.PROGRAMS, Guard.OTHERS}
        missing = list(self.no_dumps())
        done = self._system.sandbox(profile)
        for guard in rules.guards:
            if guard in by_profile and not done:
                missing.append(Missing(guard, Why.REFUSED))
            elif guard not in by_profile and guard is not Guard.MEMORY:
                missing.append(Missing(guard, Why.MACHINE))
        return State(rules, tuple(missing), untried=True)

    def no_dumps(self) -> tuple[Missing, ...]:
        """Let a crash leave no copy of memory, and no debugger in."""
        done = [self._system.no_core(), self._system.deny_attach()]
        return () if all(done) else (Missing(Guard.MEMORY, Why.REFUSED),)

    def close_connections(self) -> tuple[Missing, ...]:
        """There is nothing to set."""
        return (Missing(Guard.CONNECTIONS, Why.MACHINE),)
