# SPDX-License-Identifier: GPL-3.0-or-later
"""Passphrases are drawn of what their kind says, and of what a reader finds on the keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.places import assets
from securetrain.sealing import Letters, read_words
from securetrain.session.keeping.passphrases import ARABIC, LATIN, WORDS, draw, kinds, offer
from securetrain.ui import NewPassphrasePage
from securetrain.ui.parts import Look

ENGLISH = set(read_words(assets() / "wordlists" / "en.txt"))


def is_of(kind: str, drawn: str) -> bool:
    """Say whether a passphrase is made of what its kind says."""
    if kind == WORDS:
        return set(drawn.split()) <= ENGLISH
    letters = Letters.ARABIC if kind == ARABIC else Letters.LATIN
    return set(drawn) <= {*letters.value, " "}


@pytest.mark.parametrize("kind", [WORDS, LATIN, ARABIC])
def test_a_passphrase_is_made_of_what_its_kind_says(kind: str) -> None:
    assert is_of(kind, draw(kind))


@pytest.mark.parametrize(
    ("language", "offered"),
    [("en", [WORDS, LATIN]), ("fa", [ARABIC, LATIN, WORDS])],
)
def test_what_fits_the_language_is_offered_first(language: str, offered: list[str]) -> None:
    assert [kind for kind, _name in kinds(language)] == offered


def test_a_page_shows_another_passphrase_of_the_kind_that_was_chosen_last(qtbot: QtBot) -> None:
    page = NewPassphrasePage(Look(), title="", kinds=kinds("fa"))
    qtbot.addWidget(page)
    shown = []
    offer(page, "fa")
    shown.append(page._drawn.words)
    page.kind_chosen.emit(WORDS)
    shown.append(page._drawn.words)
    page.draw_wanted.emit()
    shown.append(page._drawn.words)
    assert len(set(shown)) == len(shown)
    assert all(map(is_of, (ARABIC, WORDS, WORDS), shown))
