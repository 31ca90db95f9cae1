# SPDX-License-Identifier: GPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.practice import fold_words, whole_number
from securetrain.practice.folding import same

ALIKE = {
    "case": ("Signal", "sIGNAL"),
    "white space": ("second  channel ", " second\tchannel"),
    "spacing": ("two factor", "twofactor"),
    "accents": ("Élan vital", "elan vital"),
    "sharp s": ("Straße", "STRASSE"),
    "full width": ("ＡＢＣ", "abc"),
    "stroked letters": ("Łódź đ ø", "lodz d o"),
    "Turkish i": ("İstanbul ırmak", "istanbul irmak"),
    "Arabic and Persian yeh": ("علي", "علی"),
    "final yeh": ("على", "علی"),
    "kaf": ("كتاب", "کتاب"),
    "heh and teh marbuta": ("رسالة", "رساله"),
    "heh of Urdu": ("ہم ھم", "هم هم"),
    "alef forms": ("أحمد إلى آب ٱسم", "احمد الی اب اسم"),
    "yeh with hamza": ("ئ", "ی"),
    "vowel points": ("كَلِمَة", "کلمه"),
    "tatweel": ("کـــتاب", "کتاب"),
    "zero-width non-joiner": ("می‌خواهم", "میخواهم"),
    "direction marks": ("\u200fabc\u200e", "abc"),
    "presentation forms": ("ﻻ", "لا"),
    "Persian digits": ("۱۲۳", "123"),
    "Arabic digits": ("١٢٣", "123"),
    "Burmese digits": ("၁၂၃", "123"),
    "Syriac point": ("ܐܑ", "ܐ"),
    "Hebrew points": ("שָׁלוֹם", "שלום"),
}

APART = {
    "other words": ("channel", "canal"),
    "Thai vowels": ("กุ", "กู"),
    "Tibetan vowels": ("ཀི", "ཀུ"),
    "nothing and nothing": ("", ""),
    "nothing but a tatweel": ("ـ", ""),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE.keys())
def test_what_is_typed_otherwise_is_the_same(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_what_means_something_else_is_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_words(fold_words(text)) == fold_words(text)


NUMBERS = {
    "bare": ("12", 12),
    "with a unit": ("12 days", 12),
    "unit joined": ("7d", 7),
    "words around": ("about 6 days.", 6),
    "negative": ("-4", -4),
    "minus sign": ("−4", -4),
    "Persian": ("۱۲ روز", 12),
    "Arabic with separator": ("١٬٠٠٠", 1000),
    "thousands by comma": ("1,000", 1000),
    "thousands by space": ("12 500", 12500),
    "millions": ("1.000.000", 1000000),
    "followed by a hyphen": ("12-day", 12),
    "full stop": ("12.", 12),
    "hyphened words before": ("twenty-some: 21", 21),
    "nothing": ("", None),
    "words": ("a week", None),
    "only a hyphen": ("-", None),
    "two numbers": ("5 or 8", None),
    "a range": ("5-8", None),
    "a fraction": ("12.5", None),
    "an Arabic fraction": ("١٢٫٥", None),
    "ill set thousands": ("1,00", None),
    "beyond sense": ("9" * 5000, None),
}


@pytest.mark.parametrize(("typed", "number"), NUMBERS.values(), ids=NUMBERS.keys())
def test_a_whole_number_is_read_in_the_digits_of_any_script(typed: str, number: int) -> None:
    assert whole_number(typed) == number


@given(st.text(alphabet="0123456789-.,' ٣۵ abc"))
def test_reading_a_number_never_fails(text: str) -> None:
    assert whole_number(text) is None or isinstance(whole_number(text), int)
