# SPDX-License-Identifier: GPL-3.0-or-later
"""Which signs no text needs, of those that somebody may type or a document may hold."""

import re

from securetrain.course.limits import LIMITS

# Control characters, direction overrides and embeddings, half characters.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

BREAKS = re.compile("[\t\n\u2028\u2029]")
"""What no name, title or note of one line holds."""


def legible(text: str) -> str:
    """Return ``text`` as strict JSON takes it: without such signs, and no longer than it may be."""
    return UNWANTED.sub("", text)[: LIMITS.text_characters]
