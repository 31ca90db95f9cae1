# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a pack changes is told, however much it is, and can be taken at once."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from securetrain.classroom import Arriving, Change, Changed
from securetrain.ui import Look, PackArrivingPage
from securetrain.ui.pages.packs import pack_arriving as module
from tests.ui.pages.conftest import Put, button

MANY = 60
KINDS = list(Changed)


def arriving(many: int) -> Arriving:
    changes = tuple(
        Change(f"Lesson {n}", KINDS[n % len(KINDS)], f"Because {n}." if n % 5 == 0 else "")
        for n in range(many)
    )
    return Arriving("Field notes", "The Harbour Desk", 7, 6, 1_000, 10**9, changes)


def told(page: PackArrivingPage) -> list[str]:
    words = [each.text() for each in page.findChildren(QLabel)]
    return [each for each in words if each.startswith("Lesson ")]


def test_many_changes_are_told_in_slices(
    put: Put, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLICE", 0)
    monkeypatch.setattr(module, "FIRST", 0)
    page = PackArrivingPage(Look(), arriving(MANY))
    assert len(told(page)) == 1
    with qtbot.waitSignal(page.whole):
        put(page)
    assert page.is_whole
    wanted = [f"Lesson {n}" for kind in range(len(KINDS)) for n in range(kind, MANY, len(KINDS))]
    assert told(page) == wanted
    words = [each.text() for each in page.findChildren(QLabel)]
    assert [each for each in words if each.startswith("Because")]


def test_a_pack_can_be_taken_or_left_while_its_changes_are_told(put: Put, qtbot: QtBot) -> None:
    page = PackArrivingPage(Look(), arriving(MANY))
    put(page)
    with qtbot.waitSignal(page.added):
        button(page, "Take the new version").click()
    with qtbot.waitSignal(page.left):
        button(page, "Go back").click()
