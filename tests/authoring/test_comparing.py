# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what a translation must leave as it is."""

import time

import pytest

from securetrain.authoring.comparing import doubts, faults, has_words
from securetrain.authoring.units import Unit


def unit(source: str, *, marked: bool = True, several: bool = False) -> Unit:
    return Unit("", source, "", "place", marked=marked, several=several)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Open the door.", "در را باز کنید."),
        ("Type `ls` now", "اکنون `ls` را بنویسید"),
        ("[Phishing](term:phishing) works", "[فیشینگ](term:phishing) کار می‌کند"),
        ("See **[a *b*](term:x)** and [c](term:y)", "[c](term:y) و [a](term:x) را ببینید"),
        ("Go to mail.example/login.", "به [mail.example/login]{.ltr} بروید."),
        ("Write to a@mail.example", "به a@mail.example بنویسید"),
        ("{day} left", "{day} مانده"),
    ],
)
def test_a_faithful_translation_has_no_fault(source: str, translation: str) -> None:
    assert faults(unit(source), translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "code"),
    [
        ("Open", "با\u202eز", "translation-direction"),
        ("Open", "باز\u200f", "translation-direction"),
        ("Open", "باز\u200b", "translation-sign"),
        ("Open", "باز\x07", "translation-sign"),
        ("Open", "باز" * 200, "translation-too-long"),
        ("Open", "**باز", "translation-marks"),
        ("Type `ls`", "`lx` را بنویسید", "translation-code"),
        ("Type `ls`", "بنویسید", "translation-code"),
        ("A [word](term:a)", "یک [واژه](term:b)", "translation-link"),
        ("A word", "یک [واژه](term:b)", "translation-link"),
        ("A word", "یک [واژه](https://mail.test)", "translation-link"),
        ("Go to mail.example", "به mall.example بروید", "translation-address"),
        ("Go to https://mail.example/a", "به https://mail.example/b بروید", "translation-address"),
        ("Go", "به a@mail.example بروید", "translation-address"),
        ("{day} left", "{n} مانده", "translation-placeholder"),
        ("One line", "یک\nدو", "translation-lines"),
    ],
)
def test_an_unfaithful_translation_is_refused(source: str, translation: str, code: str) -> None:
    assert code in [each for each, _ in faults(unit(source), translation)]


def test_plain_characters_have_no_marks() -> None:
    assert faults(unit("Two * three", marked=False), "دو * سه [") == []
    assert faults(unit("Two", marked=False), "دو\nسه") == [("translation-lines", "1")]
    assert faults(unit("Two", marked=False, several=True), "دو\nسه") == []


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("Do not open it.", "آن را باز نکنید.", "fa"),
        ("It is never sure.", "هیچ‌وقت مطمئن نیست.", "fa"),
        ("Do not go.", "لا تذهب.", "ar"),
        ("Do not go.", "Geh.", "de"),
        ("At 23:40, 31,000 pages", "ساعت ۲۳:۴۰، ۳۱٬۰۰۰ صفحه", "fa"),
        ("Open it.", "بازش کنید.", "fa"),
    ],
)
def test_these_raise_no_doubt(source: str, translation: str, language: str) -> None:
    assert doubts(source, translation, language) == []


@pytest.mark.parametrize(
    ("source", "translation", "doubt"),
    [
        ("Do not open it.", "آن را باز کنید.", ("translation-not", "not")),
        ("Don't open it.", "نام را باز کنید.", ("translation-not", "Don't")),
        ("Wait 10 days", "۱۲ روز صبر کنید", ("translation-number", "10, 12")),
    ],
)
def test_a_lost_not_or_another_number_is_looked_at_twice(
    source: str, translation: str, doubt: tuple[str, str]
) -> None:
    assert doubts(source, translation, "fa") == [doubt]


@pytest.mark.parametrize(
    "source", ["", "12:30", "`ls -l`", "https://mail.example", "a@b.test", "–"]
)
def test_signs_code_and_addresses_alone_are_no_words(source: str) -> None:
    assert not has_words(source)


@pytest.mark.parametrize("sign", ["http://", "a.", "a@", "-", "`", "[a](", "نمی", "1,", "{a"])
def test_no_translation_takes_long_to_compare(sign: str) -> None:
    source = "not " * 4_000
    hostile = sign * (16_000 // len(sign))
    began = time.perf_counter()
    faults(unit(source), hostile)
    doubts(source, hostile, "fa")
    assert time.perf_counter() - began < 1
