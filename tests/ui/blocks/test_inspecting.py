# SPDX-License-Identifier: GPL-3.0-or-later
"""Inspecting: parts are marked by Space, and each of the four states has its words and line."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from securetrain.practice import Marked
from securetrain.ui.blocks.part_chip import ChipState, PartChip
from securetrain.ui.parts import THEMES, Look, Theme
from securetrain.ui.parts.labels import HeadingLabel
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Asked, Shown, words_in

Ask = Callable[..., Asked]


def chips_of(asked: Asked) -> list[PartChip]:
    """Return the chips in the order of reading."""
    return asked.block.task.findChildren(PartChip)


def test_space_marks_a_part_and_takes_the_mark_away(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    chip = chips_of(asked)[1]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert asked.block.task.answer() == Marked(frozenset({1}))
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert asked.block.task.answer() == Marked(frozenset())


def test_plain_words_cannot_be_marked(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    assert [chip.accessibleName() for chip in chips_of(asked)][:3] == [
        "Grants Team",
        "grants@seedling-fund.test",
        "Your grant will be cancelled today",
    ]
    assert "From:" in words_in(asked.block)


def test_how_many_parts_matter_is_not_given_away(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    asked.block.choose(1)
    asked.block.check()
    assert not any(sign.isdigit() for each in words_in(asked.block) for sign in each if sign != "/")
    states = [chip.state for chip in chips_of(asked)]
    assert ChipState.MISSED not in states
    assert ChipState.LEFT not in states


def test_each_of_the_four_states_is_said_in_words(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    for _ in range(2):
        for digit in (1, 2):
            chips_of(asked)[digit - 1].setChecked(True)
        asked.block.check()
        asked.block.go_on()
    assert [chip.state for chip in chips_of(asked)] == [
        ChipState.FALSE_ALARM,
        ChipState.FOUND,
        ChipState.MISSED,
        ChipState.LEFT,
        ChipState.LEFT,
        ChipState.MISSED,
        ChipState.MISSED,
    ]
    said = chips_of(asked)[0].accessibleDescription()
    assert said == "You marked it: fine. A name alone says nothing."
    words = words_in(asked.block)
    assert "A threat with a clock leaves no time to check." in words
    assert "You caught 1 of 4 that deserve doubt." in words
    assert "You doubted 1 of 3 that are fine." in words


def test_where_a_line_has_several_parts_each_is_named_where_it_is_explained(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    asked.block.choose(1)
    asked.block.check()
    told = next(each for each in words_in(asked.block) if "A name alone says nothing." in each)
    assert "Grants Team" in told


def test_what_was_not_marked_is_not_given_away_before_the_end(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    asked.block.choose(1)
    asked.block.check()
    assert not asked.quiz.is_over
    words = " ".join(words_in(asked.block))
    assert "A name alone says nothing." in words
    assert "A threat with a clock leaves no time to check." not in words
    said = [chip.accessibleDescription() for chip in chips_of(asked)]
    assert not any("A threat with a clock" in each for each in said)


def test_marking_nothing_is_an_answer(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    asked.block.check()
    assert asked.answers == [Marked(frozenset())]


def test_marks_can_be_changed_on_the_second_try(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    asked.block.choose(1)
    asked.block.check()
    assert not chips_of(asked)[0].isEnabled()
    asked.block.go_on()
    asked.block.choose(1)
    asked.block.choose(2)
    assert asked.block.task.answer() == Marked(frozenset({1}))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_states_differ_in_every_theme(shown: Shown, theme: Theme) -> None:
    seen = set()
    look = Look(theme)
    for state in ChipState:
        chip = PartChip("a part", look)
        shown(chip, look=look)
        chip.show_state(state)
        picture = chip.grab().toImage()  # held: its bits are its own
        seen.add(bytes(picture.constBits()))
    assert len(seen) == len(ChipState)


def test_a_missed_part_is_amber_and_never_red_or_green(shown: Shown) -> None:
    look = Look()
    chip = PartChip("https://a.test", look)
    shown(chip, look=look)
    chip.show_state(ChipState.MISSED)
    image = chip.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert QColor(look.theme.caution).name() in colours
    assert not {QColor(look.theme.success).name(), QColor(look.theme.danger).name()} & colours


def test_a_part_shows_its_own_words_in_every_state(shown: Shown) -> None:
    for state in ChipState:
        pictures = []
        for words in ("wiwi", "iwiw"):
            chip = PartChip(words, Look())
            shown(chip)
            chip.show_state(state)
            pictures.append(chip.grab().toImage())
        one, other = pictures
        assert one.size() == other.size()
        assert one != other


def test_a_long_part_wraps_and_is_not_cut(shown: Shown) -> None:
    look = Look(scale=2.0)
    chip = PartChip("https://seedling.example.sign-in.test/a/rather/long/address/" * 2, look)
    shown(chip, look=look, width=420)
    assert chip.width() <= 420
    assert chip.height() >= chip.heightForWidth(chip.width())


def test_a_part_is_a_target_of_forty_px(shown: Shown) -> None:
    chip = PartChip("a", Look())
    shown(chip)
    assert chip.height() >= 40


def test_the_heading_says_what_became_of_every_marked_part(ask: Ask) -> None:
    asked = ask(samples.INSPECT)
    for digit in (1, 2):
        asked.block.choose(digit)
    asked.block.check()
    heading = QApplication.focusWidget()
    assert isinstance(heading, HeadingLabel)
    said = heading.accessibleDescription()
    assert "A name alone says nothing." in said
    assert "The fund you know writes from another address." in said
    assert heading.text() not in said
