# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and stories to slips: rows to fill, lines to write on, numbers to go on at."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from securetrain.course import Run, line
from securetrain.paper.parts import (
    Answer,
    Exercise,
    Foreign,
    Original,
    Part,
    Row,
    Said,
    Site,
    Stop,
    Story,
    Way,
)
from securetrain.paper.set_parts import APART, NEAR, aside, marked, quiet, railed, written
from securetrain.paper.set_text import (
    ACCENT,
    BODY,
    FAINT,
    QUIET,
    SMALL,
    Style,
    lead,
    set_line,
    set_text,
    set_words,
)
from securetrain.paper.slips import Column, Slip, spaced, staying
from securetrain.paper.typefaces import UNIT, Role
from securetrain.words import _

_NAME = Style(Role.NAME, ACCENT)


def parts_set(parts: Sequence[Part], column: Column) -> list[Slip]:
    """Return parts one below another."""
    slips: list[Slip] = []
    for part in parts:
        match part:
            case Exercise():
                made = _exercise(part, column)
            case Story():
                made = _story(part, column)
            case Original():
                made = _original(part, column)
            case Foreign():
                made = parts_set(part.parts, replace(column, language=part.language))
            case _:
                made = quiet(part, column)
        slips += spaced(made, APART)
    return slips


def answers_set(parts: Sequence[Part], column: Column) -> list[Slip]:
    """Return the answers of all questions among ``parts``, on a page of their own."""
    slips = list(_all_answers(parts, column))
    if not slips:
        return []
    title = staying(set_words(_("Answers"), column, Style(Role.H2)))
    return [replace(title[0], fresh=True), *title[1:], *slips]


def _all_answers(parts: Sequence[Part], column: Column) -> Iterator[Slip]:
    for part in parts:
        if isinstance(part, Exercise) and (part.answers or part.why):
            yield from spaced(_answers(part, column), APART)
        elif isinstance(part, Foreign):
            yield from _all_answers(part.parts, replace(column, language=part.language))


def _exercise(part: Exercise, column: Column) -> list[Slip]:
    style = Style(pages={each.id.partition("-")[2]: each.sign for each in part.sites})
    slips = staying(set_words(part.name, column, _NAME))
    slips += staying(set_line(part.prompt, column, Style(Role.H3)))
    for each in part.stem:
        made = spaced(quiet(each, column, style), 2 * NEAR)
        slips += staying(made) if isinstance(each, Said) else made
    slips += staying(spaced(set_words(part.how, column), NEAR)) if part.how else []
    for row in part.rows:
        made = spaced(_row(row, column), NEAR)
        slips += made if row.writing or row is part.rows[-1] else staying(made)
    for n, row in enumerate(part.choices):
        slips += spaced(_row(row, column.inset(26 * UNIT)), NEAR if n else 2 * NEAR)
    slips += written(part.writing, column)
    for site in part.sites:
        slips += spaced(_site(site, column, style), 2 * NEAR)
    return slips


def _row(row: Row, column: Column) -> list[Slip]:
    inset = {"gap": 34, "none": 18}.get(row.mark.value, 18) * UNIT
    inside = column.inset(inset)
    slips = marked(set_line(row.line, inside), row.mark, column)
    slips = lead(slips, f"{row.sign}." if row.sign else "", column)
    return slips + written(row.writing, inside)


def _answers(part: Exercise, column: Column) -> list[Slip]:
    slips = staying(set_words(part.name, column, _NAME))
    slips += staying(set_line(part.prompt, column, Style(Role.STRONG)))
    for each in part.answers:
        slips += spaced(_answer(each, column), NEAR)
    if part.why:
        slips += spaced(set_text(part.why, column), NEAR)
    for hint in part.hints:
        slips += spaced(set_words(_("Hint"), column, _NAME), NEAR) + set_text(hint, column, SMALL)
    return slips


def _answer(answer: Answer, column: Column) -> list[Slip]:
    inside = column.inset(12 * UNIT)
    name = (Run(answer.name, strong=True), *line("  " if answer.line else ""))
    slips = set_line((*name, *answer.line) if answer.name else answer.line, inside)
    return slips + set_text(answer.text, inside, Style(colour=QUIET))


def _site(site: Site, column: Column, style: Style) -> list[Slip]:
    """Return a page of the invented web, a bar beside it."""
    inside = column.inset(12 * UNIT)
    slips = staying(set_line((Run(site.address, ltr=True),), inside, SMALL))
    slips += staying(set_words(f"{site.sign}. {site.title}", inside, Style(Role.STRONG)))
    slips += set_words(site.about, inside)
    for each in site.parts:
        slips += spaced(quiet(each, inside, style), NEAR)
    return railed(slips, column, FAINT)


def _story(part: Story, column: Column) -> list[Slip]:
    slips = staying(set_words(part.name, column, _NAME))
    slips += staying(set_line(part.title, column, Style(Role.H3)))
    for each in part.intro:
        slips += spaced(quiet(each, column), 2 * NEAR)
    for stop in part.stops:
        slips += spaced(_stop(stop, column), APART)
    return slips


def _stop(stop: Stop, column: Column) -> list[Slip]:
    inside = column.inset(18 * UNIT)
    head = staying(set_line(stop.title, inside, Style(Role.STRONG)))
    slips = lead(head, f"{stop.sign}.", column, Style(Role.STRONG))
    for each in stop.parts:
        slips += spaced(quiet(each, inside), NEAR)
    slips += set_words(stop.note, inside) if stop.note else []
    for way in stop.ways:
        slips += spaced(_way(way, inside), NEAR)
    if stop.ending:
        slips += spaced(aside(stop.ending, inside), NEAR)
    return slips


def _way(way: Way, column: Column) -> list[Slip]:
    where = _("Go on at {number}").format(number=way.sign).replace(" ", "\N{NO-BREAK SPACE}")
    said = (*way.line, *line("  "), Run(where, strong=True))
    return lead(set_line(said, column.inset(12 * UNIT), BODY), "–", column)


def _original(part: Original, column: Column) -> list[Slip]:
    own = replace(column, language=part.language)
    slips = staying(set_words(part.name, column.inset(12 * UNIT), _NAME))
    return railed(slips + parts_set(part.parts, own.inset(12 * UNIT)), column, FAINT)
