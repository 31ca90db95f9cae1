# SPDX-License-Identifier: GPL-3.0-or-later
"""A source before it is read: bytes to text, and what no source may hold."""

import re

from securetrain.authoring.draft import Draft
from securetrain.course import LIMITS

# Direction overrides, embeddings and isolates; invisible signs that make two words look alike.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_REFUSED = (
    ("lone-return", re.compile("\r")),
    ("control-character", _CONTROL),
    ("direction-override", _BIDI),
)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\u180e\U000e0000-\U000e007f]|(?<!^)\ufeff")


def decode(untrusted: bytes, draft: Draft) -> str | None:
    """Return the text of a source file; what is not UTF-8 or too large is a finding."""
    if len(untrusted) > LIMITS.source_bytes:
        draft.say("source-too-large", 1, most=LIMITS.source_bytes // 1024)
        return None
    try:
        return untrusted.decode()
    except UnicodeDecodeError as error:
        draft.say("not-utf-8", untrusted.count(b"\n", 0, error.start) + 1)
        return None


def may_be_read(source: str, draft: Draft) -> bool:
    """Say whether a source keeps the limits that are checked before anything is parsed."""
    size = len(source) if source.isascii() else len(source.encode(errors="replace"))
    if size > LIMITS.source_bytes:
        draft.say("source-too-large", 1, most=LIMITS.source_bytes // 1024)
        return False
    lines = enumerate(source.split("\n"), 1)
    fine = [_is_fine(line.removesuffix("\r"), number, draft) for number, line in lines]
    return all(fine)


def _is_fine(line: str, number: int, draft: Draft) -> bool:
    if len(line) > LIMITS.line_characters:
        draft.say("line-too-long", number, most=LIMITS.line_characters)
        return False
    if line.isascii() and line.isprintable():
        return True
    refused = [(code, found[0]) for code, sign in _REFUSED if (found := sign.search(line))]
    for code, sign in refused:
        draft.say(code, number, sign=f"U+{ord(sign):04X}")
    invisible = _INVISIBLE.search(line)
    if invisible:
        draft.say("invisible-sign", number, sign=f"U+{ord(invisible[0]):04X}")
    if "\t" in line:
        draft.say("tab", number)
    return not refused
