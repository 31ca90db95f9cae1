# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bundled help tree, along every way through it: the first safe action comes in time."""

from collections.abc import Iterator

import pytest

from securetrain.course import Actions, HelpTree
from securetrain.places import lesson_sources
from securetrain.practice import Play, begin_play
from securetrain.workshop import focus_on

SECONDS = 5
"""The budget of this file."""

MOST_CHOICES = 3
TREES = [
    source.value
    for focus in focus_on(lesson_sources())
    for source in focus.project.help
    if source.value
]


def ways(play: Play, choices: int = 0) -> Iterator[tuple[Play, int]]:
    """Yield every way to the first action, or to where there is none in time."""
    acts = any(isinstance(block, Actions) for block in play.scene.blocks)
    if acts or choices > MOST_CHOICES or not play.scene.choices:
        yield play, choices if acts else MOST_CHOICES + 1
        return
    for number in range(len(play.scene.choices)):
        yield from ways(play.choose(number), choices + 1)


def test_there_are_help_trees() -> None:
    assert TREES


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree.id)
def test_every_way_reaches_an_action_within_three_choices(tree: HelpTree) -> None:
    late = [play.path for play, choices in ways(begin_play(tree)) if choices > MOST_CHOICES]
    assert late == []
