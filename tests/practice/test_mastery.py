# SPDX-License-Identifier: GPL-3.0-or-later
import pytest

from securetrain.course import LessonInfo, Tier
from securetrain.practice import (
    Attempt,
    Caught,
    Decision,
    Discernment,
    GuestJournal,
    LessonState,
    Place,
    PlanState,
    Record,
    Technique,
    is_stale,
    lesson_state,
    overview,
)
from securetrain.practice.mastery import MOST_TECHNIQUES
from tests.practice.making import TODAY, attempt, day, item, lesson_info, record_of, shelf

READ = Place(2, frozenset({0, 1, 2}), is_read=True)
BEGUN = Place(1, frozenset({0, 1}))
PHONE = lesson_info("phone", item("q-1"), item("q-2"))


def record(*attempts: Attempt, place: Place | None = None) -> Record:
    journal = GuestJournal(attempts)
    if place:
        journal.set_place(("pack", "phone"), place)
    return record_of(journal)


def state(given: Record, lesson: LessonInfo = PHONE) -> LessonState:
    return lesson_state("pack", lesson, given, TODAY)


BOTH = (attempt("q-1", -9), attempt("q-2", -9))
KNOWN = (*BOTH, *(attempt(name, on) for on in (-7, -1) for name in ("q-1", "q-2")))
STATES = {
    "never opened": (record(), LessonState.NEW),
    "opened": (record(place=Place()), LessonState.STARTED),
    "answered elsewhere": (record(*BOTH), LessonState.STARTED),
    "read, not answered": (record(place=READ), LessonState.STARTED),
    "read, one missed": (
        record(BOTH[0], attempt("q-2", score=60), place=READ),
        LessonState.STARTED,
    ),
    "answered, not read to the end": (record(*BOTH, place=BEGUN), LessonState.STARTED),
    "read and answered": (record(*BOTH, place=READ), LessonState.DONE),
    "answered rightly at the second try": (
        record(
            BOTH[0],
            attempt("q-2", score=0),
            attempt("q-2", first_try=False),
            place=READ,
        ),
        LessonState.DONE,
    ),
    "known on one further day": (record(*KNOWN[:4], place=READ), LessonState.DONE),
    "one of two known on further days": (record(*KNOWN[:5], place=READ), LessonState.DONE),
    "known on two further days": (record(*KNOWN, place=READ), LessonState.SOLID),
}


@pytest.mark.parametrize(("given", "expected"), STATES.values(), ids=STATES.keys())
def test_a_lesson_has_a_state(given: Record, expected: LessonState) -> None:
    assert state(given) is expected


def test_a_solid_lesson_fades_when_it_is_not_met_again() -> None:
    later = day(3_000)
    assert lesson_state("pack", PHONE, record(*KNOWN, place=READ), later) is LessonState.DONE


def test_a_lesson_without_items_is_done_when_read_and_never_solid() -> None:
    assert state(record(place=READ), lesson_info("phone")) is LessonState.DONE


def test_a_lesson_whose_items_are_never_reviewed_is_never_solid() -> None:
    lesson = lesson_info("phone", item("q-1", review=False))
    assert state(record(*KNOWN, place=READ), lesson) is LessonState.DONE


UPDATES = {
    "changed since": (2, -3, LessonState.UPDATED),
    "changed before": (2, -20, LessonState.DONE),
    "changed on the day it was answered": (2, -9, LessonState.DONE),
    "changed today": (2, 0, LessonState.UPDATED),
    "reviewed since, the meaning being the same": (1, -3, LessonState.DONE),
    "reviewed in days to come": (2, 5, LessonState.DONE),
}


@pytest.mark.parametrize(("rev", "reviewed", "expected"), UPDATES.values(), ids=UPDATES.keys())
def test_a_lesson_whose_meaning_changed_since_is_updated(
    rev: int, reviewed: int, expected: LessonState
) -> None:
    lesson = lesson_info("phone", item("q-1", rev=rev), reviewed=day(reviewed))
    assert state(record(*BOTH, place=READ), lesson) is expected


def test_an_updated_lesson_is_done_again_once_it_is_answered_again() -> None:
    lesson = lesson_info("phone", item("q-1", rev=2), reviewed=day(-3))
    assert state(record(*BOTH, attempt("q-1"), place=READ), lesson) is LessonState.DONE


