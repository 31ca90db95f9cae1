# SPDX-License-Identifier: GPL-3.0-or-later
"""The bare fsrs loop: one scheduler, one card per family, every review in its order."""

from collections.abc import Sequence
from datetime import UTC, datetime
from time import perf_counter

import fsrs

from securetrain.practice import Attempt, FamilyKey
from securetrain.practice.schedule import rating


def bare_loop(attempts: Sequence[Attempt]) -> float:
    """Return ms for all reviews; ratings and midnights are worked out beforehand."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    reviews = [(each.memory, fsrs.Rating(rating(each)), _midnight(each)) for each in attempts]
    cards: dict[FamilyKey, fsrs.Card] = {key: fsrs.Card(0) for key, _rated, _when in reviews}
    began = perf_counter()
    for key, rated, when in reviews:
        cards[key], _log = scheduler.review_card(cards[key], rated, when)
    return (perf_counter() - began) * 1_000


def _midnight(attempt: Attempt) -> datetime:
    day = attempt.day
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
