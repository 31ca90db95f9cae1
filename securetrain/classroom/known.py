# SPDX-License-Identifier: GPL-3.0-or-later
"""What all attempts come to, worked out once; for twenty thousand, beside the window."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from securetrain.classroom.library import Library
from securetrain.practice import (
    FamilyKey,
    Journal,
    Paces,
    State,
    Tally,
    fold,
    paces_of,
    tally_of,
)

States = Mapping[FamilyKey, State]
Folded = Callable[[Paces], States]
"""Gives the states after all attempts of a journal, for one that keeps them."""


class Known(NamedTuple):
    """The states of memory after all attempts of a journal, and the attempts added up."""

    states: States
    tally: Tally


def known_of(library: Library, journal: Journal, folded: Folded | None = None) -> Known:
    """Work out what all attempts come to; nobody else uses library or journal meanwhile."""
    attempts, paces = journal.attempts(), paces_of(library.shelves(""))
    if folded:
        return Known(folded(paces), tally_of(attempts))
    return Known(fold(attempts, paces) if attempts else {}, tally_of(attempts))
