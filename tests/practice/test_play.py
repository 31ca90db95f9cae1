# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import replace

import pytest

from securetrain.course import EndingKind, HelpTree, Scenario, line
from securetrain.practice import begin_play
from tests.practice.making import scene, story


def test_a_story_begins_at_its_first_scene() -> None:
    play = begin_play(story())
    assert (play.scene.id, play.ending, play.is_over, play.score) == ("start", None, False, None)


def test_a_choice_leads_to_its_scene() -> None:
    assert begin_play(story()).choose(0).scene.id == "middle"


@pytest.mark.parametrize("index", [-1, 2])
def test_a_choice_that_is_not_there_changes_nothing(index: int) -> None:
    play = begin_play(story())
    assert play.choose(index) == play


@pytest.mark.parametrize(
    ("choices", "kind", "score"),
    [
        ((0, 0), EndingKind.GOOD, 100),
        ((0, 1), EndingKind.MIXED, 60),
        ((0, 2), EndingKind.RISKY, 30),
        ((1,), EndingKind.OPEN, 100),
    ],
)
def test_an_ending_has_its_score(choices: tuple[int, ...], kind: EndingKind, score: int) -> None:
    play = begin_play(story())
    for choice in choices:
        play = play.choose(choice)
    assert play.ending
    assert (play.ending.kind, play.is_over, play.score) == (kind, True, score)
    assert play.choose(0) == play


def test_back_leads_to_the_scene_before_and_never_beyond_the_first() -> None:
    play = begin_play(story())
    assert play.back() == play
    assert play.choose(0).back().scene.id == "start"


def test_a_replay_keeps_the_endings_and_the_best_counts() -> None:
    play = begin_play(story()).choose(0).choose(2).replay()
    assert (play.scene.id, set(play.endings)) == ("start", {"risky"})
    assert play.choose(0).choose(1).score == 60
    assert play.choose(0).choose(1).replay().choose(0).choose(2).score == 60
    assert play.all_endings == {"good", "mixed", "risky", "open"}


def test_a_help_tree_is_walked_the_same_way_and_never_scored() -> None:
    tree = HelpTree("lost", "Lost", "", "en", (scene("first", "last"), scene("last")))
    play = begin_play(tree).choose(0)
    assert (play.scene.id, play.is_over, play.score) == ("last", True, None)


def test_what_was_seen_is_remembered_over_all_ways() -> None:
    play = begin_play(story()).choose(0).choose(2).replay()
    assert play.seen == {"start", "middle", "risky"}
    assert play.choose(1).back().seen == {"start", "middle", "risky", "open"}


def test_an_ending_counts_as_seen_where_the_way_to_it_is_no_longer_known() -> None:
    play = replace(begin_play(story()), ended=("good",))
    assert play.seen == {"start", "good"}


def test_a_scene_that_was_seen_can_be_gone_back_to() -> None:
    play = begin_play(story()).choose(0).choose(2)
    assert play.go_to("middle").path == ("start", "middle")
    again = play.replay().go_to("risky")
    assert (again.path, again.ended) == (("start", "middle", "risky"), ("risky",))
    assert again.seen == play.seen


def test_one_goes_back_by_the_way_that_was_taken_and_else_by_the_shortest() -> None:
    ways = (scene("start", "hall", "door"), scene("hall", "door"), scene("door", "end"))
    told = Scenario("sc-2", line("Home"), (*ways, scene("end", ending=EndingKind.GOOD)))
    play = begin_play(told).choose(0).choose(0).choose(0)
    assert play.go_to("door").path == ("start", "hall", "door")
    assert play.replay().go_to("door").path == ("start", "door")


@pytest.mark.parametrize("name", ["good", "nowhere"])
def test_a_scene_that_was_not_seen_cannot_be_gone_to(name: str) -> None:
    play = begin_play(story()).choose(0)
    assert play.go_to(name) == play
