# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages that nobody speaks, to see whether every word goes through `_()` and still fits.

`en-xa` puts accents on letters and makes texts two fifths longer, `en-xb` runs from right to left.
What stands in braces is left alone.
"""

import gettext
import re

ACCENTS = str.maketrans("ACEGINOSUYaceginosuy", "ÂÇÊĜÎÑÔŠÛÝâçêĝîñôšûý")
PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
LONGER = 0.4


class Pseudo(gettext.NullTranslations):
    """A catalogue that makes its words up from the English ones."""

    def __init__(self, language: str) -> None:
        """Remember which of the two it is."""
        super().__init__()
        self._disguise = accented if language == "en-xa" else reversed_

    def gettext(self, message: str) -> str:
        """Disguise a sentence."""
        return self._disguise(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Disguise the form that English has for the number."""
        return self._disguise(super().ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """Disguise a word, whatever its context."""
        return self._disguise(message)


def accented(text: str) -> str:
    """Put accents on letters, and make the text longer, with marks that show where it ends."""
    parts = PLACEHOLDER.split(text)
    changed = "".join(
        part if place % 2 else part.translate(ACCENTS) for place, part in enumerate(parts)
    )
    return f"[{changed}{'·' * round(len(text) * LONGER)}]"


def reversed_(text: str) -> str:
    """Make every letter run from right to left."""
    return f"\u202e{text}\u202c"
