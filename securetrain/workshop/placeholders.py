# SPDX-License-Identifier: GPL-3.0-or-later
"""Places of a template that still wait for an author's words.

One finding for each file, at the first such place: whoever begins sees one thing to do, no wall.
"""

import re
from collections.abc import Iterator

from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings

MARK = "(your words)"
"""What stands in front of each text of a template that nobody may take for a lesson."""

_NEXT_ENTRY = re.compile(r", [a-z_]+: ")
"""Where a text ends that stands among other entries in one line of a card."""


def check_placeholders(project: Project, findings: Findings) -> None:
    """Say of each source how many of its places are as the template left them, and the first."""
    for path, text in _texts(project):
        rows = [(n, row) for n, row in enumerate(text.split("\n"), 1) if MARK in row]
        if rows:
            line, first = rows[0]
            shown = _NEXT_ENTRY.split(first.partition(MARK)[2].strip())[0]
            findings.say("your-words", project.folder.name(path), line, count=len(rows), text=shown)


def _texts(project: Project) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each source that has a template."""
    for source in (project.label, project.glossary, project.profile, *project.help):
        if source:
            yield source.path, source.text
    for lesson in project.lessons:
        yield lesson.path, lesson.text
        for name, page in lesson.pages.items():
            yield f"{lesson.folder}/web/{name}.md", page
