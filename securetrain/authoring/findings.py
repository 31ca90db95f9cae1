# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about a source: where, what it is, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs; a source with an error is not built."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """A sentence about one line, counted from 1, and its cure; ``code`` is for ``explain``."""

    file: str
    line: int
    code: str
    message: str
    cure: str
    level: Level = Level.ERROR
