# SPDX-License-Identifier: GPL-3.0-or-later
"""Which signs no paper shows: those that steer, turn or break the text around them."""

import re

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ufdd0-\ufdef\ud800-\udfff]")


def shown(text: str) -> str:
    """Return ``text`` with a placeholder for every such sign."""
    return _UNWANTED.sub("\ufffd", text)
