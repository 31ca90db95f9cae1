# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to slips: lines broken to a column, with weights, lists, and what must not turn round.

Built run by run, never from HTML: nothing of a lesson is ever read as markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from securetrain import words
from securetrain.course import Line, LinkKind, Marker, Paragraph, Run, Text, line, plain
from securetrain.paper.signs import shown
from securetrain.paper.slips import Column, Slip, Stroke
from securetrain.paper.typefaces import UNIT, Role, font, is_arabic

INK, QUIET, ACCENT, CARE, FAINT = "#111111", "#444444", "#15575F", "#7D5200", "#999999"
_LEFT_TO_RIGHT, _END, _BREAK = "\u2066", "\u2069", "\u2028"
_INDENT = 14 * UNIT
_GAP = 5 * UNIT


@dataclass(frozen=True)
class Style:
    """How words look; ``pages`` numbers the pages of an invented web that links lead to."""

    role: Role = Role.BODY
    colour: str = INK
    pages: Mapping[str, str] = field(default_factory=dict)


BODY, SMALL = Style(), Style(Role.SMALL, QUIET)


def set_line(content: Line, column: Column, style: Style = BODY) -> list[Slip]:
    """Return a line of runs, broken to the column; its first and last lines are never alone."""
    rows = _broken(content, column, style) if plain(content) else []
    slips = [Slip(row.height(), (_stroke(row, layout, column),)) for layout, row in rows]
    if len(slips) > 1:
        slips[0] = replace(slips[0], stays=True)
        slips[-2] = replace(slips[-2], stays=True)
    return slips


def set_words(sentence: str, column: Column, style: Style = SMALL) -> list[Slip]:
    """Return a sentence of ours."""
    return set_line(line(sentence), column, style)


def set_text(text: Text, column: Column, style: Style = BODY) -> list[Slip]:
    """Return paragraphs and lists."""
    slips: list[Slip] = []
    for paragraph in text:
        made = _paragraph(paragraph, column, style)
        if slips and made:
            is_item = paragraph.marker in (Marker.BULLET, Marker.NUMBER)
            made[0] = replace(made[0], above=_GAP / 2 if is_item else _GAP)
        slips += made
    return slips


def lead(slips: list[Slip], sign: str, column: Column, style: Style = BODY) -> list[Slip]:
    """Return slips with a sign before the first; ``column`` begins where the sign does."""
    if not slips or not sign:
        return slips
    narrow = replace(column, end=0)
    layout, row = _broken(line(sign), narrow, style)[0]
    stroke = _stroke(row, layout, narrow)
    return [replace(slips[0], strokes=(*slips[0].strokes, stroke)), *slips[1:]]


def _paragraph(paragraph: Paragraph, column: Column, style: Style) -> list[Slip]:
    if paragraph.marker is Marker.NONE:
        return set_line(paragraph.runs, column, style)
    outer = column.inset(_INDENT * paragraph.level)
    slips = set_line(paragraph.runs, outer.inset(_INDENT), style)
    if paragraph.marker is Marker.CONTINUED:
        return slips
    is_number = paragraph.marker is Marker.NUMBER
    sign = f"{words.number(paragraph.number)}." if is_number else "•"
    return lead(slips, sign, outer, style)


def _broken(content: Line, column: Column, style: Style) -> list[tuple[QTextLayout, QTextLine]]:
    """Break a line to its column; a row lives as long as the layout beside it."""
    text, formats = _formatted(content, column, style)
    layout = QTextLayout(text, font(style.role, column.language, column.scale))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    to_left = column.mirrored and style.role is not Role.CODE
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if to_left else ways.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.setFormats(formats)
    rows = []
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(column.inner)
        rows.append((layout, row))
    layout.endLayout()
    return rows


def _stroke(row: QTextLine, layout: QTextLayout, column: Column) -> Stroke:
    left = column.left(column.start, column.inner)

    def draw(painter: QPainter, top: float, _alive: QTextLayout = layout) -> None:
        row.draw(painter, QPointF(left, top - row.y()))

    return draw


def _formatted(
    content: Line, column: Column, style: Style
) -> tuple[str, list[QTextLayout.FormatRange]]:
    text = ""
    formats = []
    for run in content:
        said = shown(_said(run, style)).replace("\n", _BREAK)
        each = QTextLayout.FormatRange()
        each.start, each.length = _units(text), _units(said)
        each.format = _format(run, column, style)
        formats.append(each)
        text += said
    return text, formats


def _said(run: Run, style: Style) -> str:
    said = f"{_LEFT_TO_RIGHT}{run.text}{_END}" if run.ltr or run.code else run.text
    if run.link and run.link.kind is LinkKind.ADDRESS and run.link.target != run.text:
        said += f" ({_LEFT_TO_RIGHT}{run.link.target}{_END})"
    if run.link and run.link.kind is LinkKind.PAGE and run.link.target in style.pages:
        said += f" [{style.pages[run.link.target]}]"
    return said


def _format(run: Run, column: Column, style: Style) -> QTextCharFormat:
    made = QTextCharFormat()
    language, scale = column.language, column.scale
    face = font(Role.CODE if run.code else style.role, language, scale)
    if run.strong:
        face.setWeight(face.Weight.Bold)
    if run.emphasis and not is_arabic(language):
        face.setItalic(True)
    if run.code:
        face.setPixelSize(min(face.pixelSize(), font(style.role, language, scale).pixelSize()))
    made.setFont(face)
    stands_out = run.emphasis and is_arabic(language)
    made.setForeground(QColor(ACCENT if stands_out else style.colour))
    return made


def _units(text: str) -> int:
    """Count as Qt does: signs beyond the first plane are two."""
    return len(text) + sum(sign > "\uffff" for sign in text)
