# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher's fingerprint: eight groups of five digits, to be read out and typed.

They stand for the signed bytes of the channel's first root, which no rotation changes; 40 digits
hold 132 bits. Two groups alone would fall to a guess in an hour, so all eight count.
"""

import re
import unicodedata
from collections.abc import Sequence

GROUPS = 8
DIGITS = 5


def fingerprint(channel: str) -> tuple[str, ...]:
    """Return the eight groups of a channel, given its id (64 hex digits)."""
    digits = f"{int(channel, 16) % 10 ** (GROUPS * DIGITS):0{GROUPS * DIGITS}d}"
    return tuple(digits[at : at + DIGITS] for at in range(0, len(digits), DIGITS))


def typed_digits(typed: str) -> str:
    """Return what was typed as digits 0 to 9, whatever script's digits they are."""
    digits = (sign for sign in typed if unicodedata.category(sign) == "Nd")
    return "".join(str(unicodedata.decimal(sign)) for sign in digits)


def typed_groups(typed: str) -> tuple[str, ...]:
    """Return what was typed in one go, such as from a card, as groups of five digits."""
    return tuple(re.findall(rf"\d{{1,{DIGITS}}}", typed_digits(typed)))


def group_matches(channel: str, number: int, typed: str) -> bool:
    """Say whether the group of that number, from 0, was typed as it stands on the card."""
    digits = "".join(sign for sign in typed if not sign.isspace())
    return len(digits) == DIGITS and typed_digits(digits) == fingerprint(channel)[number]


def matches(channel: str, typed: Sequence[str]) -> bool:
    """Say whether all eight groups were typed as they stand on the card."""
    return len(typed) == GROUPS and all(
        group_matches(channel, number, group) for number, group in enumerate(typed)
    )
