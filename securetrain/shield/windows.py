# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process can set for itself on Windows; nobody has tried it there yet.

No network and no writing elsewhere cannot be had from inside: an installer's firewall rule or
package has to bring them. The policies are those of `SetProcessMitigationPolicy`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from securetrain.shield.rules import Guard, Missing, Rules, State, Why

FONTS_AND_HOOKS, IMAGES, CHILDREN = 6, 10, 13
"""Extension points (1 = off), images (1 = none from afar, 4 = the system's first), children."""
NO_EXTENSIONS, NO_REMOTE_IMAGES, NO_CHILDREN = 1, 1 | 4, 1
QUIET_CRASH = 0x0001 | 0x0002 | 0x8000
"""No box for critical errors, none for faults, none for files: no report, no dump is offered."""


class Windows(Protocol):
    """The two calls of the system that are needed; each says whether it was done."""

    def set_error_mode(self, mode: int) -> bool:
        """Say what is to happen when the program crashes."""

    def set_policy(self, policy: int, flags: int) -> bool:
        """Give up what a policy's flags name, for good."""


class WindowsShield:
    """Closes this process in on Windows, as far as it goes."""

    def __init__(self, system: Windows) -> None:
        """Take who is asked."""
        self._system = system

    def close_in(self, rules: Rules) -> State:
        """Close in once; never raises."""
        missing = [
            Missing(guard, Why.MACHINE)
            for guard in rules.guards
            if guard not in {Guard.MEMORY, Guard.PROGRAMS}
        ]
        missing += self.no_dumps()
        self._system.set_policy(FONTS_AND_HOOKS, NO_EXTENSIONS)
        self._system.set_policy(IMAGES, NO_REMOTE_IMAGES)
        # A doorkeeper starts its sessions as programs here.
        if rules.keeps_sessions or not self._system.set_policy(CHILDREN, NO_CHILDREN):
            why = Why.NEEDED if rules.keeps_sessions else Why.REFUSED
            missing.append(Missing(Guard.PROGRAMS, why))
        return State(rules, tuple(missing), untried=True)

    def no_dumps(self) -> tuple[Missing, ...]:
        """Ask that a crash be not reported; the policy of the machine can overrule it."""
        done = self._system.set_error_mode(QUIET_CRASH)
        return () if done else (Missing(Guard.MEMORY, Why.REFUSED),)

    def close_connections(self) -> tuple[Missing, ...]:
        """There is nothing to set."""
        return (Missing(Guard.CONNECTIONS, Why.MACHINE),)


STICKY_KEYS_ON, HOT_KEY, CONFIRM = 0x1, 0x4, 0x8
"""Of the flags of sticky keys: in use, offered by five presses of Shift, and asked about."""
SHOWN, NOT_CAPTURED = 0x00, 0x11
"""How captures of the screen see a window."""


class Desktop(Protocol):
    """What is asked of the desktop; each call but the first says whether it was done."""

    def sticky_keys(self) -> int:
        """Return the flags of sticky keys."""

    def set_sticky_keys(self, flags: int) -> bool:
        """Set them until this person signs out."""

    def set_display_affinity(self, window: int, affinity: int) -> bool:
        """Say how captures see a window."""


@contextmanager
def without_sticky_hot_key(desktop: Desktop) -> Iterator[None]:
    """Keep five presses of Shift from opening the system's dialog in the meantime.

    Whoever uses sticky keys keeps them as they are. A crash leaves the hot key off until this
    person signs out: nothing is written to their profile.
    """
    flags = desktop.sticky_keys()
    quiet = flags & ~(HOT_KEY | CONFIRM)
    if flags & STICKY_KEYS_ON or quiet == flags:
        yield
        return
    desktop.set_sticky_keys(quiet)
    try:
        yield
    finally:
        desktop.set_sticky_keys(flags)


def hide_from_capture(desktop: Desktop, window: int, *, hidden: bool) -> bool:
    """Leave a window out of captures of the screen, or not; say whether it was done."""
    return desktop.set_display_affinity(window, NOT_CAPTURED if hidden else SHOWN)
