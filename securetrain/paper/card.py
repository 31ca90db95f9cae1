# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around a lesson on paper: its card above; its terms, sources and licence below."""

from collections.abc import Iterator

from securetrain import words
from securetrain.classroom import cautions, minutes
from securetrain.course import (
    LessonInfo,
    Line,
    LinkKind,
    Marker,
    Paragraph,
    Run,
    Source,
    Term,
    line,
    links,
)
from securetrain.paper.asides import set_in
from securetrain.paper.parts import Entries, Named, Part, Passage, Said
from securetrain.words import _


def lesson_card(info: LessonInfo) -> tuple[str, ...]:
    """Return what is said below a lesson's title: need, length, and what may be hard to read."""
    return (info.need, minutes(info.minutes), *cautions(info))


def terms_in(content: object, terms: tuple[Term, ...]) -> Iterator[Part]:
    """Yield the terms that ``content`` links to, in their own order, under a heading."""
    wanted = {each.target for each in links(content) if each.kind is LinkKind.TERM}
    if found := tuple(each for each in terms if each.id in wanted):
        yield Named(_("Words"))
        yield Entries(found)


def closing(info: LessonInfo) -> Iterator[Part]:
    """Yield sources, review dates and the licence."""
    if info.sources:
        yield Named(_("Sources"))
        yield Passage(tuple(Paragraph(_source(each), Marker.BULLET) for each in info.sources))
    reviewed = _("Reviewed {day}, due for review on {next}.")
    day, due = words.date(info.reviewed), words.date(info.review_by)
    yield Said(reviewed.format(day=day, next=due))
    if info.adapted_from:
        yield Said(_("Adapted from: {origin}").format(origin=info.adapted_from))
    yield Said(_("Licence: {licence}").format(licence=info.licence))


def _source(source: Source) -> Line:
    said = (*line(set_in(f"{source.title}, {source.publisher}.") + " "), Run(source.url, ltr=True))
    if source.read:
        said += line(" " + _("Read {day}.").format(day=words.date(source.read)))
    return said
