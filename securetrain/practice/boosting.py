# SPDX-License-Identifier: GPL-3.0-or-later
"""Boosters: what is learned in a topic is met again before the topic as a whole fades."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from securetrain.practice.attempts import FamilyKey

TELLING_DAYS = 30
"""Telling apart what one is told fades within a month, and boosters restore it (Maertens 2025)."""

PHISHING_DAYS = 150
"""Spotting false messages lasts four to five months (Reinheimer 2020, Berens 2022)."""

BOOSTED: Mapping[str, int] = MappingProxyType(
    {
        "verification": TELLING_DAYS,
        "imitation": TELLING_DAYS,
        "framing": TELLING_DAYS,
        "hate": TELLING_DAYS,
        "phishing": PHISHING_DAYS,
    }
)
"""By topic, the most days from one practice to the next."""


class Met(NamedTuple):
    """A family that was met: its topic, the day it was met last, and how well it is remembered."""

    family: FamilyKey
    topic: str
    last: date
    retrievability: float


def boosters(met: Iterable[Met], today: date) -> frozenset[FamilyKey]:
    """Return for each topic not practised for as long as it lasts the family remembered least."""
    topics: dict[str, list[Met]] = {}
    for each in met:
        if each.topic in BOOSTED:
            topics.setdefault(each.topic, []).append(each)
    return frozenset(
        min(group, key=lambda each: (each.retrievability, each.family)).family
        for topic, group in topics.items()
        if (today - max(each.last for each in group)).days >= BOOSTED[topic]
    )
