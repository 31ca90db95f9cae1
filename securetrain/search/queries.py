# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody typed, made into a question that the index understands.

Nothing of it reaches SQLite but folded letters and digits between quotation marks of our own, so
that no sign has a meaning there. Words that were joined, as in “e-mail”, and words in quotation
marks have to stand side by side; the word that is being typed may go on.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from securetrain.search.cutting import UNSPACED, is_unspaced, pairs, pieces
from securetrain.search.folding import fold

LONGEST = 240
"""Signs of what was typed that are looked at; nobody searches for a page."""
MOST_PARTS = 12
LONGEST_WORD = 64
GAP = " {,9}"
"""Blanks between pieces side by side, as a pattern: what is marked must not fill the screen."""

_MARKS = '"“”„‟«»「」『』'
_QUOTED = re.compile(f"[{_MARKS}]([^{_MARKS}]*)([{_MARKS}]?)|([^{_MARKS}\\s]+)")
_LONG = 3
"""Signs from which a word's beginning says enough to stand for the word."""


@dataclass(frozen=True)
class Part:
    """Pieces that stand side by side; ``is_open`` says that the last one may go on."""

    pieces: tuple[str, ...]
    is_open: bool

    @property
    def match(self) -> str:
        """The part as FTS5 has it."""
        tokens: list[str] = []
        for piece, following in pairwise((*self.pieces, "")):
            cut = pairs(piece) if is_unspaced(piece) else [piece]
            # At the end of a stretch its last sign stands alone only if the text ends there too.
            tokens += cut if following or len(cut) == 1 else cut[:-1]
        last = self.pieces[-1]
        is_open = len(last) == 1 if is_unspaced(last) else self.is_open
        return f'"{" ".join(tokens)}"{" *" if is_open else ""}'

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The part as it stands in folded text; whole words, so that no letter loses its joint."""
        begin = "" if is_unspaced(self.pieces[0]) else f"(?<![^ {UNSPACED}])"
        last = self.pieces[-1]
        if is_unspaced(last):
            end = ""
        else:
            end = f"[^ {UNSPACED}]{{,{LONGEST_WORD}}}" if self.is_open else f"(?![^ {UNSPACED}])"
        return re.compile(begin + GAP.join(map(_written, self.pieces)) + end)


@dataclass(frozen=True)
class Query:
    """The parts that somebody typed; without any there is nothing to look for."""

    parts: tuple[Part, ...]

    @property
    def match(self) -> str:
        """Every part, as FTS5 has it."""
        return " AND ".join(part.match for part in self.parts)

    def loosened(self) -> "Query":
        """Return the query with parts taken apart and long words open; ask for any of them."""
        every = [(piece, part.is_open) for part in self.parts for piece in part.pieces]
        parts = [Part((piece,), is_open or len(piece) >= _LONG) for piece, is_open in every]
        return Query(tuple(dict.fromkeys(parts))[:MOST_PARTS])

    @property
    def match_any(self) -> str:
        """Any part, as FTS5 has it."""
        return " OR ".join(part.match for part in self.parts)


def read_query(untrusted: str) -> Query:
    """Return what somebody typed as a query, however strange it is."""
    typed = untrusted[:LONGEST]
    parts = []
    for found in _QUOTED.finditer(typed):
        quoted, closing, bare = found.groups()
        cut = tuple(piece[:LONGEST_WORD] for piece in pieces(fold(bare or quoted or "").words))
        if cut:
            parts.append(Part(cut, is_open=not closing and found.end() == len(typed)))
    return Query(tuple(parts[:MOST_PARTS]))


def _written(piece: str) -> str:
    signs = map(re.escape, piece)
    return " ?".join(signs) if is_unspaced(piece) else "".join(signs)
