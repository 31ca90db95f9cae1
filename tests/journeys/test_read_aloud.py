# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of practice by keyboard alone, as it is read aloud, in the smallest window too."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.aloud import heard, heard_now, in_order
from tests.journeys.conftest import Open, Read
from tests.journeys.hands import (
    Key,
    focus,
    go_to,
    name_of,
    press,
    push,
    wait_for,
    wait_to_read,
    write,
)
from tests.ui.blocks import samples

SECONDS = 10
"""The budget of this file."""

SMALLEST = (720, 480)


def aloud() -> list[str]:
    """Return all that is met in the window."""
    window = QApplication.activeWindow()
    assert isinstance(window, QWidget)
    return heard(window)


def hears(*words: str) -> None:
    """Wait until lines are met that hold these words, in this order."""
    wait_for(lambda: in_order(aloud(), *words), f"To hear {words} in {aloud()}")


@pytest.mark.parametrize("size", [(1024, 600), SMALLEST], ids=["usual", "smallest"])
def test_inspecting_is_heard_part_by_part(read: Read, size: tuple[int, int]) -> None:
    read(samples.INSPECT, size)
    hears("group: Mark every part", "A mail", "From:", "box: Grants Team", "Subject:")
    for part in ("grants@seedling-fund.test", "Dear Leila,"):
        go_to(part)
        press(Key.Key_Space)
        assert heard_now() == f"box: {part} (chosen)"
    press(Key.Key_Return)
    wait_to_read("Not yet. Have another look")
    assert "The fund you know writes from another address." in heard_now()
    hears(
        "grants@seedling-fund.test (chosen) | You marked it: suspicious. The fund",
        "The fund you know writes from another address.",
        "Dear Leila, (chosen) | You marked it: fine. Names are easily known.",
    )
    push("Show the answer")
    hears("Your grant will be cancelled today | Missed: suspicious.", "You caught 0 of 4")


@pytest.mark.parametrize("size", [(1024, 600), SMALLEST], ids=["usual", "smallest"])
def test_judging_is_heard_statement_by_statement(read: Read, size: tuple[int, int]) -> None:
    read(samples.JUDGE, size)
    for place in range(1, 4):
        wait_to_read(f"Statement {place} of 3")
        if place == 1:
            go_to("Genuine: ")
        assert heard_now().startswith("option: Genuine: ")
        press(Key.Key_Space)
        assert heard_now().endswith("(chosen)")
        press(Key.Key_Return)
    wait_to_read("Not yet. Have another look")
    hears("You said: Genuine", "You said: Genuine", "You said: Genuine")
    push("Show the answer")
    hears(
        "This one is manipulated.",
        "You caught 0 of 1 that deserves doubt.",
        "You doubted 0 of 1 that is fine.",
        "Made-up hurry: 0 of 1",
    )


def test_a_story_is_heard_scene_by_scene_and_its_map_in_words(read: Read) -> None:
    read(samples.SCENARIO)
    hears("group: A visitor at the desk", "heading: At the desk", "button: Ask for the name")
    push("Let him in, he has a badge")
    wait_to_read("This way carries a risk")
    assert heard_now().startswith("heading: ")
    hears("You have seen 2 of 4 scenes and 1 of 3 endings.", "button: Back to the scene: At the")
    push("Back to the scene: At the desk")
    wait_for(lambda: name_of(focus()) == "At the desk", "The scene gone back to")
    push("Ask for the name and call your provider")
    hears("A way that helps", "You have seen 3 of 4 scenes and 2 of 3 endings.")


@pytest.mark.parametrize("size", [(1024, 600), SMALLEST], ids=["usual", "smallest"])
def test_the_invented_web_is_heard_tab_by_tab(read: Read, size: tuple[int, int]) -> None:
    read(samples.WEB, size)
    hears(
        "button: Stop: not from this device",
        "0 pages opened",
        "tab: A post",
        "Address: feed.example/post/1",
        "field: Search in this invented web",
        "heading: A post",
    )
    go_to("Search in this invented web")
    write("library")
    press(Key.Key_Return)
    hears("heading: Found pages", "Opening hours", "town.example/library")
    push("In a new tab: Opening hours")
    assert heard_now() == "heading: Opening hours"
    hears("1 page opened", "tab: A post", "tab: Opening hours", "Address: town.example/library")
    go_to("It holds")
    press(Key.Key_Down)
    press(Key.Key_Space)
    press(Key.Key_Return)
    wait_to_read("You found better coverage.")
    hears("You opened 1 page. An expert opens 2.", "1. A post (you were there)")
    go_to("3. The picture in 2019")
    press(Key.Key_Return)
    wait_for(lambda: heard_now() == "heading: The picture in 2019", "The page of the expert")
    hears("1 page opened")


@pytest.mark.parametrize("size", [(1024, 600), SMALLEST], ids=["usual", "smallest"])
def test_help_now_is_heard_question_by_question(open_program: Open, size: tuple[int, int]) -> None:
    open_program(size)
    wait_to_read("English")
    press(Key.Key_Return)
    push("Skip these questions")
    push("To the lessons")
    push("Skip this")
    push("Help now")
    hears("heading: What has happened?", "Nothing is recorded.", "button: ")
    press(Key.Key_1)
    hears("group: ", "heading: ", "button: ")
    assert not any("Map of this story" in each for each in aloud())
    for _choice in range(3):
        before = aloud()
        press(Key.Key_1)
        if any("10 minutes" in each for each in aloud()):
            assert not any("Add to my plan" in each for each in aloud())
            return
        assert aloud() != before
    raise AssertionError(f"No first safe action within three choices: {aloud()}")
