# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a passphrase by lot: words of a list, or groups of letters where there is no list."""

import secrets
from collections.abc import Callable, Sequence
from enum import Enum
from math import ceil, log2
from pathlib import Path

WANTED_BITS = 77
GROUP = 4
"""Letters that stand together."""

Draw = Callable[[Sequence[str]], str]


class Letters(Enum):
    """Letters that nobody takes for one another, and that every keyboard of the script has."""

    LATIN = "abcdefghjkmnpqrstuvwxyz23456789"
    ARABIC = "ابتثجحخدذرزسشصضطظعغفقلمنهو"


def read_words(path: Path) -> tuple[str, ...]:
    """Read a list of words, one a line; see `assets/wordlists`."""
    return tuple(path.read_text(encoding="utf-8").split())


def draw_words(words: Sequence[str], draw: Draw = secrets.choice) -> str:
    """Return as many words as hold 77 bits, with spaces between them."""
    assert len(set(words)) == len(words)
    return " ".join(draw(words) for _ in range(ceil(WANTED_BITS / log2(len(words)))))


def draw_letters(letters: Letters, draw: Draw = secrets.choice) -> str:
    """Return as many groups of letters as hold 77 bits, with spaces between them."""
    groups = ceil(WANTED_BITS / log2(len(letters.value)) / GROUP)
    return " ".join("".join(draw(letters.value) for _ in range(GROUP)) for _ in range(groups))
