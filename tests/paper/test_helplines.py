# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask stands on the card of a help tree, and on its page for a phone."""

from dataclasses import replace

from securetrain.classroom import Helped
from securetrain.paper import help_card, page
from securetrain.paper.composing import help_manuscript
from securetrain.paper.parts import Foreign, Named
from tests.classroom.packs import HELP, HELPLINES
from tests.paper.reading import BARE, Read

HELPED = Helped("samples", "The north desk", HELPLINES)
FARSI = Helped("samples", "The south desk", replace(HELPLINES, language="fa"))


def test_a_page_names_who_answers_for_a_list_and_until_when() -> None:
    said = Read(page(HELP, replace(BARE, helped=(HELPED,)))).words
    for words in (
        "Whom to ask",
        "By The north desk, as of 2 November 2026. After 2 May 2027, check before you rely on it.",
        "Desk for safe lines",
        "Ask from another device than the one in trouble.",
        "desk@lines.example",
        "Any device will do.",
    ):
        assert words in said


def test_a_list_in_another_language_is_set_in_it() -> None:
    parts = help_manuscript(HELP, replace(BARE, helped=(HELPED, FARSI))).parts
    assert [each.language for each in parts if isinstance(each, Foreign)] == ["fa"]


def test_without_a_list_nothing_is_said_of_one() -> None:
    assert not any(isinstance(each, Named) for each in help_manuscript(HELP, BARE).parts)


def test_a_card_with_helplines_is_larger_than_one_without() -> None:
    with_lines = help_card(HELP, replace(BARE, helped=(HELPED,)))
    assert with_lines.startswith(b"%PDF-")
    assert len(with_lines) > len(help_card(HELP, BARE))
