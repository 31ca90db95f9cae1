# SPDX-License-Identifier: GPL-3.0-or-later
"""Words longer than any: a stranger's name of one such word would push a page out of its shape."""

import re
from unicodedata import category

LONGEST = 30
"""Signs of a word that stays whole."""
_PIECE = 8
"""Signs of a piece: the widest letters fit the smallest window, also at twice the size."""
_BREAK = "\N{ZERO WIDTH SPACE}"
# Scripts that are written without blanks break by themselves, and so do hyphens.
_LONG = re.compile(
    rf"[^\s\u200b\-\u0e00-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef"
    rf"\U00020000-\U0003ffff]{{{LONGEST + 1},}}"
)


def breakable(text: str) -> str:
    """Return text in which a word that is longer than any may be broken, never within a letter."""
    return _LONG.sub(lambda found: _broken(found[0]), text)


def _broken(word: str) -> str:
    found, since = [], 0
    for sign in word:
        if since >= _PIECE and category(sign)[0] not in "MC":
            found.append(_BREAK)
            since = 0
        found.append(sign)
        since += 1
    return "".join(found)
