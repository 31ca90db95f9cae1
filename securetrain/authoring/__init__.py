# SPDX-License-Identifier: GPL-3.0-or-later
"""How an author writes it.

Sources in Markdown and YAML to the course's values with a finding for each mistake, and back.
"""

from securetrain.authoring.documents import (
    read_glossary,
    read_help,
    read_helplines,
    read_tool,
    read_trainer_plan,
)
from securetrain.authoring.findings import Finding, Level
from securetrain.authoring.ids import format_source
from securetrain.authoring.lesson import Reading, read_lesson
from securetrain.authoring.merge import Merged, merge
from securetrain.authoring.outcome import Outcome, read_text
from securetrain.authoring.pack_files import read_pack, read_paths, read_profile
from securetrain.authoring.po import (
    Catalogue,
    PoError,
    Status,
    begin,
    extract,
    read_catalogue,
    status,
    update,
)
from securetrain.authoring.pseudo import pseudo, pseudo_catalogue, pseudo_rtl
from securetrain.authoring.troubles import CODES, explanation
from securetrain.authoring.units import Unit, units
from securetrain.authoring.writing.documents import (
    write_glossary,
    write_help,
    write_helplines,
    write_lesson,
    write_pages,
)

__all__ = [
    "CODES",
    "Catalogue",
    "Finding",
    "Level",
    "Merged",
    "Outcome",
    "PoError",
    "Reading",
    "Status",
    "Unit",
    "begin",
    "explanation",
    "extract",
    "format_source",
    "merge",
    "pseudo",
    "pseudo_catalogue",
    "pseudo_rtl",
    "read_catalogue",
    "read_glossary",
    "read_help",
    "read_helplines",
    "read_lesson",
    "read_pack",
    "read_paths",
    "read_profile",
    "read_text",
    "read_tool",
    "read_trainer_plan",
    "status",
    "units",
    "update",
    "write_glossary",
    "write_help",
    "write_helplines",
    "write_lesson",
    "write_pages",
]
