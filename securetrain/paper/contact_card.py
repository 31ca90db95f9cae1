# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher's cards for a first contact, several on one sheet to be cut apart.

As tall as their words need, so that digits stay large; each group has its number, as the page has
it on which they are typed.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from securetrain import words
from securetrain.paper.material import Sheet
from securetrain.paper.press import Form, column_of, pressed, running_qt
from securetrain.paper.set_text import FAINT, QUIET, Style, set_words
from securetrain.paper.slips import Column, Slip, Stroke, spaced
from securetrain.paper.typefaces import UNIT, Role, load_typefaces
from securetrain.pictures import qr_modules
from securetrain.words import _

_PAD, _BETWEEN = 11 * UNIT, 14 * UNIT
_NUMBER, _DIGITS, _CELL = 11 * UNIT, 58 * UNIT, 76 * UNIT
"""How wide a group's number is, its five digits, and both with what is free after them."""
_AT_ONCE = 2
"""Groups in a row, so that two are read out and typed at a time."""
_COUNTED = Style(Role.SMALL, QUIET)
_QR = 62 * UNIT
_LEFT_FREE = 4
"""Modules beside a code; the standard asks for them."""


def contact_cards(
    publisher: str, groups: Sequence[str], assets: Path, sheet: Sheet = Sheet.A4
) -> bytes:
    """Return a sheet of cards as a PDF, in the language in use.

    Args:
        publisher: Who they say they are; empty where they say nothing.
        groups: The eight groups of their fingerprint, in the digits 0 to 9.
        assets: Where our typefaces lie.
        sheet: The paper.
    """
    form = Form(sheet, words.in_use(), _("Cards to cut apart"), columns=2)
    with running_qt():
        load_typefaces(assets)
        column = column_of(form)
        card = _card(publisher, groups, column)
        rows = max(1, int((column.high + _BETWEEN) // (card.height + _BETWEEN)))
        cards = [replace(card, above=_BETWEEN)] * (rows * form.columns)
        return pressed(cards, form)


def _card(publisher: str, groups: Sequence[str], column: Column) -> Slip:
    inside = column.inset(_PAD, _PAD)
    slips: list[Slip] = []
    if publisher:
        slips += set_words(_("Lessons published by"), inside)
        slips += set_words(publisher, inside, Style(Role.H2))
    slips += spaced([_digits_and_code(groups, inside)], 7 * UNIT)
    typed = _("When the program asks whose lessons they are, type all eight groups.")
    another = _(
        "This card has to come another way than the lessons: from somebody you know, on paper or"
        " by phone."
    )
    slips += spaced(set_words(typed, inside), 7 * UNIT)
    slips += spaced(set_words(another, inside), 4 * UNIT)
    whole = _stacked(slips, _PAD)
    height = whole.height + _PAD
    return Slip(height, (*whole.strokes, _frame(column.width, height)))


def _digits_and_code(groups: Sequence[str], inside: Column) -> Slip:
    rows = [
        _beside([_group(n, groups[n], inside) for n in range(first, first + _AT_ONCE)])
        for first in range(0, len(groups), _AT_ONCE)
    ]
    digits = _stacked(rows)
    code = _code(" ".join(groups), inside, (digits.height - _QR) / 2)
    return Slip(max(digits.height, _QR), (*digits.strokes, code))


def _group(number: int, group: str, inside: Column) -> Slip:
    """Return a group with its number before it.

    The digits are 0 to 9 in every language: cards of all languages are compared with each other,
    and the program reads what is typed in any script.
    """
    start = inside.start + number % _AT_ONCE * _CELL
    named = _stacked(set_words(words.number(number + 1), _part(inside, start, _NUMBER), _COUNTED))
    place = _part(inside, start + _NUMBER, _CELL - _NUMBER)
    # Set as Latin text, whose digits are all of one width; it begins where the place begins.
    latin = replace(place, start=place.left(place.start, _DIGITS), end=0, language="en")
    large = _stacked(set_words(group, latin, Style(Role.TITLE)))
    lower = tuple(_lower(each, (large.height - named.height) / 2) for each in named.strokes)
    return Slip(large.height, (*lower, *large.strokes))


def _part(inside: Column, start: float, width: float) -> Column:
    return replace(inside, start=start, end=inside.width - start - width)


def _beside(slips: Sequence[Slip]) -> Slip:
    strokes = tuple(stroke for each in slips for stroke in each.strokes)
    return Slip(max(each.height for each in slips), strokes)


def _code(holds: str, inside: Column, above: float) -> Stroke:
    """Return what draws a QR code where reading ends."""
    modules = qr_modules(holds)
    unit = _QR / (len(modules) + _LEFT_FREE)  # the card's own edge is free as well
    free = unit * _LEFT_FREE / 2
    left = inside.left(inside.width - inside.end - _QR, _QR)

    def draw(painter: QPainter, top: float) -> None:
        for y, row in enumerate(modules):
            for x, dark in enumerate(row):
                if dark:
                    corner = QPointF(left + free + x * unit, top + above + free + y * unit)
                    painter.fillRect(QRectF(corner, corner + QPointF(unit, unit)), QColor("black"))

    return draw


def _frame(width: float, height: float) -> Stroke:
    """Return the line along which a card is cut."""

    def draw(painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(FAINT), 0.5 * UNIT))
        painter.drawRect(QRectF(0, top, width, height))

    return draw


def _stacked(slips: Sequence[Slip], at: float = 0) -> Slip:
    """Return slips one below the other as one that is never cut."""
    strokes: list[Stroke] = []
    for slip in slips:
        at += slip.above
        strokes += [_lower(stroke, at) for stroke in slip.strokes]
        at += slip.height
    return Slip(at, tuple(strokes))


def _lower(stroke: Stroke, by: float) -> Stroke:
    return lambda painter, top: stroke(painter, top + by)
