# SPDX-License-Identifier: GPL-3.0-or-later
from random import Random
from typing import Any

from securetrain.course import Exposure, LearningPath, LessonInfo, Shelf, Tier
from securetrain.practice import (
    RANK,
    Attempt,
    Decision,
    GuestJournal,
    Place,
    PlanState,
    Reason,
    Suggested,
    Today,
    Told,
    minutes_of,
    next_step,
    overview,
    reviews_of,
    suggest,
    today_page,
)
from tests.practice.making import TODAY, attempt, day, item, lesson_info, record_of, shelf

READ = Place(0, frozenset({0}), is_read=True)


def page(shelves: list[Shelf], *attempts: Attempt, places: dict[str, Place] | None = None) -> Today:
    journal = GuestJournal(attempts)
    for lesson, place in (places or {}).items():
        journal.set_place(("pack", lesson), place)
    return today_page(shelves, record_of(journal), today=TODAY, rng=Random(1))


def suggested(
    *lessons: LessonInfo, done: tuple[str, ...] = (), tags: str = "", **more: Any
) -> list[Suggested]:
    journal = GuestJournal()
    for name in done:
        journal.set_place(("pack", name), READ)
    shelves = [shelf(*lessons, **more)]
    progress = overview(shelves, record_of(journal), TODAY)
    return list(suggest(shelves, progress, told=Told(frozenset(tags.split()))))


def names(found: list[Suggested]) -> list[str]:
    return [each.lesson[1] for each in found]


def test_on_the_first_day_there_are_only_suggestions() -> None:
    today = page([shelf(lesson_info("phone"))])
    assert (today.resume, today.reviews, today.minutes, today.next_due, today.step) == (
        None,
        (),
        0,
        None,
        None,
    )
    assert today.suggestions == (Suggested(("pack", "phone"), Reason.NEW),)


def test_the_lesson_touched_last_is_the_one_to_go_on_with() -> None:
    lessons = [lesson_info(name) for name in ("a", "b", "c")]
    today = page(
        [shelf(*lessons)], places={"a": Place(1), "b": Place(1), "c": READ, "gone": Place(1)}
    )
    assert today.resume == ("pack", "b")


def test_reviews_come_with_their_minutes_and_the_next_day() -> None:
    lesson = lesson_info("phone", item("q-1"), item("q-2"))
    today = page([shelf(lesson)], attempt("q-1", -9), attempt("q-2", 0))
    assert [each.item for each in today.reviews] == ["q-1"]
    assert (today.minutes, today.next_due) == (1, day(2))


def test_minutes_are_rounded_up() -> None:
    reviews = reviews_of([shelf(lesson_info("phone", item("q-1"), item("q-2"), item("q-3")))], {})
    assert minutes_of(reviews) == 2


def test_the_next_step_is_the_planned_one_whose_day_comes_first() -> None:
    late, soon = Decision(PlanState.PLANNED, day(7)), Decision(PlanState.PLANNED, day(-1))
    decisions = {
        ("pack", "phone", "a-1"): late,
        ("pack", "phone", "a-2"): soon,
        ("pack", "phone", "a-3"): Decision(PlanState.DONE, day(-9)),
        ("pack", "phone", "a-4"): Decision(PlanState.NOT_FOR_ME, day(-9)),
    }
    assert next_step(decisions) == (("pack", "phone", "a-2"), soon)
    assert next_step({}) is None


def test_at_most_three_lessons_are_suggested_easier_ones_first() -> None:
    tiers = (Tier.ADVANCED, Tier.INTERMEDIATE, Tier.FOUNDATION, Tier.FOUNDATION)
    lessons = [lesson_info(f"l-{n}", tier=tier) for n, tier in enumerate(tiers)]
    assert names(suggested(*lessons)) == ["l-2", "l-3", "l-1"]


def test_emergency_lessons_and_finished_ones_are_not_suggested() -> None:
    lessons = [lesson_info("arrest", tier=Tier.EMERGENCY), lesson_info("done"), lesson_info("new")]
    found = suggested(*lessons, done=("done",))
    assert found == [Suggested(("pack", "new"), Reason.TOPIC, "phishing")]


def test_a_tag_of_the_learner_weighs_most_and_is_the_reason() -> None:
    lessons = [lesson_info("first"), lesson_info("trip", tags=("travel", "border"))]
    path = LearningPath("start", "Start here", ("first", "trip"))
    found = suggested(*lessons, paths=(path,), tags="travel")
    assert found == [
        Suggested(("pack", "trip"), Reason.TAG, "travel"),
        Suggested(("pack", "first"), Reason.PATH, "Start here"),
    ]


