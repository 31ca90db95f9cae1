# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the terminal that lessons are shown on."""

import pytest

from securetrain.cli.terminal import LeftError, Terminal, harmless
from tests.cli.speaking import Person

STEERING = {
    "a colour": "\x1b[31mred",
    "a title": "\x1b]0;title\x07",
    "one byte that begins a sequence": "\x9b31m",
    "a bell": "a\x07b",
    "going back over what stood there": "safe\rfalse",
    "erasing": "a\x08b",
    "turning the direction": "a\u202eb\u2066c",
    "half a sign": "a\u2028b",
}


@pytest.mark.parametrize("text", STEERING.values(), ids=STEERING)
def test_nothing_steers_the_terminal(text: str) -> None:
    person = Person()
    person.terminal.say(text)
    person.terminal.say_exactly(text)
    person.terminal.ask(text)
    assert not set(person.saw) & set("\x1b\x07\x08\x9b\r\u202e\u2066\u2028")
    assert "\ufffd" in person.saw
    assert harmless("line\nfeed\tand ‌joiner") == "line\nfeed\tand ‌joiner"


def test_text_is_wrapped_and_its_later_lines_are_indented() -> None:
    person = Person(width=30)
    person.terminal.say("one two three four five six seven\n\neight", first="1. ", rest="   ")
    assert person.lines == ["1. one two three four five six", "   seven", "", "   eight", ""]


def test_an_address_is_never_broken() -> None:
    person = Person(width=30)
    person.terminal.say("https://a-very-long-name.example/with/a/path-and-more")
    assert "https://a-very-long-name.example/with/a/path-and-more" in person.lines


@pytest.mark.parametrize(("width", "used"), [(5, 30), (50, 50), (500, 80)])
def test_lines_stay_readable_on_any_terminal(width: int, used: int) -> None:
    person = Person(width=width)
    person.terminal.rule()
    assert len(person.lines[0]) == used


def test_what_is_typed_comes_back_trimmed_until_nothing_more_comes() -> None:
    person = Person("  one ", "")
    assert person.terminal.ask("?") == "one"
    assert person.terminal.ask("?") == ""
    assert person.terminal.ask("?") is None
    assert not person.terminal.asks
    assert person.terminal.ask("again?") is None
    assert "again" not in person.saw


@pytest.mark.parametrize("typed", ["q", "Q", " :q "])
def test_somebody_may_leave_at_any_question(typed: str) -> None:
    with pytest.raises(LeftError):
        Person(typed).terminal.ask("?")


def test_a_pause_waits_only_where_somebody_sits() -> None:
    piped, sitting = Person("a"), Person("a", pauses=True)
    piped.terminal.pause("Enter")
    sitting.terminal.pause("Enter")
    assert (piped.untyped, sitting.untyped) == (1, 0)


def test_without_anything_said_it_is_the_terminal_of_the_process(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal = Terminal(asks=False)
    terminal.say("Hello")
    assert capsys.readouterr().out == "Hello\n"
    assert not terminal.pauses
