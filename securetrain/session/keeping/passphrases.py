# SPDX-License-Identifier: GPL-3.0-or-later
"""Passphrases made by lot, of the kinds that fit a language, and the strength of one's own."""

from securetrain import places
from securetrain.sealing import (
    Letters,
    SealingError,
    Strength,
    draw_letters,
    draw_words,
    read_words,
    strength,
)
from securetrain.ui import NewPassphrasePage
from securetrain.words import _

WORDS, LATIN, ARABIC = "words", "latin", "arabic"
IN_ARABIC_LETTERS = {"ar", "fa", "ps", "ur"}
"""Languages whose readers find these letters on their keyboards."""


def kinds(language: str) -> tuple[tuple[str, str], ...]:
    """Return ids and names of what a passphrase can be made of; the first fits best."""
    by_words = (WORDS, _("English words"))
    latin = (LATIN, _("Letters and digits"))
    if language in IN_ARABIC_LETTERS:
        return (ARABIC, _("Persian and Arabic letters")), latin, by_words
    return by_words, latin


def draw(kind: str) -> str:
    """Draw a passphrase of a kind."""
    if kind == WORDS:
        return draw_words(read_words(places.assets() / "wordlists" / "en.txt"))
    return draw_letters(Letters.ARABIC if kind == ARABIC else Letters.LATIN)


def offer(page: NewPassphrasePage, language: str) -> None:
    """Draw what a page offers, again as often as it is wished, and weigh what is typed there."""
    chosen = [kinds(language)[0][0]]

    def show() -> None:
        page.show_drawn(draw(chosen[0]), chosen[0])

    def choose(kind: str) -> None:
        chosen[0] = kind
        show()

    page.draw_wanted.connect(show)
    page.kind_chosen.connect(choose)
    page.typed.connect(lambda typed: page.show_strength(*weighed(typed)))
    show()


def weighed(passphrase: str) -> tuple[str, bool]:
    """Return how long one's own passphrase would hold, in words, and whether it is taken."""
    try:
        found = strength(passphrase)
    except SealingError as error:
        return str(error), False
    return {
        Strength.NONE: _("Too easy. Somebody with a copy would find it within a day."),
        Strength.WEAK: _("Weak. It holds somebody back who looks, not somebody who has a copy."),
        Strength.FAIR: _("Fair. Somebody with a copy and a few machines may find it in time."),
        Strength.STRONG: _("Strong, as long as nobody has said or written it before."),
    }[found], found is not Strength.NONE
