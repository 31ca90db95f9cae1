# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest who closes may forget, keep or stay."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import FarewellPage, Look
from tests.journeys.hands import push, reads
from tests.ui.pages.conftest import Put


def test_notes_are_named_before_they_are_forgotten(put: Put) -> None:
    put(FarewellPage(Look(), answers=2, notes=1))
    assert reads("This is forgotten when you close: 2 answers and 1 note.")


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Forget and close", "went"), ("Keep my progress", "keep_wanted"), ("Stay", "stayed")],
)
def test_each_way_is_told(put: Put, qtbot: QtBot, words: str, signal: str) -> None:
    page = FarewellPage(Look(), answers=1)
    put(page)
    with qtbot.waitSignal(getattr(page, signal)):
        push(words)
