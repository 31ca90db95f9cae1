# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions of a lesson adapted to a place: the same ids, and a source that has not moved on."""

from securetrain.course import Lesson, ids_of
from securetrain.workshop.project import LessonSource, Project
from securetrain.workshop.rules import Findings
from securetrain.workshop.shown import digest


def check_adaptations(project: Project, findings: Findings) -> None:
    """Compare each adapted version with its source."""
    for source in project.lessons:
        for language, (path, reading) in source.adapted.items():
            if source.lesson and reading.lesson:
                file = project.folder.name(path)
                _check_ids(language, (source.lesson, reading.lesson), file, findings)
                _check_source(language, source, (reading.lesson, file), findings)


def source_hash(source: LessonSource) -> str:
    """Return what an adapted version writes as ``based_on``."""
    return digest(source.text.encode())


def _check_ids(language: str, pair: tuple[Lesson, Lesson], file: str, findings: Findings) -> None:
    source, adapted = (_ids(each) for each in pair)
    if source != adapted:
        named = ", ".join(sorted(source ^ adapted))
        findings.say("adapted-ids", file, 1, language=language, ids=named)


def _ids(lesson: Lesson) -> set[str]:
    return {lesson.info.id, *(name for block in lesson.blocks for name in ids_of(block))}


def _check_source(
    language: str, source: LessonSource, adapted: tuple[Lesson, str], findings: Findings
) -> None:
    lesson, file = adapted
    now = source_hash(source)
    if lesson.info.adapted_from != now:
        findings.say("adapted-source", file, 1, language=language, hash=now)
