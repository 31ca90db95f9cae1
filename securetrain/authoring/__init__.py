# SPDX-License-Identifier: GPL-3.0-or-later
"""How an author writes it.

Sources in Markdown and YAML to the course's values with a finding for each mistake, and back.
"""

from securetrain.authoring.findings import Finding, Level
from securetrain.authoring.lesson import Reading, read_lesson
from securetrain.authoring.troubles import CODES, explanation

__all__ = [
    "CODES",
    "Finding",
    "Level",
    "Reading",
    "explanation",
    "read_lesson",
]
