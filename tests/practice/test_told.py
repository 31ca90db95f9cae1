# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody told, and what follows from it."""

from securetrain.course import Exposure, Profile, Suggestion, Tier
from securetrain.practice import NOTHING_TOLD, Told, advised, uncovered

PROFILE = Profile(
    "en",
    ("travel", "publish"),
    (),
    (
        Suggestion("travel", ("borders", "phone"), "because you travel"),
        Suggestion("publish", ("phone", "news"), "because you publish"),
    ),
)


def test_a_topic_begins_at_the_foundation_until_told_otherwise() -> None:
    told = NOTHING_TOLD.with_start("data", Tier.ADVANCED).with_start("hate", Tier.INTERMEDIATE)
    assert told.start("data") is Tier.ADVANCED
    assert told.start("risk") is Tier.FOUNDATION
    assert told.with_start("data", Tier.INTERMEDIATE).start("data") is Tier.INTERMEDIATE
    assert told.with_start("data", None).with_start("hate", None) == NOTHING_TOLD


def test_lessons_are_advised_for_the_first_tag_that_leads_to_them() -> None:
    told = Told(frozenset({"travel", "publish", "unknown"}))
    assert advised(told, {"pack": PROFILE}) == {
        ("pack", "borders"): "travel",
        ("pack", "phone"): "travel",
        ("pack", "news"): "publish",
    }
    assert advised(Told(frozenset({"publish"})), {"pack": PROFILE})["pack", "phone"] == "publish"
    assert advised(NOTHING_TOLD, {"pack": PROFILE}) == {}


def test_what_a_lesson_does_not_cover_is_what_was_told_and_is_not_in_it() -> None:
    told = Told(exposure=frozenset({Exposure.TARGETED, Exposure.CONTENT}))
    assert uncovered(told, (Exposure.CONTENT,)) == {Exposure.TARGETED}
    assert uncovered(told, (Exposure.CONTENT, Exposure.TARGETED)) == frozenset()
    assert uncovered(told, ()) == frozenset()
    assert uncovered(NOTHING_TOLD, (Exposure.CONTENT,)) == frozenset()
