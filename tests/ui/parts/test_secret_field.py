# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase is hidden until it is asked for, and leaves the field in no other way than typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import Look, SecretField
from securetrain.ui.parts.secret_field import HINTS, TELLING, keyboard_words
from tests.ui.parts.conftest import Shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Held:
    """A field on the screen, and what it told."""

    def __init__(self, shown: Shown, look: Look) -> None:
        """Show an empty field that has the focus."""
        self.field = SecretField("Passphrase", look)
        shown(look, self.field)
        (self.line,) = self.field.findChildren(QLineEdit)
        (self.button,) = self.field.findChildren(QPushButton)
        self.told: list[str] = []
        self.field.changed.connect(self.told.append)
        self.field.setFocus()

    def type(self, text: str) -> None:
        """Type letter by letter."""
        QTest.keyClicks(self.line, text)

    def words(self) -> list[str]:
        """Read what stands around the line."""
        return [each.text() for each in self.field.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def held(shown: Shown) -> Held:
    return Held(shown, Look())


def test_what_is_typed_is_told_and_hidden(held: Held) -> None:
    held.type("abc")
    assert held.told == ["a", "ab", "abc"]
    assert held.field.text() == "abc"
    assert held.line.displayText() == "●●●"


def test_letters_are_shown_when_asked_for_and_hidden_again(held: Held) -> None:
    held.type("abc")
    assert held.button.text() == "Show"
    held.button.click()
    assert held.line.displayText() == "abc"
    assert held.button.text() == held.button.accessibleName() == "Hide"
    assert held.line.hasFocus()
    held.button.click()
    assert held.line.displayText() == "●●●"


def test_nothing_moves_when_show_becomes_hide(held: Held) -> None:
    before: QSize = held.button.size()
    held.button.click()
    layout = held.field.layout()
    assert layout is not None
    layout.activate()
    assert held.button.size() == before


def test_a_field_that_leaves_the_screen_hides_its_letters(held: Held) -> None:
    held.type("abc")
    held.button.click()
    held.field.hide()
    held.field.show()
    assert held.line.displayText() == "●●●"


def test_a_cleared_field_brings_nothing_back(held: Held) -> None:
    held.button.click()
    held.type("abc")
    held.field.clear()
    held.button.click()
    QTest.keyClick(held.line, Key.Key_Z, CTRL)
    held.line.undo()
    assert held.field.text() == ""


def test_steps_back_are_not_taken(held: Held) -> None:
    held.type("abc")
    for _turn in range(2):
        QTest.keyClick(held.line, Key.Key_Z, CTRL)
        QTest.keyClick(held.line, Key.Key_Z, CTRL | SHIFT)
        assert held.field.text() == "abc"
        held.button.click()


def select_all(line: QLineEdit) -> None:
    QTest.keyClick(line, Key.Key_A, CTRL)


def select_by_arrows(line: QLineEdit) -> None:
    QTest.keyClick(line, Key.Key_Home, SHIFT)


def select_by_clicking_twice(line: QLineEdit) -> None:
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=QPoint(20, line.height() // 2))


def select_by_drawing(line: QLineEdit) -> None:
    middle = line.height() // 2
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(14, middle))
    QTest.mouseMove(line, QPoint(80, middle))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(80, middle))


@pytest.mark.parametrize(
    "select", [select_all, select_by_arrows, select_by_clicking_twice, select_by_drawing]
)
@pytest.mark.parametrize("letters", [True, False], ids=["shown", "hidden"])
def test_nothing_is_copied(held: Held, select: Callable[[QLineEdit], None], letters: bool) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    held.type("abcdefgh")
    held.field.show_letters(letters)
    select(held.line)
    assert not (letters and held.line.hasSelectedText())
    QTest.keyClick(held.line, Key.Key_C, CTRL)
    QTest.keyClick(held.line, Key.Key_X, CTRL)
    assert clipboard.text() == "before"


