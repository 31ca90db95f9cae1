# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether advice is still fresh: reviews, sources, facts."""

from collections.abc import Iterator
from datetime import date, timedelta

from securetrain.course import Block, Fact, Helplines, HelpTree, Scenario, Tool, Volatility
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
    facts = [each for block in desk.lesson.blocks for each in _facts(block)]
    for fact in facts:
        _check_fact(desk, fact)
    if not facts:
        desk.say_of_card("no-fact", "sources:")


def check_other_dates(project: Project, findings: Findings, today: date) -> None:
    """Look at the dates of help trees, helplines and tool cards."""
    for page, value in other_pages(project, findings):
        if isinstance(value, HelpTree | Helplines | Tool) and value.review_by:
            if value.review_by < today:
                page.say("review-past", "review_by:", day=value.review_by)
            elif value.review_by <= today + SOON:
                page.say("review-soon", "review_by:", day=value.review_by)


def _facts(block: Block) -> Iterator[Fact]:
    """Yield the fact that a block is, or those that a story tells."""
    if isinstance(block, Fact):
        yield block
    elif isinstance(block, Scenario):
        told = (block.intro, *(scene.blocks for scene in block.scenes))
        yield from (each for blocks in told for each in blocks if isinstance(each, Fact))


def _check_fact(desk: Desk, fact: Fact) -> None:
    near = f"{{#{fact.id}"
    if fact.review_by < desk.today:
        desk.say("review-past", fact.id, near, day=fact.review_by)
    urgent = fact.critical and fact.volatility is Volatility.FAST
    if urgent and fact.review_by - fact.checked > HALF_A_YEAR:
        desk.say("fact-long", fact.id, near, id=fact.id)
    if fact.checked > desk.today:
        desk.say("date-to-come", fact.id, near, what="The day of checking", day=fact.checked)


def _check_not_to_come(desk: Desk, what: str, day: date) -> None:
    if day > desk.today:
        desk.say_of_card("date-to-come", "reviewed:", what=what, day=day)
