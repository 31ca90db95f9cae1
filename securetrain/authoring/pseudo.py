# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons in languages that nobody speaks, to see what is not translated and what does not fit.

``en-xa`` has accents and is two fifths longer, ``en-xb`` is written from right to left. Code,
links, addresses and placeholders stay, so that both pass the checks of real translations.
"""

import re
from collections.abc import Callable, Iterable

from securetrain.authoring.comparing import ADDRESS
from securetrain.authoring.po import Catalogue, Entry
from securetrain.authoring.units import units
from securetrain.course import Document

_STAYS = re.compile(
    r"(`{1,40}+(?:.|\n)*?[^`]`{1,40}|\]\([^\s]*\)|\[[^\[\]]*\]\{\.ltr\}|\{[a-z_0-9]+\}|\\."
    rf"|{ADDRESS.pattern})"
)
_ACCENTS = str.maketrans("ACEGINOSUYaceginosuy", "ÂÇÊĜÎÑÔŠÛÝâçêĝîñôšûý")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابچدیفگهیجکلمنوپقرستوویکیز")
_LONGER = 0.4
_WORD = "······· "  # as long as a word may be, so that lines can still be broken
_FEWEST = 3  # dots, so that even a word shows where it ends


def pseudo(text: str) -> str:
    """Put accents on a unit's letters and make it two fifths longer; marks show where it ends."""
    dots = max(_FEWEST, round(len(text) * _LONGER))
    filling = (_WORD * dots)[:dots].rstrip()
    return f"⟦{_changed(text, lambda part: part.translate(_ACCENTS))}{filling}⟧"


def pseudo_rtl(text: str) -> str:
    """Write a unit's letters in the Arabic script, without any sign that turns directions."""
    return _changed(text, lambda part: part.lower().translate(_ARABIC))


def pseudo_catalogue(documents: Iterable[Document], language: str) -> Catalogue:
    """Return the catalogue of all units of ``documents`` in ``en-xa`` or ``en-xb``."""
    disguise = pseudo_rtl if language == "en-xb" else pseudo
    found = (unit for document in documents for unit in units(document))
    entries = {(each.context, each.source): Entry(disguise(each.source)) for each in found}
    return Catalogue(language, language, "nobody", entries)


def _changed(text: str, change: Callable[[str], str]) -> str:
    parts = _STAYS.split(text)
    return "".join(part if place % 2 else change(part) for place, part in enumerate(parts))