def test_the_next_on_a_path_passes_over_what_is_done_or_not_here_yet() -> None:
    lessons = [lesson_info(name, topic=name) for name in ("z", "b", "a")]
    path = LearningPath("start", "Start here", ("a", "not here", "b"))
    again = LearningPath("again", "Another way", ("b",))
    through = LearningPath("through", "All done", ("a",))
    found = suggested(*lessons, done=("a",), paths=(path, again, through))
    assert found == [
        Suggested(("pack", "b"), Reason.PATH, "Start here"),
        Suggested(("pack", "z"), Reason.NEW),
    ]


def test_a_lesson_waits_for_what_it_builds_on_and_for_easier_ones() -> None:
    lessons = [
        lesson_info("needs more", requires=("basis",), topic="a"),
        lesson_info("harder", tier=Tier.INTERMEDIATE, topic="b"),
        lesson_info("easier", topic="b"),
        lesson_info("basis", topic="c"),
    ]
    assert names(suggested(*lessons)) == ["easier", "basis", "harder"]
    assert names(suggested(*lessons, done=("basis", "easier"))) == ["needs more", "harder"]


def test_a_lesson_that_changed_since_it_was_done_is_suggested_again() -> None:
    lesson = lesson_info("phone", item("q-1", rev=2), reviewed=day(-1))
    today = page([shelf(lesson)], attempt("q-1", -9), places={"phone": READ})
    assert today.suggestions == (Suggested(("pack", "phone"), Reason.UPDATED),)


def test_a_harder_lesson_that_is_prepared_goes_before_an_easier_one_that_is_not() -> None:
    lessons = [
        lesson_info("unprepared", tier=Tier.INTERMEDIATE, topic="a"),
        lesson_info("basis", topic="a"),
        lesson_info("prepared", tier=Tier.ADVANCED, topic="b"),
    ]
    assert names(suggested(*lessons)) == ["basis", "prepared", "unprepared"]


def test_a_path_does_not_outweigh_what_a_lesson_builds_on() -> None:
    lessons = [
        lesson_info("plain", topic="a"),
        lesson_info("on the path", topic="b", requires=("plain",)),
    ]
    path = LearningPath("start", "Start here", ("on the path",))
    assert names(suggested(*lessons, paths=(path,))) == ["plain", "on the path"]


def test_a_changed_lesson_goes_before_a_new_one() -> None:
    changed = lesson_info("phone", item("q-1", rev=2), topic="a", reviewed=day(-1))
    today = page(
        [shelf(lesson_info("new", topic="b"), changed)],
        attempt("q-1", -9),
        places={"phone": READ},
    )
    assert [each.lesson[1] for each in today.suggestions] == ["phone", "new"]


def test_what_a_pack_advises_for_a_tag_goes_first_with_that_tag_as_reason() -> None:
    lessons = [lesson_info("first"), lesson_info("second", tags=("travel",))]
    progress = overview([shelf(*lessons)], record_of(GuestJournal()), TODAY)
    told = Told(frozenset({"travel", "sources"}))
    found = suggest([shelf(*lessons)], progress, told=told, advised={("pack", "second"): "sources"})
    assert found[0] == Suggested(("pack", "second"), Reason.TAG, "sources")


def test_who_begins_further_on_is_not_sent_back_to_the_foundation() -> None:
    lessons = [lesson_info(tier.value, tier=tier) for tier in RANK]
    progress = overview([shelf(*lessons)], record_of(GuestJournal()), TODAY)
    told = Told().with_start("phishing", Tier.INTERMEDIATE)
    found = suggest([shelf(*lessons)], progress, told=told)
    assert names(list(found)) == ["intermediate", "advanced", "foundation"]


def test_a_lesson_that_does_not_cover_how_somebody_is_exposed_goes_later() -> None:
    lessons = [
        lesson_info("all", exposure=(Exposure.PASSIVE,)),
        lesson_info("one", exposure=(Exposure.TARGETED,)),
    ]
    progress = overview([shelf(*lessons)], record_of(GuestJournal()), TODAY)
    told = Told(exposure=frozenset({Exposure.TARGETED}))
    assert names(list(suggest([shelf(*lessons)], progress, told=told))) == ["one", "all"]
    assert names(list(suggest([shelf(*lessons)], progress))) == ["all", "one"]
