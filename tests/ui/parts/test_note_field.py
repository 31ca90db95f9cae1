# SPDX-License-Identifier: GPL-3.0-or-later
"""A note is told at each pause, as high as its words, and leaves the field in no other way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import Look, NoteField, make_look
from securetrain.ui.parts.note_field import HINTS, MOST_LETTERS
from securetrain.ui.parts.secret_field import TELLING
from tests.ui.parts.conftest import Shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Held:
    """A field on the screen, and what it told."""

    def __init__(self, shown: Shown, text: str = "", look: Look | None = None) -> None:
        """Show a field that has the focus and tells at once."""
        look = look or Look()
        self.field = NoteField(text, look)
        self.field._pause.setInterval(0)
        self.told: list[str] = []
        self.filled: list[bool] = []
        self.field.written.connect(self.told.append)
        self.field.filled.connect(lambda: self.filled.append(True))
        self.column = shown(look, self.field)
        self.field.setFocus()

    def type(self, text: str) -> None:
        """Type letter by letter, without a pause."""
        QTest.keyClicks(self.field, text)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()


@pytest.fixture
def held(shown: Shown) -> Held:
    return Held(shown)


@pytest.fixture(autouse=True)
def _nothing_copied(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().setText("before")
    yield
    qapp.clipboard().clear()


def test_what_stands_there_is_told_after_a_pause(held: Held, qtbot: QtBot) -> None:
    held.type("Ask her")
    qtbot.waitUntil(lambda: bool(held.told))
    assert held.told[-1] == "Ask her"


def test_going_elsewhere_tells_at_once_and_each_state_once(held: Held) -> None:
    held.field._pause.setInterval(1_000_000)
    held.type("Ask her")
    assert held.told == []
    held.field.clearFocus()
    held.field.tell()
    assert held.told == ["Ask her"]


def test_a_note_that_was_there_is_not_told(shown: Shown) -> None:
    held = Held(shown, "Ask her")
    held.field.tell()
    assert held.told == []


@pytest.mark.parametrize(
    ("before", "typed", "at", "left"),
    [
        ("", "a" * (MOST_LETTERS + 3), 0, "a" * MOST_LETTERS),
        ("a" * MOST_LETTERS, "bcd", 5, "a" * MOST_LETTERS),
        ("a" * (MOST_LETTERS - 1), "bcd", 0, "b" + "a" * (MOST_LETTERS - 1)),
        ("a" * (MOST_LETTERS + 500), "bcd", 0, "a" * (MOST_LETTERS + 500)),
    ],
    ids=["at once", "full already", "in front", "longer since it came together"],
)
def test_what_does_not_fit_is_left_out_and_nothing_that_was_there(
    shown: Shown, before: str, typed: str, at: int, left: str
) -> None:
    held = Held(shown, before)
    cursor = held.field.textCursor()
    cursor.setPosition(at)
    held.field.setTextCursor(cursor)
    held.field.insertPlainText(typed)
    assert held.text == left
    assert held.filled


def test_a_note_that_is_too_long_may_become_shorter(shown: Shown) -> None:
    held = Held(shown, "a" * (MOST_LETTERS + 500))
    QTest.keyClick(held.field, Key.Key_Delete)
    assert len(held.text) == MOST_LETTERS + 499
    assert not held.filled


@pytest.mark.parametrize("text", ["", "word " * 300, "ناشناس " * 200, "a" * 1_500, "\n" * 30])
@pytest.mark.parametrize("width", [300, 700])
def test_it_is_as_high_as_its_words(shown: Shown, text: str, width: int) -> None:
    look = make_look("light", scale=1.0, language="fa")
    held = Held(shown, text, look)
    held.column.window().resize(width, 600)
    held.column.settle()
    document = held.field.document()
    lines = sum(held.field.blockBoundingRect(block).height() for block in blocks(held.field))
    assert held.field.viewport().height() >= lines
    assert held.field.height() < lines + 2.5 * held.field.fontMetrics().lineSpacing() + 40
    assert document.isEmpty() is not bool(text)


def blocks(field: NoteField) -> list:  # type: ignore[type-arg]
    document = field.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def test_it_grows_with_what_is_typed(held: Held, qtbot: QtBot) -> None:
    before = held.field.height()
    held.field.insertPlainText("one\ntwo\nthree\nfour")
    qtbot.waitUntil(lambda: held.field.height() > before)


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "", False),
        ("fa", "", True),
        ("en", "چراغ", True),
        ("fa", "Ask her", False),
        ("fa", "7", True),
    ],
)
def test_it_begins_where_its_words_begin(
    shown: Shown, language: str, text: str, right: bool
) -> None:
    held = Held(shown, look=make_look("light", scale=1.0, language=language))
    held.field.insertPlainText(text)
    cursor = QTextCursor(held.field.document())
    assert (held.field.cursorRect(cursor).x() > held.field.width() // 2) is right


def test_what_is_copied_is_marked_as_private(held: Held) -> None:
    held.field.insertPlainText("one\ntwo")
    held.field.selectAll()
    QTest.keyClick(held.field, Key.Key_C, CTRL)
    content = QGuiApplication.clipboard().mimeData()
    assert content.text() == "one\ntwo"
    assert content.data("x-kde-passwordManagerHint") == b"secret"
    assert held.text == "one\ntwo"
    QTest.keyClick(held.field, Key.Key_X, CTRL)
    assert held.text == ""


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_X])
def test_nothing_selected_copies_nothing(held: Held, key: Key) -> None:
    held.field.insertPlainText("words")
    QTest.keyClick(held.field, key, CTRL)
    assert QGuiApplication.clipboard().text() == "before"
    assert held.text == "words"


def test_what_is_selected_is_handed_to_nobody(held: Held) -> None:
    held.field.insertPlainText("words")
    held.field.selectAll()
    content: QMimeData = held.field.createMimeDataFromSelection()
    assert content.formats() == []


def test_nothing_is_dragged_in_or_out_or_had_from_a_menu(held: Held) -> None:
    held.field.insertPlainText("words to drag")
    held.field.selectAll()
    QTest.mousePress(held.field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert not held.field.textCursor().hasSelection()
    QTest.mouseRelease(held.field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    held.field.moveCursor(QTextCursor.MoveOperation.Start)
    where = QPoint(200, 10)
    QTest.mouseClick(held.field.viewport(), Qt.MouseButton.LeftButton, SHIFT, where)
    assert held.field.textCursor().hasSelection()
    assert not held.field.viewport().acceptDrops()
    assert held.field.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu


def test_steps_back_are_taken_until_it_leaves_the_screen(held: Held) -> None:
    held.type("words")
    QTest.keyClick(held.field, Key.Key_Z, CTRL)
    assert held.text == ""
    held.type("others")
    held.field.hide()
    held.field.show()
    QTest.keyClick(held.field, Key.Key_Z, CTRL)
    assert held.text == "others"
    assert not held.field.document().isUndoAvailable()


@pytest.mark.parametrize("asked", list(TELLING), ids=lambda asked: asked.name)
def test_no_input_method_reads_it(held: Held, asked: Qt.InputMethodQuery) -> None:
    held.type("anchor velvet")
    event = QInputMethodQueryEvent(asked)
    QApplication.sendEvent(held.field, event)
    assert not event.value(asked)
    assert held.field.inputMethodHints() & HINTS == HINTS


def test_an_input_method_still_learns_where_the_cursor_is(held: Held) -> None:
    held.type("ab")
    event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle)
    QApplication.sendEvent(held.field, event)
    assert not event.value(Qt.InputMethodQuery.ImCursorRectangle).isEmpty()


def test_tab_leads_on(held: Held) -> None:
    assert held.field.tabChangesFocus()
