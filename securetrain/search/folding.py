# SPDX-License-Identifier: GPL-3.0-or-later
"""Text folded to what is looked for: one form of each letter and digit, and a blank for the rest.

Chosen: sign by sign, so that every place in the folded text leads back to its place in the text as
it is shown, where marks are set. Folded are case, width and compatibility forms, accents of Latin,
Greek and Cyrillic letters, the points of Arabic and Hebrew, letter forms of Arabic and Persian,
tatweel, signs that join or direct, and the digits of every script. Vowels and tones of Thai, Lao,
Burmese, Khmer, Tibetan and the scripts of India stay: without them words would be other words.
*Bad, because* a few words fall together, such as Russian все and всё or Urdu ye and its forms;
a result too many costs less than one that is not found. Answers have a folding of their own
(`securetrain.practice`), since there a word too many would be taken for right.
"""

import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_FORMS = {
    **dict.fromkeys("يى", "ی"),
    **dict.fromkeys("ك", "ک"),
    **dict.fromkeys("ةھہۃە", "ه"),
    "ٱ": "ا",
    "ـ": "",  # tatweel
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    **dict.fromkeys("đðɗ", "d"),
    "ø": "o",
    "ł": "l",
    "ħ": "h",
    "ŧ": "t",
    "ɓ": "b",
    "ƙ": "k",
    "ƴ": "y",
    "ə": "e",
    "ı": "i",
    "ґ": "г",
    **dict.fromkeys("ʼʻʹ", " "),  # apostrophes, written in three other ways, too
}
_NO_SIGNS = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x180E), 0x034F}
"""Selectors of a variant and the joiner of graphemes: marks by category, and never seen."""

_MOST_SIGNS = 16_384
"""Signs that are remembered folded: all that lessons in a dozen scripts use."""


@dataclass(frozen=True)
class Folded:
    """A text and its folded form, in which words stand apart by blanks.

    ``shifts`` are pairs: from this place in the folded text on, the text is that much ahead.
    """

    text: str
    words: str
    shifts: "array[int]"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the folded stretch from ``start`` to ``end`` stands.

        Points and joiners after the last sign belong to it.
        """
        last = self._origin(end - 1) + 1
        following = self._origin(end) if end < len(self.words) else len(self.text)
        return self._origin(start), max(last, following)

    def _origin(self, place: int) -> int:
        number = bisect_right(self.shifts[::2], place)
        return place + (self.shifts[2 * number - 1] if number else 0)


def fold(text: str) -> Folded:
    """Return a text, composed as Unicode advises (NFC), and its folded form."""
    composed = unicodedata.normalize("NFC", text)
    signs = [*map(_folded_sign, composed)]
    words = "".join(signs)
    alike = len(words) == len(composed) and "" not in signs
    return Folded(composed, words, array("i") if alike else _shifts(signs))


def _shifts(signs: list[str]) -> "array[int]":
    shifts, place, ahead = array("i"), 0, 0
    for number, sign in enumerate(signs):
        for _part_of_it in sign:  # all that one sign became leads back to it
            if number - place != ahead:
                ahead = number - place
                shifts.extend((place, ahead))
            place += 1
    return shifts


@lru_cache(_MOST_SIGNS)
def _folded_sign(sign: str) -> str:
    decomposed = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(map(_part, unicodedata.normalize("NFKD", decomposed)))


def _part(sign: str) -> str:
    """Fold a sign that cannot be taken apart any more."""
    if sign in _FORMS:
        return _FORMS[sign]
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category in {"Cf", "Me"} or ord(sign) in _NO_SIGNS or _is_accent(sign):
        return ""
    return sign if category[0] in "LMN" else " "


def _is_accent(sign: str) -> bool:
    # Classes 10 to 36 point Hebrew, Arabic and Syriac, 200 and more accent Latin, Greek and
    # Cyrillic letters; what lies between makes other words of Thai, Tibetan or Burmese ones.
    mark = unicodedata.combining(sign)
    return mark >= 200 or 10 <= mark <= 36
