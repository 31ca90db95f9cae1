# SPDX-License-Identifier: GPL-3.0-or-later
"""Typed words and numbers brought to one form before they are compared.

Folded are case, white space, accents and vowel points, letter forms of Arabic and Persian, signs
that join or direct, and the digits of every script.
"""

import re
import unicodedata

_FORMS = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        "ھ": "ه",
        "ہ": "ه",
        "ۃ": "ه",
        "ە": "ه",
        "ٱ": "ا",
        "ـ": None,  # tatweel
        "đ": "d",
        "ø": "o",
        "ł": "l",
        "ı": "i",
        "−": "-",
        "٬": ",",
    }
)
_FIGURES = re.compile(r"[-\d][-\d.,'’]*(?: \d{3}(?!\d))*")
_WHOLE = re.compile(r"-?(?:\d{1,12}|\d{1,3}(?:[ .,'’]\d{3}){1,3})")


def fold_words(text: str) -> str:
    """Return ``text`` folded, its words one space apart."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (sign for sign in unicodedata.normalize("NFKD", decomposed) if not _is_dropped(sign))
    return " ".join("".join(map(_digit, kept)).translate(_FORMS).split())


def same(one: str, other: str) -> bool:
    """Say whether two typed texts are the same word or words, however spaced; nothing is none."""
    key = fold_words(one).replace(" ", "")
    return bool(key) and key == fold_words(other).replace(" ", "")


def whole_number(text: str) -> int | None:
    """Return the one whole number that ``text`` holds, None where there is none or several.

    Words around it, such as a unit, are ignored; thousands may be set apart.
    """
    figures = [each.rstrip("-.,'’") for each in _FIGURES.findall(fold_words(text))]
    figures = [each for each in figures if each]
    if len(figures) != 1 or not _WHOLE.fullmatch(figures[0]):
        return None
    return int(re.sub(r"[^\d-]", "", figures[0]))


def _is_dropped(sign: str) -> bool:
    # Classes 10 to 36 point Hebrew, Arabic and Syriac, 200 and more accent Latin, Greek and
    # Cyrillic letters; what lies between makes other words of Thai, Tibetan or Burmese ones.
    mark = unicodedata.combining(sign)
    return mark >= 200 or 10 <= mark <= 36 or unicodedata.category(sign) == "Cf"


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
