# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences in the language in use.

One documented exception to the rule that no module keeps state: `_()` has to know the language
without being told in every sentence, so `use()` changes the catalogue when a session or a command
starts, and when a person chooses another language. *Bad, because* a test that changes the language
has to change it back (`tests/conftest.py` sees to that), and because two windows of one process
cannot speak two languages; sessions are processes of their own, so none has to.
"""

import gettext
from collections.abc import Iterable
from pathlib import Path

from securetrain.words.languages import PSEUDO_LANGUAGES, digits

DOMAIN = "securetrain"

_speech: tuple[str, gettext.NullTranslations] = ("en", gettext.NullTranslations())


def use(language: str, catalogues: Path) -> None:
    """Speak `language` from now on; English words stand in for what is not translated.

    Args:
        language: A code such as `fa`, or one of the pseudo languages.
        catalogues: The folder that holds `<language>/LC_MESSAGES/securetrain.mo`; see
            `securetrain.places.catalogues`.
    """
    global _speech  # noqa: PLW0603 - the one exception, see the top of this page
    if language in PSEUDO_LANGUAGES:
        from securetrain.words.pseudo import Pseudo

        _speech = language, Pseudo(language)
        return
    found = gettext.translation(DOMAIN, catalogues, [language], fallback=True)
    _speech = language, found


def in_use() -> str:
    """Give the code of the language in use."""
    return _speech[0]


def _(text: str) -> str:
    """Give the sentence in the language in use."""
    return _speech[1].gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """Give the sentence that fits `number` in the language in use."""
    return _speech[1].ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """Give a word in the language in use where its meaning hangs on the context."""
    return _speech[1].pgettext(context, text)


def number(value: int) -> str:
    """Write a whole number with the digits of the language in use; thousands stand apart."""
    apart = (
        "\N{ARABIC THOUSANDS SEPARATOR}"
        if digits("0", in_use()) != "0"
        else "\N{NARROW NO-BREAK SPACE}"
    )
    plain = str(value) if abs(value) < 10_000 else f"{value:,}".replace(",", apart)
    return digits(plain, in_use())


def side_by_side(facts: Iterable[str]) -> str:
    """Put facts beside each other, with a dot between them; nothing stands for an empty one.

    Where nought itself is written as a dot, a comma keeps 1 from looking like 10.
    """
    between = " · " if digits("0", in_use()) == "0" else "، "
    return between.join(filter(None, facts))


def join(items: list[str]) -> str:
    """Join words as a sentence does: one, two and three."""
    if len(items) < 2:
        return "".join(items)
    *before, last = items
    listed = before[0]
    for item in before[1:]:
        # Translators: a list that goes on, such as “one, two”.
        listed = _("{before}, {next}").format(before=listed, next=item)
    # Translators: the end of a list, such as “one, two and three”.
    return _("{before} and {last}").format(before=listed, last=last)
