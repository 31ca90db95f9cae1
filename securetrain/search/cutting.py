# SPDX-License-Identifier: GPL-3.0-or-later
"""Folded text cut into what an index holds: words, and pairs of signs where none stand apart.

Chinese, Japanese, Thai, Lao, Burmese and Khmer are written without a blank after each word, or with
one where the writer likes. Each sign is held together with the next one, over a blank too, and the
last alone; so any stretch of two signs or more is found as a row of neighbours, and one sign as a
beginning. *Bad, because* a stretch is also found where it is no word, across the border of two.
"""

import re

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf"
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3035\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The signs of such scripts, as a class of a pattern has them."""

_STRETCH = re.compile(f"[{UNSPACED}](?: ?[{UNSPACED}])*")


def indexed(words: str) -> str:
    """Return folded text as its tokens, one blank or more apart."""
    return _STRETCH.sub(lambda found: f" {' '.join(pairs(found[0]))} ", words)


def pairs(stretch: str) -> list[str]:
    """Return each sign of an unspaced stretch with the next one, and the last alone."""
    signs = stretch.replace(" ", "")
    return [signs[place : place + 2] for place in range(len(signs))]


def is_unspaced(word: str) -> bool:
    """Say whether a piece of folded text is of a script without blanks."""
    return _STRETCH.match(word) is not None


def pieces(words: str) -> list[str]:
    """Return folded text in pieces: each word, and each unspaced stretch without its blanks."""
    cut = _STRETCH.sub(lambda found: f" {found[0].replace(' ', '')} ", words)
    return cut.split()
