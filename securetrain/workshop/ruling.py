# SPDX-License-Identifier: GPL-3.0-or-later
"""What a rule of the workshop consists of."""

from dataclasses import dataclass

from securetrain.authoring import Level


@dataclass(frozen=True)
class Rule:
    """A sentence, its cure, and two sentences that explain it; ``{names}`` are filled in."""

    message: str
    cure: str
    meaning: str
    level: Level = Level.ERROR
