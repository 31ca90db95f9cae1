# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of sentences in the language in use."""

from pathlib import Path

import pytest

from securetrain import places, words
from securetrain.bootstrap.catalogues import compile_catalogues
from securetrain.words import _, ngettext, pgettext
from tests.interface_words import TEMPLATE, template


def speak_farsi(folder: Path) -> None:
    """Compile the catalogues as the first start does, and speak Farsi."""
    compile_catalogues(places.assets() / "locale", folder)
    words.use("fa", folder)


def test_english_speaks_for_itself() -> None:
    assert _("Today") == "Today"
    assert ngettext("{n} lesson", "{n} lessons", 2) == "{n} lessons"
    assert pgettext("verb", "Mark") == "Mark"
    assert words.in_use() == "en"


def test_nothing_said_is_nothing_translated(tmp_path: Path) -> None:
    speak_farsi(tmp_path)
    assert _("") == ""


def test_a_language_without_a_catalogue_falls_back_to_english(tmp_path: Path) -> None:
    words.use("tlh", tmp_path)
    assert words.in_use() == "tlh"
    assert _("{day} May {year}") == "{day} May {year}"


def test_farsi_words_come_from_its_catalogue(tmp_path: Path) -> None:
    speak_farsi(tmp_path)
    assert _("{day} May {year}") == "{day} مهٔ {year}"
    assert words.join(["الف", "ب", "پ"]) == "الف، ب و پ"


@pytest.mark.parametrize(
    ("items", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c", "d"], "a, b, c and d")],
)
def test_a_list_is_joined_as_in_a_sentence(items: list[str], sentence: str) -> None:
    assert words.join(items) == sentence


@pytest.mark.parametrize(
    ("value", "written"),
    [(7, "7"), (2026, "2026"), (20_000, "20\u202f000"), (-20_000, "-20\u202f000")],
)
def test_long_numbers_are_set_apart(value: int, written: str) -> None:
    assert words.number(value) == written


def test_numbers_have_the_digits_of_the_language(tmp_path: Path) -> None:
    words.use("fa", tmp_path)
    assert words.number(20_000) == "۲۰٬۰۰۰"


def test_facts_stand_apart_by_what_no_digit_looks_like(tmp_path: Path) -> None:
    assert words.side_by_side(["12 minutes", "", "Step 1"]) == "12 minutes · Step 1"
    words.use("fa", tmp_path)
    assert words.side_by_side(["درس‌های تازه", "۱"]) == "درس‌های تازه، ۱"
    assert words.side_by_side([]) == ""


def test_the_accented_pseudo_language_is_longer_and_keeps_its_places(tmp_path: Path) -> None:
    words.use("en-xa", tmp_path)
    said = _("Read {count} lessons")
    assert len(said) >= 1.4 * len("Read {count} lessons")
    assert "{count}" in said
    assert "Rêâd" in said
    assert ngettext("{count} lesson", "{count} lessons", 1).startswith("[{count} lêššôñ·")
    assert pgettext("verb", "Mark").startswith("[Mârk")


def test_the_mirrored_pseudo_language_runs_from_the_right(tmp_path: Path) -> None:
    words.use("en-xb", tmp_path)
    assert _("Today") == "\u202eToday\u202c"
    assert words.is_right_to_left(words.in_use())


def test_the_template_holds_every_sentence_of_the_interface() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), (
        "Sentences were added or changed; run: python3 -m tests.interface_words"
    )