def test_what_was_selected_is_let_go_when_it_is_shown(held: Held) -> None:
    held.type("abc")
    held.field.select_all()
    assert held.line.hasSelectedText()
    held.button.click()
    assert not held.line.hasSelectedText()


def test_nothing_can_be_dragged_in_or_out_or_had_from_a_menu(held: Held) -> None:
    assert not held.line.dragEnabled()
    assert not held.line.acceptDrops()
    assert held.line.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu


@pytest.mark.parametrize("letters", [True, False])
def test_no_keyboard_predicts_or_learns_it(held: Held, letters: bool) -> None:
    held.field.show_letters(letters)
    assert held.line.inputMethodHints() & HINTS == HINTS


def test_enter_submits_and_goes_no_further(held: Held, qtbot: QtBot) -> None:
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(held.field.submitted):
            QTest.keyClick(held.line, key)


def test_the_label_is_its_name_and_more_can_be_told(held: Held) -> None:
    held.field.describe("Seven words")
    assert held.line.accessibleName() == "Passphrase"
    assert held.line.accessibleDescription() == "Seven words"
    assert held.button.accessibleDescription() == "Passphrase"


def test_nothing_is_said_of_a_keyboard_that_nobody_knows(held: Held) -> None:
    assert held.words() == ["Passphrase"]
    held.type("12 -")
    assert held.words() == ["Passphrase"]


def test_the_script_is_named_while_the_layout_is_not_known(held: Held) -> None:
    held.type("a")
    assert held.words()[-1] == "Your keyboard types Latin letters."
    held.line.insert("ش۱")
    assert held.words()[-1] == "Your keyboard types Arabic and Persian letters."
    held.field.clear()
    assert held.words() == ["Passphrase"]


def test_a_told_change_that_leads_nowhere_changes_nothing(held: Held) -> None:
    held.type("a")
    QGuiApplication.inputMethod().localeChanged.emit()
    assert held.words()[-1] == "Your keyboard types Latin letters."


KEYBOARDS = {
    "a layout is named in its own language": (QLocale("fa"), "", "Keyboard: \u2068فارسی\u2069"),
    "a layout counts more than letters": (QLocale("de"), "ش", "Keyboard: \u2068Deutsch\u2069"),
    "the last letter counts": (QLocale.c(), "aбв1", "Your keyboard types Cyrillic letters."),
    "a script without a name": (QLocale.c(), "မ", ""),
    "a sign without a name": (QLocale.c(), "\ue000", ""),
    "nothing": (QLocale.c(), "", ""),
}


@pytest.mark.parametrize(("locale", "typed", "wanted"), KEYBOARDS.values(), ids=KEYBOARDS)
def test_keyboards(locale: QLocale, typed: str, wanted: str) -> None:
    assert keyboard_words(locale, typed=typed) == wanted


def test_right_to_left_letters_start_at_the_right(held: Held) -> None:
    held.button.click()
    held.line.insert("شب")
    held.line.grab()  # Qt knows where the cursor is once it has painted
    assert held.line.cursorRect().x() > held.line.width() / 2


@pytest.mark.parametrize("is_shown", [False, True], ids=["hidden", "shown"])
@pytest.mark.parametrize("asked", sorted(TELLING, key=str), ids=lambda asked: asked.name)
def test_an_input_method_learns_nothing_of_what_is_typed(
    held: Held, asked: Qt.InputMethodQuery, is_shown: bool
) -> None:
    held.type("anchor velvet")
    held.field.show_letters(is_shown)
    event = QInputMethodQueryEvent(asked)
    QApplication.sendEvent(held.line, event)
    assert event.value(asked) == ""


def test_an_input_method_still_learns_where_the_cursor_is(held: Held) -> None:
    held.type("ab")
    event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle)
    QApplication.sendEvent(held.line, event)
    assert not event.value(Qt.InputMethodQuery.ImCursorRectangle).isEmpty()
