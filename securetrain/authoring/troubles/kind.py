# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of one sort of finding: its sentences and how much it weighs."""

from dataclasses import dataclass

from securetrain.authoring.findings import Level


@dataclass(frozen=True)
class Trouble:
    """Sentences about one sort of finding; ``{names}`` in the first two are filled in.

    ``meaning`` is what ``explain`` prints: what it means, and how to mend it.
    """

    message: str
    cure: str
    meaning: str
    level: Level = Level.ERROR
