# SPDX-License-Identifier: GPL-3.0-or-later
"""Folding never changes: these vectors are for ever, and new ones may only be added."""

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.sealing import StrangePassphraseError, fold_passphrase
from securetrain.sealing.folding import TABLES

TABLE_1 = {
    "capital letters": ("AmBeR HARVEST", "616d6265722068617276657374"),
    "white space of every kind": ("\tamber\u00a0\u3000 harvest\n", "616d6265722068617276657374"),
    "letters of full width": ("ａｍｂｅｒ", "616d626572"),
    "a ligature": ("ﬁre", "66697265"),
    "sharp s": ("Straße", "73747261737365"),
    "e with accent, in one": ("caf\u00e9", "636166c3a9"),
    "e with accent, in two": ("cafe\u0301", "636166c3a9"),
    "Greek last sigma": ("ΛΌΓΟς", "cebbcf8cceb3cebfcf83"),
    "Turkish dotted I": ("\u0130stanbul", "69cc877374616e62756c"),
    "Arabic digits": ("٠١٢٣٤٥٦٧٨٩", "30313233343536373839"),
    "Persian digits": ("۰۱۲۳۴۵۶۷۸۹", "30313233343536373839"),
    "Arabic yeh": ("علي", "d8b9d984db8c"),
    "Persian yeh": ("علی", "d8b9d984db8c"),
    "yeh without dots": ("على", "d8b9d984db8c"),
    "Arabic kaf": ("كتاب", "daa9d8aad8a7d8a8"),
    "Persian kaf": ("کتاب", "daa9d8aad8a7d8a8"),
    "a form of presentation": ("\ufedb\ufe98\ufe8e\ufe8f", "daa9d8aad8a7d8a8"),
    "with a joiner": ("می\u200cروم", "d985db8cd8b1d988d985"),
    "without a joiner": ("میروم", "d985db8cd8b1d988d985"),
    "marks of direction": ("\u202bamber\u202c\u200f \u2067x\u2069\u061c", "616d6265722078"),
    "a byte order mark": ("\ufeffamber", "616d626572"),
    "kanji and kana": ("ｶﾀｶﾅ 漢字", "e382abe382bfe382abe3838a20e6bca2e5ad97"),
    "a picture": ("🦊 den", "f09fa68a2064656e"),
}


@pytest.mark.parametrize(("typed", "frozen"), TABLE_1.values(), ids=TABLE_1.keys())
def test_the_first_table_folds_as_it_always_did(typed: str, frozen: str) -> None:
    assert fold_passphrase(typed, 1).hex() == frozen


def test_what_the_first_table_makes_one_or_takes_away_never_changes() -> None:
    """Whoever adds a sign to it locks out those who have that sign in their passphrase."""
    table = json.dumps(sorted(TABLES[1].items())).encode()
    assert (
        sha256(table).hexdigest()
        == "b5a9d2f38ce88df86a997ea910d1eff8e0f3b9be4ca6c73634dab692dd000646"
    )


@given(st.text(st.characters(exclude_categories=["Cn", "Co", "Cs"]), min_size=1, max_size=40))
def test_what_is_folded_once_stays_as_it_is(typed: str) -> None:
    try:
        folded = fold_passphrase(typed)
    except StrangePassphraseError:
        return
    assert fold_passphrase(folded.decode()) == folded


STRANGE = {
    "nothing": "",
    "white space alone": " \t\u00a0",
    "joiners alone": "\u200c\u200d\u200f",
    "an unassigned sign": "amber\u0378",
    "a private sign": "amber\ue000",
    "half a sign": "amber\ud800",
    "too long": "a" * 1_025,
}


@pytest.mark.parametrize("typed", STRANGE.values(), ids=STRANGE.keys())
def test_what_may_fold_differently_elsewhere_is_refused(typed: str) -> None:
    with pytest.raises(StrangePassphraseError) as refused:
        fold_passphrase(typed)
    assert refused.value.what
    assert refused.value.next
