# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to know of a language from its code: its own name, its direction, its digits."""

LANGUAGES = {"en": "English", "fa": "فارسی"}
"""The languages the interface can be shown in, each by its own name."""

PSEUDO_LANGUAGES = {"en-xa": "[Ẽñĝĺĩšĥ]", "en-xb": "[\u202eEnglish\u202c]"}
"""For tests and for looking: longer words with accents, and words from right to left."""

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", "en-xb"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "syrc", "thaa"})

ZERO = {"ar": "٠", "ckb": "٠", "fa": "۰", "ps": "۰", "ur": "۰", "my": "၀", "bo": "༠", "km": "០"}
"""The digit nought of languages that write numbers with digits of their own."""


def is_right_to_left(language: str) -> bool:
    """Say whether a language runs from right to left; a script in its code, `ku-Arab`, decides."""
    parts = language.lower().replace("_", "-").split("-")
    if scripts := [part for part in parts[1:] if len(part) == 4 and part.isalpha()]:
        return scripts[0] in RIGHT_TO_LEFT_SCRIPTS
    return parts[0] in RIGHT_TO_LEFT or "-".join(parts) in RIGHT_TO_LEFT


def digits(text: str, language: str) -> str:
    """Write the digits of `text` as the language does; meant for numbers, never for addresses."""
    if nought := ZERO.get(language.split("-", maxsplit=1)[0]):
        return text.translate({ord("0") + value: ord(nought) + value for value in range(10)})
    return text
