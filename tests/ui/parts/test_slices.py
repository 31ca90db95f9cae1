# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work goes on in slices, gives way to other work, and pauses."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from securetrain.ui.parts.letting_go import let_go
from securetrain.ui.parts.slices import Slices
from tests.tours import settle

LONG = 60.0
"""Seconds for a slice that does everything at once."""


@pytest.fixture
def slices(qapp: QApplication) -> Iterator[Slices]:
    owner = QObject()
    yield Slices(owner)
    owner.deleteLater()


def counting(seen: list[int], many: int = 3) -> Iterator[None]:
    for number in range(many):
        seen.append(number)
        yield


def test_the_first_slice_is_done_at_once_and_the_rest_later(slices: Slices, qtbot: QtBot) -> None:
    seen: list[int] = []
    with qtbot.waitSignal(slices.whole):
        slices.begin(counting(seen), 0)
        assert seen == [0]
        assert not slices.is_whole
    assert seen == [0, 1, 2]
    assert slices.is_whole


def test_the_first_slice_may_take_longer(slices: Slices, qtbot: QtBot) -> None:
    seen: list[int] = []
    with qtbot.waitSignal(slices.whole):
        slices.begin(counting(seen), 0, first=LONG)
    assert seen == [0, 1, 2]


def test_the_end_of_every_slice_is_told(slices: Slices, qtbot: QtBot) -> None:
    told: list[bool] = []
    slices.slice_done.connect(lambda: told.append(slices.is_whole))
    with qtbot.waitSignal(slices.whole):
        slices.begin(counting([]), 0)
    assert told == [False, False, False, True]


def test_no_work_is_whole_at_once(slices: Slices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slices.whole):
        slices.begin(iter(()), 0)
    slices.go_on()
    assert slices.is_whole


def test_other_work_takes_the_place_of_what_is_left(slices: Slices, qtbot: QtBot) -> None:
    before: list[int] = []
    slices.begin(counting(before), 0)
    after: list[int] = []
    with qtbot.waitSignal(slices.whole):
        slices.begin(counting(after), 0)
    assert before == [0]
    assert after == [0, 1, 2]


def test_a_step_may_begin_other_work(slices: Slices, qtbot: QtBot) -> None:
    seen: list[int] = []

    def giving_way() -> Iterator[None]:
        slices.begin(counting(seen), 0)
        yield
        seen.append(99)

    with qtbot.waitSignal(slices.whole):
        slices.begin(giving_way(), LONG)
    assert seen == [0, 1, 2]


def test_nothing_is_done_in_a_pause(slices: Slices, qtbot: QtBot, qapp: QApplication) -> None:
    seen: list[int] = []
    slices.begin(counting(seen), 0)
    slices.pause()
    for _turn in range(5):
        qapp.processEvents()
    assert seen == [0]
    with qtbot.waitSignal(slices.whole):
        slices.go_on()
    assert seen == [0, 1, 2]


def test_a_widget_that_is_let_go_goes_after_its_parts(qapp: QApplication) -> None:
    widget = QWidget()
    parts = [QWidget(widget) for _each in range(3)]
    gone: list[str] = []
    widget.destroyed.connect(lambda: gone.append("widget"))
    for part in parts:
        part.destroyed.connect(lambda: gone.append("part"))
    widget.show()
    let_go(widget, parts)
    assert widget.isHidden()
    settle(qapp)
    assert gone == ["part", "part", "part", "widget"]
    assert not isValid(widget)
