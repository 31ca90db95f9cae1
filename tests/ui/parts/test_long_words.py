# SPDX-License-Identifier: GPL-3.0-or-later
"""Words longer than any may be broken; everything else is shown as it was written."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import LIGHT, Look, heading, label
from securetrain.ui.parts.long_words import LONGEST, breakable

WHOLE = {
    "a sentence": "Someone who wants into your account rarely breaks the lock. " * 3,
    "the longest word of a title": "Verschwörungstheoretikerinnen",
    "hyphens, which break": "one-after-the-other-" * 5,
    "a path that breaks already": "/media/\u200b" * 10,
    "Thai, which has no blanks": "ถามอีกครั้งด้วยวิธีอื่นก่อนที่คุณจะทำอะไร",
    "Chinese, which has no blanks": "先停下来看一看再问一问" * 6,
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_wraps_by_itself_stays_as_it_is(text: str) -> None:
    assert breakable(text) == text


def test_a_word_longer_than_any_is_broken_into_pieces() -> None:
    assert breakable("W" * LONGEST) == "W" * LONGEST
    assert breakable(f"By {'W' * 45}, it says").split("\u200b") == [
        f"By {'W' * 8}",
        *["W" * 8] * 4,
        "W" * 5 + ", it says",
    ]


def test_no_mark_is_taken_from_its_letter() -> None:
    for piece in breakable("a\u0301" * 19 + "a" + "\u0301\u200c" * 20).split("\u200b"):
        assert piece.startswith("a")


@pytest.mark.parametrize("letter", ["W", "ش", "Ж"])
def test_a_name_of_one_word_makes_no_label_wider_than_a_page(qtbot: QtBot, letter: str) -> None:
    made = label(letter * 100, Look(LIGHT, 2.0))
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() < 300
    assert made.accessibleName() == letter * 100


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_title_of_one_word_fits_the_smallest_window_in_the_largest_letters(
    qtbot: QtBot, level: int
) -> None:
    made = heading("W" * 150, level, Look(LIGHT, 2.0))
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() < 600
