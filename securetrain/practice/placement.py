# SPDX-License-Identifier: GPL-3.0-or-later
"""A short placement: where to begin in each topic. It advises, and never stands in the way."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from securetrain.course import LessonInfo, Shelf, Tier, value
from securetrain.practice.attempts import ItemKey, LessonKey
from securetrain.practice.told import RANK

if TYPE_CHECKING:
    from random import Random

MOST_ASKED = 15
MISSES_IN_A_ROW = 5
"""After so many without one right nothing further is asked: everything begins at the foundation."""

_TIERS = tuple(RANK)


class Probe(NamedTuple):
    """An item that places somebody in a topic, in the tier of its lesson."""

    pack: str
    lesson: str
    item: str
    topic: str
    tier: Tier

    @property
    def key(self) -> ItemKey:
        """The item it is."""
        return (self.pack, self.lesson, self.item)


class Reply(NamedTuple):
    """A probe that was answered, and whether rightly; “I do not know” is not."""

    probe: Probe
    knew: bool


@value
class Placement:
    """Probes in the order in which to ask them, and the replies so far.

    Each topic is asked about in its easiest tier first. Only who knew goes further in it, so a
    beginner is asked once a topic, and stops after a few.
    """

    probes: tuple[Probe, ...]
    replies: tuple[Reply, ...] = ()

    @property
    def next(self) -> Probe | None:
        """The probe to ask now, None when it is over."""
        if len(self.replies) >= MOST_ASKED or self._is_lost:
            return None
        asked = {(each.probe.topic, each.probe.tier) for each in self.replies}
        missed = {each.probe.topic for each in self.replies if not each.knew}
        open_ = (p for p in self.probes if p.topic not in missed)
        return next((p for p in open_ if (p.topic, p.tier) not in asked), None)

    @property
    def most(self) -> int:
        """How many are asked at most."""
        return min(MOST_ASKED, len({(each.topic, each.tier) for each in self.probes}))

    def reply(self, *, knew: bool) -> "Placement":
        """Return the placement after the probe at hand was answered."""
        probe = self.next
        if probe is None:
            return self
        return Placement(self.probes, (*self.replies, Reply(probe, knew)))

    def without(self, item: ItemKey) -> "Placement":
        """Return the placement without an item that cannot be asked here."""
        return Placement(tuple(p for p in self.probes if p.key != item), self.replies)

    @property
    def starts(self) -> dict[str, Tier]:
        """The tier at which to begin each topic that was asked about."""
        found: dict[str, Tier] = {}
        for probe, knew in self.replies:
            further = min(RANK[probe.tier] + knew, len(_TIERS) - 1)
            found[probe.topic] = _TIERS[further]
        return found

    @property
    def _is_lost(self) -> bool:
        last = self.replies[-MISSES_IN_A_ROW:]
        return len(self.replies) == MISSES_IN_A_ROW and not any(each.knew for each in last)


def begin_placement(
    shelves: Sequence[Shelf], advised: Mapping[LessonKey, str], rng: "Random"
) -> Placement:
    """Return a placement over the topics of ``shelves``, those of ``advised`` lessons first.

    All topics are met in one tier before any in the next.
    """
    lessons = [(shelf.pack.id, each) for shelf in shelves for each in shelf.lessons]
    lessons = [(pack, each) for pack, each in lessons if each.tier in RANK]
    wanted = {each.topic for pack, each in lessons if (pack, each.id) in advised}
    ordered = sorted(
        lessons, key=lambda each: (RANK[each[1].tier], each[1].topic not in wanted, rng.random())
    )
    return Placement(tuple(p for pack, each in ordered for p in _probes(pack, each, rng)))


def _probes(pack: str, lesson: LessonInfo, rng: "Random") -> list[Probe]:
    items = [item.id for item in lesson.items if item.review]
    rng.shuffle(items)
    return [Probe(pack, lesson.id, item, lesson.topic, lesson.tier) for item in items]
