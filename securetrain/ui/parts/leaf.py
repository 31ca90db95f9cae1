# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets paragraphs of a lesson as a text document: lines, formats, and where links and code lie."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from securetrain.course import Link, Marker, Paragraph, Run, Text
from securetrain.ui.parts.look import Look, local_digits
from securetrain.ui.parts.tokens import Role, Tone

LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2066", "\u2069"
CHIP_EDGE = "\u202f"
"""A narrow space that does not break: the room inside a chip of code."""
LINE_SEPARATOR = "\u2028"
GUTTER = 28
"""Room for the mark of a list item, in px at 100 %."""

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_BULLETS = ("•", "–")


@dataclass(frozen=True)
class Span:
    """A stretch of one block: a link or code."""

    block: int
    start: int
    length: int
    words: str
    link: Link | None = None


class SilentDocument(QTextDocument):
    """A document that never opens anything: whatever is asked for, it has an answer of its own.

    Returning nothing would make Qt open the path itself, shares on other machines included.
    """

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer with one empty point, or with an empty style sheet."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        return QByteArray(b" ")


@dataclass
class Leaf:
    """A text document, what lies where in it, and its height at a width."""

    document: QTextDocument
    look: Look
    natural_width: int = 0
    edge: int = 0
    """Room in px before the text, on the side where reading starts."""
    links: list[Span] = field(default_factory=list)
    codes: list[Span] = field(default_factory=list)
    list_marks: list[tuple[int, str]] = field(default_factory=list)
    _heights: dict[int, int] = field(default_factory=dict)

    def keep_free(self, edge: int) -> None:
        """Leave so many px free before the text; call it at most once."""
        self.edge = edge
        self.natural_width += edge
        frame = self.document.rootFrame().frameFormat()
        (frame.setRightMargin if self.look.rtl else frame.setLeftMargin)(edge)
        self.document.rootFrame().setFrameFormat(frame)

    def height(self, width: int) -> int:
        """Return how high the lines are at a width in px; layouts ask often, so it is kept."""
        width = min(width, self.natural_width)
        if width not in self._heights:
            self.break_lines(width)
            self._heights[width] = math.ceil(self.document.size().height())
        return self._heights[width]

    def break_lines(self, width: int) -> None:
        """Set the lines at ``width`` px."""
        if self.document.textWidth() != width:
            self.document.setTextWidth(width)

    def rects(self, span: Span) -> list[QRectF]:
        """Return where a span lies, one rectangle a line."""
        layout = self.document.findBlockByNumber(span.block).layout()
        found = []
        for number in range(layout.lineCount()):
            # Glyphs know where they stand; a cursor at the seam of two directions does not.
            rect = QRectF()
            for run in layout.lineAt(number).glyphRuns(span.start, span.length):
                rect = rect.united(run.boundingRect())
            if not rect.isEmpty():
                found.append(rect.translated(layout.position()))
        return found

    def marks(self) -> list[tuple[str, QRectF]]:
        """Return the marks of list items and where to paint them."""
        found = []
        gutter = self.document.indentWidth()
        for number, mark in self.list_marks:
            block = self.document.findBlockByNumber(number)
            line = block.layout().lineAt(0)
            top = block.layout().position().y() + line.y()
            indent = gutter * block.blockFormat().indent()
            indent += self.edge
            edge = self.document.textWidth() - indent if self.look.rtl else indent - gutter
            found.append((mark, QRectF(edge, top, gutter, line.height())))
        return found


def build(content: Text, look: Look, *, role: Role = Role.BODY, tone: Tone = Tone.TEXT) -> Leaf:
    """Set paragraphs in a look; the direction is that of the look's language."""
    document = SilentDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font(role))
    document.setIndentWidth(look.px(GUTTER))
    option = QTextOption()
    option.setTextDirection(look.direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    leaf = Leaf(document, look)
    setter = _Setter(leaf, role, tone)
    for number, paragraph in enumerate(content):
        setter.add(paragraph, content[number + 1] if number + 1 < len(content) else None)
    setter.cursor.endEditBlock()
    leaf.natural_width = math.ceil(document.idealWidth()) + 1
    return leaf


class _Setter:
    """Adds paragraph after paragraph to a leaf."""

    def __init__(self, leaf: Leaf, role: Role, tone: Tone) -> None:
        self.leaf, self.role, self.tone = leaf, role, tone
        self.cursor = QTextCursor(leaf.document)
        self.cursor.beginEditBlock()
        self.number = 0

    def add(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        """Add one paragraph; ``following`` decides the space below it."""
        shape = QTextBlockFormat()
        shape.setLineHeight(self.leaf.look.line_px(self.role), _FIXED)
        shape.setLayoutDirection(self.leaf.look.direction)
        if paragraph.marker is not Marker.NONE:
            shape.setIndent(paragraph.level + 1)
        if following is not None:
            tight = Marker.NONE not in (paragraph.marker, following.marker)
            shape.setBottomMargin(self.leaf.look.px(4 if tight else 12))
        if self.number:
            self.cursor.insertBlock(shape)
        else:
            self.cursor.setBlockFormat(shape)
        mark = self._mark(paragraph)
        if mark:
            self.leaf.list_marks.append((self.number, mark))
        for run in paragraph.runs:
            self._add_run(run)
        self.number += 1

    def _add_run(self, run: Run) -> None:
        words = run.text.replace("\n", LINE_SEPARATOR)
        if run.code:
            words = f"{CHIP_EDGE}{words}{CHIP_EDGE}"
        if run.code or run.ltr:
            words = f"{LEFT_TO_RIGHT_ISOLATE}{words}{POP_ISOLATE}"
        isolated = int(run.code or run.ltr)
        start = self.cursor.positionInBlock() + isolated
        # Counted in UTF-16, as Qt does.
        length = len(words.encode("utf-16-le")) // 2 - 2 * isolated
        self.cursor.insertText(words, self._format(run))
        span = Span(self.number, start, length, run.text, run.link)
        if run.code:
            self.leaf.codes.append(span)
        if run.link is not None:
            self.leaf.links.append(span)

    def _mark(self, paragraph: Paragraph) -> str:
        if paragraph.marker is Marker.BULLET:
            return _BULLETS[paragraph.level % len(_BULLETS)]
        if paragraph.marker is Marker.NUMBER:
            return local_digits(f"{paragraph.number}.", self.leaf.look)
        return ""

    def _format(self, run: Run) -> QTextCharFormat:
        style = (run.strong, run.emphasis, run.code, run.link is not None)
        return _char_format(self.leaf.look, self.role, self.tone, style)


@lru_cache(maxsize=256)
def _char_format(
    look: Look, role: Role, tone: Tone, style: tuple[bool, bool, bool, bool]
) -> QTextCharFormat:
    """Return the format for strong, emphasis, code and link; kept, as a lesson has few."""
    strong, emphasis, code, linked = style
    made = QTextCharFormat()
    font = look.font(Role.CODE if code else role)
    if code:
        font.setPixelSize(round(look.px(role.size) * 0.9))
    # Arabic script has no italics: what Latin slants stands bold there.
    if strong or (emphasis and look.arabic_script):
        font.setWeight(QFont.Weight.Bold)
    elif emphasis:
        font.setItalic(True)
    made.setFont(font)
    made.setForeground(QColor(look.theme.accent) if linked else look.colour(tone))
    made.setFontUnderline(linked)
    return made
