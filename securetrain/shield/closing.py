# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing this process in: once at its start, and once more when its window stands."""

from collections.abc import Mapping
from dataclasses import replace

from securetrain.shield.rules import Guard, Missing, Rules, State, Why
from securetrain.shield.systems import Shield, shield_of_this_system

_SPEAKS_LATER = ("DBUS_SESSION_BUS_ADDRESS", "QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS")
"""Where these are set, a screen reader or an input method may want to be spoken to later."""


def close_in(rules: Rules, shield: Shield | None = None) -> State:
    """Close this process in under ``rules``, for good, as far as the system goes; never raises.

    It has to come before any other thread is started and before Qt.
    """
    return (shield or shield_of_this_system()).close_in(rules)


def no_dumps(shield: Shield | None = None) -> tuple[Missing, ...]:
    """Leave no copy of this process's memory behind; return what is missing of it."""
    return (shield or shield_of_this_system()).no_dumps()


def close_connections(
    state: State, environment: Mapping[str, str], shield: Shield | None = None
) -> State:
    """Refuse new connections to other programs of this machine as well, where nothing needs them.

    Screen readers and input methods are reached over the session's bus, and may be started after
    the window: where there is a bus, connecting stays open, and the state says why.
    """
    if needs_connections(environment):
        missing: tuple[Missing, ...] = (Missing(Guard.CONNECTIONS, Why.NEEDED),)
    else:
        missing = (shield or shield_of_this_system()).close_connections()
    return replace(state, extra=(Guard.CONNECTIONS,), missing=(*state.missing, *missing))


def needs_connections(environment: Mapping[str, str]) -> bool:
    """Say whether a screen reader or an input method may have to be reached later."""
    from pathlib import Path

    folder = environment.get("XDG_RUNTIME_DIR")
    has_bus = bool(folder) and Path(str(folder), "bus").exists()
    return has_bus or any(environment.get(name) for name in _SPEAKS_LATER)