@pytest.mark.parametrize(("by", "stale"), [(-1, True), (0, False), (1, False)])
def test_a_lesson_past_its_review_date_is_stale(by: int, stale: bool) -> None:
    lesson = lesson_info("phone", review_by=day(by))
    assert is_stale(lesson, TODAY) is stale
    assert overview([shelf(lesson)], record(), TODAY).stale == (
        {("pack", "phone")} if stale else set()
    )


@pytest.mark.parametrize("score", [0, 100])
def test_what_was_met_today_says_nothing_of_memory_before_tomorrow(score: int) -> None:
    met = record(attempt("q-1", score=score))
    assert overview([shelf(PHONE)], met, TODAY).topics[0].strength is None
    assert overview([shelf(PHONE)], met, day(1)).topics[0].strength is not None


def test_what_was_recalled_today_is_remembered_today() -> None:
    recalled = record(attempt("q-1", -3), attempt("q-1"))
    assert overview([shelf(PHONE)], recalled, TODAY).topics[0].strength == 100


def test_progress_is_told_by_tier_and_topic() -> None:
    lessons = (
        PHONE,
        lesson_info("desk", item("q-5"), topic="devices", tier=Tier.INTERMEDIATE),
        lesson_info("news", topic="phishing"),
        lesson_info("arrest", item("q-9"), tier=Tier.EMERGENCY, topic="response"),
    )
    seen = overview([shelf(*lessons)], record(*KNOWN, place=READ), TODAY)
    foundation, intermediate, advanced = seen.tiers
    assert (foundation.lessons, foundation.done, foundation.solid) == (2, 1, 1)
    assert (intermediate.name, intermediate.lessons, intermediate.done) == ("intermediate", 1, 0)
    assert (advanced.lessons, advanced.strength) == (0, None)
    assert [(each.pack, each.name) for each in seen.topics] == [
        ("pack", "phishing"),
        ("pack", "devices"),
        ("pack", "response"),
    ]
    assert seen.topics[0].strength == foundation.strength
    assert 90 <= (foundation.strength or 0) <= 100
    assert seen.topics[1].strength is None
    assert seen.lessons["pack", "arrest"] is LessonState.NEW


def test_twelve_weeks_count_the_days_practised() -> None:
    days = (0, 0, -6, -7, -83, -84, 3)
    seen = overview([], record(*(attempt(on=each) for each in days)), TODAY)
    assert seen.weeks == (1, *[0] * 9, 1, 2)


def judged(on: int, *techniques: Technique) -> Attempt:
    return attempt(on=on, suspicious=9, techniques=techniques)


def test_what_was_caught_of_a_technique_is_told_by_months_of_four_weeks() -> None:
    seen = overview(
        [],
        record(
            judged(0, Technique("fear", 1, 2), Technique("curiosity", 1, 1)),
            judged(-27, Technique("fear", 2, 2)),
            judged(-28, Technique("fear", 0, 1)),
            judged(-83, Technique("fear", 1, 3)),
            judged(-84, Technique("fear", 0, 5)),
        ),
        TODAY,
    )
    fear = (Discernment(1, 3), Discernment(0, 1), Discernment(3, 4))
    curious = (Discernment(), Discernment(), Discernment(1, 1))
    assert seen.caught == (
        Caught("fear", Discernment(4, 13), fear),
        Caught("curiosity", Discernment(1, 1), curious),
    )


def test_of_very_many_techniques_those_met_most_often_are_told() -> None:
    many = [Technique(f"t-{n:02}", 0, n) for n in range(1, MOST_TECHNIQUES + 3)]
    seen = overview([], record(judged(0, *many)), TODAY)
    assert [each.technique for each in seen.caught] == [
        f"t-{n:02}" for n in range(MOST_TECHNIQUES + 2, 2, -1)
    ]


def test_plan_discernment_and_the_next_day_are_told() -> None:
    journal = GuestJournal([attempt(on=0, hits=1, suspicious=2)])
    for name, each in enumerate((PlanState.DONE, PlanState.DONE, PlanState.PLANNED)):
        journal.decide(("pack", "phone", f"a-{name}"), Decision(each, TODAY))
    seen = overview([], record_of(journal), TODAY)
    assert seen.plan == {PlanState.PLANNED: 1, PlanState.DONE: 2, PlanState.NOT_FOR_ME: 0}
    assert (seen.discernment.hits, seen.discernment.suspicious) == (1, 2)
    assert seen.next_due == day(2)
