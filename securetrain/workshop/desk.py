# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on the desk of whoever checks it: its blocks, its source, where each thing stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from securetrain.course import Lesson
from securetrain.workshop.project import LessonSource, Project
from securetrain.workshop.rules import Findings


@dataclass(frozen=True)
class Desk:
    """A lesson, its source by line, and the findings so far."""

    lesson: Lesson
    source: LessonSource
    file: str
    rows: tuple[str, ...]
    findings: Findings
    today: date

    def say(self, code: str, index: int | str, near: str = "", **values: object) -> None:
        """Add a finding about a block or item, at the line that holds ``near`` where one does."""
        self.findings.say(code, self.file, self.line_of(index, near), **values)

    def say_of_card(self, code: str, near: str, **values: object) -> None:
        """Add a finding about the front matter, at the first line that holds ``near``."""
        line = next((n for n, row in enumerate(self.rows, 1) if near in row), 1)
        self.findings.say(code, self.file, line, **values)

    def line_of(self, index: int | str, near: str = "") -> int:
        """Return the line of a block or item, or of ``near`` inside it."""
        first = self.source.reading.lines.get(index, 1)
        if near:
            for number, row in enumerate(self.rows[first - 1 :], first):
                if near in row:
                    return number
        return first


def desk_of(project: Project, source: LessonSource, findings: Findings, today: date) -> Desk | None:
    """Return the desk for a lesson, None where it could not be read."""
    if source.lesson is None:
        return None
    rows = tuple(source.text.split("\n"))
    return Desk(source.lesson, source, project.folder.name(source.path), rows, findings, today)


class Page:
    """A source that is no lesson, or a part of one: finds the line that a finding speaks of."""

    def __init__(self, findings: Findings, file: str, text: str, first: int = 1) -> None:
        """Take a file's text; what stands above line ``first`` is not looked at."""
        self._findings, self._file, self._first = findings, file, first
        self._rows = text.split("\n")

    def say(self, code: str, near: str, /, **values: object) -> None:
        """Add a finding at the first line that holds ``near``."""
        rows = enumerate(self._rows[self._first - 1 :], self._first)
        line = next((n for n, row in rows if near in row), self._first)
        self._findings.say(code, self._file, line, **values)


def other_pages(project: Project, findings: Findings) -> Iterator[tuple[Page, object]]:
    """Yield the value of every source but lessons and YAML, with its page."""
    plans = [lesson.plan for lesson in project.lessons]
    sources = (project.glossary, project.helplines, *plans, *project.help, *project.tools)
    for source in sources:
        if source and source.value:
            name = project.folder.name(source.path)
            yield Page(findings, name, source.text), source.value
