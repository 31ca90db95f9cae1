# SPDX-License-Identifier: GPL-3.0-or-later
"""An author's day.

A pack's folder is read, checked (does it fit together, does it teach, is it calm and about nobody
real), given ids, pictures and translations, and built into the folder that the program reads.
"""

from securetrain.workshop.beginning import Beginning
from securetrain.workshop.building import Built, Plan, build
from securetrain.workshop.checking import check
from securetrain.workshop.compiling import (
    Compiled,
    compile_source,
    compile_translation,
    compiled_languages,
    document_files,
)
from securetrain.workshop.drawings import Made, make_pictures
from securetrain.workshop.finding_projects import Focus, focus_on, pack_roots
from securetrain.workshop.ids import missing_ids, sources_with_ids, write_over
from securetrain.workshop.lock import LOCK, lock_text
from securetrain.workshop.pace import minutes
from securetrain.workshop.packing import Packed, pack_files
from securetrain.workshop.phrases import lix
from securetrain.workshop.project import LessonSource, Project, Source, read_project
from securetrain.workshop.rules import codes, explain, has_errors
from securetrain.workshop.translating import (
    in_pseudo_languages,
    statuses,
    template_of,
    write_catalogues,
    write_template,
)

__all__ = [
    "LOCK",
    "Beginning",
    "Built",
    "Compiled",
    "Focus",
    "LessonSource",
    "Made",
    "Packed",
    "Plan",
    "Project",
    "Source",
    "build",
    "check",
    "codes",
    "compile_source",
    "compile_translation",
    "compiled_languages",
    "document_files",
    "explain",
    "focus_on",
    "has_errors",
    "in_pseudo_languages",
    "lix",
    "lock_text",
    "make_pictures",
    "minutes",
    "missing_ids",
    "pack_files",
    "pack_roots",
    "read_project",
    "sources_with_ids",
    "statuses",
    "template_of",
    "write_catalogues",
    "write_over",
    "write_template",
]
