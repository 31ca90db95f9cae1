# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets set like words: from where reading starts, in lines, in order."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from securetrain.ui.parts import LIGHT, FlowLayout, Look, chip, label
from tests.ui.parts.conftest import Shown

WORDS = [f"Chip number {number}" for number in range(12)]


def flowing(look: Look) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    layout = FlowLayout(holder, spacing=8)
    chips: list[QWidget] = [chip(words, look) for words in WORDS]
    for each in chips:
        layout.addWidget(each)
    return holder, chips


@pytest.mark.parametrize("language", ["en", "fa"])
def test_lines_start_where_reading_starts_and_break(shown: Shown, language: str) -> None:
    look = Look(LIGHT, 1.0, language)
    holder, chips = flowing(look)
    shown(look, holder, width=500)
    first, second = chips[0].geometry(), chips[1].geometry()
    if language == "fa":
        assert first.right() == holder.width() - 1
        assert second.right() < first.left()
    else:
        assert first.left() == 0
        assert second.left() > first.right()
    tops = [each.y() for each in chips]
    assert tops == sorted(tops)
    assert len(set(tops)) > 2
    assert holder.height() >= holder.heightForWidth(holder.width())


def test_no_two_overlap(shown: Shown) -> None:
    holder, chips = flowing(Look())
    shown(Look(), holder, width=333)
    for number, one in enumerate(chips):
        for other in chips[number + 1 :]:
            assert not one.geometry().intersects(other.geometry())


def test_what_is_longer_than_a_line_wraps_inside(shown: Shown) -> None:
    holder = QWidget()
    layout = FlowLayout(holder)
    long = label("A long sentence that does not fit into one line of this narrow place.", Look())
    layout.addWidget(long)
    shown(Look(), holder, width=250)
    assert long.width() <= holder.width()
    assert long.height() >= long.heightForWidth(long.width())


def test_items_can_be_counted_and_taken_out(qtbot: QtBot) -> None:
    holder, chips = flowing(Look())
    qtbot.addWidget(holder)
    layout = holder.layout()
    assert layout is not None
    assert layout.count() == len(chips)
    assert layout.itemAt(99) is None
    assert layout.takeAt(99) is None
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is chips[0]
    assert layout.count() == len(chips) - 1


def test_items_go_with_their_layout_and_with_their_widgets(
    qtbot: QtBot, qapp: QApplication
) -> None:
    holder, chips = flowing(Look(LIGHT, 1.0, "en"))
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    chips[0].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert layout.count() == len(chips) - 1
    items = [layout.itemAt(place) for place in range(layout.count())]
    with qtbot.waitSignal(holder.destroyed):
        holder.deleteLater()
    assert not any(isValid(item) for item in items if item)
