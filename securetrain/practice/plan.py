# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan over time: what is next, and when to ask whether what was done is still so."""

from collections.abc import Mapping
from datetime import date

from securetrain.practice.attempts import ItemKey
from securetrain.practice.journal import Decision, PlanState

TOP = 5
STILL_SO_DAYS = 90
"""Practices drop off within months of a training; after so many days it is asked about them."""


def planned(decisions: Mapping[ItemKey, Decision]) -> list[ItemKey]:
    """Return what is planned, the next day first."""
    found = [key for key, each in decisions.items() if each.state is PlanState.PLANNED]
    return sorted(found, key=lambda key: (decisions[key].day, key))


def is_to_be_checked(decision: Decision, repeat_days: int, today: date) -> bool:
    """Say whether to ask of something done if it is still so.

    That is after as many days as its author gave, or else after 90.
    """
    days = repeat_days or STILL_SO_DAYS
    return decision.state is PlanState.DONE and (today - decision.day).days >= days
