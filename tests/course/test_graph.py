# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes and their choices: every path is reachable and comes to an end."""

import pytest

from securetrain.course import (
    Action,
    Actions,
    Callout,
    CalloutType,
    Ending,
    EndingKind,
    HelpTree,
    Scenario,
    Scene,
    help_problems,
    line,
    read_document,
    text,
    write_document,
)
from securetrain.course.graph import reachable, scene_problems
from tests.course.making import a_scene

GOOD = Ending(EndingKind.GOOD, text("a"))
OPEN = Ending(EndingKind.OPEN, text("a"))
HELP = Callout(CalloutType.HELP, text("a"))
TIP = Callout(CalloutType.TIP, text("a"))
ACTION = Actions((Action("a-one", line("a")),))


def test_a_story_that_ends_has_no_problem() -> None:
    scenes = (a_scene("a", "b", "c"), a_scene("b", "a", ending=GOOD), a_scene("c", ending=OPEN))
    assert list(scene_problems(scenes)) == []


@pytest.mark.parametrize(
    ("scenes", "sentence"),
    [
        ((), "it has no scene"),
        ((a_scene("a", ending=GOOD), a_scene("a", ending=GOOD)), "two scenes are called “a”"),
        ((a_scene("a", "b"),), "“b” is chosen in scene “a”, but there is no such scene"),
        ((a_scene("a"),), "scene “a” is a dead end: it has neither choices nor an ending"),
        (
            (a_scene("a", ending=GOOD, coercion=True),),
            "scene “a” is marked as coercion and may only end in OPEN",
        ),
        (
            (a_scene("a", ending=GOOD), a_scene("b", ending=GOOD)),
            "no choice leads to scene “b”",
        ),
    ],
)
def test_a_story_that_is_not_right_is_told(scenes: tuple[Scene, ...], sentence: str) -> None:
    assert list(scene_problems(scenes)) == [sentence]


def test_a_circle_without_an_end_is_told_for_each_of_its_scenes() -> None:
    scenes = (a_scene("a", "b"), a_scene("b", "a"))
    assert list(scene_problems(scenes)) == [
        "from scene “a” no path comes to an end",
        "from scene “b” no path comes to an end",
    ]


def test_coercion_may_end_in_open_or_go_on() -> None:
    scenes = (a_scene("a", "b", coercion=True), a_scene("b", ending=OPEN, coercion=True))
    assert list(scene_problems(scenes)) == []


def test_the_fewest_choices_are_counted() -> None:
    scenes = (a_scene("a", "b", "c"), a_scene("b", "c", "gone"), a_scene("c"))
    assert reachable(scenes) == {"a": 0, "b": 1, "c": 1, "gone": 2}


def tree(*scenes: Scene, name: str = "lost") -> HelpTree:
    """Make a help tree."""
    return HelpTree(name, "Lost", "It is gone.", "en", scenes)


def test_a_help_tree_ends_in_actions_or_help() -> None:
    ends = a_scene("b", blocks=(HELP,)), a_scene("c", blocks=(ACTION,))
    assert help_problems(tree(a_scene("a", "b", "c", blocks=(ACTION,)), *ends)) == []
    without = help_problems(tree(a_scene("a", "b", "c"), *ends))
    assert [each.sentence for each in without] == [
        "scene “b” ends a way that has no first safe action"
    ]
    ending = help_problems(tree(a_scene("a", blocks=(TIP,), ending=GOOD)))
    assert [each.sentence for each in ending] == [
        "scene “a” is a dead end: it has neither choices nor an ending"
    ]


def test_a_first_safe_action_comes_within_three_choices() -> None:
    scenes = [a_scene(f"s{n}", f"s{n + 1}") for n in range(4)]
    late = [*scenes, a_scene("s4", blocks=(ACTION,))]
    soon = [a_scene("s0", "s1", blocks=(ACTION,)), *late[1:]]
    assert [each.sentence for each in help_problems(tree(*late))] == [
        "scene “s3” is 3 choices in, and still no first safe action"
    ]
    assert help_problems(tree(*soon)) == []


def test_a_sound_help_tree_is_a_document() -> None:
    sound = tree(a_scene("a", blocks=(ACTION, HELP)))
    assert read_document(HelpTree, write_document(sound)) == sound


def test_a_help_tree_has_an_id() -> None:
    found = help_problems(tree(a_scene("a", blocks=(HELP,)), name="Lost"))
    assert "is not an id" in found[0].sentence


def test_a_scene_is_found_by_its_id() -> None:
    scene = a_scene("a")
    assert tree(scene).scene("a") is scene
    assert Scenario("sc", line("a"), (scene,)).scene("a") is scene
    with pytest.raises(KeyError):
        tree(scene).scene("b")
