# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a text that shows why it was found, with the words that were looked for marked."""

import unicodedata
from collections.abc import Iterator
from itertools import islice

from securetrain.search.cutting import is_unspaced
from securetrain.search.documents import Piece
from securetrain.search.folding import Folded
from securetrain.search.queries import Part, Query

LENGTH = 170
"""Signs of a snippet, about two lines; a little more where a word would be cut."""
LEAD = 50
"""Signs before the first mark."""
WORD = 20
"""Signs within which a cut looks for the end of a word."""
_MOST_PLACES = 32
"""Places of one part that are looked at in one text."""
_ELLIPSIS = "…"

Place = tuple[int, int, int]
"""Where in the folded text a part stands: start, end, number of the part."""


def snippet(folded: Folded, query: Query) -> tuple[Piece, ...]:
    """Return the stretch of a text with most of what was looked for, the first of equals."""
    places = sorted(
        (*place, number)
        for number, part in enumerate(query.parts)
        for place in islice(_places(folded.words, part), _MOST_PLACES)
    )
    spans = _joined([folded.span(start, end) for start, end, _number in places])
    first, last = folded.span(*_best(places)) if places else (0, 0)
    begin = _begin(folded.text, first)
    end = _end(folded.text, max(begin + LENGTH, last))
    within = [span for span in spans if begin <= span[0] and span[1] <= end]
    return tuple(_pieces(folded.text, within, (begin, end)))


def _places(words: str, part: Part) -> Iterator[tuple[int, int]]:
    """Find a part: its first letters by the quickest way there is, then the whole of it."""
    first = part.pieces[0]
    start = first[0] if is_unspaced(first) else first
    at = words.find(start)
    while at >= 0:
        found = part.pattern.match(words, at)
        if found:
            yield found.span()
        at = words.find(start, found.end() if found else at + 1)


def _best(places: list[Place]) -> tuple[int, int]:
    """Return the stretch of the folded text with most parts; nothing where there is none."""
    best, most = (0, 0), 0
    for number, (start, *_end_and_part) in enumerate(places):
        room = start + LENGTH - LEAD
        beside = places[number : number + _MOST_PLACES]
        near = [each for each in beside if each[1] <= room] or beside[:1]
        parts = len({each[2] for each in near})
        if parts > most:
            best, most = (start, max(each[1] for each in near)), parts
    return best


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in their order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _begin(text: str, first: int) -> int:
    at = first - LEAD
    if at <= WORD:
        return 0
    blank = text.find(" ", at, at + WORD)
    return blank + 1 if blank >= 0 else _before_marks(text, at)


def _end(text: str, at: int) -> int:
    if at + WORD >= len(text):
        return len(text)
    blank = text.find(" ", at, at + WORD)
    return blank if blank >= 0 else _before_marks(text, at)


def _before_marks(text: str, at: int) -> int:
    """Return a place near ``at`` that parts no letter from its vowels and accents."""
    while at and unicodedata.category(text[at])[0] == "M":
        at -= 1
    return at


def _pieces(text: str, spans: list[tuple[int, int]], cut: tuple[int, int]) -> Iterator[Piece]:
    at, end = cut
    before = _ELLIPSIS if at else ""
    for first, last in spans:
        if before or first > at:
            yield Piece(before + text[at:first])
        yield Piece(text[first:last], marked=True)
        at, before = last, ""
    after = _ELLIPSIS if end < len(text) else ""
    if at < end or before or after:
        yield Piece(before + text[at:end] + after)
