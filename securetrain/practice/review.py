# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be reviewed today: little of it, the weightiest first, well mixed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from securetrain.course import (
    Shelf,
)
from securetrain.practice.attempts import FamilyKey, ItemKey, LessonKey
from securetrain.practice.boosting import Met, boosters
from securetrain.practice.schedule import State, States, retrievability

if TYPE_CHECKING:
    from random import Random

MOST_ITEMS = 12
MOST_SECONDS = 300
MOST_NEW = 8  # families that come back for the first time
USUAL_SECONDS = 25  # 12 of them make five minutes


class Review(NamedTuple):
    """An item that can come back: where it stands, and what it costs.

    ``answered`` counts how often it was; ``changed`` is the day on which its meaning changed;
    ``booster`` says that its topic as a whole would fade without it.
    """

    pack: str
    lesson: str
    item: str
    family: str
    topic: str
    critical: bool = False
    seconds: int = USUAL_SECONDS
    answered: int = 0
    changed: date | None = None
    booster: bool = False

    @property
    def key(self) -> ItemKey:
        """The item it is."""
        return (self.pack, self.lesson, self.item)

    @property
    def memory(self) -> FamilyKey:
        """The family it is a variant of."""
        return (self.pack, self.family)


def reviews_of(shelves: Iterable[Shelf], answered: Mapping[ItemKey, int]) -> tuple[Review, ...]:
    """Return every item of the shelves that may come back; a shelf does not tell its seconds."""
    return tuple(
        Review(
            shelf.pack.id,
            lesson.id,
            item.id,
            item.family,
            lesson.topic,
            critical=item.critical,
            answered=answered.get((shelf.pack.id, lesson.id, item.id), 0),
            changed=lesson.reviewed if item.rev > 1 else None,
        )
        for shelf in shelves
        for lesson in shelf.lessons
        for item in lesson.items
        if item.review
    )


def due(
    reviews: Iterable[Review], states: States, *, today: date, rng: "Random"
) -> tuple[Review, ...]:
    """Return today's reviews in the order in which to show them.

    At most 12 items or 5 minutes a day, and at most 8 families that return for the first time;
    what was reviewed today counts. Critical ones and boosters come first, then the least
    remembered. Each family shows the variant seen least. Neighbours come from different lessons
    and, where that can be, from different topics. What finds no room waits for another day.
    """
    candidates: list[_Candidate] = []
    families = _families(reviews)
    boosting = boosters(_met(families, states, today), today)
    for family, variants in families.items():
        state = states.get(family)
        if state and (family in boosting or _is_due(state, variants, today)):
            shown = min(variants, key=lambda each: (each.answered, rng.random()))
            shown = shown._replace(booster=family in boosting)
            later = not (shown.booster or any(each.critical for each in variants))
            left = retrievability(state, today)
            candidates.append(_Candidate(later, left, rng.random(), shown, state.reps == 1))
    taken = _within_limits(sorted(candidates), states, today)
    critical = _mixed([each.review for each in taken if not each.later])
    rest = _mixed([each.review for each in taken if each.later], critical[-1:])
    return (*critical, *rest)


class _Candidate(NamedTuple):
    """A review that is due; candidates sort as they are to be taken."""

    later: bool
    retrievability: float
    chance: float
    review: Review
    is_new: bool


def _met(
    families: Mapping[FamilyKey, Sequence[Review]], states: States, today: date
) -> Iterator[Met]:
    for family, variants in families.items():
        if state := states.get(family):
            yield Met(family, variants[0].topic, state.last, retrievability(state, today))


def _families(reviews: Iterable[Review]) -> dict[FamilyKey, list[Review]]:
    families: dict[FamilyKey, list[Review]] = {}
    for review in reviews:
        families.setdefault(review.memory, []).append(review)
    return families


def _is_due(state: State, variants: Sequence[Review], today: date) -> bool:
    # An item whose meaning changed since is due at once, unless the clock is behind.
    changed = any(each.changed and state.last < each.changed <= today for each in variants)
    return state.due <= today or changed


def _within_limits(
    candidates: Iterable[_Candidate], states: States, today: date
) -> list[_Candidate]:
    done = [state.reps for state in states.values() if state.last == today and state.reps > 1]
    items, new = MOST_ITEMS - len(done), MOST_NEW - done.count(2)
    seconds = MOST_SECONDS - USUAL_SECONDS * len(done)
    taken: list[_Candidate] = []
    for each in candidates:
        fits = len(taken) < items and each.review.seconds <= seconds
        if fits and (new > 0 or not each.is_new):
            taken.append(each)
            seconds -= each.review.seconds
            new -= each.is_new
    return taken


def _mixed(reviews: Sequence[Review], before: Sequence[Review] = ()) -> list[Review]:
    """Return the reviews so that neighbours differ in lesson, and in topic where that can be."""
    left, mixed = list(reviews), list(before)
    while left:
        most, count = Counter(_lesson(each) for each in left).most_common(1)[0]
        # A lesson that holds more than half of what is left has to come now or meets itself.
        crowded = [each for each in left if 2 * count > len(left) and _lesson(each) == most]
        chosen = min(crowded or left, key=lambda each: _nearness(each, mixed[-1:]))
        left.remove(chosen)
        mixed.append(chosen)
    return mixed[len(before) :]


def _lesson(review: Review) -> LessonKey:
    return (review.pack, review.lesson)


def _nearness(review: Review, last: Sequence[Review]) -> int:
    if any(_lesson(review) == _lesson(each) for each in last):
        return 2
    return int(any((review.pack, review.topic) == (each.pack, each.topic) for each in last))


def next_due(states: States, today: date) -> date | None:
    """Return the next day after today on which something comes back."""
    return min((state.due for state in states.values() if state.due > today), default=None)
