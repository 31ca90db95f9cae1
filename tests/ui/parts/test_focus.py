# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever uses the keyboard sees where they are, in every theme and direction."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import (
    LIGHT,
    THEMES,
    Card,
    Look,
    OptionRow,
    ScrollColumn,
    Theme,
    labelled_row,
    primary,
    quiet,
    secondary,
)
from securetrain.ui.parts.focus import FocusRing
from tests.ui.parts.conftest import Shown


def field_in_a_row(field: QWidget, look: Look) -> tuple[QWidget, QWidget]:
    return labelled_row("Search", field, look), field


def option(look: Look, *, many: bool) -> tuple[QWidget, QWidget]:
    row = OptionRow("An option", look, many=many)
    return row, row.button


def alone(button: QWidget) -> tuple[QWidget, QWidget]:
    return button, button


MAKERS: dict[str, Callable[[Look], tuple[QWidget, QWidget]]] = {
    "primary": lambda look: alone(primary("Continue", look)),
    "secondary": lambda look: alone(secondary("Review", look)),
    "quiet": lambda look: alone(quiet("Later", look)),
    "radio": lambda look: option(look, many=False),
    "box": lambda look: option(look, many=True),
    "field": lambda look: field_in_a_row(QLineEdit(), look),
    "choice": lambda look: field_in_a_row(QComboBox(), look),
}


def ring_of(column: ScrollColumn) -> FocusRing | None:
    rings = [each for each in column.window().findChildren(FocusRing) if each.isVisible()]
    assert len(rings) < 2
    return rings[0] if rings else None


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", MAKERS)
def test_focus_can_be_seen(qtbot: QtBot, shown: Shown, theme: Theme, kind: str) -> None:
    look = Look(theme)
    other, (whole, focused) = primary("Other", look), MAKERS[kind](look)
    card = Card(look)
    card.body.addWidget(other)
    card.body.addWidget(whole)
    column = shown(look, card)
    other.setFocus()
    ringed = whole if isinstance(whole, OptionRow) else focused
    before = ring_pixels(column.window(), ringed, theme)
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring_of(column) is not None)
    assert before < 10
    assert ring_pixels(column.window(), ringed, theme) > 60


def ring_pixels(window: QWidget, ringed: QWidget, theme: Theme) -> int:
    """Count the pixels in the focus colour just outside a widget."""
    image: QImage = window.grab().toImage()
    corner = ringed.mapTo(window, QPoint(0, 0))
    inner = QRect(corner, ringed.size())
    outer = inner.adjusted(-4, -4, 4, 4)
    wanted = QColor(theme.focus)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(max(0, outer.left()), outer.right())
        for y in range(max(0, outer.top()), outer.bottom())
        if not inner.contains(x, y)
    )


def test_the_ring_goes_with_its_widget(qtbot: QtBot, shown: Shown) -> None:
    button = primary("Continue", Look())
    column = shown(Look(), button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring_of(column) is not None)
    ring = ring_of(column)
    assert ring is not None
    ground = ring.parentWidget()
    assert ground is not None

    def middle() -> int:
        return button.mapTo(ground, button.rect().center()).y()

    assert abs(ring.geometry().center().y() - middle()) <= 1
    button.move(button.x(), 200)
    assert abs(ring.geometry().center().y() - middle()) <= 1
    button.hide()
    qtbot.waitUntil(lambda: ring_of(column) is None)


def test_a_focused_widget_that_goes_takes_its_ring_along(qtbot: QtBot, shown: Shown) -> None:
    button, other = primary("Continue", Look()), primary("Other", Look())
    column = shown(Look(), button, other)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring_of(column) is not None)


def test_what_has_the_focus_is_scrolled_into_view(shown: Shown) -> None:
    buttons = [secondary(f"Button {number}", Look(LIGHT)) for number in range(40)]
    column = shown(Look(), *buttons, height=300)
    buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
    place = buttons[-1].mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= place < column.viewport().height()
    column.show_top()
    assert column.verticalScrollBar().value() == 0
