# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan: five to do next, ideas from what was read, and what is to be asked about again."""

from dataclasses import replace
from pathlib import Path

import pytest

from securetrain.classroom import Library, Plan, plan_on_paper
from securetrain.classroom.plan import PlanEntry, read_decided, read_plan
from securetrain.course import Action, Actions, line, plain
from securetrain.practice import Decision, GuestJournal, Place, PlanState
from tests.classroom.packs import put_pack
from tests.practice.making import TODAY, day
from tests.ui.blocks.samples import with_blocks

KEY = ("samples", "sample")
NAMES = tuple(f"a-{n}" for n in range(9))
ACTIONS = Actions(tuple(Action(name, line(f"Do {name}"), repeat_days=0) for name in NAMES))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    lesson = with_blocks(ACTIONS)
    other = replace(lesson, info=replace(lesson.info, id="other"))
    put_pack(tmp_path, {"en": (lesson, other)})
    return Library(tmp_path)


def decided(**days: tuple[PlanState, int]) -> GuestJournal:
    journal = GuestJournal()
    for name, (state, on) in days.items():
        journal.decide((*KEY, name.replace("_", "-")), Decision(state, day(on)))
    return journal


def plan(library: Library, journal: GuestJournal) -> Plan:
    return read_plan(library, journal, today=TODAY, language="en")


def names(entries: tuple[PlanEntry, ...]) -> list[str]:
    return [each.key[2] for each in entries]


def test_the_five_whose_day_comes_first_are_the_next(library: Library) -> None:
    days = {f"a_{n}": (PlanState.PLANNED, 9 - n) for n in range(7)}
    found = plan(library, decided(**days))
    assert names(found.top) == ["a-6", "a-5", "a-4", "a-3", "a-2"]
    assert names(found.later) == ["a-1", "a-0"]
    assert found.planned == found.top + found.later


def test_every_decision_has_its_place_and_the_rest_are_ideas(library: Library) -> None:
    journal = decided(
        a_0=(PlanState.PLANNED, 3),
        a_1=(PlanState.DONE, -3),
        a_2=(PlanState.DONE, -90),
        a_3=(PlanState.NOT_FOR_ME, -90),
    )
    found = plan(library, journal)
    assert names(found.top) == ["a-0"]
    assert names(found.done) == ["a-1"]
    assert names(found.to_check) == ["a-2"]
    assert names(found.not_for_me) == ["a-3"]
    assert names(found.ideas) == list(NAMES[4:])


def test_ideas_come_from_lessons_that_were_opened(library: Library) -> None:
    journal = GuestJournal()
    assert plan(library, journal) == Plan()
    journal.set_place(("samples", "other"), Place(0))
    assert {each.key[1] for each in plan(library, journal).ideas} == {"other"}


def test_without_ideas_only_lessons_with_decisions_are_read(library: Library) -> None:
    journal = decided(a_0=(PlanState.PLANNED, 3))
    journal.set_place(("samples", "other"), Place(0))
    found = read_decided(library, journal.decisions(), today=TODAY, language="en")
    assert names(found.top) == ["a-0"]
    assert {each.key[1] for each in found.ideas} == {"sample"}


def test_a_lesson_that_is_gone_takes_its_steps_along(library: Library) -> None:
    journal = GuestJournal()
    journal.decide(("samples", "gone", "a-1"), Decision(PlanState.PLANNED, TODAY))
    journal.decide((*KEY, "a-gone"), Decision(PlanState.PLANNED, TODAY))
    assert plan(library, journal).planned == ()


def test_paper_holds_the_steps_and_their_days_and_no_title(library: Library) -> None:
    found = plan(library, decided(a_0=(PlanState.PLANNED, 3), a_1=(PlanState.DONE, 0)))
    assert plan_on_paper(found) == "[ ] Do a-0 (by 24 November 2026)\n"
    title = library.lesson(*KEY, "en").info.title
    assert title not in plan_on_paper(found)
    assert plain(found.top[0].action.text) in plan_on_paper(found)


def test_an_idea_has_no_day_on_paper() -> None:
    entry = PlanEntry((*KEY, "a-0"), ACTIONS.actions[0], "A lesson", "en")
    assert "9999" in plan_on_paper(Plan(top=(entry,)))


def test_steps_of_sensitive_lessons_are_not_on_paper(tmp_path: Path) -> None:
    open_lesson, hushed = with_blocks(ACTIONS), with_blocks(ACTIONS)
    info = replace(hushed.info, id="hushed", sensitive=True)
    put_pack(tmp_path, {"en": (open_lesson, replace(hushed, info=info))})
    journal = decided(a_0=(PlanState.PLANNED, 3))
    journal.decide(("samples", "hushed", "a-1"), Decision(PlanState.PLANNED, day(3)))
    found = plan(Library(tmp_path), journal)
    assert [each.is_sensitive for each in found.planned] == [True, False]
    assert plan_on_paper(found) == "[ ] Do a-0 (by 24 November 2026)\n"
