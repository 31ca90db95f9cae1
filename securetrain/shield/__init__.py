# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process may do: no network, no writing but where it was told, no dumps.

`close_in` gives all of that up at once and for good, as far as the system goes, and says in
values how far that was; `told` makes sentences of them. Standard library only: a session does
this before anything else, so sentences and trials are imported when somebody asks for them.
`try_everything` tries, in a process of its own, what must be refused.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from securetrain.shield.closing import close_connections, close_in, no_dumps
from securetrain.shield.heap import share_one_heap
from securetrain.shield.rules import DOORKEEPER, GUEST, Guard, Missing, Rules, State, Why

if TYPE_CHECKING:
    from securetrain.shield.desktop import can_hide_from_capture, hide_from_capture, quiet_shift
    from securetrain.shield.sentences import Told, told, untried_sentence, worth
    from securetrain.shield.trying import Trial, TrialError, Tried, can_try, try_everything

__all__ = [
    "DOORKEEPER",
    "GUEST",
    "Guard",
    "Missing",
    "Rules",
    "State",
    "Told",
    "Trial",
    "TrialError",
    "Tried",
    "Why",
    "can_hide_from_capture",
    "can_try",
    "close_connections",
    "close_in",
    "hide_from_capture",
    "no_dumps",
    "quiet_shift",
    "share_one_heap",
    "told",
    "try_everything",
    "untried_sentence",
    "worth",
]

_LATE = {
    **dict.fromkeys(("can_hide_from_capture", "hide_from_capture", "quiet_shift"), "desktop"),
    **dict.fromkeys(("Told", "told", "untried_sentence", "worth"), "sentences"),
    **dict.fromkeys(("Trial", "TrialError", "Tried", "can_try", "try_everything"), "trying"),
}


def __getattr__(name: str) -> object:
    """Import what is asked for late; this is start time."""
    if name in _LATE:
        return getattr(import_module(f"securetrain.shield.{_LATE[name]}"), name)
    raise AttributeError(name)
