# SPDX-License-Identifier: GPL-3.0-or-later
"""Folds a passphrase, so that it opens from another keyboard what it sealed from the first.

Chosen: NFKC, joiners and direction marks removed, case folded, Arabic and Persian yeh, kaf and
digits made one, white space collapsed. The table's number is part of the profile's, because what
is folded here can never change silently: whoever sealed with table 1 opens with table 1 for ever.
Unicode promises the same folding for every letter that it has assigned; the others are refused.
*Bad, because* a fold spends a little of what a passphrase holds, at most a bit for each letter.
"""

import unicodedata
from collections.abc import Mapping

from securetrain.sealing.failures import StrangePassphraseError
from securetrain.words import _

LONGEST = 1_024
"""Signs that a passphrase may have before it is folded."""

_INVISIBLE = dict.fromkeys(
    [0x061C, *range(0x200C, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]
)
_ALIKE = {
    **_INVISIBLE,
    **{0x0660 + digit: ord("0") + digit for digit in range(10)},
    **{0x06F0 + digit: ord("0") + digit for digit in range(10)},
    ord("ي"): ord("ی"),
    ord("ى"): ord("ی"),
    ord("ك"): ord("ک"),
}

TABLES: Mapping[int, Mapping[int, int | None]] = {1: _ALIKE}
"""Every table that was ever sealed with; none is changed, none is taken away."""


def fold_passphrase(passphrase: str, table: int = 1) -> bytes:
    """Return a passphrase as the bytes that are given to Argon2id.

    Raises:
        StrangePassphraseError: it is empty, too long, or has letters that Unicode does not know.
    """
    if len(passphrase) > LONGEST:
        raise _strange(_("This passphrase is longer than {most} signs.").format(most=LONGEST))
    if any(unicodedata.category(sign) in {"Cn", "Co", "Cs"} for sign in passphrase):
        raise _strange(_("This passphrase has a sign that may be read differently elsewhere."))
    alike = TABLES[table]
    folded = passphrase
    for _again in range(2):  # folding case can take letters apart that belong together
        folded = unicodedata.normalize("NFKC", folded.translate(_INVISIBLE)).casefold()
        folded = unicodedata.normalize("NFKC", folded.translate(alike))
    folded = " ".join(folded.split())
    if not folded:
        raise _strange(_("There is no passphrase yet."))
    return folded.encode()


def _strange(what: str) -> StrangePassphraseError:
    return StrangePassphraseError(
        what, safe=_("Nothing was changed."), next=_("Type other letters, digits or signs.")
    )
