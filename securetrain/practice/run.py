# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson being worked through: what was seen and answered, what returns at its end."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from securetrain.course import (
    Choice,
    Judge,
    Lesson,
    Match,
    Order,
    Question,
    Sort,
    StepBreak,
    TrainerNote,
    TrueFalse,
    value,
)

if TYPE_CHECKING:
    from random import Random

RETURNS = 2  # times that a missed item comes back at the end of a lesson


@value
class LessonRun:
    """A lesson, the blocks seen, the items answered rightly, and those that return.

    ``returning`` holds the ids in the order in which they come back; ``returned`` those that came
    back already, once for each time.
    """

    lesson: Lesson
    place: int = 0
    seen: frozenset[int] = frozenset()
    answered: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    returning: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()

    def see(self, *indices: int) -> "LessonRun":
        """Return the run with the blocks at ``indices`` seen; the first is the place to resume."""
        inside = [index for index in indices if 0 <= index < len(self.lesson.blocks)]
        if not inside:
            return self
        return replace(self, place=inside[0], seen=self.seen | set(inside))

    def after(self, item: str, *, right: bool) -> "LessonRun":
        """Return the run after an item was finished, rightly or not.

        One that was missed returns at the end, at most twice; then the schedule brings it back
        tomorrow.
        """
        came_back = self.returning[:1] == (item,)
        returning = self.returning[1:] if came_back else self.returning
        returned = tuple(sorted((*self.returned, item))) if came_back else self.returned
        if not right and item not in returning and returned.count(item) < RETURNS:
            returning = (*returning, item)
        return replace(
            self,
            answered=self.answered | {item},
            right=self.right | {item} if right else self.right,
            returning=returning,
            returned=returned,
        )

    def pass_by(self, item: str) -> "LessonRun":
        """Return the run without an item that had come back: somebody went on from it."""
        return replace(self, returning=tuple(each for each in self.returning if each != item))

    @property
    def is_read(self) -> bool:
        """Whether every block that learners are shown was seen."""
        return self._shown <= self.seen

    @property
    def next_return(self) -> str | None:
        """The item that comes back now, None until the lesson is read and when none is left."""
        return self.returning[0] if self.is_read and self.returning else None

    @property
    def is_over(self) -> bool:
        """Whether the lesson is read and nothing returns any more."""
        return self.is_read and not self.returning

    @property
    def is_done(self) -> bool:
        """Whether the lesson is read and every item was answered rightly once."""
        return self.is_read and all(item.id in self.right for item in self.lesson.items)

    @property
    def progress(self) -> int:
        """Blocks seen and items answered, of all there are, in hundredths."""
        whole = len(self._shown) + len(self.lesson.items)
        known = sum(item.id in self.answered for item in self.lesson.items)
        return 100 * (len(self._shown & self.seen) + known) // whole if whole else 100

    @property
    def _shown(self) -> frozenset[int]:
        # Learners never see a trainer's note, nor the break between two steps.
        blocks = enumerate(self.lesson.blocks)
        return frozenset(n for n, each in blocks if not isinstance(each, TrainerNote | StepBreak))


def rng_for(item: str, day: date) -> "Random":
    """Return a source of chance that is the same for an item all day."""
    from random import Random  # late: it loads hashing, which no first window needs

    return Random(f"{item} {day.toordinal()}")  # noqa: S311 - an order, no secret


def order_of(question: Question, rng: "Random") -> tuple[int, ...]:
    """Return in which order options, items, right sides or statements are shown.

    The items of an order never stand in the right one, whatever the author asked for.
    """
    order = list(range(_count(question)))
    if isinstance(question.task, Order):
        while len(order) > 1 and order == sorted(order):
            rng.shuffle(order)
    elif question.shuffle and not isinstance(question.task, TrueFalse):
        rng.shuffle(order)
    return tuple(order)


def _count(question: Question) -> int:
    match question.task:
        case Choice(options=shown) | Order(items=shown) | Match(rights=shown):
            return len(shown)
        case Sort(items=shown) | Judge(statements=shown):
            return len(shown)
        case TrueFalse():
            return 2
        case _:
            return 0
