# SPDX-License-Identifier: GPL-3.0-or-later
"""Text of every script folded to one form, and places in it that lead back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.search.folding import fold
from tests.search.scripts import FOLDED

signs = st.characters() | st.sampled_from("ßﷺ½ﬁİ‌ـَé́ا安ကガ")


@pytest.mark.parametrize(("text", "wanted"), FOLDED.values(), ids=FOLDED)
def test_text_is_folded_as_the_table_says(text: str, wanted: str) -> None:
    assert fold(text).words == unicodedata.normalize("NFKD", wanted)


@given(st.text(signs))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    words = fold(text).words
    assert fold(words).words == unicodedata.normalize("NFKD", fold(words).words)
    assert "\x00" not in words


@given(st.text(signs, min_size=1), st.data())
def test_a_place_leads_back_to_what_was_folded_there(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if folded.words:
        start = data.draw(st.integers(0, len(folded.words) - 1))
        end = data.draw(st.integers(start + 1, len(folded.words)))
        first, last = folded.span(start, end)
        assert 0 <= first < last <= len(folded.text)
        assert folded.words[start:end] in fold(folded.text[first:last]).words


def test_points_and_joiners_after_a_word_belong_to_it() -> None:
    folded = fold("قال مُحَمَّدٌ ذلك")
    start = folded.words.index("محمد")
    assert folded.text[slice(*folded.span(start, start + 4))] == "مُحَمَّدٌ"


def test_text_without_anything_to_shift_carries_no_shifts() -> None:
    assert not fold("Plain “words”, très bien").shifts
    assert fold("Straße").shifts
