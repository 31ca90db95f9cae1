# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiet parts of a lesson to slips: those that ask for nothing."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from securetrain.course import Line, Run, line
from securetrain.paper.asides import set_in
from securetrain.paper.parts import (
    Aside,
    Bit,
    Entries,
    Grid,
    Listing,
    Mark,
    Message,
    Named,
    Passage,
    Picture,
    Quiet,
    Said,
    Steps,
    Title,
)
from securetrain.paper.set_grid import set_grid
from securetrain.paper.set_text import (
    ACCENT,
    BODY,
    CARE,
    FAINT,
    INK,
    SMALL,
    Style,
    set_line,
    set_text,
    set_words,
)
from securetrain.paper.slips import Column, Rail, Slip, Stroke, spaced, staying
from securetrain.paper.typefaces import UNIT, Role
from securetrain.words import _

APART, NEAR = 9 * UNIT, 3 * UNIT
_MOST_MEBIBYTES = 64
_MOST_SHARE = 0.45
"""How much of a page's height a picture may take."""
_DOTS = 144
"""Pixels of a picture that make an inch."""
_HEADS = {2: Style(Role.H2), 3: Style(Role.H3)}


def quiet(part: Quiet, column: Column, style: Style = BODY) -> list[Slip]:
    """Return the slips of a part that asks for nothing."""
    match part:
        case Title():
            slips = _heading(part.line, part.level, column)
        case Named():
            slips = _heading(line(part.name), 2, column)
        case Said():
            slips = set_words(part.words, column)
        case Passage(quoted=True):
            slips = railed(set_text(part.text, column.inset(12 * UNIT), style), column, FAINT)
        case Passage():
            slips = set_text(part.text, column, style)
        case Listing():
            code = set_line(line(part.text), column.inset(12 * UNIT), Style(Role.CODE))
            slips = railed(code, column, FAINT)
        case Grid():
            slips = set_grid(part, column)
        case Picture():
            slips = _picture(part, column)
        case Aside():
            slips = aside(part, column)
        case Steps():
            slips = _steps(part, column)
        case Message():
            slips = _message(part, column)
        case _:
            slips = _entries(part, column)
    return slips


def aside(part: Aside, column: Column) -> list[Slip]:
    """Return an aside under its name, a bar beside it."""
    inside = column.inset(12 * UNIT)
    colour = CARE if part.care else ACCENT
    slips = staying(set_words(part.name, inside, Style(Role.NAME, colour)))
    slips += set_text(part.text, inside)
    for each in part.notes:
        slips += spaced(set_words(each, inside), NEAR)
    return railed(slips, column, colour)


def railed(slips: list[Slip], column: Column, colour: str) -> list[Slip]:
    """Return slips with a bar beside all of them, at the edge where reading starts."""
    at = column.left(column.start, 2 * UNIT)
    return [
        replace(each, rails=(*each.rails, Rail(at, colour, above=n > 0)))
        for n, each in enumerate(slips)
    ]


def marked(slips: list[Slip], mark: Mark, column: Column) -> list[Slip]:
    """Return slips with something to be filled by a pen before the first."""
    if not slips or mark is Mark.NONE:
        return slips
    first = replace(slips[0], strokes=(*slips[0].strokes, _mark(mark, column, slips[0].height)))
    return [first, *slips[1:]]


def written(count: int, column: Column) -> list[Slip]:
    """Return empty lines to write on."""
    left = column.left(column.start, column.inner)

    def rule(painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(FAINT), 0.6 * UNIT))
        at = top + 20 * UNIT
        painter.drawLine(QPointF(left, at), QPointF(left + column.inner, at))

    last = Slip(21 * UNIT, (rule,))
    return [*staying([last] * (count - 1)), last] if count else []


def _mark(mark: Mark, column: Column, high: float) -> Stroke:
    side = 9 * UNIT
    width = 26 * UNIT if mark is Mark.GAP else side
    left = column.left(column.start, width)

    def draw(painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(INK), 0.8 * UNIT))
        place = QRectF(left, top + (high - side) / 2, width, side)
        if mark is Mark.BOX:
            painter.drawRect(place)
        elif mark is Mark.RING:
            painter.drawEllipse(place)
        else:
            painter.drawLine(place.bottomLeft(), place.bottomRight())

    return draw


def _heading(content: Line, level: int, column: Column) -> list[Slip]:
    style = _HEADS.get(level, Style(Role.STRONG))
    above = 18 * UNIT if level == 2 else 12 * UNIT
    return staying(spaced(set_line(content, column, style), above))


def _picture(part: Picture, column: Column) -> list[Slip]:
    image = _decoded(part.content) if part.content else QImage()
    slips = []
    if not image.isNull():
        natural = image.width() * 72 / _DOTS * UNIT
        scale = min(column.inner, natural) / image.width()
        scale = min(scale, column.high * _MOST_SHARE / image.height())
        width, height = image.width() * scale, image.height() * scale
        left = column.left(column.start, width)

        def draw(painter: QPainter, top: float) -> None:
            painter.drawImage(QRectF(left, top, width, height), image)

        slips = [Slip(height, (draw,), stays=bool(part.caption))]
    elif part.alt:
        slips = set_words(_("The picture is not here. It shows:"), column)
        slips += set_words(part.alt, column, BODY)
    return slips + spaced(set_line(part.caption, column, SMALL), NEAR)


def _decoded(content: bytes) -> QImage:
    QImageReader.setAllocationLimit(_MOST_MEBIBYTES)
    held = QByteArray(content)
    buffer = QBuffer(held)
    return QImageReader(buffer).read()


def _steps(part: Steps, column: Column) -> list[Slip]:
    slips: list[Slip] = []
    inside = column.inset(18 * UNIT)
    for each in part.steps:
        made = marked(set_line(each.line, inside), Mark.BOX, column)
        made += set_words(each.facts, inside)
        if each.undo:
            made += set_words(_("How to take it back"), inside, Style(Role.NAME))
            made += set_text(each.undo, inside, SMALL)
        slips += spaced(made, NEAR)
    return slips


def _message(part: Message, column: Column) -> list[Slip]:
    inside = column.inset(12 * UNIT)
    slips = set_words(part.name, inside, Style(Role.NAME, ACCENT))
    for each in part.lines:
        runs = tuple(_bit(bit) for bit in each)
        slips += set_line(runs, inside) or [Slip(6 * UNIT)]
    return railed([*staying(slips[:-1]), slips[-1]], column, FAINT)


def _bit(bit: Bit) -> Run:
    return Run(f"[{bit.sign}: {set_in(bit.text)}]" if bit.sign else bit.text)


def _entries(part: Entries, column: Column) -> list[Slip]:
    slips: list[Slip] = []
    for each in part.terms:
        slips += staying(spaced(set_words(each.name, column, Style(Role.STRONG)), 2 * NEAR))
        slips += set_text(each.text, column)
    return slips
