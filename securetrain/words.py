# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface in the language somebody chose, without Qt.

One documented exception to the rule that no module keeps state: `_()` has to know the language
without being told in every sentence, so `use()` swaps the catalogue once, when a session or a
command starts and when a person chooses another language. *Bad, because* a test that changes the
language must change it back (`tests/conftest.py` sees to that). Everything else here is a pure
function of a language's code.
"""

import gettext
from pathlib import Path

DOMAIN = "securetrain"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str, catalogues: Path) -> None:
    """Speak `language` from now on; English words stand in for what is not translated.

    Args:
        language: A code such as `fa`.
        catalogues: The folder that holds `<language>/LC_MESSAGES/securetrain.mo`.
    """
    global _catalogue  # noqa: PLW0603 - the one exception, see the top of this page
    _catalogue = gettext.translation(DOMAIN, catalogues, [language], fallback=True)


def _(text: str) -> str:
    """Give the sentence in the language in use."""
    return _catalogue.gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """Give the sentence that fits `number` in the language in use."""
    return _catalogue.ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """Give a word in the language in use where its meaning hangs on the context."""
    return _catalogue.pgettext(context, text)
