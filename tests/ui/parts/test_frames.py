# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames, tables, meters, rows of a form and icons: whole, mirrored, and named."""

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from securetrain.course import line
from securetrain.places import assets
from securetrain.ui.parts import (
    DARK,
    LIGHT,
    CalloutFrame,
    GridTable,
    Look,
    Meter,
    ProgressDots,
    ProseView,
    Tone,
    announce,
    checkbox_row,
    drawing,
    icon,
    icon_label,
    label,
    labelled_row,
    primary,
    quiet,
    secondary,
)
from securetrain.ui.parts.icons import DIRECTIONAL
from tests.ui.parts.conftest import Shown

ICONS = sorted(file.stem for file in (assets() / "icons").glob("*.svg"))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_bar_of_a_callout_stands_where_reading_starts(shown: Shown, language: str) -> None:
    look = Look(LIGHT, 1.0, language)
    frame = CalloutFrame("Take care", look, tone=Tone.CAUTION, icon="warning")
    frame.body.addWidget(label("It can still be false.", look))
    shown(look, frame)
    image = frame.grab().toImage()
    middle = frame.height() // 2
    start, end = image.pixelColor(2, middle), image.pixelColor(frame.width() - 3, middle)
    bar, other = (end, start) if look.rtl else (start, end)
    assert bar == QColor(LIGHT.caution)
    assert other == QColor(LIGHT.surface)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_table_mirrors_and_head_and_cells_share_their_edges(
    shown: Shown, language: str, scale: float
) -> None:
    look = Look(LIGHT, scale, language)
    rows = ((line("The sender's address"), line("Same as last month")),)
    table = GridTable((line("Look at"), line("Good sign")), rows, look)
    shown(look, table, width=500)
    head, second, cell, _last = table.findChildren(ProseView)
    assert head.geometry().left() == cell.geometry().left()
    assert head.geometry().right() == cell.geometry().right()
    assert (head.x() > second.x()) is look.rtl
    for view in table.findChildren(ProseView):
        assert view.height() >= view.heightForWidth(view.width())


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("columns", range(1, 9))
def test_a_table_in_a_question_fits_the_smallest_window_in_the_largest_letters(
    qtbot: QtBot, columns: int, language: str
) -> None:
    words = (line("سازمان‌های نامدار and their names"),) * columns
    table = GridTable(words, (words,) * 2, Look(LIGHT, 2.0, language))
    qtbot.addWidget(table)
    assert table.minimumSizeHint().width() <= 560


def test_a_cell_is_read_with_the_name_of_its_column(qtbot: QtBot) -> None:
    table = GridTable((line("Look at"),), ((line("The address"),),), Look())
    qtbot.addWidget(table)
    assert table.findChildren(ProseView)[1].accessibleName() == "Look at: The address"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_meter_fills_from_where_reading_starts(shown: Shown, language: str) -> None:
    look = Look(LIGHT, 1.0, language)
    meter = Meter(1, 4, look)
    shown(look, meter)
    image = meter.grab().toImage()
    start = meter.width() - 20 if look.rtl else 20
    assert image.pixelColor(start, 4) == QColor(LIGHT.accent)
    assert image.pixelColor(meter.width() - start, 4) == QColor(LIGHT.sunken)


@pytest.mark.parametrize(("value", "total", "wanted"), [(3, 2, 2), (-1, 5, 0), (0, 0, 0)])
def test_a_meter_bears_odd_counts(qtbot: QtBot, value: int, total: int, wanted: int) -> None:
    meter = Meter(value, total, Look())
    qtbot.addWidget(meter)
    meter.grab()
    assert meter.value() == wanted


@pytest.mark.parametrize("steps", [0, 1, 8, 200])
def test_dots_say_their_step_and_fit(shown: Shown, steps: int) -> None:
    dots = ProgressDots(Look())
    shown(Look(), dots, width=300)
    dots.show_step(1, steps)
    dots.grab()
    assert dots.accessibleName() == f"Step 1 of {steps}"
    assert dots.width() <= 300


def test_a_field_has_a_label_a_name_and_help(qtbot: QtBot) -> None:
    field = QLineEdit()
    row = labelled_row("Search", field, Look(), help_text="Try: lost phone")
    qtbot.addWidget(row)
    words = row.findChildren(QLabel)[0]
    assert words.buddy() is field
    assert field.accessibleName() == "Search"
    assert field.accessibleDescription() == "Try: lost phone"
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Search"


def test_a_checkbox_row_wraps_and_is_named(qtbot: QtBot) -> None:
    row, box = checkbox_row("Single letters act", Look(), help_text="H for a hint.")
    qtbot.addWidget(row)
    assert box.accessibleName() == "Single letters act"
    assert box.accessibleDescription() == "H for a hint."


@pytest.mark.parametrize("make", [primary, secondary, quiet])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_a_button_is_large_enough_and_shows_all_its_words(
    shown: Shown, make: object, scale: float
) -> None:
    look = Look(LIGHT, scale)
    button = make("Save & leave", look, mark="leave")  # type: ignore[operator]
    holder = QWidget()
    shown(look, button, holder)
    assert button.height() >= look.px(40)
    assert button.accessibleName() == "Save & leave"
    assert button.width() > button.fontMetrics().horizontalAdvance("Save & leave") + look.px(20)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_its_colour_and_leaves_a_margin(qtbot: QtBot, name: str) -> None:
    image = drawing(name, "#1D6A73", px=48).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert inked
    assert {image.pixelColor(x, y).name() for x, y in inked} == {"#1d6a73"}
    assert not any(image.pixelColor(x, y).alpha() for x in (0, 47) for y in range(48))


@pytest.mark.parametrize("name", sorted(DIRECTIONAL))
def test_icons_that_point_turn_with_reading(qtbot: QtBot, name: str) -> None:
    straight = drawing(name, "#000000", px=24).toImage()
    turned = drawing(name, "#000000", px=24, turned=True).toImage()
    assert turned != straight


def test_an_icon_that_points_nowhere_stays(qtbot: QtBot) -> None:
    still = drawing("search", "#000000", px=24).toImage()
    assert drawing("search", "#000000", px=24, turned=True).toImage() == still


def test_icons_have_their_size_and_buttons_theirs(qtbot: QtBot) -> None:
    look = Look(DARK, 2.0)
    mark = icon_label("help", look)
    qtbot.addWidget(mark)
    assert (mark.width(), mark.height()) == (40, 40)
    assert not icon("help", look).isNull()


def test_an_announcement_reaches_nobody_or_somebody_without_harm(qtbot: QtBot) -> None:
    widget = label("Feedback", Look())
    qtbot.addWidget(widget)
    announce(widget, "")
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    announce(widget, "Not yet. A hint is there.")
    QAccessible.setActive(was)
    assert widget.text() == "Feedback"
