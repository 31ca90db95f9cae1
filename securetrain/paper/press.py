# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips to a PDF whose bytes name no person, program, machine or moment."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QRectF, QUuid
from PySide6.QtGui import QColor, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from securetrain import words
from securetrain.paper.asides import set_in
from securetrain.paper.material import Sheet
from securetrain.paper.set_text import SMALL, set_words
from securetrain.paper.signs import shown
from securetrain.paper.slips import Column, Page, Slip, filled
from securetrain.paper.typefaces import UNIT


@dataclass(frozen=True)
class Form:
    """How pages look: their sheet, columns side by side, language, title and foot."""

    sheet: Sheet
    language: str
    title: str
    foot: str = ""
    columns: int = 1
    scale: float = 1


_OFFSET = re.compile(rb"(\d{10}) 00000 n")
_TABLE = re.compile(rb"startxref\n\d+")
_XMP = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='r'?>"""
"""What Qt would fill with moments and a number of its own; this says nothing."""
MARGIN = 48 * UNIT
FOOT = 26 * UNIT
BETWEEN = 22 * UNIT
OVERLAP = UNIT / 2
"""How far bars reach into the next slip, so that no seam shows between them."""


def column_of(form: Form) -> Column:
    """Return the column that text is set in."""
    wide, high = _size(form.sheet)
    room = wide - 2 * MARGIN - BETWEEN * (form.columns - 1)
    return Column(room / form.columns, form.language, high - 2 * MARGIN - FOOT, scale=form.scale)


@contextmanager
def running_qt() -> Iterator[None]:
    """Have Qt's fonts at hand, with a program that shows nothing where none runs yet."""
    if QGuiApplication.instance():
        yield
        return
    program = QGuiApplication(["", "-platform", "offscreen"])
    yield
    program.shutdown()


def pressed(slips: Sequence[Slip], form: Form) -> bytes:
    """Return a PDF of slips; the same bytes from the same slips."""
    column = column_of(form)
    frames = filled(slips, column.high)
    pages = [frames[n : n + form.columns] for n in range(0, len(frames), form.columns)]
    # Qt writes typefaces in the order of a hash; by chance, each run of a program has another.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        written = _written(pages, form)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return bare(written, shown(form.title))


def _written(pages: Sequence[Sequence[Page]], form: Form) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, form)
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number, page in enumerate(pages, 1):
        if number > 1:
            writer.newPage()
        _paint(painter, page, form)
        _paint_foot(painter, form, (number, len(pages)))
    painter.end()
    buffer.close()
    return bytes(held.data())


def _size(sheet: Sheet) -> tuple[float, float]:
    page = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.LETTER: QPageSize.PageSizeId.Letter}[sheet]
    size = QPageSize.size(page, QPageSize.Unit.Point)
    return size.width() * UNIT, size.height() * UNIT


def _writer(buffer: QBuffer, form: Form) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    ids = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.LETTER: QPageSize.PageSizeId.Letter}
    layout = QPageLayout(
        QPageSize(ids[form.sheet]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    writer.setPageLayout(layout)
    writer.setResolution(72 * UNIT)
    writer.setDocumentXmpMetadata(QByteArray(_XMP))
    writer.setDocumentId(QUuid())
    return writer


def _paint(painter: QPainter, frames: Sequence[Page], form: Form) -> None:
    column = column_of(form)
    for n, frame in enumerate(frames):
        place = form.columns - 1 - n if column.mirrored else n
        painter.save()
        painter.translate(MARGIN + place * (column.width + BETWEEN), MARGIN)
        for top, slip in frame:
            _paint_slip(painter, slip, top)
        painter.restore()


def _paint_slip(painter: QPainter, slip: Slip, top: float) -> None:
    for rail in slip.rails:
        over = slip.above if rail.above and top else 0
        place = QRectF(rail.at, top - over, 2 * UNIT, slip.height + over + OVERLAP)
        painter.fillRect(place, QColor(rail.colour))
    for stroke in slip.strokes:
        stroke(painter, top)


def _paint_foot(painter: QPainter, form: Form, at: tuple[int, int]) -> None:
    """Write title, review date and number at the foot of a page."""
    wide, high = _size(form.sheet)
    number, total = (words.number(each) for each in at)
    said = words.side_by_side((set_in(form.title), form.foot, f"{number} / {total}"))
    column = Column(wide - 2 * MARGIN, form.language, high)
    painter.save()
    painter.translate(MARGIN, high - MARGIN - FOOT / 2)
    top = 0.0
    for slip in set_words(said, column, SMALL):
        _paint_slip(painter, slip, top)
        top += slip.height
    painter.restore()


def bare(pdf: bytes, title: str) -> bytes:
    """Return a PDF of Qt's without its moments and its maker; offsets are put right.

    Qt stamps local time, which tells a time zone as well. The title goes in only here, so that no
    title can look like what is taken out.
    """
    start, end = pdf.index(b"/Title ()"), pdf.index(b"/Trapped")
    name = b"/Title <FEFF%s>\n" % title.encode("utf-16-be").hex().encode()
    table = pdf.rindex(b"\nxref\n") + 1
    moved_by = len(name) - (end - start)

    def moved(found: re.Match[bytes]) -> bytes:
        offset = int(found[1])
        return b"%010d 00000 n" % (offset + moved_by if offset > start else offset)

    tail: bytes = _OFFSET.sub(moved, pdf[table:])
    tail = _TABLE.sub(b"startxref\n%d" % (table + moved_by), tail)
    return pdf[:start] + name + pdf[end:table] + tail
