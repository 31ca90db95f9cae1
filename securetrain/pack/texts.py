# SPDX-License-Identifier: GPL-3.0-or-later
"""What a text in a pack may not hold: what steers, what hides, what piles up."""

import re
from itertools import groupby
from unicodedata import category

from securetrain.course import BREAKS
from securetrain.words import _

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
# Joiners and the two direction marks stay: Persian, Arabic and Indic writing needs them.
_MOST_MARKS = 8
"""On one letter; no script needs more."""
_NO_LETTERS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")
_MARKS = {"Mn", "Me", "Cf"}
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their kind, which nobody sees."""
_ESCAPED = re.compile(rb"(?<!\\)(?:\\\\)*\\u")


def text_problem(untrusted: str) -> str:
    """Return what a text holds that none may hold, as a sentence; empty where it is plain."""
    # What steers or hides is not printable, and most texts are: that is asked first, for speed.
    steering = "" if untrusted.isprintable() else _steering_problem(untrusted)
    if not steering and not untrusted.isascii() and _is_piled(untrusted):
        return _("A text in it piles up marks on a letter.")
    return steering


def _steering_problem(untrusted: str) -> str:
    if _CONTROLS.search(untrusted):
        return _("A text in it holds control characters.")
    if _DIRECTIONS.search(untrusted):
        return _("A text in it turns the direction of reading where nobody sees it.")
    if _HIDDEN.search(untrusted):
        return _("A text in it holds characters that cannot be seen.")
    return ""


def _is_piled(untrusted: str) -> bool:
    """Say whether marks pile up; most texts hold no run of signs that could be such."""
    for run in _NO_LETTERS.finditer(untrusted):
        for is_mark, signs in groupby(run[0], lambda sign: category(sign) in _MARKS):
            if is_mark and len([*signs]) > _MOST_MARKS:
                return True
    return False


def document_problem(untrusted: bytes) -> str:
    """Return what the text of a compiled document holds that none may hold; empty if nothing."""
    try:
        found = text_problem(untrusted.decode())
    except UnicodeDecodeError:
        return _("A document in it is no text.")
    if not found and b"\\u" in untrusted and _ESCAPED.search(untrusted):
        return _("A document in it writes signs by their numbers, to hide them.")
    return found


def is_plain_line(untrusted: str, most: int) -> bool:
    """Say whether a name or note is one plain line that can be shown anywhere, and seen."""
    return (
        len(untrusted) <= most
        and (not untrusted or any(each.isalnum() for each in set(untrusted) - _FILLERS))
        and not text_problem(untrusted)
        and not BREAKS.search(untrusted)
        and untrusted == untrusted.strip()
    )
