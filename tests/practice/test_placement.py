# SPDX-License-Identifier: GPL-3.0-or-later
"""A placement is short, asks the easy first, and closes nothing."""

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from securetrain.course import LessonInfo, Tier
from securetrain.practice import MOST_ASKED, RANK, Placement, begin_placement
from tests.practice.making import item, lesson_info, shelf

TOPICS = tuple(f"topic-{number}" for number in range(8))
FIRST, THEN, LAST = RANK


def lessons(*topics: str) -> list[LessonInfo]:
    return [
        lesson_info(f"{topic}-{tier}", item(f"{topic}-{tier}-q"), topic=topic, tier=tier)
        for topic in topics
        for tier in RANK
    ]


def begun(*topics: str, advised: dict[tuple[str, str], str] | None = None) -> Placement:
    return begin_placement([shelf(*lessons(*topics))], advised or {}, Random(1))


def replied(placement: Placement, *knew: bool) -> Placement:
    for each in knew:
        placement = placement.reply(knew=each)
    return placement


def test_all_topics_are_met_in_one_tier_before_any_in_the_next() -> None:
    placement = replied(begun("a", "b", "c"), *[True] * 9)
    tiers = [each.probe.tier for each in placement.replies]
    assert tiers == [FIRST] * 3 + [THEN] * 3 + [LAST] * 3
    assert placement.next is None


def test_a_topic_that_was_missed_is_not_asked_about_again() -> None:
    placement = replied(begun("a", "b"), False, True)
    missed, knew = (each.probe.topic for each in placement.replies)
    assert placement.next is not None
    assert placement.next.topic == knew
    assert placement.starts == {missed: FIRST, knew: THEN}


def test_who_knew_everything_begins_at_the_top() -> None:
    placement = replied(begun("a"), True, True, True)
    assert placement.starts == {"a": LAST}
    assert replied(placement, True) == placement


def test_never_more_than_fifteen_are_asked() -> None:
    placement = replied(begun(*TOPICS), *[True] * 40)
    assert len(placement.replies) == MOST_ASKED == placement.most
    assert placement.next is None
    assert begun("a").most == 3


def test_a_beginner_is_let_go_after_five() -> None:
    placement = replied(begun(*TOPICS), *[False] * 40)
    assert len(placement.replies) == 5
    assert set(placement.starts.values()) == {FIRST}


def test_one_right_among_the_first_five_goes_on() -> None:
    assert replied(begun(*TOPICS), False, False, True, False, False).next is not None


def test_topics_that_matter_to_somebody_come_first() -> None:
    placement = begun(*TOPICS, advised={("pack", "topic-6-foundation"): "travel"})
    assert placement.next is not None
    assert placement.next.topic == "topic-6"


def test_emergency_lessons_and_items_without_review_ask_nothing() -> None:
    card = lesson_info("card", item("q-1"), tier=Tier.EMERGENCY)
    once = lesson_info("once", item("q-2", review=False))
    placement = begin_placement([shelf(card, once)], {}, Random(1))
    assert placement.next is None
    assert placement.starts == {}


def test_an_item_that_cannot_be_asked_makes_room_for_another() -> None:
    lesson = lesson_info("a", item("q-1"), item("q-2"), topic="a")
    placement = begin_placement([shelf(lesson)], {}, Random(1))
    assert placement.next is not None
    first = placement.next.key
    other = placement.without(first)
    assert other.next is not None
    assert other.next.key != first
    assert other.without(other.next.key).next is None


@given(knew=some.lists(some.booleans(), min_size=20, max_size=20))
def test_it_always_ends_and_advises_only_what_was_asked_about(knew: list[bool]) -> None:
    placement = replied(begun(*TOPICS), *knew)
    assert placement.next is None
    asked = [(each.probe.topic, each.probe.tier) for each in placement.replies]
    assert len(asked) == len(set(asked)) <= MOST_ASKED
    assert set(placement.starts) == {topic for topic, _tier in asked}
