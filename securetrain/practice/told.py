# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody told about themselves, and what follows from it: tags and levels, no words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from securetrain.course import Exposure, Profile, Tier
from securetrain.practice.attempts import LessonKey

RANK = {Tier.FOUNDATION: 0, Tier.INTERMEDIATE: 1, Tier.ADVANCED: 2}
"""How far a tier goes; emergency lessons stand outside of it."""


class Told(NamedTuple):
    """Tags of the pack's closed list, tiers to begin at by topic, and how somebody is exposed.

    Exposure stands apart from tiers: a beginner may be singled out, an expert need not be.
    """

    tags: frozenset[str] = frozenset()
    starts: frozenset[tuple[str, Tier]] = frozenset()
    exposure: frozenset[Exposure] = frozenset()

    def start(self, topic: str) -> Tier:
        """Return the tier at which to begin a topic."""
        return next((tier for each, tier in self.starts if each == topic), Tier.FOUNDATION)

    def with_start(self, topic: str, tier: Tier | None) -> "Told":
        """Return this with another tier to begin a topic at, or with none."""
        kept = frozenset(each for each in self.starts if each[0] != topic)
        new = frozenset() if tier is None else frozenset({(topic, tier)})
        return self._replace(starts=kept | new)


NOTHING_TOLD = Told()


def advised(told: Told, profiles: Mapping[str, Profile]) -> dict[LessonKey, str]:
    """Return the lessons that packs advise for what was told, each with the tag that leads to it.

    The first of a pack's suggestions that fits gives the reason.
    """
    found: dict[LessonKey, str] = {}
    for pack, profile in profiles.items():
        for suggestion in profile.suggestions:
            if suggestion.tag in told.tags:
                for lesson in suggestion.lessons:
                    found.setdefault((pack, lesson), suggestion.tag)
    return found


def uncovered(told: Told, covered: Sequence[Exposure]) -> frozenset[Exposure]:
    """Return the exposure that was told and that a lesson does not cover; one that says none, all.

    A lesson without exposure is about no one's watching in particular and leaves nothing open.
    """
    return told.exposure - frozenset(covered) if covered else frozenset()
