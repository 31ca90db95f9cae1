# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a note: it tells of each pause in typing, and lets nothing else learn of it.

Keyboards are asked not to predict and not to learn, and are told nothing of what stands around the
cursor. What is selected is not handed to X11, what is copied is cleared, and steps back are gone
with the page. There is no menu, since Qt's own copies for good.
"""

import math

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from securetrain.ui.parts.clipboard import copy_privately
from securetrain.ui.parts.labels import runs_right_to_left
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.secret_field import TELLING
from securetrain.ui.parts.tokens import Role

MOST_LETTERS = 2_000
PAUSE = 700
"""Milliseconds without another letter after which what stands there is told."""
FEWEST_LINES = 2

WIDTH = 240
"""In px at 100 %, where nothing says how wide it is."""

HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhMultiLine
)

PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"


class NoteField(QPlainTextEdit):
    """As high as its words need; ``written`` tells them, each state once.

    It never scrolls by itself: what it stands in does.
    """

    written = Signal(str)
    filled = Signal()
    """There was no room for all that was typed; what does not fit was left out."""
    moved = Signal()
    """What is typed next comes elsewhere now: the cursor has moved, or the field has grown."""

    def __init__(self, text: str, look: Look) -> None:
        """Show ``text``, however long it is; only what is added is held to the limit."""
        super().__init__()
        self._look, self._told = look, text
        self._added = (0, 0)
        self._measured: tuple[tuple[str, int], int] = (("", 0), 0)
        self.setFont(look.font(Role.BODY))
        self.setTabChangesFocus(True)
        self.setInputMethodHints(HINTS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPlainText(text)
        self._face_reading()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.tell)
        self.document().contentsChange.connect(self._remember)
        self.textChanged.connect(self._typed)
        self.cursorPositionChanged.connect(self.moved)

    def tell(self) -> None:
        """Tell now what stands there, if it was not told yet."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.written.emit(text)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows every line at a width.

        It must follow from the width alone: the column would never come to rest.
        """
        line = self.fontMetrics().lineSpacing()
        lines = self._lines_at(self._inside(width))
        return max(lines, FEWEST_LINES * line) + self._edge(4)

    def sizeHint(self) -> QSize:
        """Return a size that fits where nothing asks for the height at a width."""
        width = self._look.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where there is little room."""
        return QSize(self._look.px(80), self.heightForWidth(self._look.px(WIDTH * 4)))

    def _inside(self, width: int) -> int:
        return width - self._edge(12)

    def _edge(self, padding: int) -> int:
        """Return what stands on two sides around the words; ``padding`` is that of the theme."""
        return 2 * (self._look.px(padding) + math.ceil(self.document().documentMargin()) + 1)

    def _lines_at(self, width: int) -> int:
        """Return how high all lines are together in so much room."""
        key = (self.toPlainText(), width)
        if self._measured[0] != key:
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            heights = (_height(part, self.font(), option, width) for part in key[0].split("\n"))
            self._measured = (key, math.ceil(sum(heights)))
        return self._measured[1]

    # What the system sees of it.

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Hand nothing over: X11 gives what is selected to every program that asks."""
        return QMimeData()

    def inputMethodQuery(  # noqa: N802 - Qt's name
        self, query: Qt.InputMethodQuery, _more: object = None, /
    ) -> object:
        """Keep from the input method what stands around the cursor."""
        return "" if query in TELLING else super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and cut for half a minute only."""
        cuts = event.matches(QKeySequence.StandardKey.Cut)
        if not cuts and not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        if cursor.hasSelection():
            copy_privately(cursor.selectedText().replace(PARAGRAPH, "\n"))
        if cuts:
            cursor.removeSelectedText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin every press afresh: what is selected is not dragged to another program."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what stands there when somebody goes elsewhere."""
        super().focusOutEvent(event)
        self.tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what could be taken back: it would bring words again that were taken away."""
        super().hideEvent(event)
        self.document().clearUndoRedoStacks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that it is higher or lower now."""
        super().resizeEvent(event)
        self.moved.emit()

    def _face_reading(self) -> None:
        """Stand on the side where its first letter begins to be read, or else its surroundings.

        Qt would keep to the left, whatever is written.
        """
        text = self.toPlainText()
        has_letters = any(sign.isalpha() for sign in text)
        turned = runs_right_to_left(text) if has_letters else self._look.rtl
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side | Qt.AlignmentFlag.AlignAbsolute:
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _remember(self, position: int, _removed: int, added: int) -> None:
        self._added = (position, added)

    def _typed(self) -> None:
        self._leave_out_what_does_not_fit()
        self._face_reading()
        self._pause.start()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def _leave_out_what_does_not_fit(self) -> None:
        position, added = self._added
        letters = self.document().characterCount() - 1
        excess = min(letters - MOST_LETTERS, added)
        if excess <= 0:
            return
        end = min(position + added, letters)
        cursor = self.textCursor()
        cursor.setPosition(end)
        cursor.setPosition(end - excess, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.filled.emit()


def _height(paragraph: str, font: QFont, option: QTextOption, width: int) -> float:
    layout, height = QTextLayout(paragraph, font), 0.0
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return height
