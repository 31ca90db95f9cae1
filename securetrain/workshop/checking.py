# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can be said of a pack, in the order in which an author would go through it."""

from datetime import date

from securetrain.authoring import Finding
from securetrain.workshop.adaptation import check_adaptations
from securetrain.workshop.belonging import check_belonging, check_lesson_belongs
from securetrain.workshop.dates import check_dates, check_other_dates
from securetrain.workshop.desk import desk_of
from securetrain.workshop.lock import check_lock
from securetrain.workshop.pace import check_pace
from securetrain.workshop.placeholders import check_placeholders
from securetrain.workshop.project import Project
from securetrain.workshop.questions import check_questions
from securetrain.workshop.rules import Findings
from securetrain.workshop.shown import check_pictures
from securetrain.workshop.translating import check_translations
from securetrain.workshop.wording import check_other_words, check_wording


def check(project: Project, today: date) -> tuple[Finding, ...]:
    """Return every finding about a pack: its sources' form, how they fit, and how they teach."""
    findings = Findings(list(project.findings))
    for source in project.lessons:
        desk = desk_of(project, source, findings, today)
        if desk:
            check_lesson_belongs(project, desk)
            check_questions(desk)
            check_pace(desk)
            check_wording(desk)
            check_dates(desk)
    check_placeholders(project, findings)
    check_belonging(project, findings)
    check_other_words(project, findings)
    check_other_dates(project, findings, today)
    check_pictures(project, findings)
    check_adaptations(project, findings)
    check_translations(project, findings)
    check_lock(project, findings)
    return tuple(sorted(findings.found, key=lambda each: (each.file, each.line, each.code)))
