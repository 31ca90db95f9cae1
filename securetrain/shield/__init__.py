# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process may do: no network, no writing but where it was told, no dumps.

`close_in` gives all of that up at once and for good, as far as the system goes, and says in
values how far that was; `told` makes sentences of them. Standard library only: a session does
this before anything else. `selfcheck` tries, in a process of its own, what must be refused.
"""

from securetrain.shield.closing import close_connections, close_in, no_dumps
from securetrain.shield.rules import DOORKEEPER, GUEST, Guard, Missing, Rules, State, Why
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
    "can_try",
    "close_connections",
    "close_in",
    "no_dumps",
    "told",
    "try_everything",
    "untried_sentence",
    "worth",
]
