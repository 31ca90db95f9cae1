# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a passphrase would hold, said in words; numbers here are bits somebody has to guess.

Chosen: a careful guess of our own rather than a library, because the advice is to take the
generated one, and this only has to say the truth about very short and very plain ones. Each
distinct sign counts for the alphabet it is of, less for what follows from the sign before it, and
words of a known list count as a draw from that list. *Bad, because* a line from a famous poem looks
stronger than it is; the words beside the field say so.
"""

from collections.abc import Collection
from enum import StrEnum
from math import log2

from securetrain.sealing.failures import WeakPassphraseError
from securetrain.sealing.folding import fold_passphrase
from securetrain.words import _

LEAST_BITS = 30
_FAIR_BITS = 50
_STRONG_BITS = 70
_PEOPLES_WORDS = 2_000
"""What somebody who picks words draws from, however many there are."""
_IDEOGRAPHS = 0x2E80


class Strength(StrEnum):
    """In whose hands a copied vault would hold for how long."""

    NONE = "none"
    """Anybody finds it; it is refused."""
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """Say how strong a passphrase is once it is folded."""
    bits = estimated_bits(fold_passphrase(passphrase).decode())
    if bits < LEAST_BITS:
        return Strength.NONE
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG_BITS else Strength.STRONG


def refuse_weak(passphrase: str) -> None:
    """Refuse what anybody would find: codes of a few digits, one word, one sign again and again.

    Raises:
        WeakPassphraseError: it is one of these.
    """
    if strength(passphrase) is Strength.NONE:
        raise WeakPassphraseError(
            _("Somebody with a copy of the folder would find this passphrase within a day."),
            safe=_("Nothing was changed."),
            next=_("Take several words that nobody said before, best drawn by lot."),
        )


def estimated_bits(folded: str) -> float:
    """Guess how many bits a folded passphrase holds, never generously."""
    by_signs = _bits_of_signs(folded)
    words = folded.split()
    if len(words) > 1 and all(word.isalpha() for word in words):
        return min(by_signs, len(set(words)) * log2(_PEOPLES_WORDS))
    return by_signs


def _bits_of_signs(folded: str) -> float:
    alphabet = _alphabet(set(folded))
    bits = 0.0
    for before, sign in zip(("", *folded), folded, strict=False):
        follows = bool(before) and abs(ord(sign) - ord(before)) <= 1
        bits += 1 if follows else log2(alphabet)
    # Letters that form a word hold less than half of what letters drawn by lot do.
    plain = folded.isalpha() or folded.isdigit()
    return min(bits * (0.6 if plain else 1.0), 6.0 * len(set(folded)))


def _alphabet(signs: Collection[str]) -> int:
    kinds = {
        "digit": 10 if any(sign.isdigit() for sign in signs) else 0,
        "letter": 26 if any(sign.isalpha() for sign in signs) else 0,
        "other": 20 if any(not sign.isalnum() for sign in signs) else 0,
        "ideograph": 1_000
        if any(sign.isalpha() and ord(sign) >= _IDEOGRAPHS for sign in signs)
        else 0,
    }
    return sum(kinds.values())
