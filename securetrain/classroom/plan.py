# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan: actions out of lessons, what was decided about each, and what is to be asked again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from securetrain.classroom.library import Library
from securetrain.classroom.study import actions_of
from securetrain.course import Action, plain, value
from securetrain.errors import DocumentError
from securetrain.practice import (
    TOP,
    Decision,
    ItemKey,
    Journal,
    LessonKey,
    PlanState,
    is_to_be_checked,
)
from securetrain.words import _
from securetrain.words import date as day_words

IDEAS_FROM = 6
"""Lessons, of those opened last, whose steps are offered as ideas: each has to be read for it."""


@value
class PlanEntry:
    """An action, the lesson it comes from, its language, and what was decided about it.

    What comes from a lesson that ``is_sensitive`` is saved nowhere.
    """

    key: ItemKey
    action: Action
    lesson: str
    language: str
    decision: Decision | None = None
    is_sensitive: bool = False


@value
class Plan:
    """All actions somebody has met; ``top`` are the five to do next, ``ideas`` not decided."""

    top: tuple[PlanEntry, ...] = ()
    later: tuple[PlanEntry, ...] = ()
    to_check: tuple[PlanEntry, ...] = ()
    ideas: tuple[PlanEntry, ...] = ()
    done: tuple[PlanEntry, ...] = ()
    not_for_me: tuple[PlanEntry, ...] = ()

    @property
    def planned(self) -> tuple[PlanEntry, ...]:
        """Everything that is planned, the next day first."""
        return self.top + self.later


def read_plan(library: Library, journal: Journal, *, today: date, language: str) -> Plan:
    """Return the plan with actions in the language of their lessons.

    Ideas come from the lessons opened last. What has left its lesson is not shown.
    """
    decisions = journal.decisions()
    recent = list(journal.places())[-IDEAS_FROM:]
    lessons = dict.fromkeys([*(key[:2] for key in decisions), *recent])
    return _sorted(list(_entries(library, lessons, decisions, language)), today)


def read_decided(
    library: Library, decisions: Mapping[ItemKey, Decision], *, today: date, language: str
) -> Plan:
    """Return the plan without ideas, for which fewer lessons need to be read."""
    lessons = dict.fromkeys(key[:2] for key in decisions)
    return _sorted(list(_entries(library, lessons, decisions, language)), today)


def _sorted(entries: Sequence[PlanEntry], today: date) -> Plan:
    ahead = sorted(_in(entries, PlanState.PLANNED), key=lambda each: (_day(each), each.key))
    done = _in(entries, PlanState.DONE)
    check = [each for each in done if _asks_again(each, today)]
    return Plan(
        top=tuple(ahead[:TOP]),
        later=tuple(ahead[TOP:]),
        to_check=tuple(check),
        ideas=tuple(each for each in entries if each.decision is None),
        done=tuple(each for each in done if each not in check),
        not_for_me=tuple(_in(entries, PlanState.NOT_FOR_ME)),
    )


def plan_on_paper(plan: Plan) -> str:
    """Return what is planned as plain text, without titles: nothing says what it was made with.

    Steps of sensitive lessons are left out.
    """
    lines = []
    for each in plan.planned:
        if each.is_sensitive:
            continue
        by = _("by {day}").format(day=day_words(_day(each)))
        lines.append(f"[ ] {plain(each.action.text)} ({by})")
    return "\n".join(lines) + "\n"


def _entries(
    library: Library,
    lessons: Iterable[LessonKey],
    decisions: Mapping[ItemKey, Decision],
    language: str,
) -> Iterator[PlanEntry]:
    for key in lessons:
        try:
            lesson = library.lesson(*key, language)
        except DocumentError:
            continue
        for action in actions_of(lesson):
            name, info = (*key, action.id), lesson.info
            decided = decisions.get(name)
            yield PlanEntry(
                name, action, info.title, info.language, decided, is_sensitive=info.sensitive
            )


def _in(entries: Iterable[PlanEntry], state: PlanState) -> list[PlanEntry]:
    return [each for each in entries if each.decision and each.decision.state is state]


def _day(entry: PlanEntry) -> date:
    return entry.decision.day if entry.decision else date.max


def _asks_again(entry: PlanEntry, today: date) -> bool:
    decision = entry.decision
    return decision is not None and is_to_be_checked(decision, entry.action.repeat_days, today)
