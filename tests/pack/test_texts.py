# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what texts in packs may not hold."""

import sys
from unicodedata import category

import pytest

from securetrain.pack.texts import (
    _steering_problem,
    document_problem,
    is_plain_line,
    text_problem,
)

GOOD = {
    "Persian with joiners": "می‌خواهم",
    "Arabic with vowels": "مُدَرِّسَةٌ",
    "Hindi with a joiner": "क्‍ष",
    "Hebrew with points": "שָׁלוֹם",
    "Thai": "กี่ปั้น",
    "Vietnamese taken apart": "ti\u0065\u0302\u0301ng",
    "an emoji of a family": "👨‍👩‍👧",
    "a direction mark": "a\u200fb",
    "lines and tabs": "a\n\tb",
    "a line of dashes": "—" * 40,
    "emoji in a row": "👍🏽" * 12,
    "Tibetan": "བསྒྲུབས",
}


@pytest.mark.parametrize("name", GOOD)
def test_what_scripts_need_is_welcome(name: str) -> None:
    assert text_problem(GOOD[name]) == ""
    assert document_problem(GOOD[name].encode()) == ""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\x00", "A text in it holds control characters."),
        ("a\u202d", "A text in it turns the direction of reading where nobody sees it."),
        ("a\u2060", "A text in it holds characters that cannot be seen."),
        ("a" + "\u0336" * 9, "A text in it piles up marks on a letter."),
        ("ا" + "\u0670" * 9, "A text in it piles up marks on a letter."),
        ("ক" + "\u09c1\u0981" * 5, "A text in it piles up marks on a letter."),
        ("a" + "\u0336\u200d" * 5, "A text in it piles up marks on a letter."),
        ("——" + "\u20e0" * 9 + "—", "A text in it piles up marks on a letter."),
    ],
)
def test_what_steers_hides_or_piles_up_is_told(text: str, problem: str) -> None:
    assert text_problem(text) == problem


def test_a_document_is_text_without_detours() -> None:
    assert document_problem(b"\xff") == "A document in it is no text."
    assert document_problem(rb'"\u0041"') != ""
    assert document_problem(rb'"\\u0041"') == ""
    assert document_problem(rb'"\\\u0041"') != ""


@pytest.mark.parametrize("text", ["a\u2028b", "a\nb", " a", "a ", "aaaa", "a\u202eb"])
def test_a_plain_line_is_short_and_one_line(text: str) -> None:
    assert not is_plain_line(text, 3)
    assert is_plain_line("abc", 3)


@pytest.mark.parametrize("text", ["\u3164", "\u200f", "\u115f\uffa0", "\u2800", "\u0301", "."])
def test_a_name_that_nobody_sees_is_none(text: str) -> None:
    assert not is_plain_line(text, 3)
    assert is_plain_line(f"{text}ش", 3)


def test_marks_of_every_script_are_known() -> None:
    marks = (chr(n) for n in range(sys.maxunicode + 1) if category(chr(n)) in ("Mn", "Me"))
    assert [mark for mark in marks if not text_problem("a" + mark * 9)] == []


def test_all_that_steers_or_hides_is_asked_for_since_none_of_it_is_printable() -> None:
    signs = [chr(number) for number in range(sys.maxunicode + 1)]
    refused = [sign for sign in signs if _steering_problem(sign)]
    assert len(refused) > 2_000
    assert not any(map(str.isprintable, refused))
