# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest who closes may forget, keep or stay."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import FarewellPage, Look
from tests.journeys.hands import push
from tests.ui.pages.conftest import Put


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Forget and close", "went"), ("Keep my progress", "keep_wanted"), ("Stay", "stayed")],
)
def test_each_way_is_told(put: Put, qtbot: QtBot, words: str, signal: str) -> None:
    page = FarewellPage(Look(), answers=1)
    put(page)
    with qtbot.waitSignal(getattr(page, signal)):
        push(words)
