# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets piled up keep their heights, however little room there is."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import LIGHT, Look, label
from securetrain.ui.parts.pile import Pile
from tests.ui.parts.conftest import Shown

LONG = "A sentence that does not fit into one line where there is as little room as here. "


def piled(look: Look, *more: QWidget) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    pile = Pile(holder, spacing=10)
    parts: list[QWidget] = [label(LONG * many, look) for many in (1, 3, 2)]
    parts += more
    for each in parts:
        pile.addWidget(each)
    return holder, parts


@pytest.mark.parametrize("language", ["en", "fa"])
def test_each_stands_below_the_one_before(shown: Shown, language: str) -> None:
    look = Look(LIGHT, 1.0, language)
    holder, parts = piled(look)
    shown(look, holder, width=300)
    assert [each.width() for each in parts] == [holder.width()] * 3
    for above, below in pairwise(parts):
        assert below.y() == above.geometry().bottom() + 1 + 10


def test_nothing_is_squeezed_where_there_is_no_room(shown: Shown) -> None:
    holder, parts = piled(Look())
    shown(Look(), holder, width=300)
    high = [each.height() for each in parts]
    assert high == [each.heightForWidth(holder.width()) for each in parts]
    holder.resize(holder.width(), 20)
    assert [each.height() for each in parts] == high


def test_what_has_one_height_at_any_width_keeps_it(shown: Shown) -> None:
    fixed = QWidget()
    fixed.setFixedHeight(33)
    holder, parts = piled(Look(), fixed)
    shown(Look(), holder, width=300)
    assert fixed.height() == 33
    wanted = sum(each.height() for each in parts) + 3 * 10
    assert holder.heightForWidth(holder.width()) == wanted


def test_an_empty_pile_needs_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    pile = Pile(holder)
    assert pile.heightForWidth(100) == 0
    assert pile.sizeHint().width() == pile.minimumSize().width() == 0
