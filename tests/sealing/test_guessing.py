# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a passphrase's strength, from codes to what was drawn by lot."""

import pytest

from securetrain.sealing import (
    Letters,
    Strength,
    WeakPassphraseError,
    draw_letters,
    draw_words,
    read_words,
    refuse_weak,
    strength,
)
from tests.sealing.test_drawing import ENGLISH

SAID = {
    "four digits": ("1379", Strength.NONE),
    "a birthday": ("24121987", Strength.NONE),
    "Persian digits": ("۱۳۶۷", Strength.NONE),
    "one word": ("butterfly", Strength.NONE),
    "one sign again and again": ("a" * 40, Strength.NONE),
    "along the keyboard's alphabet": ("abcdefghijklmnop", Strength.NONE),
    "two words": ("green kettle", Strength.NONE),
    "the same word again": ("kettle kettle kettle kettle", Strength.NONE),
    "three words": ("green kettle sings", Strength.WEAK),
    "signs by lot, short": ("x7#kQ2!p", Strength.WEAK),
    "five words": ("green kettle sings under water", Strength.FAIR),
    "signs by lot": ("x7#kq2!pz9&fm4", Strength.STRONG),
    "ideographs": ("漢字仮名交文", Strength.WEAK),
}


@pytest.mark.parametrize(("typed", "said"), SAID.values(), ids=SAID.keys())
def test_strength_is_said_in_words(typed: str, said: Strength) -> None:
    assert strength(typed) is said


def test_what_is_drawn_by_lot_is_never_refused() -> None:
    for _ in range(20):
        assert strength(draw_words(read_words(ENGLISH))) in {Strength.FAIR, Strength.STRONG}
        # Groups of letters alone may be taken for words that somebody chose.
        for letters in Letters:
            assert strength(draw_letters(letters)) is not Strength.NONE


def test_what_anybody_finds_is_refused_with_a_way_on() -> None:
    with pytest.raises(WeakPassphraseError) as refused:
        refuse_weak("1379")
    assert "several words" in refused.value.next
    refuse_weak("green kettle sings")
