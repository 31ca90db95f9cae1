# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables to slips: columns as wide as their words need, the first one where reading starts."""

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from securetrain.course import Line, plain
from securetrain.paper.parts import Grid
from securetrain.paper.set_text import BODY, FAINT, Style, set_line
from securetrain.paper.slips import Column, Slip, Stroke
from securetrain.paper.typefaces import UNIT, Role

_FEWEST, _MOST = 8, 44
"""Letters of a cell that count when the width is shared out."""
_PAD = 4 * UNIT


def set_grid(part: Grid, column: Column) -> list[Slip]:
    """Return a table; a row that is higher than a page goes on on the next one."""
    columns = _columns(part, column)
    slips = [replace(each, stays=True) for each in _row(part.head, columns, Style(Role.STRONG))]
    for row in part.rows:
        slips += _row(row, columns, BODY)
    return slips


def _columns(part: Grid, column: Column) -> list[Column]:
    rows = (part.head, *part.rows)
    weights = [
        min(_MOST, max(_FEWEST, *(len(plain(row[n])) for row in rows)))
        for n in range(len(part.head))
    ]
    room = column.inner - _PAD * 2 * (len(weights) - 1)
    columns = []
    start = column.start
    for weight in weights:
        width = room * weight / sum(weights)
        columns.append(replace(column, start=start, end=column.width - start - width))
        start += width + 2 * _PAD
    return columns


def _row(row: tuple[Line, ...], columns: list[Column], style: Style) -> list[Slip]:
    cells = [set_line(cell, each, style) for cell, each in zip(row, columns, strict=True)]
    slips = []
    for n in range(max(map(len, cells), default=0)):
        beside = [cell[n] for cell in cells if n < len(cell)]
        strokes = tuple(stroke for each in beside for stroke in each.strokes)
        slips.append(Slip(max(each.height for each in beside), strokes, stays=True))
    rule = Slip(2 * _PAD, (_rule(columns[0]),))
    return [*slips, rule]


def _rule(first: Column) -> Stroke:
    """Return the line below a row, over the whole width of the table."""
    across = replace(first, end=0)
    left = across.left(across.start, across.inner)

    def draw(painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(FAINT), 0.5 * UNIT))
        painter.drawLine(QPointF(left, top + _PAD), QPointF(left + across.inner, top + _PAD))

    return draw
