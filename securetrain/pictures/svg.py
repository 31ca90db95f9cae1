# SPDX-License-Identifier: GPL-3.0-or-later
"""What a drawing may hold: shapes and references to itself, nothing that reaches outside."""

import re

from securetrain.pictures.measuring import PictureError

MOST_DRAWING_BYTES = 256 * 1024
_MOST_USES = 500  # each “use” draws a part again; parts inside parts multiply
_ANY = re.IGNORECASE
_REFUSED = (
    (re.compile(r"<!DOCTYPE|<!ENTITY", _ANY), "it declares a document type or entities"),
    (re.compile(r"<\?(?!xml\s)"), "it holds a processing instruction"),
    (
        re.compile(r"<\s*(?:\w+:)?(?:script|foreignObject|image|iframe|audio|video)\b", _ANY),
        "it holds a script, a picture or another document",
    ),
    (re.compile(r"<\s*(?:[\w-]+:)?(?:animate|set\b)", _ANY), "it moves"),
    (re.compile(r"\bhref\s*=\s*[\"']\s*(?!#)", _ANY), "it refers to another file"),
    (re.compile(r"\burl\(\s*[\"']?\s*(?!#|[\"'\s])", _ANY), "it refers to another file"),
    (re.compile(r"@import|\\", _ANY), "its style refers to another file"),
    (re.compile(r"\son\w+\s*=", _ANY), "it holds a script"),
    (
        re.compile(r"<\s*(?:[\w-]+:)?text\b", _ANY),
        "words in it stay untranslated",
    ),
)


def check_drawing(untrusted: bytes) -> None:
    """Raise PictureError where a drawing is too large or reaches outside itself."""
    if len(untrusted) > MOST_DRAWING_BYTES:
        raise _refusal(f"it is larger than {MOST_DRAWING_BYTES // 1024} KiB")
    try:
        text = untrusted.decode()
    except UnicodeDecodeError as error:
        raise _refusal("it is not written in UTF-8") from error
    if "<svg" not in text:
        raise _refusal("it holds no drawing")
    for pattern, reason in _REFUSED:
        if pattern.search(text):
            raise _refusal(reason)
    if text.count("<use") > _MOST_USES:
        raise _refusal("it draws its parts again too often")


def _refusal(reason: str) -> PictureError:
    return PictureError(
        f"This drawing cannot be used: {reason}.",
        safe="Nothing was changed.",
        next="Save it as a plain SVG that holds nothing but shapes, and words as outlines.",
    )
