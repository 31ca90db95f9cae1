# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether advice is still fresh: reviews, sources, facts."""

from datetime import date, timedelta

from securetrain.course import Fact, Helplines, HelpTree, Tool, Volatility
from securetrain.workshop.desk import Desk, other_pages
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings

SOON = timedelta(days=30)
A_YEAR = timedelta(days=366)
HALF_A_YEAR = timedelta(days=183)


def check_dates(desk: Desk) -> None:
    """Look at every date of a lesson."""
    info = desk.lesson.info
    if info.review_by < desk.today:
        desk.say_of_card("review-past", "review_by:", day=info.review_by)
    elif info.review_by <= desk.today + SOON:
        desk.say_of_card("review-soon", "review_by:", day=info.review_by)
    _check_not_to_come(desk, "The review", info.reviewed)
    for source in info.sources:
        if source.read is None:
            desk.say_of_card("source-not-read", f"id: {source.id}", id=source.id)
        elif source.read < desk.today - A_YEAR:
            desk.say_of_card("source-old", f"id: {source.id}", id=source.id, day=source.read)
    for block in desk.lesson.blocks:
        if isinstance(block, Fact):
            _check_fact(desk, block)


def check_other_dates(project: Project, findings: Findings, today: date) -> None:
    """Look at the dates of help trees, helplines and tool cards."""
    for page, value in other_pages(project, findings):
        if isinstance(value, HelpTree | Helplines | Tool) and value.review_by:
            if value.review_by < today:
                page.say("review-past", "review_by:", day=value.review_by)
            elif value.review_by <= today + SOON:
                page.say("review-soon", "review_by:", day=value.review_by)


def _check_fact(desk: Desk, fact: Fact) -> None:
    if fact.review_by < desk.today:
        desk.say("review-past", fact.id, day=fact.review_by)
    urgent = fact.critical and fact.volatility is Volatility.FAST
    if urgent and fact.review_by - fact.checked > HALF_A_YEAR:
        desk.say("fact-long", fact.id, id=fact.id)
    if fact.checked > desk.today:
        desk.say("date-to-come", fact.id, what="The day of checking", day=fact.checked)


def _check_not_to_come(desk: Desk, what: str, day: date) -> None:
    if day > desk.today:
        desk.say_of_card("date-to-come", "reviewed:", what=what, day=day)
