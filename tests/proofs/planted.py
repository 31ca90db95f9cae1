# SPDX-License-Identifier: GPL-3.0-or-later
"""Thirty words that begin alike; imported by sessions, so that it brings nothing along."""

from collections.abc import Sequence
from dataclasses import dataclass

PACK = "planted"
"""The pack that bears some of them."""


@dataclass(frozen=True)
class Planted:
    """Thirty words that begin alike, so that one search finds them all."""

    mark: str
    words: tuple[str, ...]

    @property
    def passphrase(self) -> str:
        """Eight words, as long as one that is drawn."""
        return " ".join(self.words[:8])

    @property
    def another(self) -> str:
        """Another passphrase."""
        return " ".join(self.words[8:16])

    @property
    def publisher(self) -> str:
        return self.words[16]

    @property
    def titles(self) -> Sequence[str]:
        """Titles of lessons."""
        return self.words[17:24]

    @property
    def typed(self) -> Sequence[str]:
        """What is typed into questions."""
        return self.words[24:26]

    @property
    def notes(self) -> Sequence[str]:
        """What notes say."""
        return self.words[26:]
