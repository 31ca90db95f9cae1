# SPDX-License-Identifier: GPL-3.0-or-later
"""All attempts added up: what was answered how often, rightly, on which days, and discernment."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from securetrain.practice.attempts import Attempt, ItemKey
from securetrain.practice.grades import RIGHT_FROM
from securetrain.practice.quiz import Sure


class Discernment(NamedTuple):
    """Of ``suspicious`` ones ``hits`` were found, of ``fine`` ones ``false_alarms`` doubted."""

    hits: int = 0
    suspicious: int = 0
    false_alarms: int = 0
    fine: int = 0


class Confidence(NamedTuple):
    """Of ``unsure`` first tries ``unsure_right`` were right; ``other`` are those without doubt."""

    unsure_right: int = 0
    unsure: int = 0
    other_right: int = 0
    other: int = 0


class Tally(NamedTuple):
    """Attempts added up; whoever keeps it need not read them all again.

    ``answered`` counts first tries, ``right`` holds what was ever answered rightly, ``last`` the
    day of each item's last attempt, ``by_day`` how well was told apart on each day, ``caught`` what
    was caught of each technique on each day; what is genuine uses none.
    """

    answered: Mapping[ItemKey, int]
    last: Mapping[ItemKey, date]
    right: frozenset[ItemKey]
    days: frozenset[date]
    discernment: Discernment
    by_day: Mapping[date, Discernment]
    confidence: Confidence
    caught: Mapping[str, Mapping[date, Discernment]] = MappingProxyType({})


def tally_of(attempts: Iterable[Attempt]) -> Tally:
    """Add up ``attempts``; only first tries count for discernment."""
    answered: dict[ItemKey, int] = {}
    last: dict[ItemKey, date] = {}
    right: set[ItemKey] = set()
    days: set[date] = set()
    judged: list[Attempt] = []
    first: list[Attempt] = []
    for attempt in attempts:
        key = (attempt.pack, attempt.lesson, attempt.item)
        last[key] = attempt.day
        days.add(attempt.day)
        if attempt.score >= RIGHT_FROM:
            right.add(key)
        if attempt.first_try:
            answered[key] = answered.get(key, 0) + 1
            first.append(attempt)
            if attempt.suspicious or attempt.fine:
                judged.append(attempt)
    return Tally(
        answered,
        last,
        frozenset(right),
        frozenset(days),
        added(map(_of, judged)),
        _by_day(judged),
        _confidence(first),
        _caught(judged),
    )


def added(several: Iterable[Discernment]) -> Discernment:
    """Return the sums of several."""
    return Discernment(*map(sum, zip(Discernment(), *several, strict=True)))


def _of(attempt: Attempt) -> Discernment:
    return Discernment(attempt.hits, attempt.suspicious, attempt.false_alarms, attempt.fine)


def _by_day(judged: list[Attempt]) -> dict[date, Discernment]:
    found: dict[date, list[Discernment]] = {}
    for each in judged:
        found.setdefault(each.day, []).append(_of(each))
    return {day: added(each) for day, each in found.items()}


def _caught(judged: list[Attempt]) -> dict[str, dict[date, Discernment]]:
    found: dict[str, dict[date, Discernment]] = {}
    for attempt in judged:
        for technique, hits, of in attempt.techniques:
            days = found.setdefault(technique, {})
            before = days.get(attempt.day, Discernment())
            days[attempt.day] = added((before, Discernment(hits, of)))
    return found


def _confidence(first: list[Attempt]) -> Confidence:
    unsure = [each.score >= RIGHT_FROM for each in first if each.sure is Sure.NO]
    other = [each.score >= RIGHT_FROM for each in first if each.sure is not Sure.NO]
    return Confidence(sum(unsure), len(unsure), sum(other), len(other))
