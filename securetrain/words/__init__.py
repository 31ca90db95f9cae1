# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface in the language somebody chose: sentences, dates, numbers, lists.

Without Qt, so that commands speak the same language as windows.
"""

from typing import TYPE_CHECKING

from securetrain.words.languages import LANGUAGES, PSEUDO_LANGUAGES, digits, is_right_to_left
from securetrain.words.speech import (
    _,
    in_use,
    join,
    ngettext,
    number,
    pgettext,
    side_by_side,
    use,
)

if TYPE_CHECKING:
    from securetrain.words.dates import date, jalali

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
    "side_by_side",
    "use",
]


def __getattr__(name: str) -> object:
    """Load the calendars when a day is first written: no first window has one."""
    if name in {"date", "jalali"}:
        from securetrain.words import dates

        return getattr(dates, name)
    raise AttributeError(name)
