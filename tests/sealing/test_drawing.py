# SPDX-License-Identifier: GPL-3.0-or-later
"""Passphrases drawn by lot, and the list they are drawn from."""

from math import log2

import pytest

from securetrain.places import assets
from securetrain.sealing import Letters, draw_letters, draw_words, fold_passphrase, read_words

ENGLISH = assets() / "wordlists" / "en.txt"


def test_the_list_has_only_plain_words_and_each_of_them_once() -> None:
    words = read_words(ENGLISH)
    assert len(words) >= 2_048
    assert list(words) == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert {len(word) for word in words} <= set(range(4, 10))


def test_seven_words_hold_77_bits() -> None:
    words = read_words(ENGLISH)
    drawn = draw_words(words).split()
    assert len(drawn) * log2(len(words)) >= 77
    assert len(drawn) == 7
    assert set(drawn) <= set(words)


@pytest.mark.parametrize("letters", Letters)
def test_groups_of_letters_hold_77_bits_and_fold_to_themselves(letters: Letters) -> None:
    drawn = draw_letters(letters)
    signs = drawn.replace(" ", "")
    assert len(signs) * log2(len(set(letters.value))) >= 77
    assert {len(group) for group in drawn.split()} == {4}
    assert fold_passphrase(drawn).decode() == drawn


def test_the_lot_decides() -> None:
    assert draw_words(("a", "b"), draw=lambda words: words[1]) == " ".join("b" * 77)
    assert len({draw_letters(Letters.LATIN) for _ in range(20)}) == 20
