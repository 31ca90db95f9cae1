# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test may count on: no screen, English words, and nothing left behind."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from securetrain import words

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of `python3 -m tests`."""
    parser.addoption("--thorough", action="store_true", help="run the long tests, too")
    parser.addoption("--onscreen", action="store_true", help="show the windows on this screen")


def pytest_configure(config: pytest.Config) -> None:
    """Keep windows off the screen unless they were asked for; this is before Qt is read."""
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long."""
    if not config.getoption("--thorough"):
        for item in items:
            if item.get_closest_marker("thorough"):
                item.add_marker(pytest.mark.skip(reason="takes long; runs with --thorough"))


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    words.use("en", Path())


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets and (app := widgets.QApplication.instance()):
        left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
        assert not left, f"A test left windows behind: {left}"
        # What Python put there would be destroyed after Python is gone.
        app.clipboard().clear()
