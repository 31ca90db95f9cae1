# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface in the language somebody chose: sentences, dates, numbers, lists.

Without Qt, so that commands speak the same language as windows.
"""

from securetrain.words.dates import date, jalali
from securetrain.words.languages import LANGUAGES, PSEUDO_LANGUAGES, digits, is_right_to_left
from securetrain.words.speech import _, in_use, join, ngettext, number, pgettext, use

__all__ = [
    "LANGUAGES",
    "PSEUDO_LANGUAGES",
    "_",
    "date",
    "digits",
    "in_use",
    "is_right_to_left",
    "jalali",
    "join",
    "ngettext",
    "number",
    "pgettext",
    "use",
]
