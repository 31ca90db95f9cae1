# SPDX-License-Identifier: GPL-3.0-or-later
"""All attempts added up: what was answered how often, rightly, on which days, and discernment."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from securetrain.practice.attempts import Attempt, ItemKey
from securetrain.practice.grades import RIGHT_FROM


class Discernment(NamedTuple):
    """Of ``suspicious`` ones ``hits`` were found, of ``fine`` ones ``false_alarms`` doubted."""

    hits: int = 0
    suspicious: int = 0
    false_alarms: int = 0
    fine: int = 0


class Tally(NamedTuple):
    """Attempts added up; whoever keeps it need not read them all again.

    ``answered`` counts first tries, ``right`` holds what was ever answered rightly, ``last`` the
    day of each item's last attempt.
    """

    answered: Mapping[ItemKey, int]
    last: Mapping[ItemKey, date]
    right: frozenset[ItemKey]
    days: frozenset[date]
    discernment: Discernment


def tally_of(attempts: Iterable[Attempt]) -> Tally:
    """Add up ``attempts``; only first tries count for discernment."""
    answered: dict[ItemKey, int] = {}
    last: dict[ItemKey, date] = {}
    right: set[ItemKey] = set()
    days: set[date] = set()
    judged: list[Attempt] = []
    for attempt in attempts:
        key = (attempt.pack, attempt.lesson, attempt.item)
        last[key] = attempt.day
        days.add(attempt.day)
        if attempt.score >= RIGHT_FROM:
            right.add(key)
        if attempt.first_try:
            answered[key] = answered.get(key, 0) + 1
            if attempt.suspicious or attempt.fine:
                judged.append(attempt)
    return Tally(answered, last, frozenset(right), frozenset(days), _discernment(judged))


def _discernment(judged: list[Attempt]) -> Discernment:
    return Discernment(
        hits=sum(each.hits for each in judged),
        suspicious=sum(each.suspicious for each in judged),
        false_alarms=sum(each.false_alarms for each in judged),
        fine=sum(each.fine for each in judged),
    )
