# SPDX-License-Identifier: GPL-3.0-or-later
"""Options are real buttons with full names, and only the learner's choice is filled."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain.course import Run
from securetrain.ui.parts import LIGHT, THEMES, Look, OptionRow, OptionState, Theme, option_group
from tests.ui.parts.conftest import Shown

WORDS = "Call her on the number you already have"


def parts_of(row: OptionRow) -> list[QWidget]:
    """List what stands beside the indicator, from above."""
    items = [row._text.itemAt(number) for number in range(row._text.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [widget for widget in widgets if widget is not None]


@pytest.mark.parametrize(("many", "kind"), [(False, QRadioButton), (True, QCheckBox)])
def test_an_option_is_a_real_button_with_its_full_name(
    qtbot: QtBot, many: bool, kind: type[QWidget]
) -> None:
    row = OptionRow((Run("Call her on "), Run("the number", strong=True)), Look(), many=many)
    qtbot.addWidget(row)
    assert isinstance(row.button, kind)
    met = QAccessible.queryAccessibleInterface(row.button)
    assert met.text(QAccessible.Text.Name) == "Call her on the number"


def test_a_click_anywhere_in_the_row_chooses(qtbot: QtBot, shown: Shown) -> None:
    row = OptionRow(WORDS, Look())
    shown(Look(), row)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 8, row.height() - 8))
    assert row.button.isChecked()


def test_one_option_is_chosen_at_a_time_and_arrow_keys_go_between(
    qtbot: QtBot, shown: Shown
) -> None:
    rows = [OptionRow(f"Option {number}", Look()) for number in range(3)]
    column = shown(Look(), *rows)
    option_group(rows, column)
    rows[0].button.setFocus()
    rows[0].button.click()
    QTest.keyClick(rows[0].button, Qt.Key.Key_Down)
    assert [row.button.isChecked() for row in rows] == [False, True, False]
    assert rows[1].button.hasFocus()


def test_space_ticks_a_box(qtbot: QtBot, shown: Shown) -> None:
    row = OptionRow(WORDS, Look(), many=True)
    shown(Look(), row)
    QTest.keyClick(row.button, Qt.Key.Key_Space)
    assert row.button.isChecked()


def test_after_checking_a_verdict_has_words_and_cannot_be_changed(
    qtbot: QtBot, shown: Shown
) -> None:
    row = OptionRow(WORDS, Look())
    shown(Look(), row)
    row.show_verdict(OptionState.STRONGEST, "Strongest")
    row.show_note("You chose the channel.")
    assert not row.button.isEnabled()
    assert row.button.accessibleDescription() == "Strongest You chose the channel."
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not row.button.isChecked()
    row.show_verdict(OptionState.OPEN)
    assert row.button.isEnabled()
    assert row.button.accessibleDescription() == "You chose the channel."


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("state", "filled"),
    [
        (OptionState.OPEN, "surface"),
        (OptionState.YOUR_BEST, "success_soft"),
        (OptionState.YOUR_OTHER, "caution_soft"),
        (OptionState.STRONGEST, "surface"),
        (OptionState.CLOSED, "surface"),
    ],
)
def test_only_what_was_chosen_is_filled(
    shown: Shown, theme: Theme, state: OptionState, filled: str
) -> None:
    look = Look(theme)
    row = OptionRow(WORDS, look)
    shown(look, row)
    row.show_verdict(state, "Words")
    inside = row.grab().toImage().pixelColor(row.width() - 6, row.height() // 2)
    assert inside.name().upper() == getattr(theme, filled).upper()


def test_before_a_second_try_no_tick_tells_what_was_found(shown: Shown) -> None:
    row, fresh = OptionRow(WORDS, Look(), many=True), OptionRow(WORDS, Look(), many=True)
    shown(Look(), row, fresh)
    for each in (row, fresh):
        each.button.setChecked(True)
    row.show_verdict(OptionState.YOUR_BEST, "Belongs here")
    row.show_verdict(OptionState.OPEN)
    assert row.button.grab().toImage() == fresh.button.grab().toImage()


@pytest.mark.parametrize(("language", "first"), [("en", True), ("fa", False)])
def test_feedback_starts_where_the_options_words_start(
    shown: Shown, language: str, first: bool
) -> None:
    look = Look(LIGHT, 1.0, language)
    row = OptionRow(WORDS, look)
    shown(look, row)
    row.show_note("Feedback")
    words, note = parts_of(row)
    assert words.x() == note.x()
    assert words.geometry().right() == note.geometry().right()
    assert (row.button.x() < words.x()) is first


@pytest.mark.parametrize("language", ["en", "fa"])
def test_nothing_of_an_option_is_cut_at_twice_the_size(
    qtbot: QtBot, shown: Shown, language: str
) -> None:
    look = Look(LIGHT, 2.0, language)
    row = OptionRow(f"{WORDS} " * 3, look)
    shown(look, row, width=420)
    row.show_verdict(OptionState.YOUR_OTHER, "Your answer")
    row.show_note(f"{WORDS} " * 3)
    qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()))
    for part in parts_of(row):
        assert part.height() >= part.heightForWidth(part.width())
