# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenarios and help trees in a terminal: scenes, choices by number, endings that never blame."""

from datetime import date

from securetrain import words
from securetrain.classroom import ending_name
from securetrain.cli.prose import aside, say_blocks, spoken
from securetrain.cli.terminal import Terminal
from securetrain.cli.typed import numbers
from securetrain.course import Ending, HelpTree, Scenario, Scene
from securetrain.practice import Play, begin_play
from securetrain.words import _


def play(terminal: Terminal, story: Scenario | HelpTree, today: date) -> None:
    """Let somebody go through a story, as often as they like."""
    say_blocks(terminal, story.intro, today)
    now = begin_play(story)
    _say_scene(terminal, now.scene, today)
    while True:
        after = _moved(terminal, now)
        if after is None:
            return
        if after is now:
            terminal.say(_("This was not understood."))
            continue
        now = after
        _say_scene(terminal, now.scene, today)


def print_story(terminal: Terminal, story: Scenario | HelpTree, today: date) -> None:
    """Print every scene of a story, one after another."""
    say_blocks(terminal, story.intro, today)
    titles = {scene.id: spoken(scene.title) for scene in story.scenes}
    for scene in story.scenes:
        _say_scene(terminal, scene, today)
        for n, choice in enumerate(scene.choices, 1):
            leads = f"→ {titles[choice.target]}"
            terminal.say(leads, first=f"     {words.number(n)} ")
        terminal.say()


def _moved(terminal: Terminal, now: Play) -> Play | None:
    """Return the play after what was typed, itself where that meant nothing, None at its end."""
    typed = terminal.ask(_prompt(now))
    if not typed:
        return None
    command = typed.casefold()
    if command == "b":
        return now.back()
    if command == "r":
        return now.replay() if len(now.path) > 1 else now
    given = numbers(typed)
    if given and len(given) == 1:
        return now.choose(given[0] - 1)
    return now


def _prompt(now: Play) -> str:
    if now.is_over:
        return _("Enter: go on. r: try another way. b: one scene back.")
    if len(now.path) > 1:
        return _("Your number (Enter: go on. b: one scene back):")
    return _("Your number (Enter: go on):")


def _say_scene(terminal: Terminal, scene: Scene, today: date) -> None:
    terminal.say()
    terminal.say(f"– {spoken(scene.title)} –")
    terminal.say()
    say_blocks(terminal, scene.blocks, today)
    if scene.ending:
        _say_ending(terminal, scene.ending)
        return
    for n, choice in enumerate(scene.choices, 1):
        terminal.say(spoken(choice.text), first=f"  {words.number(n) + ')':<3} ", rest="      ")


def _say_ending(terminal: Terminal, ending: Ending) -> None:
    aside(terminal, ending_name(ending.kind), ending.debrief)
