# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of question is answered rightly by keyboard alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from securetrain import places
from securetrain.course import Choice, Question, plain
from tests.classroom.packs import put_pack
from tests.journeys.conftest import Open, Read
from tests.journeys.hands import (
    Key,
    focus,
    go_to,
    name_of,
    press,
    push,
    reads,
    seen,
    wait_for,
    wait_to_read,
    write,
)
from tests.ui.blocks import samples

SECONDS = 10
"""The budget of this file."""

Way = Callable[[], None]


def tick(*boxes: str) -> None:
    """Tick or mark each by Space, and check by Enter."""
    for each in boxes:
        go_to(each)
        press(Key.Key_Space)
    press(Key.Key_Return)


def choose(*wanted: tuple[str, str]) -> None:
    """In each group, reached by the end of its names, choose the option of that name."""
    for group, name in wanted:
        go_to(group)
        go_by_arrows_to(name)
        press(Key.Key_Space)
    press(Key.Key_Return)


def go_by_arrows_to(name: str) -> None:
    """Go from option to option of a group: along the line, else down, else back."""
    for _arrow in range(6):
        before = focus()
        if name_of(before) == name:
            return
        for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left):
            press(key)
            if focus() is not before:
                break
    raise AssertionError(f"No arrow leads to “{name}”, but to “{name_of(focus())}”")


def pick(*pairs: tuple[str, str]) -> None:
    """In each box of that name, go down to the line that holds the words."""
    for name, words in pairs:
        box = go_to(name)
        assert isinstance(box, QComboBox)
        for _arrow in range(box.count()):
            press(Key.Key_Down)
            if words in box.currentText():
                break
        assert words in box.currentText()
    go_to("Check")
    press(Key.Key_Return)


def put_in_order(*items: str) -> None:
    """Move each item up until it is where it belongs."""
    for place, item in enumerate(items, start=1):
        while not any(each.startswith(f"{place}. {item}") for each in seen()):
            go_to(f"Move up: {item}")
            press(Key.Key_Space)
    go_to("Check")
    press(Key.Key_Return)


def say(name: str, words: str) -> None:
    """Write into the field of that name, and check by Enter."""
    go_to(name)
    write(words)
    press(Key.Key_Return)


STATEMENTS = {
    "The council moves": "Genuine",
    "Share before they delete it": "Manipulated",
    "A friend of a friend": "Cannot be known here",
}


def judge() -> None:
    """Call one statement after the other, each as it comes; Enter goes on, and checks at last."""
    for place in range(1, len(STATEMENTS) + 1):
        wait_to_read(f"Statement {place} of {len(STATEMENTS)}")
        statement = next(each for each in seen() if each.startswith("Genuine: "))
        call = next(call for said, call in STATEMENTS.items() if said in statement)
        if place == 1:
            go_to("Genuine: ")
        go_by_arrows_to(f"{call}: {statement.removeprefix('Genuine: ')}")
        press(Key.Key_Space)
        press(Key.Key_Return)


QUESTIONS: dict[str, tuple[Question, Way]] = {
    "single": (
        samples.CHOICE,
        lambda: choose(("e", "Call her on the number you already have")),
    ),
    "multiple": (
        samples.MULTIPLE,
        lambda: tick("The name shown", "The words of a link", "A logo"),
    ),
    "true or false": (samples.TRUE_FALSE, lambda: choose(("e", "False"))),
    "order": (
        samples.ORDER,
        lambda: put_in_order("Stop and", "Close the", "Open the", "Tell a"),
    ),
    "match": (
        samples.MATCH,
        lambda: pick(
            ("Is it really her?", "Call the number"),
            ("Does this page belong", "Type the address"),
            ("Is this picture new?", "Search for earlier"),
        ),
    ),
    "sort": (
        samples.SORT,
        lambda: choose(
            ("Read the address", "Before: Read the address"),
            ("Call the sender", "Before: Call the sender"),
            ("Change the password", "After: Change the password"),
        ),
    ),
    "short": (samples.SHORT, lambda: say("What do we call", "phishing")),
    "number": (samples.NUMBER, lambda: say("How many words", "6")),
    "inspect": (
        samples.INSPECT,
        lambda: tick(
            "grants@seedling-fund.test",
            "Your grant will be cancelled",
            "Please sign in with the link",
            "https://seedling.example.sign-in.test",
        ),
    ),
    "judge": (samples.JUDGE, judge),
}


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_kind_of_question_is_answered_by_keyboard(read: Read, kind: str) -> None:
    question, way = QUESTIONS[kind]
    read(question)
    way()
    wait_to_read("Yes, that is it")
    press(Key.Key_Return)
    assert name_of(focus()) == "Finish"
    press(Key.Key_Return)
    wait_to_read("You are through")


def test_a_scenario_is_played_by_digits(read: Read) -> None:
    read(samples.SCENARIO)
    press(Key.Key_1)
    wait_to_read("Nobody had sent him.")
    assert not any(re.match("[0-9] ", each) for each in seen())


def test_a_card_is_turned_and_judged_by_keyboard(read: Read) -> None:
    read(samples.CARD)
    push("Show the other side")
    wait_to_read("Another way to reach someone.")
    push("I knew it")
    wait_for(lambda: "I knew it" not in seen(), "The end of the card")


def test_after_going_on_tab_leads_into_the_new_step(
    open_program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path)
    put_pack(tmp_path, {"en": (samples.english(),)})
    open_program()
    wait_to_read("English")
    press(Key.Key_Return)
    push("Skip these questions")
    push("To the lessons")
    push("Skip this")
    push(samples.INFO.title)
    wait_to_read("Step 1 of 4")
    push("Continue")
    wait_to_read("Step 2 of 4")
    push("Continue")
    wait_to_read("Step 3 of 4")
    press(Key.Key_Tab)
    assert isinstance(samples.CHOICE.task, Choice)
    assert name_of(focus()) in {plain(option.text) for option in samples.CHOICE.task.options}


def test_an_invented_web_is_walked_by_keyboard(read: Read) -> None:
    read(samples.WEB)
    say("Search in this invented web", "library")
    wait_to_read("Opening hours")
    push("Opening hours")
    wait_to_read("Open Monday to Saturday.")
    choose(("It holds", "It does not hold"))
    wait_to_read("Yes, ")
    assert reads("One look at the town's own page was enough.")


def test_an_invented_web_can_be_left_for_a_safer_device(read: Read) -> None:
    read(samples.WEB)
    push("Stop: not from this device")
    wait_to_read("One look at the town's own page was enough.")
